import type { ModelCard } from '../catalog/index.ts';
import { qualityPredictor } from './quality.ts';
import type { OfferedModel, Signals } from './types.ts';

export type Prediction = {
  readonly offered: OfferedModel;
  readonly quality: number;
  /** US dollars, or null where the price is unknown. */
  readonly cost: number | null;
  /** What the choice reckons with: the cost, or for an unknown price what a model this good usually costs. Never shown. */
  readonly reckonedCost: number;
  readonly seconds: number;
};

/** Predicts one model after another for a message; what does not depend on the model is computed once. */
export const predictor = (signals: Signals): ((offered: OfferedModel) => Prediction) => {
  const qualityFor = qualityPredictor(signals);
  return (offered) => {
    const { card } = offered;
    const quality = qualityFor(card);
    const cost = costOf(card, signals);
    return {
      offered,
      quality,
      cost,
      reckonedCost: cost ?? usualCost(card.skill.overall, signals),
      seconds: card.speed.firstTokenSeconds + signals.answerTokens / Math.max(1, card.speed.tokensPerSecond),
    };
  };
};

/** Of the whole conversation, at list price: history is sent again with each message. */
const costOf = (card: ModelCard, signals: Signals): number | null =>
  card.price === undefined
    ? null
    : (signals.tokens * card.price.inputPerMillion + signals.answerTokens * card.price.outputPerMillion) / 1_000_000;

/** Dollars for a million tokens in and out, of a model of this skill, as the priced cards have it on the whole. */
const usualCost = (skill: number, signals: Signals): number => {
  const inputPerMillion = 0.03 * Math.exp(6.5 * Math.min(1, Math.max(0, skill)));
  return (signals.tokens * inputPerMillion + signals.answerTokens * inputPerMillion * 5) / 1_000_000;
};
