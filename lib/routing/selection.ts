import type { Prediction } from './prediction.ts';
import { uncertainBelow, utilityUnder, weightsFor, worthOfStaying } from './profiles.ts';
import type { Candidate, RouteContext, RouteRule, Signals } from './types.ts';

export type Selection = { readonly candidates: readonly Candidate[]; readonly rule: RouteRule };

/** Candidates in the order in which they would be asked, and the rule that put the first one first. Of no prediction, none. */
export const selectFrom = (predictions: readonly Prediction[], context: RouteContext, signals: Signals): Selection => {
  const weights = weightsFor(context.profile, signals);
  const utilityOf = utilityUnder(weights, signals);
  // Who chose speed gets the best model for the hardest messages, and does not wait for it to think longer than it would by itself.
  const mayThink = ({ effort }: Prediction): boolean => context.profile !== 'speed' || effort !== 'high';
  const credit = weights.money * worthOfStaying;
  const rated = predictions.map((least): Rated => {
    let prediction = least;
    let plain = utilityOf(least);
    // Of levels of thinking that are worth the same the least is taken.
    for (const next of least.atHigherLevels ?? none) {
      const utility = mayThink(next) ? utilityOf(next) : Number.NEGATIVE_INFINITY;
      if (utility > plain) [prediction, plain] = [next, utility];
    }
    return { prediction, utility: least.offered.id === context.currentModel ? plain + credit : plain };
  });
  const upward = signals.confidence < uncertainBelow && (context.profile === 'quality' || context.profile === 'balanced');
  const ordered = rated.toSorted(
    (a, b) => lastResort(a, b) || (upward ? byQuality(a, b) : 0) || moreFirst(a.utility, b.utility) || onEqualTerms(a, b),
  );
  return { candidates: ordered.map(candidateOf), rule: ruleOf(ordered, upward, context, credit) };
};

const none: readonly Prediction[] = [];

type Rated = { readonly prediction: Prediction; readonly utility: number };

/** The on-device model is there for when nothing else can answer. */
const lastResort = (a: Rated, b: Rated): number => Number(a.prediction.offered.onDevice) - Number(b.prediction.offered.onDevice);

/** One of three small numbers: a difference would be garbage for each of the thousands of comparisons. */
const moreFirst = (a: number, b: number): number => (a === b ? 0 : a > b ? -1 : 1);

const byQuality = (a: Rated, b: Rated): number => moreFirst(a.prediction.quality, b.prediction.quality);

/**
 * Settles ties: first what no rounding may hide, then in favour of what its vendor still serves, then by name, so that the order of the
 * catalogue never does.
 */
const onEqualTerms = (a: Rated, b: Rated): number =>
  byQuality(a, b) ||
  a.prediction.reckonedCost - b.prediction.reckonedCost ||
  a.prediction.seconds - b.prediction.seconds ||
  Number(a.prediction.offered.card.retired === true) - Number(b.prediction.offered.card.retired === true) ||
  (a.prediction.offered.id < b.prediction.offered.id ? -1 : 1);

/** `credit`: what the model in use was given for staying. */
const ruleOf = (ordered: readonly Rated[], upward: boolean, context: RouteContext, credit: number): RouteRule => {
  const first = ordered[0];
  if (first === undefined) return 'none';
  if (ordered.length === 1) return 'only-candidate';
  if (upward) return 'uncertain-upward';
  const { id, onDevice } = first.prediction.offered;
  const behind = (rated: Rated): boolean => rated.prediction.offered.onDevice === onDevice && rated.utility > first.utility - credit;
  return id === context.currentModel && ordered.some((rated) => rated !== first && behind(rated)) ? 'stay' : 'best-utility';
};

const candidateOf = ({ prediction: { offered, effort, quality, cost, seconds }, utility }: Rated): Candidate => {
  const { skill, retired } = offered.card;
  const candidate: { -readonly [Key in keyof Candidate]: Candidate[Key] } = { model: offered.id, quality, cost, seconds, utility };
  if (effort !== undefined) candidate.effort = effort;
  if (skill.provenance.kind === 'inferred') candidate.skillInferred = true;
  if (retired) candidate.retired = true;
  return candidate;
};
