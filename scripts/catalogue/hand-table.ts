import { type Size, sizes } from '../../lib/catalog/estimate.ts';

/** What neither list says of a model, and where the lists have it. */
export type HandRow = {
  readonly id: string;
  readonly name: string;
  readonly vendor: string;
  /** ISO date, or a month where only that is estimated. */
  readonly released: string;
  readonly releaseIsEstimated: boolean;
  readonly size: Size;
  /** Keys of llm-zoo's table; several where it lists a model once for each way to call it. */
  readonly zoo: readonly string[];
  readonly prices: { readonly provider: string; readonly id: string } | undefined;
  /** Words such as "tools" or "vision"; false where the word stands with a minus. They win over the lists. */
  readonly says: ReadonlyMap<string, boolean>;
  readonly aliases: readonly string[];
};

const words = ['tools', 'vision', 'pdf', 'reasoning', 'web', 'retired'];

/**
 * Rows of a table in text, one model a line, cells split by ` | `; `-` is nothing. Columns: id, name, released (`~` before a month
 * that is only estimated: used for the skill, not shown), size, keys in llm-zoo, `provider/id` in genai-prices, what we say of
 * its capabilities (`-x` is known to be missing; `retired`: its vendor has stopped serving it), other ids of the same model.
 * Throws on a malformed line.
 */
export const handTable = (vendor: string, table: string): readonly HandRow[] =>
  table
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => rowOf(vendor, line));

function rowOf(vendor: string, line: string): HandRow {
  const malformed = (what: string): never => {
    throw new Error(`${what} in the table of ${vendor}: ${line}`);
  };
  const cells = line.split('|').map((cell) => cell.trim());
  const [id, name, released, size, zoo, prices, says, aliases] = cells;
  if (cells.length !== 8 || !id || !name || !released || !zoo || !prices || !says || !aliases) return malformed('Not eight cells');
  if (!/^(~\d{4}-\d{2}|\d{4}-\d{2}-\d{2})$/.test(released)) malformed('No date and no ~month');
  const slash = prices.indexOf('/');
  return {
    id,
    name,
    vendor,
    released: released.replace('~', ''),
    releaseIsEstimated: released.startsWith('~'),
    size: sizes.find((candidate) => candidate === size) ?? malformed('Unknown size'),
    zoo: zoo === '-' ? [] : zoo.split(','),
    prices: prices === '-' ? undefined : { provider: prices.slice(0, slash), id: prices.slice(slash + 1) },
    says: new Map(listOf(says).map((word) => saidBy(word) ?? malformed(`Unknown word ${word}`))),
    aliases: listOf(aliases),
  };
}

const listOf = (cell: string): readonly string[] => (cell === '-' ? [] : cell.split(/\s+/));

const saidBy = (word: string): readonly [string, boolean] | undefined => {
  const bare = word.replace(/^-/, '');
  return words.includes(bare) ? [bare, bare === word] : undefined;
};
