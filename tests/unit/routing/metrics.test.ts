import { describe, expect, it } from 'vitest';
import { litellmComplexity } from '../../../bench/routing/litellm-complexity.ts';
import { areaUnderCurve, averageGapRecovered, interval, type Scored, seededRandom, strongNeeded } from '../../../bench/routing/metrics.ts';

const row = (score: number, weak: number, strong: number): Scored => ({ score, weak, strong });

describe('AUC', () => {
  const of = (...rows: readonly (readonly [number, boolean])[]) => areaUnderCurve(rows.map(([score, positive]) => ({ score, positive })));

  it('is the chance that a positive stands above a negative', () => {
    expect(of([1, false], [2, false], [3, true])).toBe(1);
    expect(of([1, true], [2, false], [3, false])).toBe(0);
    expect(of([1, false], [2, true], [3, false], [4, true])).toBe(0.75);
  });

  it('counts a tie as half', () => {
    expect(of([1, true], [1, false])).toBe(0.5);
    expect(of([1, true], [1, false], [1, false], [2, true])).toBe(0.75);
  });

  it('is not a number where there is nothing to tell apart', () => {
    expect(of([1, true], [2, true])).toBeNaN();
    expect(of()).toBeNaN();
  });

  it('counts only rows where the strong model is better', () => {
    expect(strongNeeded([row(3, 0, 1), row(2, 1, 1), row(1, 1, 0)])).toBe(1);
  });
});

describe('APGR', () => {
  it('is the area of the gap recovered', () => {
    // Two of four prompts hold the gap. In front: .5 x .5 of a triangle, then 1.
    expect(averageGapRecovered([row(4, 0, 1), row(3, 0, 1), row(2, 1, 1), row(1, 1, 1)])).toBeCloseTo(0.75);
    expect(averageGapRecovered([row(1, 0, 1), row(2, 0, 1), row(3, 1, 1), row(4, 1, 1)])).toBeCloseTo(0.25);
  });

  it('is one half where the score says nothing, and counts what the strong model loses', () => {
    expect(averageGapRecovered([row(1, 0, 1), row(1, 1, 1), row(1, 0, 0)])).toBeCloseTo(0.5);
    expect(averageGapRecovered([row(3, 1, 0), row(2, 0, 1), row(1, 0, 1)])).toBeLessThan(0);
  });

  it('is not a number without a gap', () => {
    expect(averageGapRecovered([row(1, 1, 1)])).toBeNaN();
    expect(averageGapRecovered([])).toBeNaN();
  });
});

it('repeats an interval from its seed, around the figure', () => {
  const random = seededRandom(7);
  const rows = Array.from({ length: 400 }, (_, index) => row(random() + (index % 2) * 0.3, 0, index % 2));
  const [low, high] = interval(rows, strongNeeded, 100, 1);
  expect(interval(rows, strongNeeded, 100, 1)).toEqual([low, high]);
  expect(low).toBeLessThan(strongNeeded(rows));
  expect(high).toBeGreaterThan(strongNeeded(rows));
  expect(high - low).toBeLessThan(0.2);
});

describe("LiteLLM's score", () => {
  it.each([
    // Short (-.1) and simple (-.05).
    ['What is love?', -0.15],
    // Two code words (.3), middling length.
    ['Refactor this: the function that adds all the numbers of a list is far too slow for us', 0.3],
    // One reasoning phrase (.25 x .7).
    ['Please go through this step by step and tell me where the thing went wrong in your view', 0.175],
    // "class" inside "classical" is no code word; short.
    ['a classical concert', -0.1],
  ])('%s', (prompt, score) => {
    expect(litellmComplexity(prompt)).toBeCloseTo(score, 10);
  });
});
