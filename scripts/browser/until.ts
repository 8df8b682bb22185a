import { setTimeout as delay } from 'node:timers/promises';

/** Asks until the answer is neither false, null nor undefined. Throws with `what` after `timeoutMs`; an error counts as "not yet". */
export async function until<Value>(
  what: string | (() => string),
  check: () => Value | Promise<Value>,
  { timeoutMs = 15_000, everyMs = 50 } = {},
): Promise<NonNullable<Exclude<Value, false>>> {
  const end = performance.now() + timeoutMs;
  let problem = '';
  for (;;) {
    try {
      const value = await check();
      if (value !== false && value !== null && value !== undefined) return value as NonNullable<Exclude<Value, false>>;
    } catch (error) {
      problem = ` (${error instanceof Error ? error.message : error})`;
    }
    if (performance.now() > end) throw new Error(`Not within ${timeoutMs} ms: ${typeof what === 'string' ? what : what()}${problem}`);
    await delay(everyMs);
  }
}
