import { type Size, sizes } from './estimate.ts';

/** What is known of any model, measured or not. */
export type SkillFacts = {
  /** ISO date or month. */
  readonly released: string;
  readonly size: Size;
  readonly reasoning: boolean;
  /** US dollars for a million tokens of answer; undefined when unknown. */
  readonly outputPrice: number | undefined;
};

/** Names of the entries of {@link skillFeatures}, for the table of coefficients. */
export const skillFeatureNames = ['constant', 'years since November 2023', 'size', 'reasons', 'price beyond its size'] as const;

/** Steps of size are equal: from `tiny` 1 to `ultra` 6. No `micro` model was measured; it stands three steps lower, as an assumption. */
const rank = (size: Size): number => (size === 'micro' ? -2 : sizes.length - 1 - sizes.indexOf(size));

/**
 * The entries of the regression of skill. A price says little beyond the size, so it stands as its distance (in powers of ten)
 * from `usual`, the mean logarithm of the prices of that size; an unknown one is that mean.
 */
export const skillFeatures = (
  { released, size, reasoning, outputPrice }: SkillFacts,
  usual: Readonly<Record<Size, number>>,
): readonly number[] => {
  const priced = outputPrice !== undefined && outputPrice > 0;
  return [
    1,
    Number(released.slice(0, 4)) - 2023 + (Number(released.slice(5, 7)) - 11) / 12,
    rank(size),
    reasoning ? 1 : 0,
    priced ? Math.log10(outputPrice) - usual[size] : 0,
  ];
};
