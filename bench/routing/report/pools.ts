import { cardFor } from '../../../lib/catalog/index.ts';
import type { LearnedRouter } from '../../../lib/routing/index.ts';
import { weaknessOf } from '../../../lib/routing/quality.ts';
import { difficultyOfText } from '../../../lib/routing/signals.ts';
import { judgePool, type PoolResult, type PoolRow, poolCurve } from '../judge/pool.ts';
import { billionsIn, expectedCostsOf, qualitiesOf, tracer } from '../judge/router.ts';
import { litellmComplexity } from '../litellm-complexity.ts';
import { averageGapRecovered, interval, seededRandom } from '../metrics.ts';
import { completeRows, costsOf, outcomePools } from '../outcome-pools.ts';
import { type OutcomeRow, readOutcomes } from '../rows.ts';
import { type Bench, learnedScorer, routerFrom, seed } from './context.ts';
import type { Curve } from './curves.ts';
import { isPriced, outcomesOfProfiles } from './profiles.ts';
import { figure, type Table, withInterval } from './table.ts';

export const poolTables = (
  bench: Bench,
  shipped: LearnedRouter,
): { readonly tables: readonly Table[]; readonly curves: readonly Curve[] } => {
  const curves: Curve[] = [];
  const judged = outcomePools.map(({ name, file, models }) => {
    const rows = completeRows(readOutcomes(bench.directory, file), models);
    const traceOf = tracer(shipped, models);
    const own = rows.map((row): PoolRow => {
      const trace = traceOf(row);
      const expected = expectedCostsOf(trace, models);
      return {
        id: row.id,
        predicted: qualitiesOf(trace, models),
        expected,
        scores: models.map((model) => row.scores[model] ?? 0),
        costs: costsOf(row, models) ?? expected,
      };
    });
    const result = judgePool(own, models);
    const { points, place } = poolCurve(own, models);
    const marks = isPriced({ models })
      ? outcomesOfProfiles({ name, file, models }, bench.directory, shipped).map(({ profile, score, dollars }) => ({
          name: profile,
          point: place(score, dollars),
        }))
      : [];
    curves.push({ name, points, marks });
    bench.say(`pool ${name}`);
    const byScore = (way: string, score: (text: string) => number): Judged => ({
      name: `${name}, by ${way}`,
      result: judgePool(ranked(rows, models, score), models),
      domainOracle: domainOracle(rows, models),
    });
    return [
      { name, result, domainOracle: domainOracle(rows, models) },
      byScore('prompt length', (text) => text.length),
      byScore("LiteLLM's complexity", litellmComplexity),
    ];
  });
  return { tables: [poolTable(judged.flat()), leaveSourceOut(bench)], curves };
};

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** Accuracy of the best model of each source, as if the source were known. */
const domainOracle = (rows: readonly OutcomeRow[], models: readonly string[]): number => {
  const sources = [...new Set(rows.map((row) => row.source))];
  return mean(
    sources.flatMap((source) => {
      const own = rows.filter((row) => row.source === source);
      const best = Math.max(...models.map((model) => mean(own.map((row) => row.scores[model] ?? 0))));
      return own.map(() => best);
    }),
  );
};

/** What a score of prompts makes of a pool: a better model is expected to be better by the more, the higher a prompt ranks. */
const ranked = (rows: readonly OutcomeRow[], models: readonly string[], score: (text: string) => number): readonly PoolRow[] => {
  const scores = rows.map(({ prompt }) => score(prompt));
  const sorted = Float64Array.from(scores).sort();
  const shareUnder = (value: number): number => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    return low / sorted.length;
  };
  const weaknesses = models.map((model) => weaknessOf(cardFor(model).skill.overall));
  return rows.map((row, index) => ({
    id: row.id,
    predicted: weaknesses.map((weakness) => 1 - shareUnder(scores[index] ?? 0) * weakness),
    scores: models.map((model) => row.scores[model] ?? 0),
    costs: costsOf(row, models) ?? models.map((model) => billionsIn(model) ?? 1),
  }));
};

