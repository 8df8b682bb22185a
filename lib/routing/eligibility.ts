import { isApproved } from '../policy/index.ts';
import type { Excluded, ExclusionReason, OfferedModel, RouteContext, RouteRequest, Signals } from './types.ts';

type Found = { readonly reason: ExclusionReason; readonly detail?: string };

export type Eligibility = {
  readonly eligible: readonly OfferedModel[];
  readonly excluded: readonly Excluded[];
  /** Nothing stands in the way of some model but the size of the message. */
  readonly tooLarge: boolean;
  readonly anyApproved: boolean;
};

/** The hard limits. Each model left out carries the first reason in a fixed order, policy before all else; none is ever relaxed. */
export const eligibilityOf = (request: RouteRequest, context: RouteContext, signals: Signals): Eligibility => {
  const judged = context.models.map((model) => ({ model, reasons: reasonsAgainst(model, request, context, signals) }));
  const only = (reasons: readonly Found[], allowed: readonly ExclusionReason[]) => reasons.every(({ reason }) => allowed.includes(reason));
  const has = (reasons: readonly Found[], wanted: ExclusionReason) => reasons.some(({ reason }) => reason === wanted);
  // A pause ends by itself, so a model in one that has the room means "wait", not "too large".
  const tooLarge =
    judged.some(
      ({ reasons }) => has(reasons, 'context-too-small') && only(reasons, ['context-too-small', 'cooling', 'unhealthy', 'already-tried']),
    ) && !judged.some(({ reasons }) => reasons.length > 0 && only(reasons, ['cooling', 'unhealthy']));
  return {
    eligible: judged.filter(({ reasons }) => reasons.length === 0).map(({ model }) => model),
    excluded: judged.flatMap(({ model, reasons }) => (reasons[0] === undefined ? [] : [{ model: model.id, ...reasons[0] }])),
    tooLarge,
    anyApproved: judged.some(({ reasons }) => !has(reasons, 'not-approved')),
  };
};

const reasonsAgainst = (model: OfferedModel, request: RouteRequest, context: RouteContext, signals: Signals): readonly Found[] => {
  const { capabilities, contextWindow } = model.card;
  const found: Found[] = [];
  const against = (holds: boolean, reason: ExclusionReason, detail?: string) => {
    if (holds) found.push(detail === undefined ? { reason } : { reason, detail });
  };
  const open = context.policy.state === 'managed' || context.policy.state === 'unmanaged';
  const verdict = isApproved(context.policy, model.id);
  against(!open || !verdict.approved, 'not-approved', verdict.approved ? undefined : verdict.rule);
  const manual = request.requestedModel !== undefined;
  against(manual && request.requestedModel !== model.id, 'manual-choice');
  against(context.tried.includes(model.id), 'already-tried');
  // The person's pool is for Auto; what the person takes by hand is taken.
  against(!manual && !model.enabled, 'switched-off');
  against(!model.installed, 'not-installed');
  against(!model.hasCredentials, 'no-credentials');
  // What nobody has said of a model never excludes it.
  against(request.tools.length > 0 && capabilities.tools === false, 'no-tools', request.tools.join(', '));
  against(asksFor(request, 'image') && capabilities.vision === false, 'no-vision');
  against(asksFor(request, 'pdf') && capabilities.pdf === false, 'no-pdf');
  if (contextWindow !== undefined) {
    const needed = signals.tokens + roomForAnswer(model, signals, contextWindow);
    const overflowed = context.minimumContextWindow !== undefined && contextWindow <= context.minimumContextWindow;
    against(
      needed > contextWindow || overflowed,
      'context-too-small',
      `needs about ${Math.max(needed, overflowed ? (context.minimumContextWindow ?? 0) : 0)} tokens, holds ${contextWindow}`,
    );
  }
  // At its time a pause is over: the next request tries the model again (half-open).
  const paused = model.health.state !== 'healthy' && model.health.until > context.now;
  against(paused && model.health.state === 'cooling', 'cooling', secondsLeft(model, context.now));
  against(paused && model.health.state === 'open', 'unhealthy', secondsLeft(model, context.now));
  return found;
};

const asksFor = (request: RouteRequest, kind: 'image' | 'pdf'): boolean =>
  request.attachments.some((attachment) => attachment.kind === kind);

/** On a small on-device window a shorter answer is better than none; elsewhere the whole expected answer must fit. */
const roomForAnswer = (model: OfferedModel, signals: Signals, contextWindow: number): number =>
  model.onDevice ? Math.min(signals.answerTokens, Math.ceil(contextWindow / 4)) : signals.answerTokens;

const secondsLeft = (model: OfferedModel, now: number): string | undefined =>
  model.health.state === 'healthy' ? undefined : `for another ${Math.max(1, Math.ceil((model.health.until - now) / 1000))} s`;
