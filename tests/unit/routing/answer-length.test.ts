import { describe, expect, it } from 'vitest';
import { fitAnswers, heldOutLengths, heldOutMedians, type JudgedRow, median } from '../../../bench/routing/answer-length.ts';
import { foldOf } from '../../../bench/routing/splits.ts';
import { answerTokensOf, examAnswerTokens } from '../../../lib/routing/answer-length.ts';
import { signalsOf } from '../../../lib/routing/signals.ts';
import { ask } from './builders.ts';

const domainOf = ['maths', 'code', 'law'] as const;
const constants = { usual: { maths: 100, code: 150 }, other: 80, slope: 0.4 };

const row = (index: number, tokens?: number): JudgedRow => {
  const domain = { [domainOf[index % 3] ?? 'law']: 1 };
  const examLevel = (index % 7) - 3;
  return {
    id: `row-${index}`,
    source: 'exam',
    prompt: '',
    tokens: tokens ?? examAnswerTokens(domain, examLevel, constants),
    signals: { ...signalsOf(ask('hello')), domain, examLevel },
  };
};
const rows = Array.from({ length: 210 }, (_, index) => row(index));

describe('the constants of answers to exam questions', () => {
  it('are found again in lengths that were made from them', () => {
    expect(fitAnswers(rows)).toEqual(constants);
  });

  it('predict a row from other folds than its own', () => {
    const inFold = (fold: number) => rows.flatMap(({ id }, index) => (foldOf(id, 5) === fold ? [index] : []));
    const strange = rows.map((one, index) => (inFold(0).includes(index) ? row(index, 5000) : one));
    for (const index of inFold(0)) expect(heldOutLengths(strange)[index]).toBeCloseTo(rows[index]?.tokens ?? 0, 8);
    for (const index of inFold(0).slice(0, 1)) expect(heldOutMedians(strange)[index]).toBeLessThan(1000);
  });

  it('count medians', () => {
    expect(median([5, 1, 3])).toBe(3);
    expect(median([4, 1, 3, 2])).toBe(2.5);
  });
});

describe('the expected length of an answer', () => {
  const mix = { maths: 1 } as const;
  const length = (style: number, examLevel = 1, text = 'Solve it.') => answerTokensOf(text, 10, { mix, difficulty: 0.5, style, examLevel });

  it('is that of a message, of an exam question, or between, by what the text looks like', () => {
    expect(length(0)).toBe(answerTokensOf('Solve it.', 10, { mix, difficulty: 0.5 }));
    expect(length(1)).toBe(Math.round(examAnswerTokens(mix, 1)));
    expect(length(0.5)).toBeCloseTo((length(0) + length(1)) / 2, -1);
  });

  it('grows with the level of an exam question, up to its limit', () => {
    expect([-2, 0, 2, 4].map((level) => length(1, level))).toEqual(
      [-2, 0, 2, 4].map((level) => length(1, level)).toSorted((a, b) => a - b),
    );
    expect(length(1, 50)).toBe(1500);
  });

  it('is what is asked for in so many words, whatever the text looks like', () => {
    expect(length(1, 4, 'Explain it in 100 words.')).toBe(length(0, 0, 'Explain it in 100 words.'));
  });
});
