import { afterFailure, afterSuccess, type HealthRecord, healthyRecord } from '../chat/index.ts';
import type { AutoDatabase } from './database.ts';

/** Every model's record, by model id. It outlives the worker, so that a breaker stays open. */
export async function healthRecords(database: AutoDatabase): Promise<ReadonlyMap<string, HealthRecord>> {
  const rows = await database.health.toArray();
  return new Map(rows.map((row) => [row.model, row]));
}

/** Notes how an attempt ended. Times in epoch milliseconds. */
export function recordOutcome(
  database: AutoDatabase,
  model: string,
  outcome: { failed: boolean; now: number; retryAfterMs?: number | undefined },
): Promise<void> {
  return database.transaction('rw', database.health, async () => {
    if (!outcome.failed) {
      if (await database.health.get(model)) await database.health.put({ model, ...afterSuccess() });
      return;
    }
    const before = (await database.health.get(model)) ?? healthyRecord;
    await database.health.put({ model, ...afterFailure(before, outcome.now, outcome.retryAfterMs) });
  });
}
