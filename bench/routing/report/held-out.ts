import { domainMix, likeliestDomain } from '../../../lib/routing/domain.ts';
import { featuresOf } from '../../../lib/routing/features.ts';
import { judge } from '../../../lib/routing/learned/index.ts';
import type { LearningRow } from '../learn/prepare.ts';
import { areaUnderCurve, interval } from '../metrics.ts';
import { foldOf } from '../splits.ts';
import { type Bench, baselinesFor, routerFrom, type Scorer, seed } from './context.ts';
import { figure, type Table, withInterval } from './table.ts';

const folds = 4;
const rounds = 300;

type Judged = { readonly row: LearningRow; readonly difficulty: number; readonly domain: string };

/** Every author and every source is judged by a router that saw none of its rows: a fold of both is left out at a time. */
export const heldOutTables = (bench: Bench): readonly Table[] => {
  const rows = bench.prepared.rows.filter((row) => row.kind !== 'exam');
  const places = evenFolds(rows);
  const judged: Judged[] = [];
  for (let fold = 0; fold < folds; fold += 1) {
    const held = (row: LearningRow): boolean => row.kind !== 'exam' && places.get(row.source) === fold;
    const router = routerFrom(bench, (row) => !held(row), { domains: true });
    for (const row of rows.filter(held)) {
      const { difficulty, domain } = judge(router, row.text);
      judged.push({ row, difficulty, domain: likeliestDomain(domain) });
    }
    bench.say(`held-out sources and authors, fold ${fold + 1} of ${folds}`);
  }
  const baselines = baselinesFor(
    judged.filter(({ row }) => row.kind === 'graded').map(({ row }) => row.text),
    bench.say,
  );
  return [authorsTable(judged, baselines), languagesTable(judged), topicsTable(bench), sourcesTable(judged)];
};

/** Sources dealt to the folds by size, so that no fold loses most of the rows. */
const evenFolds = (rows: readonly LearningRow[]): ReadonlyMap<string, number> => {
  const sizes = new Map<string, number>();
  for (const row of rows) sizes.set(row.source, (sizes.get(row.source) ?? 0) + 1);
  const ordered = [...sizes].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return new Map(ordered.map(([source], index) => [source, index % folds]));
};

type Scored = { readonly row: LearningRow; readonly score: number };

/** AUC of tiers 4 and 5 against 1 and 2. */
const hardAgainstEasy = (rows: readonly Scored[]): number =>
  areaUnderCurve(rows.flatMap(({ row, score }) => (row.tier === undefined || row.tier === 3 ? [] : [{ score, positive: row.tier > 3 }])));

/** The same among pairs of one language and nearly one length: what is left when length says nothing. NaN under 30 pairs. */
const atEqualLength = (rows: readonly Scored[]): number => {
  const hard = rows.filter(({ row }) => (row.tier ?? 3) > 3);
  const easy = rows.filter(({ row }) => (row.tier ?? 3) < 3);
  let pairs = 0;
  let won = 0;
  for (const one of hard) {
    for (const other of easy) {
      if (one.row.lang !== other.row.lang || Math.abs(Math.log(one.row.text.length / other.row.text.length)) > 0.25) continue;
      pairs += 1;
      won += one.score > other.score ? 1 : one.score === other.score ? 0.5 : 0;
    }
  }
  return pairs < 30 ? Number.NaN : won / pairs;
};

const meanOf = (values: readonly number[]): number => {
  const known = values.filter(Number.isFinite);
  return known.reduce((sum, value) => sum + value, 0) / known.length;
};

/** Of authors or sources, with the interval by bootstrap over them: another one is what a router meets next. */
const meanWithInterval = (values: readonly number[]): string => {
  const known = values.filter(Number.isFinite);
  return withInterval(meanOf(known), interval(known, meanOf, rounds, seed));
};

const authorsTable = (judged: readonly Judged[], baselines: readonly Scorer[]): Table => {
  const graded = judged.filter(({ row }) => row.kind === 'graded');
  const authors = [...new Set(graded.map(({ row }) => row.source))].toSorted();
  const ways: readonly { readonly name: string; readonly of: (one: Judged) => number }[] = [
    { name: 'Auto', of: ({ difficulty }) => difficulty },
    ...baselines.map(({ name, score }) => ({ name, of: ({ row }: Judged) => score(row.text) })),
  ];
  const scores = ways.map(({ of }) => graded.map((one) => ({ row: one.row, score: of(one) })));
  const cell = (part: readonly Scored[]): string => `${figure(hardAgainstEasy(part))} (${figure(atEqualLength(part))})`;
  const line = (author: string, english: boolean): readonly string[] =>
    scores.map((rows) => cell(rows.filter(({ row }) => row.source === author && (row.lang === 'en') === english)));
  const means = (english: boolean): readonly string[] =>
    scores.map((rows) => {
      const parts = authors.map((author) => rows.filter(({ row }) => row.source === author && (row.lang === 'en') === english));
      return `${meanWithInterval(parts.map(hardAgainstEasy))} (${meanWithInterval(parts.map(atEqualLength))})`;
    });
  return {
    title: 'Chat: hard against easy, leave author out',
    note: 'AUC of tiers 4-5 against 1-2 of authors that the router never saw; in round brackets among pairs of equal length (within 28 %); means with their 95 % interval by bootstrap over authors. In the corpus hard prompts are longer than easy ones far more often than in natural chat, so the first figure flatters every router that counts characters; the six files with hyphenated subjects have their lengths balanced on purpose.',
    columns: ['author', ...ways.map(({ name }) => name)],
    rows: [
      ['**mean, English**', ...means(true)],
      ['**mean, other languages**', ...means(false)],
      ...authors.map((author): [string, ...string[]] => [`${author}, English`, ...line(author, true)]),
    ],
  };
};

