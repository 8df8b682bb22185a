import { describe, expect, it } from 'vitest';
import { emptyGraceMs, judgeManaged } from '../../../lib/policy/index.ts';

const value = { approvedModels: ['corp/*'] };
const memory = { value, changedAt: 500 };
const now = 1_000_000;
const empty = { kind: 'value', value: {} } as const;
const defaults = { memory: {}, removed: false, adminInstalled: false, now };

describe('a reading of storage.managed', () => {
  it('with a value is in force, and remembered with the time of its change', () => {
    const reading = { kind: 'value', value } as const;
    expect(judgeManaged({ ...defaults, reading })).toEqual({ state: { kind: 'present', value }, memory: { value, changedAt: now } });
    expect(judgeManaged({ ...defaults, reading, memory, emptySince: now - 1 })).toEqual({ state: { kind: 'present', value }, memory });
    const other = { kind: 'value', value: { approvedModels: [] } } as const;
    expect(judgeManaged({ ...defaults, reading: other, memory }).memory).toEqual({ value: other.value, changedAt: now });
  });

  it('that is empty means no policy where none was known', () => {
    expect(judgeManaged({ ...defaults, reading: empty })).toEqual({ state: { kind: 'absent' }, memory: {} });
  });

  it('that is empty after a policy keeps it until the emptiness has stood', () => {
    const first = judgeManaged({ ...defaults, reading: empty, memory });
    expect(first).toEqual({ state: { kind: 'present', value }, memory, emptySince: now, againAt: now + emptyGraceMs });
    const almost = judgeManaged({ ...defaults, reading: empty, memory, emptySince: now, now: now + emptyGraceMs - 1 });
    expect(almost.state).toEqual({ kind: 'present', value });
    expect(almost.emptySince).toBe(now);
    const stood = judgeManaged({ ...defaults, reading: empty, memory, emptySince: now, now: now + emptyGraceMs });
    expect(stood).toEqual({ state: { kind: 'absent' }, memory: { changedAt: now + emptyGraceMs } });
  });

  it('survives a clock that was set back', () => {
    const judged = judgeManaged({ ...defaults, reading: empty, memory, emptySince: now + 9_999_999 });
    expect(judged).toMatchObject({ state: { kind: 'present' }, againAt: now + emptyGraceMs });
  });

  it('that is empty ends the policy at once when the browser said that it was removed', () => {
    expect(judgeManaged({ ...defaults, reading: empty, memory, removed: true })).toEqual({
      state: { kind: 'absent' },
      memory: { changedAt: now },
    });
  });

  it('that still holds something after a removal is in force', () => {
    expect(judgeManaged({ ...defaults, reading: { kind: 'value', value }, memory, removed: true }).state).toEqual({
      kind: 'present',
      value,
    });
  });

  it('without a policy leaves a copy that the organisation installed waiting, for ever', () => {
    for (const reading of [empty, { kind: 'no-manifest' } as const]) {
      for (const removed of [true, false]) {
        expect(judgeManaged({ ...defaults, reading, removed, adminInstalled: true }).state).toEqual({ kind: 'waiting' });
      }
    }
    const stood = judgeManaged({ ...defaults, reading: empty, memory, emptySince: now - emptyGraceMs, adminInstalled: true });
    expect(stood.state).toEqual({ kind: 'waiting' });
  });

  it('rejected for want of a manifest means no policy', () => {
    expect(judgeManaged({ ...defaults, reading: { kind: 'no-manifest' }, memory }).state).toEqual({ kind: 'absent' });
  });

  it('that failed, or is nothing that can be read, blocks, forgets nothing and is tried again', () => {
    for (const reading of [
      { kind: 'failed', message: 'disk' } as const,
      { kind: 'value', value: null } as const,
      { kind: 'value', value: [] } as const,
    ]) {
      const judged = judgeManaged({ ...defaults, reading, memory, emptySince: 7 });
      expect(judged).toMatchObject({ state: { kind: 'unreadable' }, memory, emptySince: 7, againAt: now + emptyGraceMs });
    }
  });
});
