import Dexie, { type EntityTable } from 'dexie';
import type { Chat, HealthRecord, SpeedRecord, Turn } from '../chat/index.ts';

/** What is remembered of a model's failures, for the breaker. */
export type HealthRow = HealthRecord & { readonly model: string };

/** How fast a model answered on this device. */
export type SpeedRow = SpeedRecord & { readonly model: string };

/**
 * The chats, in IndexedDB. Only the background worker writes; pages read, and Dexie's `liveQuery` fires in them too.
 * Chat text is never an index.
 */
export class AutoDatabase extends Dexie {
  declare chats: EntityTable<Chat, 'id'>;
  declare turns: EntityTable<Turn, 'id'>;
  declare health: EntityTable<HealthRow, 'model'>;
  declare speed: EntityTable<SpeedRow, 'model'>;

  constructor(name = 'auto') {
    super(name);
    this.version(1).stores({
      chats: 'id, updatedAt',
      turns: 'id, [chatId+position], status',
      health: 'model',
    });
    this.version(2).stores({ speed: 'model' });
  }
}
