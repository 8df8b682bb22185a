import type { Price } from './types.ts';

/** The prices that count for a prompt of this many tokens: a long one may cost more, the whole of it. */
export const priceFor = (price: Price, inputTokens: number): Price => {
  const tier = price.tiers?.findLast(({ aboveInputTokens }) => inputTokens > aboveInputTokens);
  if (tier === undefined) return price;
  const { aboveInputTokens: _, ...figures } = tier;
  return { ...figures, provenance: price.provenance };
};
