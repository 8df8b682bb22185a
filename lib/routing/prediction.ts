import type { ModelCard } from '../catalog/index.ts';
import { cachedTokens, dollarsFor, usualDollars } from './cost.ts';
import { type AskedEffort, type EffortOption, effortsFor } from './effort.ts';
import { qualityPredictor } from './quality.ts';
import { thinks, usualThinking } from './thinking.ts';
import type { OfferedModel, RouteContext, Signals } from './types.ts';

/** What is expected of a model for a message, at one level of thinking. */
export type Prediction = {
  /** The level that is asked for; absent where the model decides by itself. */
  readonly effort?: AskedEffort;
  readonly quality: number;
  /** US dollars as they will be billed, or null where the price is unknown. */
  readonly cost: number | null;
  /** What the choice reckons with: the cost, or for an unknown price what a model this good usually costs. Never shown. */
  readonly reckonedCost: number;
  /** To the end of the answer, thoughts included. */
  readonly seconds: number;
};

/** A model with its predictions: one, or one for each level of thinking that comes into question, least first. */
export type Predicted = { readonly offered: OfferedModel; readonly predictions: readonly [Prediction, ...Prediction[]] };

/** What a prediction needs of the context: which model is in use, whether it still holds the conversation, and who takes no level of thinking. */
export type PredictionContext = Pick<RouteContext, 'currentModel' | 'cacheIsCold' | 'effortRefused'>;

/**
 * Predicts one model after another for a message; what does not depend on the model is computed once. A model taken by hand (`manual`) is
 * asked as it is, without a level of thinking.
 */
export const predictor = (signals: Signals, context: PredictionContext, manual: boolean): ((offered: OfferedModel) => Predicted) => {
  const qualityFor = qualityPredictor(signals);
  const effortsOf = effortsFor(signals);
  const usual = usualThinking(signals.difficulty);
  const refused = new Set(context.effortRefused);
  return (offered) => {
    const { card } = offered;
    const quality = qualityFor(card);
    const cached = cachedTokens(card, offered.id === context.currentModel, signals, context);
    const at = (thinking: number, failures: number): Prediction => {
      const output = signals.answerTokens + Math.round(thinking);
      const billed = { input: signals.tokens, cached, output };
      const cost = dollarsFor(card.price, billed);
      return {
        quality: failures === 1 ? quality : Math.max(0, 1 - (1 - quality) * failures),
        cost,
        reckonedCost: cost ?? usualDollars(card.skill.overall, billed),
        seconds: card.speed.firstTokenSeconds + output / Math.max(1, card.speed.tokensPerSecond),
      };
    };
    const [least, ...more] = manual || refused.has(offered.id) ? [] : effortsOf(card);
    if (least === undefined) return { offered, predictions: [at(usualFor(card, usual), 1)] };
    const asked = ({ effort, thinking, failures }: EffortOption): Prediction => ({ ...at(usual * thinking, failures), effort });
    return { offered, predictions: [asked(least), ...more.map(asked)] };
  };
};

const usualFor = (card: ModelCard, usual: number): number => (thinks(card) ? usual : 0);
