import { z } from 'zod';
import { domains } from '../../../lib/catalog/index.ts';
import { likeliestDomain } from '../../../lib/routing/domain.ts';
import type { LearnedRouter, RouteTrace } from '../../../lib/routing/index.ts';
import { areaUnderCurve, averageGapRecovered, callsToRecover, type Scored } from '../metrics.ts';
import { jsonOf, linesOf } from '../rows.ts';
import { judgePool, type PoolResult } from './pool.ts';
import { expectedCostsOf, qualitiesOf, tracer } from './router.ts';

const numbers = z
  .record(z.string(), z.number().nullable())
  .nullish()
  .transform((values) => new Map(Object.entries(values ?? {}).flatMap(([key, value]) => (value === null ? [] : [[key, value] as const]))));

const rowSchema = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  prompt: z.string(),
  history: z
    .array(z.object({ role: z.string(), text: z.string().optional(), content: z.string().optional() }))
    .nullish()
    .transform((items) =>
      (items ?? []).map(({ role, text, content }) => ({
        role: role === 'assistant' ? ('assistant' as const) : ('user' as const),
        text: text ?? content ?? '',
      })),
    ),
  scores: numbers,
  cost: numbers,
  domain: z.string().nullish(),
  difficulty: z.number().nullish(),
  tier: z.number().nullish(),
});
type FileRow = z.infer<typeof rowSchema>;

export type FileOptions = { readonly pool?: readonly string[] | undefined; readonly pair?: readonly [string, string] | undefined };

export type FileResult = {
  readonly file: string;
  readonly n: number;
  readonly apgr: number | null;
  readonly cpt50: number | null;
  readonly cpt80: number | null;
  /** The same by the predicted gap of the two models instead of the risk, and by the difficulty. */
  readonly apgr_gap: number | null;
  readonly apgr_difficulty: number | null;
  readonly pair: readonly string[] | null;
  readonly auc: number | null;
  readonly domain_accuracy: number | null;
  readonly pool: PoolResult | null;
  /** What a reader of the figures must know: rows that they leave out, and figures that are not there. */
  readonly notes: readonly string[];
};

/** Rows of a file of JSON lines, packed or not. Throws by line where one cannot be used; null counts as absent. */
const readFileRows = (path: string): readonly FileRow[] =>
  linesOf(path).flatMap((line, index) => {
    if (line.trim() === '') return [];
    const row = rowSchema.safeParse(jsonOf(line, `${path}, line ${index + 1}`));
    if (row.success) return [row.data];
    throw new Error(`${path}, line ${index + 1}: ${row.error.issues[0]?.path.join('.')}: ${row.error.issues[0]?.message}`);
  });

/** Judges a router on a file that it may never have seen. Models are known by their names alone. */
export const judgeFile = (path: string, router: LearnedRouter | undefined, options: FileOptions): FileResult => {
  const rows = readFileRows(path);
  const counts = new Map<string, number>();
  for (const row of rows) for (const model of row.scores.keys()) counts.set(model, (counts.get(model) ?? 0) + 1);
  const pool = poolOf(options, counts, rows.length);
  const pair = askedPair(options, counts) ?? pairOf(rows, pool);
  const models = [...new Set([...pool, ...(pair ?? [])])].toSorted();
  const traceOf = tracer(router, models);
  const judged = rows.map((row) => {
    const trace = traceOf(row);
    return { row, trace, qualities: qualitiesOf(trace, models) };
  });
  const priced = pricedRows(judged, pool);
  return {
    file: path,
    n: rows.length,
    ...pairFigures(judged, models, pair),
    auc: hardAgainstEasy(judged),
    domain_accuracy: domainAccuracy(judged),
    pool: poolFigures(priced, models, pool),
    notes: notesOn(judged, priced, pool, pair),
  };
};

type Judged = { readonly row: FileRow; readonly trace: RouteTrace; readonly qualities: readonly number[] };

const rounded = (value: number): number | null => (Number.isFinite(value) ? Math.round(value * 10_000) / 10_000 : null);

/** The models asked for; else those that answered nine prompts of ten. */
const poolOf = ({ pool }: FileOptions, counts: ReadonlyMap<string, number>, rows: number): readonly string[] => {
  if (pool === undefined) return [...counts].filter(([, count]) => count >= 0.9 * rows).map(([model]) => model);
  requireScores(pool, counts);
  return [...new Set(pool)];
};

const askedPair = ({ pair }: FileOptions, counts: ReadonlyMap<string, number>): readonly [string, string] | undefined => {
  if (pair === undefined) return undefined;
  requireScores(pair, counts);
  if (pair[0] === pair[1]) throw new Error('--pair takes two different models: strong,weak');
  return pair;
};

/** Throws where a model has no score in any row. */
const requireScores = (models: readonly string[], counts: ReadonlyMap<string, number>): void => {
  const unknown = models.filter((model) => !counts.has(model));
  if (unknown.length > 0)
    throw new Error(`No row has a score of ${unknown.join(', ')}. There are: ${[...counts.keys()].join(', ') || 'none'}`);
};

const meanScore = (rows: readonly FileRow[], model: string): number => {
  const scores = rows.flatMap((row) => row.scores.get(model) ?? []);
  return scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length);
};

/** The best and the worst model of the pool, where no pair is asked for. */
const pairOf = (rows: readonly FileRow[], pool: readonly string[]): readonly [string, string] | undefined => {
  const ordered = pool.toSorted((a, b) => meanScore(rows, b) - meanScore(rows, a) || (a < b ? -1 : 1));
  const [strong] = ordered;
  const weak = ordered.at(-1);
  return strong === undefined || weak === undefined || strong === weak ? undefined : [strong, weak];
};

