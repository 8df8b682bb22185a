import type { CardEntry } from './card-table.ts';
import { inferCard } from './infer.ts';
import { lookupKey, nameVariants } from './normalise.ts';
import type { ModelCard } from './types.ts';
import { anthropicCards } from './vendors/anthropic.ts';
import * as china from './vendors/china.ts';
import { googleCards } from './vendors/google.ts';
import { huggingFaceCards } from './vendors/hugging-face.ts';
import { mistralCards } from './vendors/mistral.ts';
import { openaiCards } from './vendors/openai.ts';
import * as others from './vendors/others.ts';

const entries: readonly CardEntry[] = [
  ...openaiCards,
  ...anthropicCards,
  ...googleCards,
  ...mistralCards,
  ...Object.values(china).flat(),
  ...Object.values(others).flat(),
  ...huggingFaceCards,
];

/** Every card that we have, largest vendors first. */
export const cards: readonly ModelCard[] = entries.map((entry) => entry.card);

/** Changes with every change of the cards; decisions keep it in their trace. */
export const catalogueVersion = '2026-11-25.1';

/** Hosts leave the ending of a tuned open model out, or write another one. */
const withoutTuning = (name: string): string => name.replace(/-(instruct|it)$/, '');

// The later entry wins: ids over aliases, whole names over shortened ones, so that no other name can hide a card of its own.
const byKey: ReadonlyMap<string, ModelCard> = new Map(
  [
    ...entries.flatMap(({ card, aliases }) => aliases.map((alias) => [withoutTuning(alias), card] as const)),
    ...entries.map(({ card }) => [withoutTuning(card.id), card] as const),
    ...entries.flatMap(({ card, aliases }) => aliases.map((alias) => [alias, card] as const)),
    ...entries.map(({ card }) => [card.id, card] as const),
  ].map(([name, card]) => [lookupKey(name), card]),
);

/**
 * The card of a model by any of its usual names: "openai/gpt-5-mini", "models/gemini-2.5-flash",
 * "bedrock/us.anthropic.claude-sonnet-4-5-20250929-v1:0", "gpt-4o-2024-11-20". Total: an unknown name gets a card inferred from
 * the name (`inferred: true`), without a price or a window.
 */
export const cardFor = (modelId: string): ModelCard => {
  for (const variant of nameVariants(modelId)) {
    const card = byKey.get(lookupKey(variant));
    if (card !== undefined) return card;
  }
  return inferCard(modelId);
};
