import { cardFor } from '../../../lib/catalog/index.ts';
import {
  type AnswerEvent,
  type AskRequest,
  runTurn,
  type Timing,
  type Turn,
  type TurnPatch,
  type TurnPorts,
} from '../../../lib/chat/index.ts';
import { effectivePolicy, managedStateOf, modelIdOf, noPersonSettings, type Profile } from '../../../lib/policy/index.ts';
import type { WireError, WorkerMessage } from '../../../lib/protocol/index.ts';
import { turnWith } from '../turn-with.ts';

/** One gateway, "corp", with these models. */
export const policyOf = (approvedModels: readonly string[], models: readonly string[] = ['gpt-5-mini', 'claude-haiku-4-5']) =>
  effectivePolicy({
    managed: managedStateOf({
      gateways: [
        {
          id: 'corp',
          kind: 'openai-compatible',
          name: 'Corp',
          baseUrl: 'https://corp.example/v1',
          auth: 'none',
          models,
        },
      ],
      approvedModels,
    }),
    person: noPersonSettings,
  });
export const waiting = effectivePolicy({ managed: { kind: 'waiting' }, person: noPersonSettings });
export const both = policyOf(['corp/*']);

class Failure extends Error {
  readonly error: WireError;
  constructor(error: WireError) {
    super(error.code);
    this.error = error;
  }
}
export const complete: AnswerEvent[] = [{ type: 'started' }, { type: 'text', text: 'yes' }, { type: 'finish', reason: 'stop', usage: {} }];

/** A turn over ports that live in memory; `answer` plays each request. */
export function stage(
  answer: (request: AskRequest, signal: AbortSignal) => AsyncIterable<AnswerEvent>,
  changes: Partial<Pick<Turn, 'text' | 'requestedModel'>> = {},
) {
  const turn = turnWith({ id: 't', chatId: 'c', text: 'Hello', createdAt: 1, ...changes });
  const world = {
    policy: both,
    profile: 'balanced' as Profile,
    stored: { ...turn } as Turn,
    patches: [] as TurnPatch[],
    asked: [] as string[],
    messages: [] as WorkerMessage[],
    held: 0,
    timings: [] as Timing[],
    /** Models that were reported to refuse a level of thinking. */
    effortRefused: [] as string[],
    onSave: (_patch: TurnPatch) => {},
    settle: Promise.withResolvers<void>(),
    clock: 1000,
  };
  const ports: TurnPorts = {
    now: () => world.clock++,
    policy: () => world.policy,
    policySettled: () => world.settle.promise,
    routeContext: async (_turn, tried, minimumContextWindow) => ({
      policy: world.policy,
      models: world.policy.gateways
        .filter((gateway) => gateway.kind !== 'on-device')
        .flatMap((gateway) =>
          gateway.models.map((model) => ({
            id: modelIdOf(gateway, model),
            card: cardFor(model),
            onDevice: false,
            hasCredentials: true,
            enabled: true,
            installed: true,
            health: { state: 'healthy' as const },
          })),
        ),
      profile: world.profile,
      effortRefused: world.effortRefused,
      tried,
      now: 0,
      seed: 0,
      ...(minimumContextWindow !== undefined && { minimumContextWindow }),
    }),
    history: async () => [],
    ask(request, signal) {
      world.asked.push(request.model);
      return answer(request, signal);
    },
    wireErrorOf: (error) => (error instanceof Failure ? error.error : { code: 'internal', retryable: true }),
    costOf: () => null,
    hostPermission: async () => {},
    reportHealth: async () => {},
    reportEffortRefused: (model) => void world.effortRefused.push(model),
    reportSpeed: async (_model, timing) => void world.timings.push(timing),
    save: async (_id, patch) => {
      world.onSave(patch);
      world.patches.push(patch);
      world.stored = { ...world.stored, ...patch } as Turn;
    },
    publish: (message) => world.messages.push(message),
    stayAlive() {
      world.held += 1;
      return () => {
        world.held -= 1;
      };
    },
  };
  const controller = new AbortController();
  return { turn, world, ports, controller, run: () => runTurn(turn, ports, controller.signal, { asking: () => {} }) };
}
export async function* play(events: readonly AnswerEvent[], failure?: WireError) {
  yield* events;
  if (failure) throw new Failure(failure);
}
