import type { ReasoningEffort } from '../catalog/index.ts';
import type { EffectivePolicy, Gateway, ModelId } from '../policy/index.ts';
import type { WireError, WorkerMessage } from '../protocol/index.ts';
import type { HistoryItem, RouteContext } from '../routing/index.ts';
import type { Timing } from './speed.ts';
import type { Turn, TurnPatch } from './types.ts';

/** Parts of an answer as lib/providers yields them. */
export type AnswerEvent =
  | { readonly type: 'started' }
  | { readonly type: 'text' | 'reasoning'; readonly text: string }
  | { readonly type: 'progress'; readonly stage: 'loading-model' | 'reading'; readonly fraction: number }
  | {
      readonly type: 'finish';
      readonly reason: NonNullable<Turn['finishReason']>;
      readonly usage: NonNullable<Turn['usage']>;
      readonly reportedModel?: string;
    };

export type AskRequest = {
  readonly gateway: Gateway;
  readonly model: string;
  readonly messages: readonly { readonly role: 'system' | 'user' | 'assistant'; readonly content: string }[];
  /** How hard to think; absent: as the model does by itself. */
  readonly effort?: ReasoningEffort;
  /** Seconds that the whole answer is expected to take. */
  readonly expectedSeconds?: number;
};

/** What a turn needs of the world; the background builds it, tests hand in their own. */
export type TurnPorts = {
  /** Epoch milliseconds. */
  now(): number;
  /** The policy in force at this moment. */
  policy(): EffectivePolicy;
  /** Resolves when the policy is no longer waiting. */
  policySettled(signal: AbortSignal): Promise<void>;
  routeContext(turn: Turn, tried: readonly ModelId[], minimumContextWindow: number | undefined): Promise<RouteContext>;
  history(turn: Turn): Promise<HistoryItem[]>;
  /** One request to one model; throws an error with a wire `error`, or the signal's reason. */
  ask(request: AskRequest, signal: AbortSignal): AsyncIterable<AnswerEvent>;
  /** The wire error of something that `ask` threw. */
  wireErrorOf(error: unknown): WireError;
  costOf(model: ModelId, usage: Turn['usage']): number | null;
  /** Resolves when the extension may reach this origin. */
  hostPermission(origin: string, signal: AbortSignal): Promise<void>;
  reportHealth(model: ModelId, error: WireError | undefined): Promise<void>;
  /** The model's gateway refuses a level of thinking: to be left out of its requests in this worker life. */
  reportEffortRefused(model: ModelId): void;
  reportSpeed(model: ModelId, timing: Timing): Promise<void>;
  save(turnId: string, patch: TurnPatch): Promise<void>;
  publish(message: WorkerMessage): void;
  /** Keeps the worker alive until the returned function is called. */
  stayAlive(): () => void;
};

/** Why a running turn was stopped, as the reason of its abort signal. */
export class TurnStopped extends Error {
  readonly why: 'person' | 'policy-changed' | 'deleted';
  constructor(why: 'person' | 'policy-changed' | 'deleted') {
    super(why);
    this.name = 'TurnStopped';
    this.why = why;
  }
}
