import { MODEL_CONFIGS, type ModelConfig } from 'llm-zoo';
import type { BasePrice } from './price-list.ts';

/** What llm-zoo says of a model. */
export type ZooModel = {
  readonly contextWindow: number;
  readonly outputLimit: number;
  readonly price: BasePrice | undefined;
  /** Served by OpenRouter alone: then the price is OpenRouter's. */
  readonly hosted: boolean;
  readonly capabilities: Readonly<Record<'tools' | 'vision' | 'pdf' | 'reasoning' | 'web', boolean>>;
  readonly efforts: readonly string[] | undefined;
  readonly retired: boolean;
  readonly ids: readonly string[];
};

/** One model from the entries of its ways to be called ("thinking" and plain). Throws for a key that is not in the list. */
export function zooModel(keys: readonly string[]): ZooModel | undefined {
  const entries = keys.map((key) => {
    const entry = MODEL_CONFIGS[key];
    if (!entry) throw new Error(`llm-zoo has no "${key}" any more: correct the table.`);
    return entry;
  });
  // The plain entry has the price of record; the thinking one knows of reasoning.
  const main = entries.find((entry) => !entry.capabilities.supportsReasoning) ?? entries[0];
  if (!main) return undefined;
  const some = (has: (entry: ModelConfig) => boolean) => entries.some(has);
  return {
    contextWindow: main.contextWindow,
    outputLimit: Math.max(...entries.map((entry) => entry.maxOutputTokens)),
    price: priceOf(main),
    hosted: main.openRouterOnly,
    capabilities: {
      tools: some((entry) => entry.capabilities.supportsFunctionCalling),
      vision: some((entry) => entry.capabilities.supportsVision),
      pdf: some((entry) => entry.capabilities.supportsNativePdf),
      reasoning: some((entry) => entry.capabilities.supportsReasoning),
      web: some((entry) => entry.capabilities.supportsNativeWebSearch),
    },
    efforts: longest(entries.flatMap((entry) => entry.capabilities.supportedReasoningEfforts ?? [])),
    retired: entries.every((entry) => entry.retired === true),
    ids: [...new Set(entries.flatMap((entry) => [entry.fullName, entry.shortName]))],
  };
}

/** Nothing is free: 0 stands for a subscription or a trial. */
function priceOf({ inputPrice, outputPrice, capabilities }: ModelConfig): BasePrice | undefined {
  if (inputPrice <= 0 || outputPrice <= 0) return undefined;
  const caches = capabilities.supportsPromptCaching || capabilities.supportsAutoPromptCaching;
  return {
    input: inputPrice,
    output: outputPrice,
    ...(caches && { cached: Number((inputPrice * capabilities.cacheDiscountFactor).toPrecision(6)) }),
  };
}

const order = ['none', 'minimal', 'low', 'medium', 'high', 'xhigh', 'max'];

const longest = (efforts: readonly string[]): readonly string[] | undefined =>
  efforts.length === 0 ? undefined : order.filter((effort) => efforts.includes(effort));
