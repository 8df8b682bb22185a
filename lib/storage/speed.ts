import { measured, type SpeedRecord, type Timing } from '../chat/index.ts';
import type { AutoDatabase } from './database.ts';

/** What was measured of every model, by model id. */
export async function speedRecords(database: AutoDatabase): Promise<ReadonlyMap<string, SpeedRecord>> {
  return new Map((await database.speed.toArray()).map((row) => [row.model, row]));
}

/** Notes how fast a model answered. */
export function recordSpeed(database: AutoDatabase, model: string, timing: Timing): Promise<void> {
  return database.transaction('rw', database.speed, async () => {
    const record = measured(await database.speed.get(model), timing);
    if (record) await database.speed.put({ ...record, model });
  });
}
