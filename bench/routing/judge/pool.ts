import { interval } from '../metrics.ts';
import { foldOf } from '../splits.ts';

/**
 * A prompt of a pool: for each model what the router expects of quality and, where it knows the prices, of cost, what came of it, and
 * what it cost (null: not known).
 */
export type PoolRow = {
  readonly id: string;
  readonly predicted: readonly number[];
  readonly expected?: readonly number[] | null;
  readonly scores: readonly number[];
  readonly costs: readonly number[] | null;
};

type Target = {
  /** Share of the best single model's accuracy that the price was chosen for. */
  readonly target: number;
  /** Accuracy reached, and cost, in % of the best single model's; null where costs are unknown. */
  readonly quality: number;
  readonly cost: number | null;
  /** What a random mixture of single models costs at the same accuracy, in %. */
  readonly random_cost: number | null;
  /** 95 % intervals of quality and cost by bootstrap over prompts, the prices as they were chosen. */
  readonly quality_interval: readonly [number, number];
  readonly cost_interval: readonly [number, number] | null;
};

export type PoolResult = {
  readonly n: number;
  readonly models: number;
  readonly best_single: string;
  readonly best_accuracy: number;
  readonly cheapest: string | null;
  readonly cheapest_accuracy: number | null;
  readonly max_accuracy: number;
  readonly oracle: number;
  readonly targets: readonly Target[];
};

const folds = 5;
const rounds = 200;
const seed = 20261125;
const targets = [1, 0.99, 0.95] as const;
/**
 * Prices of money tried, in quality for the mean cost of the dearest model: 60 to each power of ten, because one step of a coarser sweep moves whole
 * subjects and overshoots a target by a point.
 */
const prices: readonly number[] = [0, ...Array.from({ length: 300 }, (_, step) => 1e-4 * 10 ** (step / 60)), Number.POSITIVE_INFINITY];
/** A curve needs fewer of them. */
const drawn = prices.filter((_, index) => index % 4 === 0 || index === prices.length - 1);

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/**
 * Sweeps the price of money. The price for a fold is chosen on the other folds, and so are the mean costs that the choice reckons with; how a
 * prompt's cost differs from the mean is what the router expects.
 */
export const judgePool = (judged: readonly PoolRow[], models: readonly string[]): PoolResult => {
  const rows = sized(judged);
  const accuracies = models.map((_, model) => mean(rows.map((row) => row.scores[model] ?? 0)));
  const best = indexOfMost(accuracies);
  const withCosts = rows.every((row) => row.costs !== null);
  const costs = withCosts ? meanCosts(rows, models.length) : null;
  const cheapest = costs === null ? null : indexOfMost(costs.map((cost) => -cost));
  const byFold = Array.from({ length: folds }, (_, fold) => fold).map((fold) => {
    const others = rows.filter((row) => foldOf(row.id, folds) !== fold);
    const known = withCosts ? meanCosts(others, models.length) : [];
    return { held: rows.filter((row) => foldOf(row.id, folds) === fold), known, priceFor: pricesFrom(others, known) };
  });
  return {
    n: rows.length,
    models: models.length,
    best_single: models[best] ?? '',
    best_accuracy: accuracies[best] ?? 0,
    cheapest: cheapest === null ? null : (models[cheapest] ?? null),
    cheapest_accuracy: cheapest === null ? null : (accuracies[cheapest] ?? null),
    max_accuracy: Math.max(...(costs === null ? [0] : prices).map((price) => outcomeAt(rows, costs ?? [], price).accuracy)),
    oracle: mean(rows.map((row) => Math.max(...row.scores))),
    targets: targets.map((target): Target => {
      const asked = byFold.flatMap(({ held, known, priceFor }) => {
        const price = priceFor(target);
        return held.map((row): Asked => {
          const choice = choiceAt(row, known, price);
          return {
            score: row.scores[choice] ?? 0,
            cost: row.costs?.[choice] ?? 0,
            bestScore: row.scores[best] ?? 0,
            bestCost: row.costs?.[best] ?? 0,
          };
        });
      });
      const within = (metric: (rows: readonly Asked[]) => number) => interval(asked, metric, rounds, seed);
      return {
        target,
        quality: qualityOf(asked),
        cost: costs === null ? null : costOf(asked),
        random_cost:
          costs === null ? null : percent(mixtureCost(accuracies, costs, mean(asked.map(({ score }) => score))), costs[best] ?? 0),
        quality_interval: within(qualityOf),
        cost_interval: costs === null ? null : within(costOf),
      };
    }),
  };
};

/** What came of the model that was chosen for a prompt, beside the best single one. */
type Asked = { readonly score: number; readonly cost: number; readonly bestScore: number; readonly bestCost: number };

const total = <Row>(rows: readonly Row[], of: (row: Row) => number): number => rows.reduce((sum, row) => sum + of(row), 0);
const qualityOf = (rows: readonly Asked[]): number =>
  percent(
    total(rows, ({ score }) => score),
    total(rows, ({ bestScore }) => bestScore),
  );
const costOf = (rows: readonly Asked[]): number =>
  percent(
    total(rows, ({ cost }) => cost),
    total(rows, ({ bestCost }) => bestCost),
  );

