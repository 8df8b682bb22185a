import { cachedTokens, dollarsFor, usualDollars } from './cost.ts';
import { qualityPredictor } from './quality.ts';
import { thinks, usualThinking } from './thinking.ts';
import type { OfferedModel, RouteContext, Signals } from './types.ts';

export type Prediction = {
  readonly offered: OfferedModel;
  readonly quality: number;
  /** US dollars as they will be billed, or null where the price is unknown. */
  readonly cost: number | null;
  /** What the choice reckons with: the cost, or for an unknown price what a model this good usually costs. Never shown. */
  readonly reckonedCost: number;
  /** To the end of the answer, thoughts included. */
  readonly seconds: number;
};

/** What a prediction needs of the context: which model is in use, and whether it still holds the conversation. */
export type PredictionContext = Pick<RouteContext, 'currentModel' | 'cacheIsCold'>;

/** Predicts one model after another for a message; what does not depend on the model is computed once. */
export const predictor = (signals: Signals, context: PredictionContext): ((offered: OfferedModel) => Prediction) => {
  const qualityFor = qualityPredictor(signals);
  const thinking = usualThinking(signals.difficulty);
  return (offered) => {
    const { card } = offered;
    const written = signals.answerTokens + (thinks(card) ? thinking : 0);
    const billed = {
      input: signals.tokens,
      cached: cachedTokens(card, offered.id === context.currentModel, signals, context),
      output: written,
    };
    const cost = dollarsFor(card.price, billed);
    return {
      offered,
      quality: qualityFor(card),
      cost,
      reckonedCost: cost ?? usualDollars(card.skill.overall, billed),
      seconds: card.speed.firstTokenSeconds + written / Math.max(1, card.speed.tokensPerSecond),
    };
  };
};
