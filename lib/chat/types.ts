import type { ReasoningEffort } from '../catalog/index.ts';
import type { ModelId } from '../policy/index.ts';
import type { WireError } from '../protocol/index.ts';
import type { RouteDecision } from '../routing/index.ts';

export const turnStatuses = ['queued', 'routing', 'streaming', 'complete', 'failed', 'aborted', 'interrupted'] as const;
export type TurnStatus = (typeof turnStatuses)[number];
export const isTerminal = (status: TurnStatus): boolean => !['queued', 'routing', 'streaming'].includes(status);

/** A selection that the message is about. */
export type Quote = { readonly text: string; readonly title?: string | undefined; readonly url?: string | undefined };

export type Usage = {
  readonly inputTokens?: number;
  /** Thoughts included, as they are billed. */
  readonly outputTokens?: number;
  readonly cachedInputTokens?: number;
  readonly reasoningTokens?: number;
};

/** One request to one model. A turn has one, and one more for each fallback. */
export type Attempt = {
  readonly model: ModelId;
  /** How hard it was told to think. */
  readonly effort?: ReasoningEffort;
  /** Epoch milliseconds. */
  readonly startedAt: number;
  readonly endedAt?: number;
  readonly error?: WireError;
};

/** What a queued turn waits for before anything is sent. */
export type Waiting = { readonly kind: 'policy' } | { readonly kind: 'host-permission'; readonly origin: string; readonly gateway: string };

/** A message of the person and its answer. */
export type Turn = {
  readonly id: string;
  readonly chatId: string;
  /** Order within the chat: epoch milliseconds of the start, made unique by the store. */
  readonly position: number;
  readonly windowId: number;
  readonly text: string;
  readonly quote?: Quote;
  /** The turn whose message this one asks again. Where that one is still there, the message is shown once, above it. */
  readonly retryOf?: string;
  /** 'auto' or the model that the person took. */
  readonly requestedModel: 'auto' | ModelId;
  readonly status: TurnStatus;
  readonly waiting?: Waiting;
  readonly decision?: RouteDecision;
  readonly attempts: readonly Attempt[];
  /** The model of the last attempt: it answered, or was the last asked. */
  readonly model?: ModelId;
  /** Earlier messages and answers that did not fit into any approved model's window, and were not sent. */
  readonly historyLeftOut?: number;
  /** What the provider calls the model that answered. */
  readonly reportedModel?: string;
  readonly answer: string;
  readonly reasoning: string;
  /** Number of the last delta that `answer` holds. */
  readonly seq: number;
  readonly usage?: Usage;
  /** US dollars; null when the price or the usage is unknown. */
  readonly cost?: number | null;
  readonly finishReason?: 'stop' | 'length' | 'content-filter' | 'other';
  readonly error?: WireError;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  readonly firstTextAt?: number;
  readonly endedAt?: number;
  /** The worker life that owns the turn; another life's unfinished turn is interrupted. */
  readonly bootId: string;
  /** True from just before the first request: from then on only the person sends it again. */
  readonly requestLeft: boolean;
};

/** A change of a turn; `undefined` removes the field. */
export type TurnPatch = { readonly [Field in keyof Turn]?: Turn[Field] | undefined };

export type Chat = {
  readonly id: string;
  readonly title: string;
  /** True once the person has named it: no automatic title any more. */
  readonly titledByPerson: boolean;
  readonly createdAt: number;
  readonly updatedAt: number;
  /** 'auto' or a model, the choice for the next message. */
  readonly model: 'auto' | ModelId;
};
