import { type ConditionalPrice, findProvider, type ModelPrice, type TieredPrices } from '@pydantic/genai-prices';
import { pricesAsOf } from './sources.ts';

/** US dollars for a million tokens. */
export type BasePrice = { readonly input: number; readonly output: number; readonly cached?: number };
export type Tier = BasePrice & { readonly aboveInputTokens: number };

/** What genai-prices says of a model at one seller. */
export type ListedModel = {
  readonly seller: string;
  readonly contextWindow: number | undefined;
  readonly price: (BasePrice & { readonly tiers: readonly Tier[] }) | undefined;
  /** Prices that begin after the day of the list. */
  readonly announced: readonly { readonly from: string; readonly price: BasePrice }[];
  /** Costs more at some hours; the price is the one of the other hours. */
  readonly byTimeOfDay: boolean;
};

/** Sellers whose name the list writes in its own way. */
const sellerNames: Readonly<Record<string, string>> = {
  deepseek: 'DeepSeek',
  mistral: 'Mistral AI',
  moonshotai: 'Moonshot AI',
  'x-ai': 'xAI',
  zai: 'Z.ai',
};

/** Throws where the list has no such model. */
export function listedModel({ provider, id }: { readonly provider: string; readonly id: string }): ListedModel {
  const seller = findProvider({ providerId: provider });
  const model = seller?.models.find((candidate) => candidate.id === id);
  if (!seller || !model) throw new Error(`genai-prices has no "${provider}/${id}" any more: correct the table.`);
  const all: readonly ConditionalPrice[] = Array.isArray(model.prices) ? model.prices : [{ prices: model.prices }];
  const dated = all.flatMap(({ constraint, prices }) => {
    if (constraint?.type === 'time_of_date') return [];
    return [{ from: constraint ? String(constraint.start_date).slice(0, 10) : '', prices }];
  });
  const inForce = dated.filter(({ from }) => from <= pricesAsOf).at(-1)?.prices ?? {};
  const base = priceAt(inForce, 0);
  // Some rows of a vendor were copied from OpenRouter, as their comments say.
  const copied = /open ?router/i.test(model.price_comments ?? '') && provider !== 'openrouter';
  return {
    seller: copied ? 'OpenRouter' : (sellerNames[provider] ?? seller.name),
    contextWindow: model.context_window,
    price: base && { ...base, tiers: tiersOf(inForce) },
    announced: dated.flatMap(({ from, prices }) => {
      const price = from > pricesAsOf ? priceAt(prices, 0) : undefined;
      return price ? [{ from, price }] : [];
    }),
    byTimeOfDay: all.some(({ constraint }) => constraint?.type === 'time_of_date'),
  };
}

const isTiered = (price: number | TieredPrices): price is TieredPrices => typeof price === 'object';

function priceAt(prices: ModelPrice, inputTokens: number): BasePrice | undefined {
  const amount = (key: string): number | undefined => {
    const price = prices[key];
    if (price === undefined || !isTiered(price)) return price;
    return price.tiers.filter(({ start }) => inputTokens > start).at(-1)?.price ?? price.base;
  };
  const input = amount('input_mtok');
  const output = amount('output_mtok');
  const cached = amount('cache_read_mtok');
  if (!input || !output) return undefined;
  return { input, output, ...(cached !== undefined && { cached }) };
}

function tiersOf(prices: ModelPrice): readonly Tier[] {
  const used = ['input_mtok', 'output_mtok', 'cache_read_mtok'].flatMap((key) => prices[key] ?? []).filter((price) => isTiered(price));
  const starts = [...new Set(used.flatMap(({ tiers }) => tiers.map(({ start }) => start)))].sort((a, b) => a - b);
  return starts.flatMap((start) => {
    const price = priceAt(prices, start + 1);
    return price ? [{ aboveInputTokens: start, ...price }] : [];
  });
}
