import { useLiveQuery } from 'dexie-react-hooks';
import { useRef } from 'react';
import type { Chat, Turn } from '../../lib/chat/index.ts';
import { chatById, listChats, turnsOfChat } from '../../lib/storage/index.ts';
import { sameTurn } from '../chat/turn-state.ts';
import { database } from './database.ts';

/** The turns of a chat, oldest first; undefined while they are read. A turn that did not change stays the same object. */
export function useTurns(chatId: string): readonly Turn[] | undefined {
  const previous = useRef<ReadonlyMap<string, Turn>>(new Map());
  return useLiveQuery(async () => {
    const turns = (await turnsOfChat(database, chatId)).map((turn) => {
      const known = previous.current.get(turn.id);
      return known && sameTurn(known, turn) ? known : turn;
    });
    previous.current = new Map(turns.map((turn) => [turn.id, turn]));
    return turns;
  }, [chatId]);
}

/** A chat: undefined while it is read, null when it is not stored. */
export const useChat = (chatId: string): Chat | null | undefined =>
  useLiveQuery(async () => (await chatById(database, chatId)) ?? null, [chatId]);

export const useChats = (): readonly Chat[] | undefined => useLiveQuery(() => listChats(database), []);

/** A single turn: undefined while it is read, null when it is not stored. */
export const useTurn = (turnId: string | undefined): Turn | null | undefined =>
  useLiveQuery(async () => (turnId ? ((await database.turns.get(turnId)) ?? null) : null), [turnId]);
