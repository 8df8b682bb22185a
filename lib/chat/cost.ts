import type { Price } from '../catalog/index.ts';
import { dollarsFor } from '../routing/index.ts';
import type { Usage } from './types.ts';

/**
 * US dollars of an answer; null when the price or the usage is unknown. Cached input is billed at its own price where one is known,
 * a long prompt at the price for its length, and thoughts as output.
 */
export function costOf(usage: Usage | undefined, price: Price | undefined): number | null {
  if (!price) return null;
  if (price.inputPerMillion === 0 && price.outputPerMillion === 0) return 0;
  if (usage?.inputTokens === undefined || usage.outputTokens === undefined) return null;
  const cached = Math.min(usage.cachedInputTokens ?? 0, usage.inputTokens);
  return dollarsFor(price, usage.inputTokens, cached, usage.outputTokens);
}
