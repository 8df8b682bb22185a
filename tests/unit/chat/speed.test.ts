import { describe, expect, it } from 'vitest';
import { expectedSpeed, measured, type SpeedRecord } from '../../../lib/chat/index.ts';

const week = 7 * 24 * 60 * 60_000;
const card = { firstTokenSeconds: 1, tokensPerSecond: 100, provenance: { kind: 'inferred', source: 'x', asOf: '2026-01-01' } } as const;
const answer = (sentAt: number, firstMs: number, writingMs: number, outputTokens: number) => ({
  sentAt,
  firstTokenAt: sentAt + firstMs,
  firstTextAt: sentAt + firstMs,
  endedAt: sentAt + firstMs + writingMs,
  usage: { outputTokens },
});

describe('what is measured of a model', () => {
  it('is the time to the first text and the pace after it', () => {
    expect(measured(undefined, answer(0, 500, 2000, 100))).toEqual({
      firstTokenSeconds: 0.5,
      tokensPerSecond: 50,
      weight: 1,
      updatedAt: 2500,
    });
  });

  it('learns no pace from a few words', () => {
    expect(measured(undefined, answer(0, 500, 1, 3))).toBeUndefined();
    const before = measured(undefined, answer(0, 500, 2000, 100));
    expect(measured(before, answer(10_000, 1500, 1, 3))?.tokensPerSecond).toBeCloseTo(50, 1);
  });

  it('counts half as much a week later', () => {
    const before: SpeedRecord = { firstTokenSeconds: 4, tokensPerSecond: 10, weight: 2, updatedAt: 0 };
    const after = measured(before, answer(week - 2500, 500, 2000, 100));
    expect(after?.weight).toBeCloseTo(2, 2);
    expect(after?.firstTokenSeconds).toBeCloseTo((4 + 0.5) / 2, 1);
  });

  it('does not count thoughts as written text', () => {
    expect(
      measured(undefined, { ...answer(0, 500, 1000, 1050), usage: { outputTokens: 1050, reasoningTokens: 1000 } })?.tokensPerSecond,
    ).toBe(50);
  });

  it('leaves thoughts out of the time to the first token, shown or not', () => {
    const usage = { outputTokens: 150, reasoningTokens: 100 };
    const shown = measured(undefined, { ...answer(0, 2500, 1000, 0), firstTokenAt: 500, usage });
    expect(shown?.firstTokenSeconds).toBe(0.5);
    // A hundred tokens at 50 a second that nobody saw.
    expect(measured(undefined, { ...answer(0, 2500, 1000, 0), usage })?.firstTokenSeconds).toBe(0.5);
  });
});

describe('what is expected of a model', () => {
  it('is the card until something was measured', () => {
    expect(expectedSpeed(card, undefined, 0)).toBe(card);
  });

  it('moves towards what was measured, and back with time', () => {
    const record: SpeedRecord = { firstTokenSeconds: 5, tokensPerSecond: 20, weight: 9, updatedAt: 0 };
    const now = expectedSpeed(card, record, 0);
    expect(now.firstTokenSeconds).toBeCloseTo((3 * 1 + 9 * 5) / 12);
    expect(now.provenance.kind).toBe('measured');
    const later = expectedSpeed(card, record, 10 * week);
    expect(later.firstTokenSeconds).toBeLessThan(1.1);
  });
});
