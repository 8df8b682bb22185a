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
  const limits = limitsOf(request, context, signals).filter(({ concerns }) => concerns !== false);
  const eligible: OfferedModel[] = [];
  const excluded: Excluded[] = [];
  let anyApproved = false;
  let onlyTooSmall = false;
  let onlyPaused = false;
  for (const model of context.models) {
    const first = firstAgainst(limits, model);
    anyApproved ||= first?.reason !== 'not-approved';
    if (first === undefined) {
      eligible.push(model);
      continue;
    }
    excluded.push({ model: model.id, ...found(first, model) });
    const reasons = limits.filter(({ against }) => against(model)).map(({ reason }) => reason);
    onlyTooSmall ||=
      reasons.includes('context-too-small') && reasons.every((reason) => reason === 'context-too-small' || passing.has(reason));
    onlyPaused ||= reasons.every((reason) => reason === 'cooling' || reason === 'unhealthy');
  }
  // A pause ends by itself, so a model in one that has the room means "wait", not "too large".
  return { eligible, excluded, tooLarge: onlyTooSmall && !onlyPaused, anyApproved };
};

const firstAgainst = (limits: readonly Limit[], model: OfferedModel): Limit | undefined => {
  for (const limit of limits) if (limit.against(model)) return limit;
  return undefined;
};

/** What a model gets over, or another turn does. */
const passing: ReadonlySet<ExclusionReason> = new Set(['cooling', 'unhealthy', 'already-tried']);

type Limit = {
  readonly reason: ExclusionReason;
  /** False where nothing in this message can run against the limit, so that no model is asked. */
  readonly concerns?: boolean;
  readonly against: (model: OfferedModel) => boolean;
  /** Worked out only for a model that is left out: five hundred are judged for each key that is pressed. */
  readonly detail?: (model: OfferedModel) => string | undefined;
};

const found = ({ reason, detail }: Limit, model: OfferedModel): Found => {
  const text = detail?.(model);
  return text === undefined ? { reason } : { reason, detail: text };
};

/** In the order in which reasons are given. */
const limitsOf = (request: RouteRequest, context: RouteContext, signals: Signals): readonly Limit[] => {
  const { policy, now, tried, minimumContextWindow = 0 } = context;
  const open = policy.state === 'managed' || policy.state === 'unmanaged';
  const manual = request.requestedModel !== undefined;
  const needed = (model: OfferedModel, contextWindow: number): number => signals.tokens + roomForAnswer(model, signals, contextWindow);
  const paused = (model: OfferedModel, state: 'cooling' | 'open'): boolean => model.health.state === state && model.health.until > now;
  return [
    {
      reason: 'not-approved',
      against: ({ id }) => !open || !isApproved(policy, id).approved,
      detail: ({ id }) => {
        const verdict = isApproved(policy, id);
        return verdict.approved ? undefined : verdict.rule;
      },
    },
    { reason: 'manual-choice', concerns: manual, against: ({ id }) => request.requestedModel !== id },
    { reason: 'already-tried', concerns: tried.length > 0, against: ({ id }) => tried.includes(id) },
    // The person's pool is for Auto; what the person takes by hand is taken.
    { reason: 'switched-off', concerns: !manual, against: ({ enabled }) => !enabled },
    { reason: 'not-installed', against: ({ installed }) => !installed },
    { reason: 'no-credentials', against: ({ hasCredentials }) => !hasCredentials },
    // What nobody has said of a model never excludes it.
    {
      reason: 'no-tools',
      concerns: request.tools.length > 0,
      against: ({ card }) => card.capabilities.tools === false,
      detail: () => request.tools.join(', '),
    },
    { reason: 'no-vision', concerns: asksFor(request, 'image'), against: ({ card }) => card.capabilities.vision === false },
    { reason: 'no-pdf', concerns: asksFor(request, 'pdf'), against: ({ card }) => card.capabilities.pdf === false },
    {
      reason: 'context-too-small',
      against: (model) => {
        const { contextWindow } = model.card;
        return contextWindow !== undefined && (needed(model, contextWindow) > contextWindow || contextWindow <= minimumContextWindow);
      },
      detail: (model) => {
        const { contextWindow = 0 } = model.card;
        const least = contextWindow <= minimumContextWindow ? minimumContextWindow : 0;
        return `needs about ${Math.max(needed(model, contextWindow), least)} tokens, holds ${contextWindow}`;
      },
    },
    // At its time a pause is over: the next request tries the model again (half-open).
    { reason: 'cooling', against: (model) => paused(model, 'cooling'), detail: (model) => secondsLeft(model, now) },
    { reason: 'unhealthy', against: (model) => paused(model, 'open'), detail: (model) => secondsLeft(model, now) },
  ];
};

const asksFor = (request: RouteRequest, kind: 'image' | 'pdf'): boolean =>
  request.attachments.some((attachment) => attachment.kind === kind);

/** On a small on-device window a shorter answer is better than none; elsewhere the whole expected answer must fit. */
const roomForAnswer = (model: OfferedModel, signals: Signals, contextWindow: number): number =>
  model.onDevice ? Math.min(signals.answerTokens, Math.ceil(contextWindow / 4)) : signals.answerTokens;

const secondsLeft = (model: OfferedModel, now: number): string | undefined =>
  model.health.state === 'healthy' ? undefined : `for another ${Math.max(1, Math.ceil((model.health.until - now) / 1000))} s`;
