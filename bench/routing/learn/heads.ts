import { type Domain, domains } from '../../../lib/catalog/index.ts';
import { anyLanguageColumn, type Calibration, extraOutputs, handFeatureCount, isLengthColumn } from '../../../lib/routing/learned/index.ts';
import type { Learned } from './artefact.ts';
import { familiarBits } from './artefact.ts';
import { applyLinear, fitLinear, type Linear } from './linear.ts';
import { type Matrix, standardise, standardOf, take } from './matrix.ts';
import type { LearningRow, Prepared } from './prepare.ts';
import { fitSoftmax } from './softmax.ts';

/** The settings of the training, chosen on held-out sources and authors (docs/routing.md). */
export const settings = {
  seed: 20261125,
  domain: {
    hand: 10,
    vectors: 10,
    grams: 0.5,
    rate: 0.015,
    gramRate: 0.15,
    epochs: 12,
    ownWeight: 3,
    sourcePower: -0.4,
    classPower: -0.5,
    examRows: 300,
  },
  style: { hand: 30, vectors: 100, grams: 3, iterations: 40 },
  exam: { hand: 10_000, vectors: 30_000, sourcePower: -0.5, iterations: 80 },
  // Length is all but free while the rest is learned, so that words are judged beyond it; then half of it is kept, because the
  // writers of the graded prompts made hard ones long more often than people do.
  chat: { hand: 1000, anyLanguage: 1000, length: 10, lengthShare: 0.5, vectors: 600, grams: 2, iterations: 60 },
  mix: { length: 1, onExam: { exam: 1, chat: 1 }, onChat: { exam: 0.3, chat: 2 }, style: 0.5, demand: 0.5, slope: 0.6, offset: 0 },
} as const;

const byBlock = (hand: number, anyLanguage: number, vectors: number) => (column: number) =>
  column < anyLanguageColumn ? hand : column < handFeatureCount ? anyLanguage : vectors;

/** Judged by hand: domains whose answers must be exactly right, and those where many ways of putting it do. */
const exact: ReadonlySet<Domain> = new Set<Domain>(['code', 'debugging', 'maths', 'data', 'extraction', 'reasoning']);
const open: ReadonlySet<Domain> = new Set<Domain>(['writing', 'editing', 'role-play', 'question-answering', 'small-talk']);

export type Given = {
  /** A domain head that was fitted elsewhere, where only the difficulty is in question. */
  readonly domain?: Linear;
};

/** Fits every head on the rows at `places`. */
export const learn = (
  prepared: Prepared,
  places: readonly number[],
  about: Pick<Learned, 'version' | 'data' | 'metrics'>,
  given: Given = {},
): Learned => {
  const rows = places.flatMap((place) => prepared.rows[place] ?? []);
  const raw = take(prepared.matrix, places);
  const standard = standardOf(raw);
  const matrix = standardise(raw, standard);
  const domain = given.domain ?? domainHead(rows, matrix);
  const style = styleHead(rows, matrix);
  const exam = examHead(rows, matrix);
  const chat = chatHead(rows, matrix);
  return {
    ...about,
    linear: sideBySide([domain, exam.linear, chat.linear, style]),
    standard,
    calibration: { ...exam.calibration, ...chat.calibration },
    familiar: familiarBits(rows.map((row) => row.text)),
  };
};

/** The domain head of what was learned, for `Given`. Its columns are standardised as there: give it to the same rows or nearly. */
export const domainHeadOf = ({ linear }: Learned): Linear => {
  const pick = (values: Float64Array): Float64Array => values.filter((_, index) => index % linear.outputs < domains.length);
  return { outputs: domains.length, dense: pick(linear.dense), grams: pick(linear.grams), bias: pick(linear.bias) };
};

const countBy = (rows: readonly LearningRow[], key: (row: LearningRow) => string): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(key(row), (counts.get(key(row)) ?? 0) + 1);
  return counts;
};

const placesWhere = (rows: readonly LearningRow[], holds: (row: LearningRow) => boolean): readonly number[] =>
  rows.flatMap((row, place) => (holds(row) ? [place] : []));

