import Dexie from 'dexie';
import { type Chat, type Turn, type TurnPatch, titleOf } from '../chat/index.ts';
import type { AutoDatabase } from './database.ts';

// Only the background worker may import this file: it is the one writer of the chat tables.

/** A turn as it is handed in; the store gives it its place in the chat. */
export type NewTurn = Omit<Turn, 'position'>;

/**
 * Stores the person's message and its queued turn, and the chat when it is new, in one transaction.
 * Returns the stored turn, and whether it was there already (the same start sent twice).
 */
export function addTurn(database: AutoDatabase, turn: NewTurn): Promise<{ turn: Turn; existed: boolean }> {
  return database.transaction('rw', database.chats, database.turns, async () => {
    const existing = await database.turns.get(turn.id);
    if (existing) return { turn: existing, existed: true };
    const stored = { ...turn, position: await nextPosition(database, turn) };
    const chat = await database.chats.get(turn.chatId);
    if (chat) await database.chats.update(chat.id, { updatedAt: turn.createdAt, model: turn.requestedModel });
    else await database.chats.add(newChat(turn));
    await database.turns.add(stored);
    return { turn: stored, existed: false };
  });
}

/** Stores a turn that asks an ended one's message again. An ended turn without any text gives its place to the new one. */
export function addRetry(database: AutoDatabase, ended: Turn, turn: NewTurn): Promise<{ turn: Turn; existed: boolean }> {
  return database.transaction('rw', database.chats, database.turns, async () => {
    if (ended.answer !== '') return addTurn(database, turn);
    const existing = await database.turns.get(turn.id);
    if (existing) return { turn: existing, existed: true };
    const stored = { ...turn, position: ended.position, ...(ended.retryOf && { retryOf: ended.retryOf }) };
    await database.turns.delete(ended.id);
    await database.turns.add(stored);
    await database.chats.update(turn.chatId, { updatedAt: turn.createdAt, model: turn.requestedModel });
    return { turn: stored, existed: false };
  });
}

const newChat = (turn: NewTurn): Chat => ({
  id: turn.chatId,
  title: titleOf(turn.text, turn.quote),
  titledByPerson: false,
  createdAt: turn.createdAt,
  updatedAt: turn.createdAt,
  model: turn.requestedModel,
});

async function nextPosition(database: AutoDatabase, turn: NewTurn): Promise<number> {
  const last = await database.turns.where('[chatId+position]').between([turn.chatId, Dexie.minKey], [turn.chatId, Dexie.maxKey]).last();
  return Math.max(turn.createdAt, (last?.position ?? 0) + 1);
}

/** Changes a turn; one that was deleted meanwhile stays deleted. */
export async function updateTurn(database: AutoDatabase, id: string, patch: TurnPatch): Promise<void> {
  await database.turns.update(id, patch);
}

/** The turns that no worker life has ended. */
export const unfinishedTurns = (database: AutoDatabase): Promise<Turn[]> =>
  database.turns.where('status').anyOf('queued', 'routing', 'streaming').toArray();

export async function updateChat(
  database: AutoDatabase,
  id: string,
  patch: Partial<Pick<Chat, 'title' | 'titledByPerson' | 'model'>>,
): Promise<void> {
  await database.chats.update(id, patch);
}

/** Deletes a chat with its turns. */
export function deleteChat(database: AutoDatabase, id: string): Promise<void> {
  return database.transaction('rw', database.chats, database.turns, async () => {
    await database.turns.where('[chatId+position]').between([id, Dexie.minKey], [id, Dexie.maxKey]).delete();
    await database.chats.delete(id);
  });
}
