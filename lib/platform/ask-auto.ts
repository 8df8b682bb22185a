import { type PendingAction, pendingKey } from '../protocol/index.ts';
import { browser } from './browser.ts';

/** Opens the panel of a window. Must be the first, un-awaited call of a gesture's handler. */
export function openPanel(windowId: number): void {
  if (import.meta.env.FIREFOX) {
    (browser as unknown as { sidebarAction: { open(): Promise<void> } }).sidebarAction.open().catch(() => {});
    return;
  }
  chrome.sidePanel.open({ windowId }).catch((error: unknown) => console.warn('The side panel did not open', error));
}

/** Leaves something for the panel of a window, which takes it when it opens or at once. */
export async function leavePending(windowId: number, action: Omit<PendingAction, 'id'>): Promise<void> {
  const pending: PendingAction = { ...action, id: crypto.randomUUID() };
  await browser.storage.session.set({ [pendingKey(windowId)]: pending });
}

/**
 * The selection of a page with its line breaks, read in the frame that was clicked, or else in the first frame that has one.
 * Undefined where pages may not be read (browser pages, the PDF viewer, the store).
 */
export async function readSelection(tabId: number, frameId?: number): Promise<string | undefined> {
  try {
    const results = await browser.scripting.executeScript({
      target: frameId === undefined ? { tabId, allFrames: true } : { tabId, frameIds: [frameId] },
      func: selectionInPage,
    });
    return results.map((result) => (typeof result.result === 'string' ? result.result : '')).find((text) => text.trim() !== '');
  } catch {
    return undefined;
  }
}

/** Runs in the page. A selection in a text field is not part of the document's. */
function selectionInPage(): string {
  const field = document.activeElement;
  if (field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && /^(text|search|url|tel|email)$/.test(field.type))) {
    const picked = field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0);
    if (picked) return picked;
  }
  return window.getSelection()?.toString() ?? '';
}
