import { domains } from '../../../lib/catalog/index.ts';
import { extraOutputs, isLengthColumn, splitOptions } from '../../../lib/routing/learned/index.ts';
import type { Learned } from './artefact.ts';
import { familiarBits } from './artefact.ts';
import { examHead, levelsOf, subjectHead } from './exam-heads.ts';
import { applyLinear, fitLinear, type Linear } from './linear.ts';
import { type Matrix, standardise, standardOf, take } from './matrix.ts';
import type { LearningRow, Prepared } from './prepare.ts';
import { countBy, evened, groupsOf, meanOf, placesWhere, spreadOf } from './row-sets.ts';
import { byBlock, settings, stakes } from './settings.ts';
import { fitSoftmax } from './softmax.ts';

export type Given = {
  /** A domain head that was fitted elsewhere, where only the difficulty is in question. */
  readonly domain?: Linear;
  readonly subjects?: Linear;
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
    subjects: given.subjects ?? subjectHead(rows, matrix),
    standard,
    calibration: { ...exam.calibration, ...chat.calibration, ...settings.mix, ...settings.risk, stakes, levels: levelsOf(rows) },
    familiar: familiarBits(rows.map((row) => row.text)),
  };
};

/** The domain head of what was learned, for `Given`. Its columns are standardised as there: give it to the same rows or nearly. */
export const domainHeadOf = ({ linear }: Learned): Linear => {
  const pick = (values: Float64Array): Float64Array => values.filter((_, index) => index % linear.outputs < domains.length);
  return { outputs: domains.length, dense: pick(linear.dense), grams: pick(linear.grams), bias: pick(linear.bias) };
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

/** Exam (1) or message (0), as one logit. A prompt with options that is of no exam is neither: laid out as one, but somebody's message. */
const styleHead = (all: readonly LearningRow[], matrixOfAll: Matrix): Linear => {
  const { style: set } = settings;
  const ofExam = (row: LearningRow): boolean => row.kind === 'exam' || examSources.has(row.source);
  const places = placesWhere(all, (row) => ofExam(row) || splitOptions(row.text).options.length === 0);
  const rows = places.flatMap((place) => all[place] ?? []);
  const matrix = take(matrixOfAll, places);
  const isExam = rows.map(ofExam);
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

const chatHead = (rows: readonly LearningRow[], matrix: Matrix) => {
  const { chat: set } = settings;
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
  return { linear, calibration: { chatMean: meanOf(scores), chatSpread: spreadOf(scores) } };
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
