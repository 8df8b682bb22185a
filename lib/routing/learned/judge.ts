import { type Domain, domains, type Subject, subjects } from '../../catalog/index.ts';
import { handFeatures } from './hand-features.ts';
import { hashOf } from './hashing.ts';
import { extraOutputs, type Judgement, type LearnedRouter } from './model.ts';
import { forEachTrigram, readGrams, type View, viewOf } from './view.ts';
import { forEachWord } from './words.ts';

const standardLimit = 4;
const logistic = (value: number): number => 1 / (1 + Math.exp(-value));
const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;

/** Domain, style and difficulty of a text. Pure and total; reads a bounded part of the text. */
export const judge = (router: LearnedRouter, text: string): Judgement => {
  const view = viewOf(text);
  const { calibration } = router;
  const near = view.core.length > longText ? viewOf(endsOf(view.core)) : view;
  const { hand, scores: whole } = scoresOf(router, view);
  const scores = near === view ? whole : scoresOf(router, near).scores;
  // Of a long text the whole tells only how hard an exam question is, which was learned without n-grams.
  addGrams(router, near.grams, scores);
  const style = logistic(extraOf(scores, 'style'));
  const exam = examOf(router, whole, view);
  const chat = (extraOf(scores, 'chat') - calibration.chatMean) / calibration.chatSpread;
  const onExam = calibration.onExam.exam * exam + calibration.onExam.chat * chat + calibration.style;
  const onChat = calibration.onChat.exam * examOf(router, scores, near) + calibration.onChat.chat * chat;
  const domain = domainShares(scores);
  const subject = style < subjectFrom ? undefined : subjectShares(router, view, hand);
  const mixed = style * onExam + (1 - style) * onChat;
  const scaled = (value: number): number => rounded(logistic(calibration.slope * value + calibration.offset));
  return {
    difficulty: scaled(mixed),
    style: rounded(style),
    examDifficulty: scaled(onExam),
    chatDifficulty: scaled(onChat),
    risk: rounded(style * scaled(onExam) + (1 - style) * chatRisk(router, domain, onChat)),
    examLevel: rounded(examLevelOf(router, subject, exam)),
    domain,
    subject,
    familiarity: familiarityOf(router, view.grams),
  };
};

/**
 * Of a message longer than this only the ends are judged, where the ask stands: a paste is no harder for its length, and none of the graded prompts was
 * as long. How hard an exam question is does show in its length.
 */
const longText = 700;
const beginning = 350;
const ending = 300;
const endsOf = (core: string): string => `${core.slice(0, beginning)}\n${core.slice(-ending)}`;

const extraOf = (scores: Float64Array, name: (typeof extraOutputs)[number]): number =>
  scores[domains.length + extraOutputs.indexOf(name)] ?? 0;

/** How hard an exam question is, in standard deviations, with its length. */
const examOf = (router: LearnedRouter, scores: Float64Array, view: View): number =>
  (extraOf(scores, 'exam') - router.calibration.examMean) / router.calibration.examSpread + lengthOf(router, view);

/** The hand features of a view, and what they and its words make of each output. */
const scoresOf = (router: LearnedRouter, view: View): { readonly hand: readonly number[]; readonly scores: Float64Array } => {
  const scores = Float64Array.from(router.calibration.bias);
  const hand = handFeatures(view.core, (word) => router.rankOfHash(hashOf(word)));
  addHand(router, hand, scores);
  addWords(router, view.lower, scores);
  return { hand, scores };
};

const examLevelOf = ({ calibration: { levels, examSlope } }: LearnedRouter, subject: Judgement['subject'], exam: number): number => {
  const level = subjects.reduce((sum, name, index) => sum + (subject?.[name] ?? 0) * (levels[index] ?? 0), 0);
  return level + examSlope * exam;
};

const chatRisk = ({ calibration }: LearnedRouter, domain: Judgement['domain'], onChat: number): number => {
  const atStake = domains.reduce((sum, name, index) => sum + domain[name] * (calibration.stakes[index] ?? 0), 0);
  return logistic(calibration.chatSlope * (calibration.slope * onChat + calibration.offset) + calibration.chatOffset + atStake);
};

/** Under this chance of an exam its subject would count for little. */
const subjectFrom = 0.1;

