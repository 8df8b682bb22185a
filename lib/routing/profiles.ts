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
 * twice the time, because a second more is felt after one second and not after a minute. Quality, Balanced and Cost trade time against money at one rate, so that of two of them the one that
 * counts money less never gets the worse answer. Quality counts it only where answers are expected to be equal.
 */
export type Weights = { readonly money: number; readonly time: number };

const timeInMoney = 0.02;
const withMoney = (money: number): Weights => ({ money, time: money * timeInMoney });

export const weightsOf: Readonly<Record<Profile, Weights>> = {
  quality: withMoney(0.00002),
  balanced: withMoney(0.04),
  cost: withMoney(0.15),
  speed: { money: 0.01, time: 0.02 },
};

/** From which risk on money counts less, and how many times less where a weak model would surely fail. */
const highRisk = 0.5;
const mostWorth = 20;

/**
 * What a profile pays for this message: the more is at risk, the less money counts, so that the hardest messages go to the best model. Not under
 * Cost, which stays frugal. Time goes with money where the two are traded at one rate.
 */
export const weightsFor = (profile: Profile, signals: Signals): Weights => {
  const { money, time } = weightsOf[profile];
  if (profile === 'cost') return { money, time };
  const worth = 1 + (mostWorth - 1) * (Math.max(0, riskOf(signals) - highRisk) / (1 - highRisk)) ** 2;
  return { money: money / worth, time: profile === 'speed' ? time : time / worth };
};

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
export const dollarsPerUnit = ({ tokens, answerTokens, difficulty }: Signals): number => {
  const dollars = (output: number): number =>
    Math.max(1e-6, (tokens * referencePrice.inputPerMillion + output * referencePrice.outputPerMillion) / 1_000_000);
  const plain = dollars(answerTokens);
  return Math.sqrt(plain * usualMessageDollars) * (dollars(answerTokens + usualThinking(difficulty)) / plain);
};
