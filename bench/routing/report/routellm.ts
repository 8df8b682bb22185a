import type { LearnedRouter } from '../../../lib/routing/index.ts';
import { applyLinear, fitLinear } from '../learn/linear.ts';
import { featurise, standardise, standardOf, take } from '../learn/matrix.ts';
import { averageGapRecovered, callsToRecover, interval, type Scored, seededRandom } from '../metrics.ts';
import { type OutcomeRow, readOutcomes } from '../rows.ts';
import { familyOf, foldOf } from '../splits.ts';
import { type Bench, baselinesFor, learnedScorer, routerFrom, type Scorer, seed } from './context.ts';
import { type Curve, curveOf } from './curves.ts';
import { figure, type Table, withInterval } from './table.ts';

const strong = 'gpt-4-1106-preview';
const weak = 'mistralai/Mixtral-8x7B-Instruct-v0.1';
const parts = ['mmlu', 'gsm8k', 'mt_bench'] as const;
type Part = (typeof parts)[number];

/** Families whose rows must not be learned from when a part is judged in transfer. */
const familiesOf: Readonly<Record<Part, readonly string[]>> = { mmlu: ['mmlu'], gsm8k: ['gsm8k'], mt_bench: ['mt-bench'] };

/** As RouteLLM printed them: CPT50, CPT80, APGR of its best router; the last two parts had labels of the same benchmark in training. */
const published: Readonly<Record<Part, string>> = { mt_bench: '.80 / .13 / .31', mmlu: '.60 / .35 / .71', gsm8k: '.62 / .34 / .64' };

const rounds = 300;

export const routeLlmTables = (
  bench: Bench,
  shipped: LearnedRouter,
): { readonly tables: readonly Table[]; readonly curves: readonly Curve[] } => {
  const rows = readOutcomes(bench.directory, 'routellm');
  const random = seededRandom(seed);
  const scorers: readonly Scorer[] = [
    ...baselinesFor(
      rows.map(({ prompt }) => prompt),
      bench.say,
    ),
    { name: 'random', score: () => random() },
    learnedScorer('Auto, as shipped', shipped),
  ];
  const cells = parts.map((part) => {
    const own = rows.filter((row) => row.source.split('/')[0] === part);
    const familyOut = routerFrom(bench, (row) => row.kind !== 'exam' || !familiesOf[part].includes(familyOf(row.source)), {
      domains: false,
    });
    bench.say(`RouteLLM, ${part}`);
    return [...scorers, learnedScorer('Auto, family left out', familyOut)].map(({ name, score }) => ({
      name,
      part,
      scored: scoredBy(
        own,
        own.map(({ prompt }) => score(prompt)),
      ),
    }));
  });
  const inDomain = inDomainScores(rows, bench);
  bench.say('RouteLLM, in domain');
  const own = parts.map((part) => {
    const places = rows.flatMap((row, place) => (row.source.split('/')[0] === part ? [place] : []));
    return scoredBy(
      places.flatMap((place) => rows[place] ?? []),
      places.map((place) => inDomain[place] ?? 0),
    );
  });
  const names = (cells[0] ?? []).map(({ name }) => name);
  const table: Table = {
    title: `RouteLLM: ${strong} or Mixtral-8x7B (15,521 prompts)`,
    note: 'APGR with its 95 % interval by bootstrap over prompts, then the share of strong calls that recovers 50 and 80 % of the gap. No row of these prompts, and none that shares 15 % of its runs of eight words with one, was learned from; "family left out" leaves out MMLU-Pro and all other descendants too. "In domain" learns from these labels in 5 folds, as a ceiling.',
    columns: ['router', ...parts],
    rows: [
      ...names.map((name, index): [string, ...string[]] => [name, ...cells.map((part) => triple(part[index]?.scored ?? []))]),
      ['in domain, 5 folds', ...own.map(triple)],
      ['domain oracle: the mean gap of its subject is known', ...parts.map((part) => triple(ordered(rows, part, subjectGap(rows))))],
      ['oracle: its own gap is known', ...parts.map((part) => triple(ordered(rows, part, gapOf)))],
      ['published by RouteLLM', ...parts.map((part) => published[part])],
    ],
  };
  const shown = cells.map((part) => part.filter(({ name }) => name === 'Auto, as shipped' || name === 'prompt length'));
  return { tables: [table], curves: shown.flat().map(({ name, part, scored }) => curveOf(`${part}: ${name}`, scored)) };
};

const gapOf = (row: OutcomeRow): number => (row.scores[strong] ?? 0) - (row.scores[weak] ?? 0);

/** The mean gap of each source, as if it were known. */
const subjectGap = (rows: readonly OutcomeRow[]): ((row: OutcomeRow) => number) => {
  const gaps = new Map(
    [...Map.groupBy(rows, ({ source }) => source)].map(([source, own]) => [
      source,
      own.reduce((sum, row) => sum + gapOf(row), 0) / own.length,
    ]),
  );
  return ({ source }) => gaps.get(source) ?? 0;
};

const ordered = (rows: readonly OutcomeRow[], part: Part, score: (row: OutcomeRow) => number): readonly Scored[] => {
  const own = rows.filter((row) => row.source.split('/')[0] === part);
  return scoredBy(own, own.map(score));
};

const triple = (rows: readonly Scored[]): string =>
  `${withInterval(averageGapRecovered(rows), interval(rows, averageGapRecovered, rounds, seed))} / ${figure(callsToRecover(rows, 0.5), 2)} / ${figure(callsToRecover(rows, 0.8), 2)}`;

const scoredBy = (rows: readonly OutcomeRow[], scores: readonly number[]): readonly Scored[] =>
  rows.map((row, index) => ({ score: scores[index] ?? 0, strong: row.scores[strong] ?? 0, weak: row.scores[weak] ?? 0 }));

const folds = 5;

/** The gap itself as the target, on the labels of the other folds of the same benchmark. */
const inDomainScores = (rows: readonly OutcomeRow[], { prepared }: Bench): Float64Array => {
  const raw = featurise(
    rows.map((row) => row.prompt),
    prepared.embeddings,
  );
  const matrix = standardise(raw, standardOf(raw));
  const scores = new Float64Array(rows.length);
  for (const part of parts) {
    const places = rows.flatMap((row, place) => (row.source.split('/')[0] === part ? [place] : []));
    for (let fold = 0; fold < folds; fold += 1) {
      const train = places.filter((place) => foldOf(rows[place]?.id ?? '', folds) !== fold);
      const test = places.filter((place) => foldOf(rows[place]?.id ?? '', folds) === fold);
      const linear = fitLinear(take(matrix, train), {
        outputs: 1,
        loss: 'squared',
        targets: Float64Array.from(train, (place) => (rows[place]?.scores[strong] ?? 0) - (rows[place]?.scores[weak] ?? 0)),
        weights: Float64Array.from(train, () => 1),
        densePenalty: () => 3000,
        gramPenalty: 10,
        iterations: 40,
      });
      for (const [index, score] of applyLinear(take(matrix, test), linear).entries()) scores[test[index] ?? 0] = score;
    }
  }
  return scores;
};
