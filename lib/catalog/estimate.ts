import type { Speed } from './types.ts';

/** How large a model is within its vendor's line; open models by their parameters. Largest first. */
export const sizes = ['ultra', 'flagship', 'large', 'medium', 'small', 'tiny', 'micro'] as const;
export type Size = (typeof sizes)[number];

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

/** Speed before anything was measured. The first token of a model that reasons is one of its thoughts: routing reckons with how many follow. */
export const estimateSpeed = (size: Size, reasoning: boolean): Speed => {
  const [firstTokenSeconds, tokensPerSecond] = usualSpeed[size];
  const source = reasoning ? 'inferred from size, thoughts apart' : 'inferred from size';
  return { firstTokenSeconds, tokensPerSecond, provenance: { kind: 'inferred', source, asOf: '2026-09-23' } };
};
