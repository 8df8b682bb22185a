import Dexie from 'dexie';
import type { Chat, Turn } from '../chat/index.ts';
import type { AutoDatabase } from './database.ts';

/** Every chat, latest first. */
export const listChats = (database: AutoDatabase): Promise<Chat[]> => database.chats.orderBy('updatedAt').reverse().toArray();

export const chatById = (database: AutoDatabase, id: string): Promise<Chat | undefined> => database.chats.get(id);

/** The turns of a chat, oldest first. */
export const turnsOfChat = (database: AutoDatabase, chatId: string): Promise<Turn[]> =>
  database.turns.where('[chatId+position]').between([chatId, Dexie.minKey], [chatId, Dexie.maxKey]).toArray();
