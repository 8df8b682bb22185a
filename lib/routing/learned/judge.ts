import { type Domain, domains } from '../../catalog/index.ts';
import { handFeatures } from './hand-features.ts';
import { forEachWord, hashOf } from './hashing.ts';
import { extraOutputs, type HeadMix, type Judgement, type LearnedRouter } from './model.ts';
import { forEachTrigram, readGrams, type View, viewOf } from './view.ts';

const standardLimit = 4;
const logistic = (value: number): number => 1 / (1 + Math.exp(-value));
const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;

/** Domain, style and difficulty of a text. Pure and total; reads a bounded part of the text. */
export const judge = (router: LearnedRouter, text: string): Judgement => {
  const view = viewOf(text);
  const { calibration } = router;
  const scores = Float64Array.from(calibration.bias);
  const hand = handFeatures(view.core, (word) => router.rankOfHash(hashOf(word)));
  addHand(router, hand, scores);
  addWords(router, view.lower, scores);
  addGrams(router, view.grams, scores);
  const extra = (name: (typeof extraOutputs)[number]): number => scores[domains.length + extraOutputs.indexOf(name)] ?? 0;
  const style = logistic(extra('style'));
  const exam = (extra('exam') - calibration.examMean) / calibration.examSpread + lengthOf(router, view);
  const chat = (extra('chat') - calibration.chatMean) / calibration.chatSpread;
  const difficultyBy = ({ exam: examShare, chat: chatShare }: HeadMix): number => examShare * exam + chatShare * chat;
  const domain = domainShares(scores);
  const demand = domains.reduce((sum, name, index) => sum + domain[name] * (calibration.demand[index] ?? 0), 0);
  const onExam = difficultyBy(calibration.onExam) + calibration.style;
  // Among exam questions the domain says nothing about which of them are hard.
  const onChat = difficultyBy(calibration.onChat) + demand;
  const scaled = (value: number): number => rounded(logistic(calibration.slope * value + calibration.offset));
  return {
    difficulty: scaled(style * onExam + (1 - style) * onChat),
    style: rounded(style),
    examDifficulty: scaled(onExam),
    chatDifficulty: scaled(onChat),
    domain,
    familiarity: familiarityOf(router, view.grams),
  };
};

const addHand = (router: LearnedRouter, hand: readonly number[], scores: Float64Array): void => {
  const { outputs, handMean, handScale, handWeights } = router;
  for (let column = 0; column < handMean.length; column += 1) {
    const standard = ((hand[column] ?? 0) - (handMean[column] ?? 0)) * (handScale[column] ?? 0);
    const value = Math.max(-standardLimit, Math.min(standardLimit, standard));
    for (let output = 0; output < outputs; output += 1) {
      scores[output] = (scores[output] ?? 0) + value * (handWeights[column * outputs + output] ?? 0);
    }
  }
};

/** The mean over all words, so that a few accidental hits in another language weigh little. */
const addWords = (router: LearnedRouter, lower: string, scores: Float64Array): void => {
  const { outputs, wordTable, wordScale } = router;
  const sums = new Float64Array(outputs);
  let words = 0;
  forEachWord(lower, (hash) => {
    words += 1;
    const rank = router.rankOfHash(hash);
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