/** Weights of a mean of one, so that a penalty means the same whatever the number of sources. */
const evened = (weights: readonly number[]): Float64Array => {
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / weights.length;
  return Float64Array.from(weights, (weight) => weight / mean);
};

const groupsOf = (keys: readonly string[]): readonly number[] => {
  const numbers = new Map<string, number>();
  return keys.map((key) => {
    const known = numbers.get(key) ?? numbers.size;
    numbers.set(key, known);
    return known;
  });
};

const domainHead = (rows: readonly LearningRow[], matrix: Matrix): Linear => {
  const { domain: set } = settings;
  const taken = new Map<string, number>();
  // Exams are many and alike: an even sample of each source is enough.
  const sources = countBy(rows, (row) => row.source);
  const places = placesWhere(rows, (row) => {
    if (row.domain === undefined) return false;
    if (row.kind !== 'exam') return true;
    const seen = taken.get(row.source) ?? 0;
    taken.set(row.source, seen + 1);
    const every = Math.max(1, Math.floor((sources.get(row.source) ?? 1) / set.examRows));
    return seen % every === 0 && seen / every < set.examRows;
  });
  const own = places.flatMap((place) => rows[place] ?? []);
  const counts = countBy(own, (row) => row.source);
  const plain = own.map((row) => (row.kind === 'graded' ? 0 : (counts.get(row.source) ?? 1) ** set.sourcePower));
  const others = plain.filter((weight) => weight > 0);
  const mean = others.reduce((sum, weight) => sum + weight, 0) / Math.max(1, others.length);
  const bySource = own.map((row, index) => (row.kind === 'graded' ? set.ownWeight : (plain[index] ?? 0) / mean));
  const mass = new Map<string, number>();
  for (const [index, row] of own.entries()) mass.set(row.domain ?? '', (mass.get(row.domain ?? '') ?? 0) + (bySource[index] ?? 0));
  const fair = bySource.reduce((sum, weight) => sum + weight, 0) / domains.length;
  const weights = own.map((row, index) => (bySource[index] ?? 0) * ((mass.get(row.domain ?? '') ?? fair) / fair) ** set.classPower);
  return fitSoftmax(take(matrix, places), {
    outputs: domains.length,
    targets: own.map((row) => (row.domain === undefined ? 0 : domains.indexOf(row.domain))),
    weights,
    densePenalty: byBlock(set.hand, set.hand, set.vectors),
    gramPenalty: set.grams,
    epochs: set.epochs,
    rate: set.rate,
    gramRate: set.gramRate,
    seed: settings.seed,
  });
};

/** Sources among the labelled rows that are exams in form. */
const examSources = new Set(['agieval_mit', 'bbh', 'mgsm_non_en', 'xcopa', 'tatqa', 'legalbench_ccby', 'humaneval_xl', 'lawbench_zh']);

/** Exam (1) or message (0), as one logit. */
const styleHead = (rows: readonly LearningRow[], matrix: Matrix): Linear => {
  const { style: set } = settings;
  const isExam = rows.map((row) => row.kind === 'exam' || examSources.has(row.source));
  const counts = countBy(rows, (row) => row.source);
  const weights = rows.map((row) => (counts.get(row.source) ?? 1) ** -0.5);
  const examMass = weights.reduce((sum, weight, index) => sum + (isExam[index] ? weight : 0), 0);
  const chatMass = weights.reduce((sum, weight, index) => sum + (isExam[index] ? 0 : weight), 0);
  const fitted = fitLinear(matrix, {
    outputs: 2,
    loss: 'softmax',
    targets: Float64Array.from(isExam, (exam) => (exam ? 1 : 0)),
    weights: evened(weights.map((weight, index) => weight / (isExam[index] ? examMass : chatMass))),
    densePenalty: byBlock(set.hand, set.hand, set.vectors),
    gramPenalty: set.grams,
    iterations: set.iterations,
  });
  return combined(fitted, [-1, 1]);
};