type Judged = { readonly name: string; readonly result: PoolResult; readonly domainOracle: number };

const poolTable = (judged: readonly Judged[]): Table => ({
  title: 'Pools: models known by their cards alone',
  note: "Quality @ cost in % of the best single model's, each with its 95 % interval by bootstrap over prompts, in round brackets what a random mixture of single models costs at that accuracy. The price of money is chosen on other folds; where the models' prices are known, the choice reckons with the expected cost of each prompt. The catalogue's cards of models in ZeroEval, MMLU-Pro and LLMRouter were measured on the rows of those files that are here, by subject, so that their levels, not their prompts, are known; those of RouterBench's models are inferred from their names. LLMRouter has no costs: the size in a model's name times expected tokens stands in.",
  columns: ['pool', 'prompts', '100 %', '99 %', '95 %', 'best single', 'Auto at most', 'domain oracle', 'oracle', 'cheapest'],
  rows: judged.map(({ name, result, domainOracle: known }): [string, ...string[]] => [
    name,
    String(result.n),
    ...result.targets.map(({ quality, cost, random_cost, quality_interval, cost_interval }) =>
      cost === null || cost_interval === null
        ? `${quality} @ -`
        : `${quality} [${quality_interval.join(', ')}] @ ${cost} [${cost_interval.join(', ')}] (${random_cost})`,
    ),
    figure(result.best_accuracy),
    figure(result.max_accuracy),
    figure(known),
    figure(result.oracle),
    result.cheapest_accuracy === null ? '-' : figure(result.cheapest_accuracy),
  ]),
});

/** The risk of a file from the other two alone: does it order its prompts for a strong and a weak model? */
const leaveSourceOut = (bench: Bench): Table => {
  const cases = [
    { file: 'zeroeval', prefix: 'zeroeval/', strong: 'claude-3-5-sonnet-20241022', weak: 'Meta-Llama-3.1-8B-Instruct' },
    { file: 'mmlu_pro', prefix: 'mmlu_pro/', strong: 'gemini-1.5-pro-002', weak: 'Meta-Llama-3_1-8B-Instruct' },
    { file: 'llmrouter_ulab', prefix: 'llmrouter/', strong: 'llama-3.3-nemotron-super-49b-v1', weak: 'mistral-7b-instruct-v0.3' },
  ] as const;
  return {
    title: 'Leave one source out',
    note: 'APGR of a strong against a weak model by the risk that a router sees that learned no outcome of that file.',
    columns: [
      'file',
      'strong',
      'weak',
      'Auto',
      'version 1 (rules)',
      'prompt length',
      "LiteLLM's complexity",
      'random',
      'source oracle',
      'oracle',
    ],
    rows: cases.map(({ file, prefix, strong, weak }): [string, ...string[]] => {
      const router = routerFrom(bench, (row) => row.kind !== 'exam' || !row.source.startsWith(prefix), { domains: false });
      const rows = completeRows(readOutcomes(bench.directory, file), [strong, weak]);
      const gapOf = (row: OutcomeRow): number => (row.scores[strong] ?? 0) - (row.scores[weak] ?? 0);
      const gaps = new Map([...Map.groupBy(rows, ({ source }) => source)].map(([source, own]) => [source, mean(own.map(gapOf))]));
      const random = seededRandom(seed);
      const scores: readonly ((row: OutcomeRow) => number)[] = [
        ({ prompt }) => learnedScorer('Auto', router).score(prompt),
        ({ prompt }) => difficultyOfText(prompt),
        ({ prompt }) => prompt.length,
        ({ prompt }) => litellmComplexity(prompt),
        () => random(),
        ({ source }) => gaps.get(source) ?? 0,
        gapOf,
      ];
      bench.say(`without ${file}`);
      return [
        file,
        strong,
        weak,
        ...scores.map((score) => {
          const scored = rows.map((row) => ({ score: score(row), strong: row.scores[strong] ?? 0, weak: row.scores[weak] ?? 0 }));
          return withInterval(averageGapRecovered(scored), interval(scored, averageGapRecovered, 100, seed));
        }),
      ];
    }),
  };
};