/** What the hand-made rules of version 1 take for the domain of a text. */
const domainByRules = (text: string): string => likeliestDomain(domainMix(featuresOf(text)));

const languagesTable = (judged: readonly Judged[]): Table => {
  const languages = [...new Set(judged.map(({ row }) => row.lang))].toSorted();
  const leastRows = 40;
  /** Accuracy of the router and of the rules. */
  const accuracies = (rows: readonly Judged[]): readonly string[] =>
    rows.length < leastRows
      ? [String(rows.length), '-', '-']
      : [
          String(rows.length),
          figure(meanOf(rows.map(({ row, domain }) => (row.domain === domain ? 1 : 0)))),
          figure(meanOf(rows.map(({ row }) => (row.domain === domainByRules(row.text) ? 1 : 0)))),
        ];
  const rows = languages.flatMap((lang): [string, ...string[]][] => {
    const own = judged.filter(({ row }) => row.lang === lang);
    const graded = own.filter(({ row }) => row.kind === 'graded');
    const labelled = own.filter(({ row }) => row.kind === 'labelled');
    if (graded.length < leastRows && labelled.length < leastRows) return [];
    const scored = graded.map(({ row, difficulty }) => ({ row, score: difficulty }));
    const aucs = graded.length < leastRows ? ['-', '-'] : [figure(hardAgainstEasy(scored)), figure(atEqualLength(scored))];
    return [[lang, ...aucs, ...accuracies(graded), ...accuracies(labelled)]];
  });
  return {
    title: 'By language, authors and sources unseen',
    note: 'Hard against easy and domains (beside the hand-made rules) of graded prompts by authors that the router never saw, and domains of prompts of public sources that it never saw, over all rows.',
    columns: [
      'language',
      'AUC',
      'AUC at equal length',
      'graded rows',
      'domain, authors unseen',
      'rules',
      'public rows',
      'domain, sources unseen',
      'rules',
    ],
    rows,
  };
};

/** Whole topics left out of the six files that have topics; their authors are seen in other topics. */
const topicsTable = (bench: Bench): Table => {
  const hasTopic = (row: LearningRow): boolean => row.kind === 'graded' && !row.topic.endsWith('/');
  const scored: Scored[] = [];
  for (let fold = 0; fold < folds; fold += 1) {
    const held = (row: LearningRow): boolean => hasTopic(row) && foldOf(row.topic, folds) === fold;
    const router = routerFrom(bench, (row) => !held(row), { domains: false });
    for (const row of bench.prepared.rows.filter(held)) scored.push({ row, score: judge(router, row.text).difficulty });
  }
  bench.say('held-out topics');
  const of = (english: boolean): string => {
    const own = scored.filter(({ row }) => (row.lang === 'en') === english);
    return withInterval(hardAgainstEasy(own), interval(own, hardAgainstEasy, rounds, seed));
  };
  return {
    title: 'Chat: hard against easy, leave topic out',
    note: 'The six files with topics, their lengths balanced on purpose; 95 % intervals by bootstrap over prompts.',
    columns: ['', 'English', 'other languages'],
    rows: [['Auto', of(true), of(false)]],
  };
};

const sourcesTable = (judged: readonly Judged[]): Table => {
  const leastRows = 20;
  const sources = [...new Set(judged.map(({ row }) => row.source))].toSorted();
  const accuracy = (
    kind: LearningRow['kind'],
    source: string,
    english: boolean,
    domainOf: (one: Judged) => string = ({ domain }) => domain,
  ): number => {
    const own = judged.filter(({ row }) => row.kind === kind && row.source === source && (row.lang === 'en') === english);
    return own.length < leastRows ? Number.NaN : meanOf(own.map((one) => (one.row.domain === domainOf(one) ? 1 : 0)));
  };
  const line = (kind: LearningRow['kind'], name: string, by: typeof accuracy = accuracy): [string, ...string[]] => [
    name,
    ...[true, false].map((english) => meanWithInterval(sources.map((source) => by(kind, source, english)))),
  ];
  const rules: typeof accuracy = (kind, source, english) => accuracy(kind, source, english, ({ row }) => domainByRules(row.text));
  return {
    title: 'Domains of unseen sources',
    note: 'Accuracy over 20 domains, whole sources left out, mean over sources with its 95 % interval by bootstrap over them; sources with fewer than 20 rows are not counted.',
    columns: ['source', 'English', 'other languages'],
    rows: [
      line('labelled', '**mean over public sources**'),
      line('labelled', 'the same by the hand-made rules', rules),
      line('graded', '**mean over graded authors**'),
      line('graded', 'the same by the hand-made rules', rules),
      ...sources
        .filter((source) => Number.isFinite(accuracy('labelled', source, true)) || Number.isFinite(accuracy('labelled', source, false)))
        .map((source): [string, ...string[]] => [source, ...[true, false].map((english) => figure(accuracy('labelled', source, english)))]),
    ],
  };
};
