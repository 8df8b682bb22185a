import type { ModelHealth } from '../routing/index.ts';

/** A model's record of failures. Times are epoch milliseconds. */
export type HealthRecord = { readonly failures: number; readonly lastFailureAt: number; readonly health: ModelHealth };

export const healthyRecord: HealthRecord = { failures: 0, lastFailureAt: 0, health: { state: 'healthy' } };

/** So many failures in a row open the breaker. */
const openAfter = 3;
/** Failures further apart than this are not a row. */
const rowMs = 10 * 60_000;
/** First opening; doubled with each further failure. */
const openMs = 30_000;
const longestOpenMs = 10 * 60_000;

export const afterSuccess = (): HealthRecord => healthyRecord;

/**
 * A failure that says something about the model's health. Retry-After keeps it out for that long; repeated failures open the
 * breaker, and once its time is over the next message tries it again (half-open): one more failure opens it for longer.
 */
export function afterFailure(record: HealthRecord, now: number, retryAfterMs?: number): HealthRecord {
  const failures = now - record.lastFailureAt > rowMs ? 1 : record.failures + 1;
  const open = failures >= openAfter ? now + Math.min(longestOpenMs, openMs * 2 ** (failures - openAfter)) : 0;
  const pause = retryAfterMs === undefined ? 0 : now + retryAfterMs;
  const health: ModelHealth =
    open > now && open >= pause ? { state: 'open', until: open } : pause > now ? { state: 'cooling', until: pause } : { state: 'healthy' };
  return { failures, lastFailureAt: now, health };
}