const pairFigures = (judged: readonly Judged[], models: readonly string[], pair: readonly [string, string] | undefined) => {
  if (pair === undefined) return { apgr: null, cpt50: null, cpt80: null, apgr_gap: null, apgr_difficulty: null, pair: null };
  const [strong, weak] = pair;
  const scored = (scoreOf: (one: Judged) => number): readonly Scored[] =>
    judged.flatMap((one) => {
      const high = one.row.scores.get(strong);
      const low = one.row.scores.get(weak);
      return high === undefined || low === undefined ? [] : [{ score: scoreOf(one), strong: high, weak: low }];
    });
  const byRisk = scored(({ trace: { signals } }) => signals.risk ?? signals.difficulty);
  const byGap = scored(({ qualities }) => (qualities[models.indexOf(strong)] ?? 0) - (qualities[models.indexOf(weak)] ?? 0));
  return {
    apgr: rounded(averageGapRecovered(byRisk)),
    cpt50: rounded(callsToRecover(byRisk, 0.5)),
    cpt80: rounded(callsToRecover(byRisk, 0.8)),
    apgr_gap: rounded(averageGapRecovered(byGap)),
    apgr_difficulty: rounded(averageGapRecovered(scored(({ trace }) => trace.signals.difficulty))),
    pair: [strong, weak],
  };
};

/**
 * AUC of the difficulty for rows of the upper against rows of the lower 30 % by their own difficulty, ties included; a row without one counts by its
 * tier, 4-5 against 1-2.
 */
const hardAgainstEasy = (judged: readonly Judged[]): number | null => {
  const isHard = endsOf(judged.flatMap(({ row }) => row.difficulty ?? []));
  const sideOf = ({ row: { difficulty, tier } }: Judged): boolean | undefined => {
    if (typeof difficulty === 'number') return isHard(difficulty);
    if (typeof tier !== 'number') return undefined;
    return tier >= 4 ? true : tier <= 2 ? false : undefined;
  };
  const sides = judged.flatMap((one) => {
    const positive = sideOf(one);
    return positive === undefined ? [] : [{ score: one.trace.signals.difficulty, positive }];
  });
  return rounded(areaUnderCurve(sides));
};

/** Tells the upper from the lower 30 % of values. Where both end at one value, that one belongs to the end that nothing else is in. */
const endsOf = (values: readonly number[]): ((value: number) => boolean | undefined) => {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.round(share * (sorted.length - 1)))] ?? 0;
  const [low, high] = [at(0.3), at(0.7)];
  if (low !== high) return (value) => (value >= high ? true : value <= low ? false : undefined);
  const [least, most] = [at(0), at(1)];
  if (least === most) return () => undefined;
  return (value) => {
    if (value === low) return least === low ? false : most === low ? true : undefined;
    return value > low;
  };
};

const domainAccuracy = (judged: readonly Judged[]): number | null => {
  const known = judged.filter(({ row }) => domains.some((domain) => domain === row.domain));
  const right = known.filter(({ row, trace }) => likeliestDomain(trace.signals.domain) === row.domain);
  return known.length === 0 ? null : rounded(right.length / known.length);
};

const completeIn = (judged: readonly Judged[], pool: readonly string[]): readonly Judged[] =>
  judged.filter(({ row }) => pool.every((model) => row.scores.has(model)));
const withCosts = (judged: readonly Judged[], pool: readonly string[]): readonly Judged[] =>
  judged.filter(({ row }) => pool.every((model) => row.cost.has(model)));

/** Rows that every model of the pool answered, and of these the ones with costs where that is nine of ten. */
const pricedRows = (judged: readonly Judged[], pool: readonly string[]): readonly Judged[] => {
  const complete = completeIn(judged, pool);
  const priced = withCosts(complete, pool);
  return priced.length >= 0.9 * complete.length ? priced : complete;
};

const poolFigures = (rows: readonly Judged[], models: readonly string[], pool: readonly string[]): PoolResult | null => {
  if (pool.length < 2 || rows.length === 0) return null;
  const priced = withCosts(rows, pool).length === rows.length;
  return judgePool(
    rows.map(({ row, trace, qualities }) => {
      const expected = expectedCostsOf(trace, pool);
      return {
        id: row.id,
        predicted: pool.map((model) => qualities[models.indexOf(model)] ?? 0),
        expected,
        scores: pool.map((model) => row.scores.get(model) ?? 0),
        // Where the file says no costs, list prices times expected tokens stand in.
        costs: priced ? pool.map((model) => row.cost.get(model) ?? 0) : expected,
      };
    }),
    pool,
  );
};

const notesOn = (
  judged: readonly Judged[],
  priced: readonly Judged[],
  pool: readonly string[],
  pair: readonly string[] | undefined,
): readonly string[] => {
  const scored = judged.filter(({ row }) => row.scores.size > 0).length;
  const both = pair === undefined ? 0 : completeIn(judged, pair).length;
  const without = completeIn(judged, pool).length - withCosts(completeIn(judged, pool), pool).length;
  const repeated = judged.length - new Set(judged.map(({ row }) => row.id)).size;
  return [
    ...(scored > 0 && pair === undefined ? ['no two models answered nine rows of ten: name a pair or a pool'] : []),
    ...(pair !== undefined && both < judged.length ? [`the pair's figures are of the ${both} rows that both answered`] : []),
    ...(pool.length > 1 && priced.length < judged.length ? [`the pool's figures are of ${priced.length} rows`] : []),
    ...(pool.length > 1 && without > 0 && priced.length > 0 && withCosts(priced, pool).length < priced.length
      ? ['the pool is reckoned with list prices and expected tokens: more than one row of ten has no cost of every model']
      : []),
    ...(repeated > 0 ? [`${repeated} rows have the id of an earlier one, and count`] : []),
  ];
};
