import { asOf, estimateSkill, estimateSpeed, type Size, sizes } from './estimate.ts';
import { publishedSkill } from './published.ts';
import type { Capabilities, ModelCard, Price, Provenance } from './types.ts';

export type CardEntry = { readonly card: ModelCard; readonly aliases: readonly string[] };

const priceSources: Readonly<Record<string, Provenance>> = {
  both: { kind: 'published', source: 'vendor price list, as in llm-zoo 1.37.0 and genai-prices 0.1.8', asOf },
  zoo: { kind: 'published', source: 'vendor price list, as in llm-zoo 1.37.0', asOf },
  genai: { kind: 'published', source: 'price list of the vendor or of a host, as in genai-prices 0.1.8', asOf },
  'on-device': { kind: 'measured', source: 'runs on this device', asOf },
};

/**
 * Cards from a table in text, one model a line, columns split by ` | `; `-` is unknown. Columns: id, name, released (`~` before a
 * month that is only estimated: used for the skill, not shown), size, context and output in tokens, prices in US dollars for a
 * million tokens, where the price is from, capabilities (`-x` is known to be missing; a leading `?` says that what is not listed is
 * unknown), other ids of the same model. Throws on a malformed line: the table is ours, so that is a mistake of ours.
 */
export const parseCards = (vendor: string, table: string): readonly CardEntry[] =>
  table
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => parseLine(vendor, line));

const parseLine = (vendor: string, line: string): CardEntry => {
  const cells = line.split('|').map((cell) => cell.trim());
  const cell = (index: number): string => {
    const value = cells[index];
    if (value === undefined || value === '' || cells.length !== 12) throw new Error(`Malformed line in the table of ${vendor}: ${line}`);
    return value;
  };
  const amount = (index: number): number | undefined => {
    if (cell(index) === '-') return undefined;
    const value = Number(cell(index));
    if (!Number.isFinite(value) || value < 0) throw new Error(`Not a number in the table of ${vendor}: ${cell(index)}`);
    return value;
  };
  const id = cell(0);
  const estimatedDate = cell(2).startsWith('~');
  const released = cell(2).replace('~', '');
  const size = sizeOf(cell(3));
  const contextWindow = amount(4);
  const outputLimit = amount(5);
  const price = priceOf(amount(6), amount(7), amount(8), priceSources[cell(9)]);
  const capabilities = capabilitiesOf(cell(10).split(/\s+/));
  const reasoning = capabilities.reasoning === true;
  return {
    card: {
      id,
      name: cell(1),
      vendor,
      ...(estimatedDate ? {} : { released }),
      ...(contextWindow === undefined ? {} : { contextWindow }),
      ...(outputLimit === undefined ? {} : { outputLimit }),
      ...(price === undefined ? {} : { price }),
      speed: estimateSpeed(size, reasoning),
      skill: publishedSkill(id) ?? estimateSkill(released, size, reasoning),
      capabilities,
      inferred: false,
    },
    aliases: cell(11) === '-' ? [] : cell(11).split(/\s+/),
  };
};

const sizeOf = (text: string): Size => {
  const size = sizes.find((candidate) => candidate === text);
  if (size === undefined) throw new Error(`Unknown size in a table of cards: ${text}`);
  return size;
};

const priceOf = (input?: number, output?: number, cached?: number, provenance?: Provenance): Price | undefined => {
  if (input === undefined || output === undefined || provenance === undefined) return undefined;
  return {
    inputPerMillion: input,
    outputPerMillion: output,
    ...(cached === undefined ? {} : { cachedInputPerMillion: cached }),
    provenance,
  };
};

const capabilitiesOf = (words: readonly string[]): Capabilities => {
  const complete = !words.includes('?');
  const known = (word: string): boolean | undefined => {
    if (words.includes(word)) return true;
    return complete || words.includes(`-${word}`) ? false : undefined;
  };
  const vision = known('vision');
  const listed: Capabilities = {
    ...(words.includes('web') ? { webSearch: true } : {}),
    // Price lists name native PDF reading loosely: its absence is evidence only where the model cannot see at all.
    ...(words.includes('pdf') ? { pdf: true } : vision === false ? { pdf: false } : {}),
  };
  const tools = known('tools');
  const reasoning = known('reasoning');
  return {
    ...listed,
    ...(tools === undefined ? {} : { tools }),
    ...(vision === undefined ? {} : { vision }),
    ...(reasoning === undefined ? {} : { reasoning }),
  };
};
