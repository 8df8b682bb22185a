import { z } from 'zod';
import { browser } from './browser.ts';

const key = 'window-chats';
const schema = z.record(z.string(), z.string().nullable());

/** Which chat each window shows (null: a new one), by window id. Window ids end with the browser, and so does this. */
export async function readWindowChats(): Promise<ReadonlyMap<number, string | null>> {
  const stored = schema.catch({}).parse((await browser.storage.session.get(key))[key] ?? {});
  return new Map(Object.entries(stored).map(([id, chat]) => [Number(id), chat]));
}

export async function writeWindowChat(windowId: number, chatId: string | null): Promise<void> {
  const chats = new Map(await readWindowChats()).set(windowId, chatId);
  await browser.storage.session.set({ [key]: Object.fromEntries(chats) });
}
