import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

type Graded = { readonly id: string; readonly tier: number };

/** Tier by id, given to a sample of the corpus by somebody who had not seen the first; empty where there is no such file. Throws by line. */
export const readSecondGrading = (corpus: string): ReadonlyMap<string, number> => {
  const path = join(corpus, 'gradings/second.tsv');
  if (!existsSync(path)) return new Map();
  return new Map(
    readFileSync(path, 'utf8')
      .trim()
      .split('\n')
      .map((line, index): [string, number] => {
        const [id = '', tier] = line.split('\t');
        if (!/^[1-5]$/.test(tier ?? '')) throw new Error(`${path}, line ${index + 1}: not an id and a tier from 1 to 5`);
        return [id, Number(tier)];
      }),
  );
};

const far = 2;

/** Tells the rows that were graded once, or twice and not far apart. */
export const agreed =
  (second: ReadonlyMap<string, number>) =>
  ({ id, tier }: Graded): boolean =>
    Math.abs(tier - (second.get(id) ?? tier)) < far;

export type Agreement = {
  readonly rows: number;
  readonly equal: number;
  readonly offByOne: number;
  readonly further: number;
  /** Pearson's, of the two tiers. */
  readonly correlation: number;
  /** Cohen's kappa with squared distances. */
  readonly kappa: number;
};

/** How far two gradings of the same rows agree. Rows that were graded once do not count. */
export const agreementOf = (rows: readonly Graded[], second: ReadonlyMap<string, number>): Agreement => {
  const pairs = rows.flatMap(({ id, tier }): [number, number][] => {
    const other = second.get(id);
    return other === undefined ? [] : [[tier, other]];
  });
  const apart = (distance: (steps: number) => boolean): number => pairs.filter(([one, other]) => distance(Math.abs(one - other))).length;
  const mean = (of: (pair: [number, number]) => number): number => pairs.reduce((sum, pair) => sum + of(pair), 0) / pairs.length;
  const [first, other] = [mean(([one]) => one), mean(([, two]) => two)];
  const product = mean(([one, two]) => (one - first) * (two - other));
  const spreads = [mean(([one]) => (one - first) ** 2), mean(([, two]) => (two - other) ** 2)] as const;
  const observed = mean(([one, two]) => (one - two) ** 2);
  const byChance = spreads[0] + spreads[1] + (first - other) ** 2;
  return {
    rows: pairs.length,
    equal: apart((steps) => steps === 0),
    offByOne: apart((steps) => steps === 1),
    further: apart((steps) => steps >= far),
    correlation: product / Math.sqrt(spreads[0] * spreads[1]),
    kappa: 1 - observed / byChance,
  };
};
