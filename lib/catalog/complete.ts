import { cardFor } from './cards.ts';
import type { Capabilities, CardOverride, ModelCard, Price, Provenance, SourcedField } from './types.ts';

/**
 * The card as an organisation and the person correct or complete it. Of several overrides the first that states a field counts.
 * Whatever they state says so in its source; what nobody states stays as it was, unknown included.
 */
export const completedCard = (card: ModelCard, overrides: readonly CardOverride[]): ModelCard =>
  // From the last to the first: the earlier ones are laid over the later ones.
  overrides.reduceRight((completed, override) => stated(likened(completed, override), override), card);

const setBy = (override: CardOverride): string => (override.by === 'organisation' ? 'set by your organisation' : 'set by you');

const capabilityFields = ['tools', 'vision', 'pdf', 'reasoning', 'webSearch'] as const;

/** Everything of another card but its id and name. Another name that no card has is no help, so it changes nothing. */
const likened = (card: ModelCard, override: CardOverride): ModelCard => {
  const other = override.like === undefined ? undefined : cardFor(override.like);
  if (!other || other.inferred) return card;
  const source = `like ${other.name}, ${setBy(override)}`;
  // An estimate stays an estimate, whoever points to it.
  const from = (provenance: Provenance): Provenance => ({ kind: provenance.kind === 'inferred' ? 'inferred' : 'stated', source });
  const { retired: _, ...figures } = other;
  return {
    ...figures,
    id: card.id,
    name: card.name,
    ...(other.price && { price: { ...other.price, provenance: from(other.price.provenance) } }),
    speed: { ...other.speed, provenance: from(other.speed.provenance) },
    skill: { ...other.skill, provenance: from(other.skill.provenance) },
    sources: Object.fromEntries(Object.entries(other.sources ?? {}).map(([field, provenance]) => [field, from(provenance)])),
  };
};

/** The fields that the override states itself. */
const stated = (card: ModelCard, override: CardOverride): ModelCard => {
  const provenance: Provenance = { kind: 'stated', source: setBy(override) };
  const { name, contextWindow, outputLimit, skill, firstTokenSeconds, tokensPerSecond } = override;
  const capabilities: Capabilities = Object.fromEntries(capabilityFields.flatMap((field) => entryOf(field, override[field])));
  const price = statedPrice(card.price, override, provenance);
  const told: SourcedField[] = [
    ...(['contextWindow', 'outputLimit', ...capabilityFields] as const).filter((field) => override[field] !== undefined),
    ...(price === card.price ? [] : (['price'] as const)),
  ];
  return {
    ...card,
    ...(name !== undefined && { name }),
    ...(contextWindow !== undefined && { contextWindow }),
    ...(outputLimit !== undefined && { outputLimit }),
    ...(price && { price }),
    capabilities: { ...card.capabilities, ...capabilities },
    ...(skill !== undefined && { skill: { overall: skill, byDomain: {}, provenance }, inferred: false }),
    ...((firstTokenSeconds !== undefined || tokensPerSecond !== undefined) && {
      speed: {
        firstTokenSeconds: firstTokenSeconds ?? card.speed.firstTokenSeconds,
        tokensPerSecond: tokensPerSecond ?? card.speed.tokensPerSecond,
        provenance,
      },
    }),
    ...(told.length > 0 && { sources: { ...card.sources, ...Object.fromEntries(told.map((field) => [field, provenance])) } }),
  };
};

/** One price for every length of prompt. Half a price is none: what the other half costs would be invented. */
const statedPrice = (price: Price | undefined, override: CardOverride, provenance: Provenance): Price | undefined => {
  const { inputPerMillion = price?.inputPerMillion, outputPerMillion = price?.outputPerMillion, cachedInputPerMillion } = override;
  const silent = [override.inputPerMillion, override.outputPerMillion, cachedInputPerMillion].every((figure) => figure === undefined);
  if (silent || inputPerMillion === undefined || outputPerMillion === undefined) return price;
  return { inputPerMillion, outputPerMillion, ...(cachedInputPerMillion !== undefined && { cachedInputPerMillion }), provenance };
};

const entryOf = (name: string, value: boolean | undefined): readonly (readonly [string, boolean])[] =>
  value === undefined ? [] : [[name, value]];
