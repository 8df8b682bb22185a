import { type HistoryItem, type RouteContext, type RouteDecision, route } from '../routing/index.ts';
import type { Quote, Turn } from './types.ts';

type Selected = Extract<RouteDecision, { kind: 'selected' }>;

export type Decided = {
  readonly decision: RouteDecision;
  /** What will be sent before the message. */
  readonly history: readonly HistoryItem[];
  /** How many items of the conversation were left out at its beginning. */
  readonly leftOut: number;
};

/**
 * Routes a message with its conversation. A conversation that has outgrown every approved model loses its oldest messages, two
 * at a time, until one can take it; a message too large by itself stays blocked.
 */
export function decide(
  message: Pick<Turn, 'text' | 'requestedModel'> & { readonly quote?: Quote },
  conversation: readonly HistoryItem[],
  context: RouteContext,
): Decided {
  const { text, quote, requestedModel } = message;
  const withHistory = (history: readonly HistoryItem[], routeContext: RouteContext) =>
    route(
      {
        text,
        history,
        tools: [],
        attachments: [],
        ...(quote && { quote: quote.text }),
        ...(requestedModel !== 'auto' && { requestedModel }),
      },
      routeContext,
    );

  const whole = withHistory(conversation, context);
  // A vendor finds a conversation again by its beginning.
  const cold: RouteContext = { ...context, cacheIsCold: true };
  for (let leftOut = 0; ; leftOut = Math.min(leftOut + 2, conversation.length)) {
    const history = conversation.slice(leftOut);
    const decision = leftOut === 0 ? whole : withHistory(history, cold);
    if (decision.kind === 'selected' || decision.reason !== 'too-large') return { decision, history, leftOut };
    if (history.length === 0) return { decision: whole, history: conversation, leftOut: 0 };
  }
}

/**
 * A decision for a gateway that refused the chosen model's level of thinking: the same model, as it is without one. The comparison with the
 * others stays as it was. Undefined where the model may not be asked so: thinking as it likes it would cost more than a message may.
 */
export function withoutEffort(
  { decision, history, leftOut }: Decided & { readonly decision: Selected },
  message: Parameters<typeof decide>[0],
  context: RouteContext,
): Decided | undefined {
  const { effort: _, model, trace, ...rest } = decision;
  const alone: RouteContext = {
    ...context,
    models: context.models.filter(({ id }) => id === model),
    effortRefused: [...(context.effortRefused ?? []), model],
  };
  const [plain] = decide(message, history, alone).decision.trace.candidates;
  if (plain === undefined) return undefined;
  const candidates = trace.candidates.map((candidate) => (candidate.model === model ? plain : candidate));
  const effortRefused = [...new Set([...(trace.effortRefused ?? []), model])].toSorted();
  return { decision: { ...rest, model, trace: { ...trace, candidates, effortRefused } }, history, leftOut };
}
