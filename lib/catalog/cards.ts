import { generatedModels, generatedSources, generatedVersion } from './catalogue.gen.ts';
import { estimateSpeed } from './estimate.ts';
import type { GeneratedModel } from './generated.ts';
import { inferCard } from './infer.ts';
import { lookupKey, nameVariants } from './normalise.ts';
import { skillOf, skillOfName } from './skill.ts';
import type { Capabilities, ModelCard, Provenance, SourcedField, Speed } from './types.ts';

/** Changes with every change of the cards; decisions keep it in their trace. */
export const catalogueVersion = generatedVersion;

const measuredHere = (source: string): Provenance => ({ kind: 'measured', source, asOf: '2026-11-25' });

/**
 * The on-device model as it is loaded here: it was trained for 8,192 tokens, no data centre has its speed, and it is smaller than
 * anything that the regression of skill has seen.
 */
const asLoaded = (card: ModelCard): ModelCard =>
  card.id !== 'smollm2-135m-instruct'
    ? card
    : {
        ...card,
        contextWindow: 2048,
        skill: {
          overall: 0.02,
          byDomain: {},
          provenance: { kind: 'inferred', source: 'inferred from its size, below every model measured', asOf: '2026-11-25' },
        },
        speed: { firstTokenSeconds: 4, tokensPerSecond: 15, provenance: measuredHere('one thread of a busy laptop-class processor') },
        sources: { ...card.sources, contextWindow: measuredHere('as it is loaded on this device') },
      };

const cardOf = (model: GeneratedModel): ModelCard => {
  const { id, name, vendor, size, released, contextWindow, outputLimit, price, reasoningEfforts, retired } = model;
  const sources = sourcesOf(model);
  const capabilities = capabilitiesOf(model.capabilities);
  const speed: Speed = estimateSpeed(size, capabilities.reasoning === true);
  return {
    id,
    name,
    vendor,
    ...(sources.released && { released }),
    ...(contextWindow !== undefined && { contextWindow }),
    ...(outputLimit !== undefined && { outputLimit }),
    ...(price && sources.price && { price: { ...price, provenance: sources.price } }),
    speed,
    skill: skillOf(id, { released, size, reasoning: capabilities.reasoning === true, outputPrice: price?.outputPerMillion }),
    capabilities,
    ...(reasoningEfforts && { reasoningEfforts }),
    ...(retired && { retired }),
    sources,
    inferred: false,
  };
};

const sourcesOf = ({ from }: GeneratedModel): Partial<Record<SourcedField, Provenance>> => {
  const sources: Partial<Record<SourcedField, Provenance>> = {};
  for (const [key, fields] of Object.entries(from)) {
    const provenance = generatedSources[key];
    if (provenance) for (const field of fields) sources[field] = provenance;
  }
  return sources;
};

const capabilityNames = { tools: 'tools', vision: 'vision', pdf: 'pdf', reasoning: 'reasoning', web: 'webSearch' } as const;

const capabilitiesOf = (words: string): Capabilities => {
  const said = words.split(' ');
  const capabilities: { -readonly [Name in keyof Capabilities]: Capabilities[Name] } = {};
  for (const [word, name] of Object.entries(capabilityNames)) {
    if (said.includes(word)) capabilities[name] = true;
    else if (said.includes(`-${word}`)) capabilities[name] = false;
  }
  return capabilities;
};

const entries = generatedModels.map((model) => ({ card: asLoaded(cardOf(model)), aliases: model.aliases }));

/** Every card that we have, largest vendors first. */
export const cards: readonly ModelCard[] = entries.map(({ card }) => card);

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
  const known = found.get(modelId);
  if (known !== undefined) return known;
  const card = lookUp(modelId);
  // Gateways offer the same names again and again; whoever sends ever new ones starts over.
  if (found.size >= mostFound) found.clear();
  found.set(modelId, card);
  return card;
};

const mostFound = 5000;
const found = new Map<string, ModelCard>();

const lookUp = (modelId: string): ModelCard => {
  const variants = [...nameVariants(modelId)].map(lookupKey);
  const card = variants.map((variant) => byKey.get(variant)).find((found) => found !== undefined);
  if (card === undefined) {
    const inferred = inferCard(modelId);
    const skill = variants.map(skillOfName).find((found) => found !== undefined);
    return skill === undefined ? inferred : { ...inferred, skill };
  }
  // One version of a model may have been measured by itself; figures that were published are newer and broader.
  const itself = card.skill.provenance.kind === 'published' || variants[0] === lookupKey(card.id);
  const skill = itself ? undefined : skillOfName(variants[0] ?? '');
  return skill === undefined ? card : { ...card, skill };
};
