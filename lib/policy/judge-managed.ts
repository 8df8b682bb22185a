import { z } from 'zod';
import { isRecord } from './judge-pieces.ts';

/** What is known of storage.managed in this worker life. */
export type ManagedState =
  /** It has not answered yet, or an admin-installed copy has no policy: nothing is sent, messages wait. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'absent' }
  | { readonly kind: 'present'; readonly value: Readonly<Record<string, unknown>> }
  /** It cannot be read: nothing is sent. */
  | { readonly kind: 'unreadable'; readonly message: string };

/** One answer of storage.managed. */
export type ManagedReading =
  | { readonly kind: 'value'; readonly value: unknown }
  /** Firefox rejects when the machine has no managed manifest: that is how it says "no policy". */
  | { readonly kind: 'no-manifest' }
  | { readonly kind: 'failed'; readonly message: string };

/** Outlives the worker and the browser. Holds the policy as read, keys included. */
export const managedMemorySchema = z.object({
  value: z.record(z.string(), z.unknown()).optional(),
  /** Epoch milliseconds of the last change of the managed values. */
  changedAt: z.number().optional(),
});
export type ManagedMemory = z.infer<typeof managedMemorySchema>;

export type ManagedJudgement = {
  readonly state: ManagedState;
  readonly memory: ManagedMemory;
  /** Since when, in this browser session, storage.managed reads as empty while a policy is remembered. Epoch milliseconds. */
  readonly emptySince?: number;
  /** Read and judge again at this epoch millisecond. */
  readonly againAt?: number;
};

/** How long an empty reading must stand before it counts as "the policy is gone". At start-up it can mean "not loaded yet". */
export const emptyGraceMs = 60_000;

/**
 * Turns a reading of storage.managed into what is in force. A policy that was there and reads as empty is kept until the browser
 * said that it was removed, or the emptiness has stood for {@link emptyGraceMs} in one browser session.
 */
export function judgeManaged(input: {
  readonly reading: ManagedReading;
  readonly memory: ManagedMemory;
  readonly emptySince?: number | undefined;
  /** `onChanged` reported that managed values were removed. */
  readonly removed: boolean;
  /** The copy was installed by the organisation, so a policy must come. */
  readonly adminInstalled: boolean;
  readonly now: number;
}): ManagedJudgement {
  const { reading, memory, emptySince: earlier, removed, adminInstalled, now } = input;
  const gone = (): ManagedJudgement => ({
    state: adminInstalled ? { kind: 'waiting' } : { kind: 'absent' },
    memory: memory.value === undefined ? memory : { changedAt: now },
  });

  const unreadable = (message: string): ManagedJudgement => ({
    state: { kind: 'unreadable', message },
    memory,
    ...(earlier !== undefined && { emptySince: earlier }),
    againAt: now + emptyGraceMs,
  });

  if (reading.kind === 'failed') return unreadable(reading.message);
  if (reading.kind === 'no-manifest') return gone();
  if (!isRecord(reading.value)) return unreadable('It is not an object.');

  const value = reading.value;
  if (Object.keys(value).length > 0) {
    const same = memory.value !== undefined && JSON.stringify(memory.value) === JSON.stringify(value);
    return { state: { kind: 'present', value }, memory: same ? memory : { value, changedAt: now } };
  }
  if (memory.value === undefined || removed) return gone();
  // A clock set back must not leave the grace running for ever.
  const emptySince = Math.min(earlier ?? now, now);
  const againAt = emptySince + emptyGraceMs;
  if (now >= againAt) return gone();
  return { state: { kind: 'present', value: memory.value }, memory, emptySince, againAt };
}

/** The state for a policy that comes from elsewhere than storage.managed, such as a file: `{}` is no policy. */
export function managedStateOf(value: unknown): ManagedState {
  return judgeManaged({ reading: { kind: 'value', value }, memory: {}, removed: false, adminInstalled: false, now: 0 }).state;
}
