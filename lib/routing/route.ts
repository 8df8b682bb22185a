import { catalogueVersion } from '../catalog/index.ts';
import { budgetOf, withinBudget } from './budget.ts';
import { type Eligibility, eligibilityOf } from './eligibility.ts';
import { predictor } from './prediction.ts';
import { selectFrom } from './selection.ts';
import { signalsOf } from './signals.ts';
import type { BlockedReason, OfferedModel, RouteContext, RouteDecision, RouteRequest, RouteTrace } from './types.ts';

/** Changes with everything that may change a decision. */
const rulesVersion = 'auto-1.3';
const versionOf = ({ router }: RouteContext): string => (router === undefined ? rulesVersion : `auto-2.3-${router.version}`);

/**
 * Picks the model for one message: signals, hard limits, prediction, choice. Pure, synchronous and total: the same input gives the same
 * decision, whatever the order of the models, and where no model may answer the decision is `blocked` with the reason.
 */
export const route = (request: RouteRequest, context: RouteContext): RouteDecision => {
  const signals = signalsOf(request, context.router);
  const eligibility = eligibilityOf(request, context, signals);
  const manual = request.requestedModel !== undefined;
  const reason = blockedBefore(request, context);
  const allowed = reason === undefined ? eligibility.eligible : [];
  const { within, beyond } = withinBudget(allowed.map(predictor(signals, context, manual)), budgetOf(context.policy.costLimits, manual));
  const { candidates, rule } = selectFrom(within, context, signals);
  const first = candidates[0];
  const trace: RouteTrace = {
    profile: context.profile,
    signals,
    excluded: [...eligibility.excluded, ...beyond],
    candidates,
    rule: manual && first !== undefined ? 'manual' : rule,
    ...refusals(allowed, context, manual),
    versions: { router: versionOf(context), catalogue: catalogueVersion },
  };
  if (first === undefined) {
    const otherwise = beyond.length > 0 ? 'over-budget' : blockedReason(request, context, eligibility);
    return { kind: 'blocked', reason: reason ?? otherwise, trace };
  }
  // A choice by hand leaves one candidate, so there is nothing to fall back to: the person chose.
  return {
    kind: 'selected',
    model: first.model,
    ...(first.effort !== undefined && { effort: first.effort }),
    fallbacks: candidates.slice(1).map((candidate) => candidate.model),
    trace,
  };
};

/** Whom the worker would have told how hard to think, had the gateway not refused that before. */
const refusals = (
  allowed: readonly OfferedModel[],
  { effortRefused = [] }: RouteContext,
  manual: boolean,
): Pick<RouteTrace, 'effortRefused'> => {
  const refused = manual ? [] : allowed.filter(({ id, card }) => effortRefused.includes(id) && card.reasoningEfforts !== undefined);
  return refused.length === 0 ? {} : { effortRefused: refused.map(({ id }) => id).toSorted() };
};

/** What blocks whatever the models are like. */
const blockedBefore = (request: RouteRequest, context: RouteContext): BlockedReason | undefined => {
  if (context.policy.state === 'waiting') return 'policy-waiting';
  if (context.policy.state === 'blocked') return 'policy-blocked';
  if (request.requestedModel !== undefined && !context.policy.allowManualChoice.value) return 'manual-not-allowed';
  return undefined;
};

const blockedReason = (request: RouteRequest, context: RouteContext, { tooLarge, anyApproved }: Eligibility): BlockedReason => {
  if (!anyApproved && context.models.length > 0) return 'nothing-approved';
  if (tooLarge) return 'too-large';
  return request.requestedModel === undefined ? 'no-eligible-model' : 'model-not-available';
};
