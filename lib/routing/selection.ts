import type { Prediction } from './prediction.ts';
import { dollarsPerUnit, uncertainBelow, weightsOf, worthOfStaying } from './profiles.ts';
import type { Candidate, RouteContext, RouteRule, Signals } from './types.ts';

export type Selection = { readonly candidates: readonly Candidate[]; readonly rule: RouteRule };

/** Candidates in the order in which they would be asked, and the rule that put the first one first. Of no prediction, none. */
export const selectFrom = (predictions: readonly Prediction[], context: RouteContext, signals: Signals): Selection => {
  const weights = weightsOf[context.profile];
  const unit = dollarsPerUnit(signals);
  const rated = predictions.map((prediction): Rated => {
    const utility = prediction.quality - weights.money * (prediction.reckonedCost / unit) - (weights.time * prediction.seconds) / 10;
    const current = prediction.offered.id === context.currentModel;
    return { prediction, plain: utility, utility: current ? utility + weights.money * worthOfStaying : utility };
  });
  const upward = signals.confidence < uncertainBelow && (context.profile === 'quality' || context.profile === 'balanced');
  const ordered = rated.toSorted((a, b) => lastResort(a, b) || (upward ? byQuality(a, b) : 0) || b.utility - a.utility || byName(a, b));
  return { candidates: ordered.map(candidateOf), rule: ruleOf(ordered, upward, context) };
};

type Rated = { readonly prediction: Prediction; readonly plain: number; readonly utility: number };

/** The on-device model is there for when nothing else can answer. */
const lastResort = (a: Rated, b: Rated): number => Number(a.prediction.offered.onDevice) - Number(b.prediction.offered.onDevice);

const byQuality = (a: Rated, b: Rated): number => b.prediction.quality - a.prediction.quality;

/** Settles ties, so that the order of the catalogue never does. */
const byName = (a: Rated, b: Rated): number => (a.prediction.offered.id < b.prediction.offered.id ? -1 : 1);

const ruleOf = (ordered: readonly Rated[], upward: boolean, context: RouteContext): RouteRule => {
  const [first] = ordered;
  if (first === undefined) return 'none';
  if (ordered.length === 1) return 'only-candidate';
  if (upward) return 'uncertain-upward';
  const peers = ordered.filter((rated) => rated.prediction.offered.onDevice === first.prediction.offered.onDevice);
  const stays = first.prediction.offered.id === context.currentModel && peers.some((rated) => rated.plain > first.plain);
  return stays ? 'stay' : 'best-utility';
};

const candidateOf = ({ prediction, utility }: Rated): Candidate => ({
  model: prediction.offered.id,
  quality: prediction.quality,
  cost: prediction.cost,
  seconds: prediction.seconds,
  utility,
});
