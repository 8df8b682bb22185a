import { browser } from '../../lib/platform/index.ts';

const prefix = 'new-chat:';

/** The id of the chat that a window has begun but not stored yet, so that its draft comes back. */
export const unstoredChatOf = (windowId: number): string | undefined => localStorage.getItem(prefix + windowId) ?? undefined;

/**
 * The same when a panel opens. Where the window has none, one of a window that is gone is taken over: window ids change when the
 * browser restarts.
 */
export async function findUnstoredChat(windowId: number): Promise<string | undefined> {
  const own = unstoredChatOf(windowId);
  if (own) return own;
  const open = new Set((await browser.windows.getAll()).map((each) => prefix + each.id));
  const left = Object.keys(localStorage).filter((key) => key.startsWith(prefix) && !open.has(key));
  const chatId = left.map((key) => localStorage.getItem(key)).find((id) => id !== null && localStorage.getItem(`draft:${id}`) !== null);
  for (const key of left) localStorage.removeItem(key);
  return chatId ?? undefined;
}

export function rememberUnstoredChat(windowId: number, chatId: string): void {
  try {
    localStorage.setItem(prefix + windowId, chatId);
  } catch {
    // The store is full. Only the draft of a chat that was never sent is lost by a reload, and the composer says so.
  }
}

/** The chat is stored now: the next new chat of the window is another one. */
export function forgetUnstoredChat(windowId: number, chatId: string): void {
  if (localStorage.getItem(prefix + windowId) === chatId) localStorage.removeItem(prefix + windowId);
}
