import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { GeneratedModel } from '../../lib/catalog/generated.ts';
import { lookupKey } from '../../lib/catalog/normalise.ts';
import type { Provenance, SourcedField } from '../../lib/catalog/types.ts';
import { type Merged, mergeModel, staleChoices } from './merge.ts';
import { handRows } from './models/index.ts';
import { pricesAsOf } from './sources.ts';

export type Catalogue = {
  readonly merged: readonly Merged[];
  readonly models: readonly GeneratedModel[];
  readonly sources: Readonly<Record<string, Provenance>>;
};

/** Merges the hand-kept tables with the two lists. Throws, naming every reason, where they cannot be merged without a decision. */
export function buildCatalogue(): Catalogue {
  const problems: string[] = [];
  const merged = handRows.flatMap((row) => {
    try {
      return [mergeModel(row)];
    } catch (error) {
      problems.push(error instanceof Error ? error.message : String(error));
      return [];
    }
  });
  problems.push(...staleChoices().map((id) => `The lists do not disagree on ${id} any more: remove it from price-choices.ts.`));
  problems.push(...claimedTwice(merged));
  if (problems.length > 0) throw new Error(`The catalogue cannot be made.\n${problems.join('\n')}`);

  const keys = new Map<string, string>();
  const sources: Record<string, Provenance> = {};
  const keyOf = (provenance: Provenance): string => {
    const text = JSON.stringify(provenance);
    const known = keys.get(text);
    if (known !== undefined) return known;
    const key = `s${keys.size + 1}`;
    keys.set(text, key);
    sources[key] = provenance;
    return key;
  };
  const models = merged.map(({ model, from }): GeneratedModel => {
    const fields: Record<string, SourcedField[]> = {};
    for (const [field, provenance] of from) {
      const key = keyOf(provenance);
      fields[key] = [...(fields[key] ?? []), field];
    }
    return { ...model, aliases: ownAliases(model, merged), from: fields };
  });
  return { merged, models, sources };
}

/** An id or a hand-kept alias must name one model. */
function claimedTwice(merged: readonly Merged[]): readonly string[] {
  const owners = new Map<string, string>();
  return merged.flatMap(({ model }) => {
    const key = lookupKey(model.id);
    const owner = owners.get(key);
    owners.set(key, model.id);
    return owner === undefined ? [] : [`Two cards have the id ${model.id}.`];
  });
}

/** The other names of a model, without those that are the id of another card, or that an earlier card has. */
function ownAliases(model: Merged['model'], merged: readonly Merged[]): readonly string[] {
  const seen = new Set([lookupKey(model.id)]);
  const names = model.aliases.map((alias) => alias.slice(alias.lastIndexOf('/') + 1).toLowerCase());
  return names.filter((alias) => {
    const key = lookupKey(alias);
    if (seen.has(key)) return false;
    seen.add(key);
    return !merged.some(
      ({ model: other }, index) =>
        other.id !== model.id &&
        (lookupKey(other.id) === key ||
          (index < merged.findIndex((each) => each.model.id === model.id) && other.aliases.some((name) => lookupKey(name) === key))),
    );
  });
}

const skillFile = new URL('../../lib/catalog/skill.gen.ts', import.meta.url);

/** The text of lib/catalog/catalogue.gen.ts: a model a line. */
export function catalogueText({ models, sources }: Catalogue): string {
  const modelLines = models.map((model) => `  ${JSON.stringify(model)},`).join('\n');
  const sourceLines = Object.entries(sources).map(([key, provenance]) => `  ${key}: ${JSON.stringify(provenance)},`);
  const hash = createHash('sha256').update(modelLines).update(sourceLines.join()).update(readFileSync(skillFile)).digest('hex');
  return `// Written by npm run gen from scripts/catalogue, llm-zoo and genai-prices. Change those, not this.
import type { GeneratedModel } from './generated.ts';
import type { Provenance } from './types.ts';

/** Day of the prices, and a hash of everything that cards are made from. */
export const generatedVersion = '${pricesAsOf}.${hash.slice(0, 8)}';

export const generatedSources: Readonly<Record<string, Provenance>> = {
${sourceLines.join('\n')}
};

export const generatedModels: readonly GeneratedModel[] = [
${modelLines}
];
`;
}
