import { describe, expect, it } from 'vitest';
import { costOf, historyBefore, messageText, type Turn, titleOf } from '../../../lib/chat/index.ts';

describe('titleOf', () => {
  it.each([
    ['Translate this to German', 'Translate this to German'],
    ['\n\n  # A heading\nand more', 'A heading'],
    ['word '.repeat(40), `${'word '.repeat(12).trimEnd()}…`],
    ['x'.repeat(100), `${'x'.repeat(60)}…`],
    ['', 'New chat'],
  ])('%j', (text, title) => expect(titleOf(text)).toBe(title));

  it('takes the source of the quote where the message has no words', () => {
    expect(titleOf('  ', { title: 'Bees' })).toBe('Bees');
  });
});

describe('messageText', () => {
  it('keeps the line breaks of the selection and names its source', () => {
    const text = messageText({ text: 'Explain', quote: { text: 'one\ntwo', title: 'Page', url: 'https://example.com/' } });
    expect(text).toBe('From Page — https://example.com/:\n\n"""\none\ntwo\n"""\n\nExplain');
  });
});

const turn = (position: number, answer: string, more: Partial<Turn> = {}): Turn => ({
  id: `t${position}`,
  chatId: 'c',
  position,
  windowId: 1,
  text: `q${position}`,
  requestedModel: 'auto',
  status: 'complete',
  attempts: [],
  answer,
  reasoning: '',
  seq: 0,
  createdAt: position,
  bootId: 'b',
  requestLeft: true,
  ...more,
});

describe('historyBefore', () => {
  it('leaves out what came later, what had no answer, and what is asked again', () => {
    const turns = [
      turn(1, 'a1'),
      turn(2, ''),
      turn(3, 'part', { status: 'failed' }),
      turn(4, 'a4', { retryOf: 't3' }),
      turn(5, 'a5'),
      turn(6, 'a6'),
    ];
    expect(historyBefore({ position: 6, retryOf: 't5' }, turns).map((item) => item.text)).toEqual(['q1', 'a1', 'q4', 'a4']);
  });
});

describe('costOf', () => {
  const price = {
    inputPerMillion: 2,
    outputPerMillion: 10,
    cachedInputPerMillion: 0.5,
    provenance: { kind: 'published', source: 'x', asOf: '2026-01-01' },
  } as const;
  it('bills cached input at its own price', () => {
    expect(costOf({ inputTokens: 1000, cachedInputTokens: 400, outputTokens: 100 }, price)).toBeCloseTo(
      (600 * 2 + 400 * 0.5 + 100 * 10) / 1e6,
      12,
    );
  });
  it('is unknown without a price or without usage', () => {
    expect(costOf({ inputTokens: 1, outputTokens: 1 }, undefined)).toBeNull();
    expect(costOf({ inputTokens: 1 }, price)).toBeNull();
    expect(costOf(undefined, price)).toBeNull();
  });
  it('is nothing where nothing is charged', () => {
    expect(costOf({}, { ...price, inputPerMillion: 0, outputPerMillion: 0 })).toBe(0);
  });
});