const examHead = (rows: readonly LearningRow[], matrix: Matrix) => {
  const { exam: set, mix } = settings;
  const places = placesWhere(rows, (row) => row.exam !== undefined);
  const own = places.flatMap((place) => rows[place] ?? []);
  const part = take(matrix, places);
  const counts = countBy(own, (row) => row.source);
  const linear = fitLinear(part, {
    outputs: 1,
    loss: 'squared',
    targets: Float64Array.from(own, (row) => -(row.exam ?? 0)),
    weights: evened(own.map((row) => (counts.get(row.source) ?? 1) ** set.sourcePower)),
    densePenalty: byBlock(set.hand, Number.POSITIVE_INFINITY, set.vectors),
    gramPenalty: Number.POSITIVE_INFINITY,
    iterations: set.iterations,
    groups: groupsOf(own.map((row) => row.source)),
  });
  const scores = [...applyLinear(part, linear)];
  const lengths = own.map((row) => Math.log1p(row.text.length));
  const calibration = {
    examMean: meanOf(scores),
    examSpread: spreadOf(scores),
    length: { weight: mix.length, mean: meanOf(lengths), spread: spreadOf(lengths) },
  };
  return { linear, calibration };
};

const chatHead = (rows: readonly LearningRow[], matrix: Matrix) => {
  const { chat: set, mix } = settings;
  const places = placesWhere(rows, (row) => row.tier !== undefined);
  const own = places.flatMap((place) => rows[place] ?? []);
  const part = take(matrix, places);
  const fitted = fitLinear(part, {
    outputs: 1,
    loss: 'squared',
    targets: Float64Array.from(own, (row) => ((row.tier ?? 3) - 3) / 2),
    weights: Float64Array.from(own, () => 1),
    densePenalty: (column) => (isLengthColumn(column) ? set.length : byBlock(set.hand, set.anyLanguage, set.vectors)(column)),
    gramPenalty: set.grams,
    iterations: set.iterations,
    groups: groupsOf(own.map((row) => `${row.source} ${row.lang === 'en'}`)),
  });
  const linear = { ...fitted, dense: fitted.dense.map((weight, column) => (isLengthColumn(column) ? weight * set.lengthShare : weight)) };
  const scores = [...applyLinear(part, linear)];
  const calibration: Omit<Calibration, 'bias' | 'examMean' | 'examSpread' | 'length'> = {
    chatMean: meanOf(scores),
    chatSpread: spreadOf(scores),
    onExam: mix.onExam,
    onChat: mix.onChat,
    style: mix.style,
    demand: domains.map((domain) => mix.demand * (exact.has(domain) ? 1 : open.has(domain) ? -1 : 0)),
    slope: mix.slope,
    offset: mix.offset,
  };
  return { linear, calibration };
};

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const spreadOf = (values: readonly number[]): number => {
  const mean = meanOf(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) || 1;
};

/** One output, the weighted sum of several. */
const combined = (linear: Linear, shares: readonly number[]): Linear => {
  const { outputs } = linear;
  const mixed = (values: Float64Array): Float64Array =>
    Float64Array.from({ length: values.length / outputs }, (_, row) =>
      shares.reduce((sum, share, output) => sum + share * (values[row * outputs + output] ?? 0), 0),
    );
  return { outputs: 1, dense: mixed(linear.dense), grams: mixed(linear.grams), bias: mixed(linear.bias) };
};

/** Heads as one table: domains first, then the others in the order of `extraOutputs`. */
const sideBySide = (heads: readonly Linear[]): Linear => {
  const outputs = domains.length + extraOutputs.length;
  const joined = (pick: (head: Linear) => Float64Array): Float64Array => {
    const [first] = heads;
    const rows = first === undefined ? 0 : pick(first).length / first.outputs;
    const values = new Float64Array(rows * outputs);
    let offset = 0;
    for (const head of heads) {
      const own = pick(head);
      for (let row = 0; row < rows; row += 1) {
        for (let output = 0; output < head.outputs; output += 1)
          values[row * outputs + offset + output] = own[row * head.outputs + output] ?? 0;
      }
      offset += head.outputs;
    }
    return values;
  };
  return { outputs, dense: joined((head) => head.dense), grams: joined((head) => head.grams), bias: joined((head) => head.bias) };
};
