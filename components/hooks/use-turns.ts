import { useLiveQuery } from 'dexie-react-hooks';
import { useRef } from 'react';
import type { Chat, Turn } from '../../lib/chat/index.ts';
import { chatById, listChats, turnsOfChat } from '../../lib/storage/index.ts';
import { sameTurn } from '../chat/turn-state.ts';
import { database } from './database.ts';

/** A live query about one id; undefined while it is read. `useLiveQuery` alone goes on showing the answer for the id before. */
function useLiveQueryOf<Value>(id: string | undefined, query: (id: string) => Promise<Value>): Value | undefined {
  const result = useLiveQuery(async () => (id === undefined ? undefined : { id, value: await query(id) }), [id]);
  return result && result.id === id ? result.value : undefined;
}

/** The turns of a chat, oldest first; undefined while they are read. A turn that did not change stays the same object. */
export function useTurns(chatId: string): readonly Turn[] | undefined {
  const previous = useRef<ReadonlyMap<string, Turn>>(new Map());
  return useLiveQueryOf(chatId, async (id) => {
    const turns = (await turnsOfChat(database, id)).map((turn) => {
      const known = previous.current.get(turn.id);
      return known && sameTurn(known, turn) ? known : turn;
    });
    previous.current = new Map(turns.map((turn) => [turn.id, turn]));
    return turns;
  });
}

/** A chat: undefined while it is read, null when it is not stored. */
export const useChat = (chatId: string): Chat | null | undefined =>
  useLiveQueryOf(chatId, async (id) => (await chatById(database, id)) ?? null);

/** A single turn: undefined while it is read or when none is asked for, null when it is not stored. */
export const useTurn = (turnId: string | undefined): Turn | null | undefined =>
  useLiveQueryOf(turnId, async (id) => (await database.turns.get(id)) ?? null);

export const useChats = (): readonly Chat[] | undefined => useLiveQuery(() => listChats(database), []);
