import type { GeneratedModel } from '../../lib/catalog/generated.ts';
import { type Price, type Provenance, reasoningEfforts, type SourcedField } from '../../lib/catalog/types.ts';
import { knownEfforts } from './efforts.ts';
import type { HandRow } from './hand-table.ts';
import { type PriceChoice, priceChoices } from './price-choices.ts';
import { type BasePrice, type ListedModel, listedModel, type Tier } from './price-list.ts';
import { fromDevice, fromPrices, fromTables, fromZoo, priceFromBoth, priceFromPrices, priceFromZoo } from './sources.ts';
import { type ZooModel, zooModel } from './zoo.ts';

export type Merged = {
  readonly model: Omit<GeneratedModel, 'from'>;
  readonly from: ReadonlyMap<SourcedField, Provenance>;
  readonly listed: ListedModel | undefined;
};

/** What the hand-kept table and the two lists say of a model together. Throws where a price is disputed and nobody has chosen. */
export function mergeModel(row: HandRow): Merged {
  const zoo = zooModel(row.zoo);
  const listed = row.prices && listedModel(row.prices);
  const from = new Map<SourcedField, Provenance>();
  const note = <Value>(field: SourcedField, value: Value, provenance: Provenance): Value => {
    if (value !== undefined) from.set(field, provenance);
    return value;
  };

  if (!row.releaseIsEstimated) {
    const inId = zoo?.ids.some((id) => id.endsWith(row.released) || id.endsWith(row.released.replaceAll('-', '')));
    note('released', row.released, inId ? fromZoo : fromTables);
  }
  const contextWindow = note('contextWindow', zoo?.contextWindow ?? listed?.contextWindow, zoo ? fromZoo : fromPrices);
  const outputLimit = note('outputLimit', zoo?.outputLimit, fromZoo);
  const chosen = choosePrice(row, zoo, listed);
  const price = note('price', chosen?.price, chosen?.provenance ?? fromPrices);
  const listedEfforts = zoo?.efforts && reasoningEfforts.filter((effort) => zoo.efforts?.includes(effort));
  const efforts = listedEfforts ?? knownEfforts[row.id];
  return {
    model: {
      id: row.id,
      name: row.name,
      vendor: row.vendor,
      size: row.size,
      released: row.released,
      ...(contextWindow !== undefined && { contextWindow }),
      ...(outputLimit !== undefined && { outputLimit: Math.min(outputLimit, contextWindow ?? outputLimit) }),
      ...(price && { price }),
      capabilities: capabilitiesOf(row, zoo, note),
      ...(efforts && { reasoningEfforts: note('reasoningEfforts', efforts, listedEfforts ? fromZoo : fromTables) }),
      ...((row.says.get('retired') ?? zoo?.retired) && { retired: true }),
      aliases: [...new Set([...row.aliases, ...(zoo?.ids ?? [])])].filter((alias) => alias !== row.id),
    },
    from,
    listed,
  };
}

type Note = (field: SourcedField, value: boolean, provenance: Provenance) => boolean;

function capabilitiesOf(row: HandRow, zoo: ZooModel | undefined, note: Note): string {
  const fields = { tools: 'tools', vision: 'vision', pdf: 'pdf', reasoning: 'reasoning', web: 'webSearch' } as const;
  const can = new Map<string, boolean>();
  for (const word of ['tools', 'vision', 'reasoning', 'pdf', 'web'] as const) {
    const said = row.says.get(word);
    const listed = zoo?.capabilities[word];
    // A missing "PDF" or "web" in a list is no evidence, save that a model that cannot see cannot read a PDF either.
    const known = said ?? (word === 'web' || word === 'pdf' ? listed || undefined : listed);
    const settled = known ?? (word === 'pdf' && can.get('vision') === false ? false : undefined);
    if (settled !== undefined) can.set(word, note(fields[word], settled, said === undefined && zoo ? fromZoo : fromTables));
  }
  return [...can].map(([word, has]) => (has ? word : `-${word}`)).join(' ');
}

const usedChoices = new Set<PriceChoice>();

function choosePrice(
  row: HandRow,
  zoo: ZooModel | undefined,
  listed: ListedModel | undefined,
): { price: GeneratedModel['price']; provenance: Provenance } | undefined {
  if (row.vendor === 'Hugging Face') return { price: priceOf({ input: 0, output: 0 }, []), provenance: fromDevice };
  const zooSeller = zoo?.hosted ? 'OpenRouter' : row.vendor;
  if (!listed?.price) return zoo?.price && { price: priceOf(zoo.price, []), provenance: priceFromZoo(zooSeller) };
  const fromList = { price: priceOf(listed.price, listed.price.tiers), provenance: priceFromPrices(listed.seller) };
  if (!zoo?.price) return fromList;
  if (agree(zoo.price, listed.price)) return zoo.hosted ? fromList : { ...fromList, provenance: priceFromBoth(row.vendor) };
  const choice = priceChoices.find(({ id }) => id === row.id);
  if (!choice || !same(choice.zoo, zoo.price) || !same(choice.prices, listed.price)) {
    throw new Error(
      `The lists disagree on the price of ${row.id}: llm-zoo ${JSON.stringify(zoo.price)}, genai-prices ${JSON.stringify(listed.price)}. Choose in scripts/catalogue/price-choices.ts.`,
    );
  }
  usedChoices.add(choice);
  return choice.take === 'genai-prices' ? fromList : { price: priceOf(zoo.price, []), provenance: priceFromZoo(zooSeller) };
}

/** Choices about prices on which the lists agree by now, or about models that are gone. Call it after every model was merged. */
export const staleChoices = (): readonly string[] => priceChoices.filter((choice) => !usedChoices.has(choice)).map(({ id }) => id);

/** Lists round: half a percent is no disagreement. A price that only one of them has is none either. */
const close = (one: number | undefined, other: number | undefined): boolean =>
  one === undefined || other === undefined || Math.abs(one - other) <= 0.005 * Math.max(one, other);

const agree = (one: BasePrice, other: BasePrice): boolean =>
  close(one.input, other.input) && close(one.output, other.output) && close(one.cached, other.cached);

/** The very figures that somebody judged, as far as the lists have them. */
const same = (judged: BasePrice, now: BasePrice): boolean =>
  judged.input === now.input && judged.output === now.output && judged.cached === now.cached;

const priceOf = ({ input, output, cached }: BasePrice, tiers: readonly Tier[]): Omit<Price, 'provenance'> => ({
  inputPerMillion: input,
  outputPerMillion: output,
  ...(cached !== undefined && { cachedInputPerMillion: cached }),
  ...(tiers.length > 0 && {
    tiers: tiers.map(({ aboveInputTokens, ...tier }) => ({ aboveInputTokens, ...priceOf(tier, []) })),
  }),
});