/**
 * Points of the curve over the prices tried, cheapest first, and where any outcome stands beside it: cost as a share of the best single model's, and accuracy as the share of what lies
 * between the cheapest and the best single model. Rows must have costs.
 */
export const poolCurve = (
  judged: readonly PoolRow[],
  models: readonly string[],
): {
  readonly points: readonly (readonly [number, number])[];
  readonly place: (accuracy: number, cost: number) => readonly [number, number];
} => {
  const rows = sized(judged);
  const costs = meanCosts(rows, models.length);
  const accuracies = models.map((_, model) => mean(rows.map((row) => row.scores[model] ?? 0)));
  const best = indexOfMost(accuracies);
  const low = accuracies[indexOfMost(costs.map((cost) => -cost))] ?? 0;
  const gap = (accuracies[best] ?? 0) - low;
  const place = (accuracy: number, cost: number): readonly [number, number] => [
    Math.min(1, cost / (costs[best] ?? 1)),
    (accuracy - low) / gap,
  ];
  const outcomes = drawn.toReversed().map((price) => outcomeAt(rows, costs, price));
  return { points: outcomes.map(({ accuracy, cost }) => place(accuracy, cost)), place };
};

/** `sizes`: for each model, the expected cost of this prompt as a multiple of the mean one; as in the product, half of what all have in common is left out. */
type SizedRow = PoolRow & { readonly sizes: readonly number[] };

const sized = (rows: readonly PoolRow[]): readonly SizedRow[] => {
  const known = rows.flatMap(({ expected }) => expected ?? []).length === rows.length * (rows[0]?.predicted.length ?? 0);
  const means = rows[0]?.predicted.map((_, model) => mean(rows.map(({ expected }) => expected?.[model] ?? 0))) ?? [];
  return rows.map((row) => {
    const multiples = row.predicted.map((_, model) => (known ? (row.expected?.[model] ?? 0) / Math.max(1e-12, means[model] ?? 0) : 1));
    const common = Math.sqrt(Math.max(1e-12, mean(multiples)));
    return { ...row, sizes: multiples.map((multiple) => multiple / common) };
  });
};

const percent = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((part / whole) * 1000) / 10);

const indexOfMost = (values: readonly number[]): number =>
  values.reduce((best, value, index) => (value > (values[best] ?? Number.NEGATIVE_INFINITY) ? index : best), 0);

const meanCosts = (rows: readonly PoolRow[], models: number): readonly number[] =>
  Array.from({ length: models }, (_, model) => mean(rows.map((row) => row.costs?.[model] ?? 0)));

/** The model, by its place, that a row goes to at a price of money. */
const choiceAt = (row: SizedRow, costs: readonly number[], price: number): number => {
  const dearest = Math.max(1e-12, ...costs);
  let choice = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (const [model, predicted] of row.predicted.entries()) {
    const share = ((costs[model] ?? 0) / dearest) * (row.sizes[model] ?? 1);
    const utility = price === Number.POSITIVE_INFINITY ? -share : predicted - price * share;
    if (utility > most) {
      most = utility;
      choice = model;
    }
  }
  return choice;
};

const outcomeAt = (rows: readonly SizedRow[], costs: readonly number[], price: number) => {
  let accuracy = 0;
  let cost = 0;
  for (const row of rows) {
    const choice = choiceAt(row, costs, price);
    accuracy += row.scores[choice] ?? 0;
    cost += row.costs?.[choice] ?? 0;
  }
  return { accuracy: accuracy / Math.max(1, rows.length), cost: cost / Math.max(1, rows.length) };
};

/**
 * For a target, the highest price up to which these rows reach it at every price; zero where they do not at the first. The curve is not smooth: the
 * cheapest of all points that happen to reach it would not reach it again on other rows.
 */
const pricesFrom = (rows: readonly SizedRow[], costs: readonly number[]): ((target: number) => number) => {
  const accuracies = Array.from({ length: rows[0]?.scores.length ?? 0 }, (_, model) => mean(rows.map((row) => row.scores[model] ?? 0)));
  const outcomes = prices.map((price) => ({ price, ...outcomeAt(rows, costs, price) }));
  return (target) => {
    const missed = outcomes.findIndex(({ accuracy }) => accuracy < target * Math.max(...accuracies));
    return outcomes.at(missed < 0 ? -1 : Math.max(0, missed - 1))?.price ?? 0;
  };
};

/** Cost of the cheapest random mixture of two single models that reaches an accuracy. */
const mixtureCost = (accuracies: readonly number[], costs: readonly number[], accuracy: number): number => {
  let cheapest = Number.POSITIVE_INFINITY;
  for (const [one, low] of accuracies.entries()) {
    for (const [other, high] of accuracies.entries()) {
      if (low > accuracy && high > accuracy) cheapest = Math.min(cheapest, costs[one] ?? 0, costs[other] ?? 0);
      if (low > accuracy || high < accuracy || high === low) continue;
      const share = (accuracy - low) / (high - low);
      cheapest = Math.min(cheapest, (1 - share) * (costs[one] ?? 0) + share * (costs[other] ?? 0));
    }
  }
  return Number.isFinite(cheapest) ? cheapest : Math.max(...costs);
};
