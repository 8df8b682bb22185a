import type { BasePrice } from './price-list.ts';

/** Where the two lists disagree on a price: what each says, which one counts and why. A figure that changes must be judged anew. */
export type PriceChoice = {
  readonly id: string;
  readonly zoo: BasePrice;
  readonly prices: BasePrice;
  readonly take: 'llm-zoo' | 'genai-prices';
  readonly why: string;
};

const choice = (id: string, zoo: readonly number[], prices: readonly number[], take: PriceChoice['take'], why: string): PriceChoice => ({
  id,
  zoo: priceOf(zoo),
  prices: priceOf(prices),
  take,
  why,
});

/** Input, output and, where known, cached input. */
function priceOf([input = 0, output = 0, cached]: readonly number[]): BasePrice {
  return { input, output, ...(cached !== undefined && { cached }) };
}

const cacheRead = 'llm-zoo derives it by a factor; genai-prices quotes the price of a cache read from the vendor.';
const cacheReads = (id: string, zoo: readonly number[], prices: readonly number[]) => choice(id, zoo, prices, 'genai-prices', cacheRead);
const dated = 'genai-prices dates this price (2026-08-17) and the one before; llm-zoo dates none.';

export const priceChoices: readonly PriceChoice[] = [
  cacheReads('claude-3-haiku', [0.25, 1.25, 0.025], [0.25, 1.25, 0.03]),
  cacheReads('gemini-3.1-pro', [2, 12, 0.5], [2, 12, 0.2]),
  cacheReads('gemini-3.1-flash-lite', [0.25, 1.5, 0.0625], [0.25, 1.5, 0.025]),
  cacheReads('gemini-3-pro', [2, 12, 0.5], [2, 12, 0.2]),
  cacheReads('gemini-2.5-pro', [1.25, 10, 0.3125], [1.25, 10, 0.125]),
  cacheReads('gemini-2.5-flash', [0.3, 2.5, 0.075], [0.3, 2.5, 0.03]),
  cacheReads('minimax-m3', [0.3, 1.2, 0.03], [0.3, 1.2, 0.06]),
  cacheReads('minimax-m2.7', [0.3, 1.2, 0.03], [0.3, 1.2, 0.06]),
  choice(
    'gemini-3.6-flash',
    [1.5, 7.5, 0.15],
    [0.75, 3.75, 0.075],
    'genai-prices',
    'genai-prices dates both: the higher one begins on 2027-01-01.',
  ),
  choice(
    'gemini-3-flash',
    [0.3, 2.5, 0.075],
    [0.5, 3, 0.05],
    'genai-prices',
    "llm-zoo repeats Gemini 2.5 Flash; genai-prices cites Google's page.",
  ),
  choice('deepseek-v4-pro', [0.435, 0.87, 0.003625], [0.66, 1.98, 0.022], 'genai-prices', dated),
  choice('deepseek-v4-flash', [0.15, 0.6, 0.003], [0.22, 0.66, 0.007], 'genai-prices', dated),
  choice(
    'kimi-k2.6',
    [0.6, 2.8, 0.2],
    [0.95, 4, 0.16],
    'genai-prices',
    'Neither dates it; Fireworks asks what genai-prices says, and the higher one promises nothing too cheap.',
  ),
  choice('minimax-m2', [0.255, 1, 0.0255], [0.3, 1.2, 0.03], 'genai-prices', "llm-zoo has OpenRouter's price, genai-prices the vendor's."),
  choice('gpt-oss-20b', [0.05, 0.2, 0.025], [0.07, 0.3], 'genai-prices', 'An open model: two hosts, two prices. Amazon names its own.'),
  choice(
    'qwen-turbo',
    [0.05, 0.5],
    [0.05, 0.2],
    'llm-zoo',
    'llm-zoo lists the vendor, genai-prices OpenRouter; the higher one promises nothing too cheap.',
  ),
];
