import type { Profile } from '../policy/index.ts';
import { riskOf } from './risk.ts';
import { usualThinking } from './thinking.ts';
import type { Signals } from './types.ts';

/** Under this confidence the signals say too little to save on. */
export const uncertainBelow = 0.3;
/** From this confidence on they are trusted fully. */
export const certainFrom = 0.6;

/**
 * What a profile pays with expected quality. `money`: for what a mid-priced model would charge for this message. `time`: for
 * twice the time, because a second more is felt after one second and not after a minute.
 */
export type Weights = { readonly money: number; readonly time: number };

/** Expected quality is the chance of a right answer to an exam question, and stands on another scale for a message: each has its prices. */
export type Prices = { readonly message: Weights; readonly exam: Weights };

// Quality, Balanced and Cost trade time against money at one rate, so that of two of them the one that counts money less never gets the worse answer.
const timeInMoney = 0.02;
const at = (message: number, exam: number): Prices => ({
  message: { money: message, time: message * timeInMoney },
  exam: { money: exam, time: exam * timeInMoney },
});

/**
 * Chosen so that 100, 99, 98 and 95 % of the best model's quality are kept: of exam questions on calibration folds of outcomes, of
 * messages as the router itself expects it (`npm run bench:routing -- --only profiles`). Quality counts money only where answers are expected to be equal.
 */
export const pricesOf: Readonly<Record<Profile, Prices>> = {
  quality: at(0.00002, 0.00002),
  balanced: at(0.024, 0.55),
  cost: at(0.108, 1.3),
  speed: { message: { money: 0.0085, time: 0.017 }, exam: { money: 0.03, time: 0.06 } },
};

/** At this risk money counts as the profile says. */
const usualRisk = 0.5;
/** How many times less it counts where a weak model would surely fail, and how many times more where none would. */
const mostWorth = 20;
const leastWorth = 3;

/** What an answer is worth by what a message has at risk, in terms of money. */
const worthAt = (risk: number): number => {
  const from = (risk - usualRisk) / (risk > usualRisk ? 1 - usualRisk : usualRisk);
  return risk > usualRisk ? 1 + (mostWorth - 1) * from ** 2 : 1 / (1 + (leastWorth - 1) * from ** 2);
};

/**
 * What a profile pays for this message: the more a message has at risk, the less money counts, so that the hardest ones go to the best model and the
 * easiest to the cheapest that will do. Not under Cost, which is always frugal, nor for exam questions, whose expected quality says it all. Time goes with
 * money where the two are traded at one rate.
 */
export const weightsFor = (profile: Profile, signals: Signals, { message, exam }: Prices = pricesOf[profile]): Weights => {
  // What may as well be a message keeps a message's price.
  const exams = Math.max(0, 2 * (signals.style ?? 0) - 1);
  const worth = profile === 'cost' ? 1 : worthAt(riskOf(signals));
  // Geometric, because the two are many times apart.
  const mixed = (onMessage: number, onExam: number): number => onMessage ** (1 - exams) * onExam ** exams;
  return {
    money: mixed(message.money / worth, exam.money),
    time: mixed(profile === 'speed' ? message.time : message.time / worth, exam.time),
  };
};

/** What an answer is worth under these weights: its expected quality less what is paid for it in money and time. */
export const utilityUnder = ({ money, time }: Weights, signals: Signals): ((expected: Expected) => number) => {
  const unit = dollarsPerUnit(signals);
  return ({ quality, reckonedCost, seconds }) => quality - money * (reckonedCost / unit) - time * Math.log2(Math.max(shortest, seconds));
};

type Expected = { readonly quality: number; readonly reckonedCost: number; readonly seconds: number };

/** Under half a second nobody tells the times apart. */
const shortest = 0.5;

/** A switch away from the model of the conversation must save this much (in the unit of `money`), or be better by what that is worth. */
export const worthOfStaying = 0.25;

/** Price that the unit of money is made of: that of a mid-priced model. */
const referencePrice = { inputPerMillion: 1.25, outputPerMillion: 10 };
const usualMessageDollars = 0.005;

/**
 * Dollars that make one unit of money for this message. Between a fixed sum and the message's own size (their geometric mean): in
 * a long conversation money counts more, but not so much more that only the cheapest model is ever worth it. Thoughts are scaled out whole:
 * a model that thinks bills many times the answer for a hard message, which is the very one to spend on.
 */
const dollarsPerUnit = ({ tokens, answerTokens, difficulty }: Signals): number => {
  const dollars = (output: number): number =>
    Math.max(1e-6, (tokens * referencePrice.inputPerMillion + output * referencePrice.outputPerMillion) / 1_000_000);
  const plain = dollars(answerTokens);
  return Math.sqrt(plain * usualMessageDollars) * (dollars(answerTokens + usualThinking(difficulty)) / plain);
};
