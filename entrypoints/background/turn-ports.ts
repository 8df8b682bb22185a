import { costOf, historyBefore, isUnhealthy, type Turn, type TurnPorts } from '../../lib/chat/index.ts';
import { hasHostPermission } from '../../lib/platform/index.ts';
import type { ModelId } from '../../lib/policy/index.ts';
import type { WireError, WorkerMessage } from '../../lib/protocol/index.ts';
import { type Provider, ProviderFailure } from '../../lib/providers/index.ts';
import type { RouteContext } from '../../lib/routing/index.ts';
import { type AutoDatabase, recordOutcome, recordSpeed, turnsOfChat, updateTurn } from '../../lib/storage/index.ts';
import type { WorkerState } from './state.ts';

export type TurnPortSources = {
  readonly database: AutoDatabase;
  readonly state: WorkerState;
  readonly providers: { readonly 'openai-compatible': Provider; readonly 'on-device': Provider };
  readonly publish: (message: WorkerMessage) => void;
  readonly stayAlive: () => () => void;
  /** Calls the listener whenever a host permission was granted; returns what stops that. */
  readonly onPermission: (listener: () => void) => () => void;
};

/** Vendors hold a conversation for five minutes and more after its last message. */
const cacheMs = 5 * 60_000;

/** The model that answered last before a turn, from which going elsewhere must be worth it, and whether it still holds the conversation. */
async function modelInUse(
  database: AutoDatabase,
  chatId: string | undefined,
  before: number,
): Promise<Pick<RouteContext, 'currentModel' | 'cacheIsCold'>> {
  if (chatId === undefined) return {};
  const answered = (await turnsOfChat(database, chatId)).findLast((turn) => turn.position < before && turn.status === 'complete');
  if (answered?.model === undefined) return {};
  const isCold = answered.endedAt === undefined || Date.now() - answered.endedAt > cacheMs;
  return { currentModel: answered.model, ...(isCold && { cacheIsCold: true }) };
}

/** Everything that routing weighs besides the message itself. */
export async function routeContext(
  { database, state }: Pick<TurnPortSources, 'database' | 'state'>,
  message: { chatId: string | undefined; position: number; tried: readonly ModelId[]; minimumContextWindow: number | undefined },
): Promise<RouteContext> {
  const [models, router, inUse] = await Promise.all([
    state.offers(),
    state.router(),
    modelInUse(database, message.chatId, message.position),
  ]);
  const policy = state.policy();
  return {
    policy,
    models,
    profile: policy.profile.value,
    effortRefused: state.effortRefused(),
    tried: message.tried,
    now: Date.now(),
    seed: 0,
    ...(router && { router }),
    ...inUse,
    ...(message.minimumContextWindow !== undefined && { minimumContextWindow: message.minimumContextWindow }),
  };
}

/** Connects the life of a turn to the database, the providers and the browser. */
export function createTurnPorts(sources: TurnPortSources): TurnPorts {
  const { database, state, providers, publish, stayAlive, onPermission } = sources;
  return {
    now: Date.now,
    policy: state.policy,
    policySettled: (signal) => until(signal, state.onPolicy, async () => state.policy().state !== 'waiting'),
    routeContext: (turn, tried, minimumContextWindow) =>
      routeContext(sources, { chatId: turn.chatId, position: turn.position, tried, minimumContextWindow }),
    history: async (turn: Turn) => historyBefore(turn, await turnsOfChat(database, turn.chatId)),
    ask(request, signal) {
      const key = state.keyOf(request.gateway);
      return providers[request.gateway.kind].stream({ ...request, ...(key !== undefined && { key }) }, signal);
    },
    wireErrorOf(error): WireError {
      if (error instanceof ProviderFailure) return error.error;
      console.error('A turn failed for an unforeseen reason', error);
      return { code: 'internal', retryable: true, detail: { words: error instanceof Error ? error.message : String(error) } };
    },
    costOf: (model, usage) => costOf(usage, state.cardOf(model).price),
    hostPermission: (origin, signal) => until(signal, onPermission, () => hasHostPermission(origin)),
    async reportHealth(model, error) {
      if (error && !isUnhealthy(error)) return;
      await recordOutcome(database, model, { failed: error !== undefined, now: Date.now(), retryAfterMs: error?.retryAfterMs });
    },
    reportEffortRefused: state.noteEffortRefused,
    reportSpeed: (model, timing) => recordSpeed(database, model, timing),
    save: (turnId, patch) => updateTurn(database, turnId, patch),
    publish,
    stayAlive,
  };
}

/** Resolves once `holds` is true, looked at now and whenever `subscribe` calls; rejects when the signal fires. */
async function until(signal: AbortSignal, subscribe: (listener: () => void) => () => void, holds: () => Promise<boolean>): Promise<void> {
  signal.throwIfAborted();
  await new Promise<void>((resolve, reject) => {
    const look = () =>
      void holds().then(
        (held) => held && end(resolve),
        (error: unknown) => end(() => reject(error)),
      );
    const stop = subscribe(look);
    const aborted = () => end(() => reject(signal.reason));
    const end = (finish: () => void) => {
      stop();
      signal.removeEventListener('abort', aborted);
      finish();
    };
    signal.addEventListener('abort', aborted);
    look();
  });
}
