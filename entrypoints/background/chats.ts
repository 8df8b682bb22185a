import type { Supervisor } from '../../lib/chat/index.ts';
import { readWindowChats, writeWindowChat } from '../../lib/platform/index.ts';
import { type AutoDatabase, chatById, deleteChat, listChats, unfinishedTurns } from '../../lib/storage/index.ts';

/**
 * Which chat a window's panel opens with: a running one of this window, else the one it showed last. A browser that has just
 * started goes on with the latest chat; another window begins a new one (null).
 */
export async function chatOfWindow(database: AutoDatabase, windowId: number): Promise<string | null> {
  const running = (await unfinishedTurns(database)).filter((turn) => turn.windowId === windowId).at(-1);
  if (running) return running.chatId;
  const shown = await readWindowChats();
  const last = shown.get(windowId);
  if (last !== undefined) return last !== null && (await chatById(database, last)) ? last : null;
  if (shown.size > 0) return null;
  const [latest] = await listChats(database);
  return latest?.id ?? null;
}

export async function removeChat(database: AutoDatabase, supervisor: Supervisor, chatId: string): Promise<void> {
  await supervisor.stopChat(chatId);
  await deleteChat(database, chatId);
  for (const [windowId, shown] of await readWindowChats()) if (shown === chatId) await writeWindowChat(windowId, null);
}
