import type { Predicted, Prediction } from './prediction.ts';
import { dollarsPerUnit, uncertainBelow, weightsFor, worthOfStaying } from './profiles.ts';
import type { Candidate, OfferedModel, RouteContext, RouteRule, Signals } from './types.ts';

export type Selection = { readonly candidates: readonly Candidate[]; readonly rule: RouteRule };

/** Candidates in the order in which they would be asked, and the rule that put the first one first. Of no prediction, none. */
export const selectFrom = (predicted: readonly Predicted[], context: RouteContext, signals: Signals): Selection => {
  const weights = weightsFor(context.profile, signals);
  const unit = dollarsPerUnit(signals);
  const utilityOf = ({ quality, reckonedCost, seconds }: Prediction): number =>
    quality - weights.money * (reckonedCost / unit) - weights.time * Math.log2(Math.max(shortest, seconds));
  // Who chose speed gets the best model for the hardest messages, and does not wait for it to think longer than it would by itself.
  const mayThink = ({ effort }: Prediction): boolean => context.profile !== 'speed' || effort !== 'high';
  const rated = predicted.map(({ offered, predictions }): Rated => {
    // Of levels of thinking that are worth the same the least is taken.
    const best = predictions.reduce((most, next) => (mayThink(next) && utilityOf(next) > utilityOf(most) ? next : most));
    const plain = utilityOf(best);
    const current = offered.id === context.currentModel;
    return { offered, prediction: best, plain, utility: current ? plain + weights.money * worthOfStaying : plain };
  });
  const upward = signals.confidence < uncertainBelow && (context.profile === 'quality' || context.profile === 'balanced');
  const ordered = rated.toSorted(
    (a, b) => lastResort(a, b) || (upward ? byQuality(a, b) : 0) || b.utility - a.utility || onEqualTerms(a, b),
  );
  return { candidates: ordered.map(candidateOf), rule: ruleOf(ordered, upward, context) };
};

/** Under half a second nobody tells the times apart. */
const shortest = 0.5;

type Rated = { readonly offered: OfferedModel; readonly prediction: Prediction; readonly plain: number; readonly utility: number };

/** The on-device model is there for when nothing else can answer. */
const lastResort = (a: Rated, b: Rated): number => Number(a.offered.onDevice) - Number(b.offered.onDevice);

const byQuality = (a: Rated, b: Rated): number => b.prediction.quality - a.prediction.quality;

/**
 * Settles ties: first what no rounding may hide, then in favour of what its vendor still serves, then by name, so that the order of the
 * catalogue never does.
 */
const onEqualTerms = (a: Rated, b: Rated): number =>
  byQuality(a, b) ||
  a.prediction.reckonedCost - b.prediction.reckonedCost ||
  a.prediction.seconds - b.prediction.seconds ||
  Number(a.offered.card.retired === true) - Number(b.offered.card.retired === true) ||
  (a.offered.id < b.offered.id ? -1 : 1);

const ruleOf = (ordered: readonly Rated[], upward: boolean, context: RouteContext): RouteRule => {
  const [first] = ordered;
  if (first === undefined) return 'none';
  if (ordered.length === 1) return 'only-candidate';
  if (upward) return 'uncertain-upward';
  const peers = ordered.filter((rated) => rated.offered.onDevice === first.offered.onDevice);
  const stays = first.offered.id === context.currentModel && peers.some((rated) => rated.plain > first.plain);
  return stays ? 'stay' : 'best-utility';
};

const candidateOf = ({ offered, prediction: { effort, quality, cost, seconds }, utility }: Rated): Candidate => ({
  model: offered.id,
  quality,
  cost,
  seconds,
  utility,
  ...(effort !== undefined && { effort }),
  ...(offered.card.skill.provenance.kind === 'inferred' && { skillInferred: true }),
  ...(offered.card.retired && { retired: true }),
});
