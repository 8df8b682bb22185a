import type { Skill, Speed } from './types.ts';

/** How large a model is within its vendor's line; open models by their parameters. Largest first. */
export const sizes = ['ultra', 'flagship', 'large', 'medium', 'small', 'tiny', 'micro'] as const;
export type Size = (typeof sizes)[number];

/** Day of the price lists read, and of the estimates made from them. */
export const asOf = '2026-09-23';

/** Share of the best skill of its day that a model of this size reaches. */
const shareOfBest: Record<Size, number> = { ultra: 1.03, flagship: 1, large: 0.92, medium: 0.8, small: 0.65, tiny: 0.4, micro: 0.15 };

/** Seconds to the first token, and tokens a second, as hosted models of this size usually have. */
const usualSpeed: Record<Size, readonly [number, number]> = {
  ultra: [4, 40],
  flagship: [2, 60],
  large: [1.4, 80],
  medium: [0.9, 120],
  small: [0.7, 160],
  tiny: [0.5, 200],
  micro: [0.4, 240],
};

const yearsSince = (from: string, date: string): number => {
  const year = (text: string) => Number(text.slice(0, 4)) + (Number(text.slice(5, 7) || '1') - 1) / 12;
  return year(date) - year(from);
};

/**
 * Skill guessed from the release date, the size and whether the model reasons. The scale is the mean accuracy over ten hard
 * benchmarks (LLMRouterBench): the best model of late 2023 is near .30 and of August 2025 at .66, on a curve towards .95.
 */
export const estimateSkill = (released: string, size: Size, reasoning: boolean): Skill => {
  const bestOfItsDay = Math.max(0.2, 0.95 - 0.65 * Math.exp(-yearsSince('2023-11', released) / 2.2));
  const overall = bestOfItsDay * shareOfBest[size] * (reasoning ? 1 : 0.85);
  return {
    overall: Math.round(overall * 1000) / 1000,
    byDomain: {},
    provenance: { kind: 'inferred', source: 'inferred from release date, size and reasoning', asOf },
  };
};

export const estimateSpeed = (size: Size, reasoning: boolean): Speed => {
  const [firstTokenSeconds, tokensPerSecond] = usualSpeed[size];
  return {
    // A model that reasons writes thoughts before the first word.
    firstTokenSeconds: reasoning ? firstTokenSeconds * 2 : firstTokenSeconds,
    tokensPerSecond,
    provenance: { kind: 'inferred', source: 'inferred from size and reasoning', asOf },
  };
};