const subjectShares = ({ subjects: tables, handMean, handScale, ...lookup }: LearnedRouter, { lower }: View, hand: readonly number[]) => {
  const { bias, handWeights, words, wordTable, wordScale } = tables;
  const outputs = subjects.length;
  const scores = Float64Array.from(bias);
  addStandardised(hand, handMean, handScale, handWeights, scores);
  const sums = new Float64Array(outputs);
  let count = 0;
  forEachWord(lower, lookup, (rank) => {
    count += 1;
    if (rank === undefined || rank >= words) return;
    for (let output = 0; output < outputs; output += 1) sums[output] = (sums[output] ?? 0) + (wordTable[rank * outputs + output] ?? 0);
  });
  for (let output = 0; output < outputs && count > 0; output += 1)
    scores[output] = (scores[output] ?? 0) + ((sums[output] ?? 0) / count) * (wordScale[output] ?? 0);
  const highest = scores.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY);
  const total = scores.reduce((sum, score) => sum + Math.exp(score - highest), 0);
  const shares: Partial<Record<Subject, number>> = {};
  for (const [index, subject] of subjects.entries()) {
    const share = rounded(Math.exp((scores[index] ?? 0) - highest) / total);
    if (share >= leastShare) shares[subject] = share;
  }
  return shares;
};

/** A subject less likely than that is not told. */
const leastShare = 0.01;

const addHand = ({ handMean, handScale, handWeights }: LearnedRouter, hand: readonly number[], scores: Float64Array): void =>
  addStandardised(hand, handMean, handScale, handWeights, scores);

const addStandardised = (
  hand: readonly number[],
  mean: Float32Array,
  scale: Float32Array,
  weights: Float32Array,
  scores: Float64Array,
): void => {
  const outputs = scores.length;
  for (let column = 0; column < mean.length; column += 1) {
    const standard = ((hand[column] ?? 0) - (mean[column] ?? 0)) * (scale[column] ?? 0);
    const value = Math.max(-standardLimit, Math.min(standardLimit, standard));
    for (let output = 0; output < outputs; output += 1) {
      scores[output] = (scores[output] ?? 0) + value * (weights[column * outputs + output] ?? 0);
    }
  }
};

/** The mean over all words, so that a few accidental hits in another language weigh little. */
const addWords = (router: LearnedRouter, lower: string, scores: Float64Array): void => {
  const { outputs, wordTable, wordScale } = router;
  const sums = new Float64Array(outputs);
  let words = 0;
  forEachWord(lower, router, (rank) => {
    words += 1;
    if (rank === undefined) return;
    const at = rank * outputs;
    for (let output = 0; output < outputs; output += 1) sums[output] = (sums[output] ?? 0) + (wordTable[at + output] ?? 0);
  });
  if (words === 0) return;
  for (let output = 0; output < outputs; output += 1) {
    scores[output] = (scores[output] ?? 0) + ((sums[output] ?? 0) / words) * (wordScale[output] ?? 0);
  }
};

const addGrams = (router: LearnedRouter, grams: string, scores: Float64Array): void => {
  const { outputs, gramTable, gramScale } = router;
  const sums = new Float64Array(outputs);
  readGrams(grams, (bucket, value) => {
    const at = bucket * outputs;
    for (let output = 0; output < outputs; output += 1) sums[output] = (sums[output] ?? 0) + value * (gramTable[at + output] ?? 0);
  });
  for (let output = 0; output < outputs; output += 1) {
    scores[output] = (scores[output] ?? 0) + (sums[output] ?? 0) * (gramScale[output] ?? 0);
  }
};

const lengthOf = (router: LearnedRouter, { core }: View): number => {
  const { weight, mean, spread } = router.calibration.length;
  const standard = (Math.log1p(core.length) - mean) / spread;
  return weight * Math.max(-standardLimit, Math.min(standardLimit, standard));
};

const domainShares = (scores: Float64Array): Readonly<Record<Domain, number>> => {
  const highest = domains.reduce((most, _, index) => Math.max(most, scores[index] ?? 0), Number.NEGATIVE_INFINITY);
  const total = domains.reduce((sum, _, index) => sum + Math.exp((scores[index] ?? 0) - highest), 0);
  const share = (domain: Domain): number => rounded(Math.exp((scores[domains.indexOf(domain)] ?? 0) - highest) / total);
  return {
    writing: share('writing'),
    editing: share('editing'),
    summarising: share('summarising'),
    translation: share('translation'),
    'question-answering': share('question-answering'),
    code: share('code'),
    debugging: share('debugging'),
    maths: share('maths'),
    reasoning: share('reasoning'),
    science: share('science'),
    law: share('law'),
    medicine: share('medicine'),
    finance: share('finance'),
    planning: share('planning'),
    extraction: share('extraction'),
    data: share('data'),
    'role-play': share('role-play'),
    'small-talk': share('small-talk'),
    'tool-use': share('tool-use'),
    language: share('language'),
  };
};

const familiarityOf = (router: LearnedRouter, grams: string): number => {
  let all = 0;
  let known = 0;
  forEachTrigram(grams, (bucket) => {
    all += 1;
    known += ((router.familiar[bucket >> 3] ?? 0) >> (bucket & 7)) & 1;
  });
  return all === 0 ? 0 : rounded(known / all);
};
