import { type ModelCard, type Price, priceFor } from '../catalog/index.ts';
import type { RouteContext, Signals } from './types.ts';

/**
 * US dollars for a request at the prices for a prompt of this length; null where the price is unknown. In tokens: `cached` is the part of
 * `input` that the model's vendor still holds, `output` is the answer with its thoughts.
 */
export const dollarsFor = (price: Price | undefined, input: number, cached: number, output: number): number | null => {
  if (price === undefined) return null;
  const { inputPerMillion, outputPerMillion, cachedInputPerMillion = inputPerMillion } = priceFor(price, input);
  return ((input - cached) * inputPerMillion + cached * cachedInputPerMillion + output * outputPerMillion) / 1_000_000;
};

/** What stands in for an unknown price: that of a model of this skill, as the priced cards have it on the whole. Never shown. */
export const usualDollars = (skill: number, input: number, output: number): number => {
  const inputPerMillion = 0.03 * Math.exp(6.5 * Math.min(1, Math.max(0, skill)));
  return (input * inputPerMillion + output * inputPerMillion * 5) / 1_000_000;
};

/** Shortest prompt that vendors keep; Google keeps from 2,048 or 4,096 on, depending on the model. */
const leastCached = 1024;
const leastCachedBy: Readonly<Partial<Record<string, number>>> = { Google: 4096 };

/** They keep a prompt only where a request marks it, which ours do not: the protocol has no field for it. */
const keepsOnlyWhatIsMarked: ReadonlySet<string> = new Set(['Anthropic', 'Amazon']);

/**
 * Tokens that the model in use has read with the message before and is billed for at the price of cached input. Every other model reads the
 * whole conversation anew: that is what a switch costs.
 */
export const cachedTokens = (
  card: ModelCard,
  isInUse: boolean,
  { earlierTokens = 0 }: Signals,
  context: Pick<RouteContext, 'cacheIsCold'>,
): number => {
  if (!isInUse || context.cacheIsCold === true || keepsOnlyWhatIsMarked.has(card.vendor)) return 0;
  return earlierTokens < (leastCachedBy[card.vendor] ?? leastCached) ? 0 : earlierTokens;
};
