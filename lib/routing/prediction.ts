import { cachedTokens, dollarsFor, usualDollars } from './cost.ts';
import { type AskedEffort, type EffortOption, type EffortOptions, effortsFor } from './effort.ts';
import { qualityPredictor } from './quality.ts';
import { thinks, usualThinking } from './thinking.ts';
import type { OfferedModel, RouteContext, Signals } from './types.ts';

/** What is expected of a model for a message, at one level of thinking. */
export type Prediction = {
  readonly offered: OfferedModel;
  /** The level that is asked for; absent where the model decides by itself. */
  readonly effort?: AskedEffort;
  readonly quality: number;
  /** US dollars as they will be billed, or null where the price is unknown. */
  readonly cost: number | null;
  /** What the choice reckons with: the cost, or for an unknown price what a model this good usually costs. Never shown. */
  readonly reckonedCost: number;
  /** To the end of the answer, thoughts included. */
  readonly seconds: number;
  /** The same model at the other levels that come into question: this one is the least. */
  readonly atHigherLevels?: readonly Prediction[];
};

/** What a prediction needs of the context: which model is in use, whether it still holds the conversation, and who takes no level of thinking. */
export type PredictionContext = Pick<RouteContext, 'currentModel' | 'cacheIsCold' | 'effortRefused'>;

/**
 * Predicts one model after another for a message; what does not depend on the model is computed once. A model taken by hand (`manual`) is
 * asked as it is, without a level of thinking.
 */
export const predictor = (signals: Signals, context: PredictionContext, manual: boolean): ((offered: OfferedModel) => Prediction) => {
  const qualityFor = qualityPredictor(signals);
  const effortsOf = effortsFor(signals);
  const usual = usualThinking(signals.difficulty);
  const refused = new Set(context.effortRefused);
  return (offered) => {
    const { card, id } = offered;
    const quality = qualityFor(card);
    const cached = cachedTokens(card, id === context.currentModel, signals, context);
    const options = manual || refused.has(id) ? undefined : effortsOf(card);
    return options === undefined
      ? predictionOf(offered, quality, signals, cached, thinks(card) ? usual : 0)
      : atLevels(options, offered, quality, signals, cached, usual);
  };
};

const atLevels = (
  [least, ...higher]: EffortOptions,
  offered: OfferedModel,
  quality: number,
  signals: Signals,
  cached: number,
  usual: number,
): Prediction => {
  const asked = ({ effort, thinking, failures }: EffortOption): Prediction =>
    Object.assign(predictionOf(offered, Math.max(0, 1 - (1 - quality) * failures), signals, cached, usual * thinking), { effort });
  return higher.length === 0 ? asked(least) : Object.assign(asked(least), { atHigherLevels: higher.map(asked) });
};

/** Of one model at one level. `cached` and `thinking` in tokens. */
const predictionOf = (offered: OfferedModel, quality: number, signals: Signals, cached: number, thinking: number): Prediction => {
  const { price, skill, speed } = offered.card;
  const output = signals.answerTokens + Math.round(thinking);
  const cost = dollarsFor(price, signals.tokens, cached, output);
  return {
    offered,
    quality,
    cost,
    reckonedCost: cost ?? usualDollars(skill.overall, signals.tokens, output),
    seconds: speed.firstTokenSeconds + output / Math.max(1, speed.tokensPerSecond),
  };
};
