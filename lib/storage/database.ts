import Dexie, { type EntityTable } from 'dexie';
import type { Chat, HealthRecord, Turn } from '../chat/index.ts';

/** What is remembered of a model's failures, for the breaker. */
export type HealthRow = HealthRecord & { readonly model: string };

/**
 * The chats, in IndexedDB. Only the background worker writes; pages read, and Dexie's `liveQuery` fires in them too.
 * Chat text is never an index.
 */
export class AutoDatabase extends Dexie {
  declare chats: EntityTable<Chat, 'id'>;
  declare turns: EntityTable<Turn, 'id'>;
  declare health: EntityTable<HealthRow, 'model'>;

  constructor(name = 'auto') {
    super(name);
    this.version(1).stores({
      chats: 'id, updatedAt',
      turns: 'id, [chatId+position], status',
      health: 'model',
    });
  }
}
