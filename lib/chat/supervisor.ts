import { type EffectivePolicy, isApproved, type ModelId, splitModelId } from '../policy/index.ts';
import { runTurn } from './run-turn.ts';
import { type TurnPorts, TurnStopped } from './turn-ports.ts';
import { isTerminal, type Turn, type TurnPatch } from './types.ts';

type Live = { readonly chatId: string; readonly controller: AbortController; readonly done: Promise<void>; model: ModelId | undefined };

/** Runs turns side by side, one at a time in each chat, and ends them when the person or the policy says so. */
export function createSupervisor(ports: TurnPorts, bootId: string) {
  const live = new Map<string, Live>();
  const idleListeners = new Set<() => void>();

  /** Starts a stored turn. Does nothing when it runs already. */
  function run(turn: Turn): void {
    if (live.has(turn.id) || isTerminal(turn.status)) return;
    const controller = new AbortController();
    const before = [...live.values()].filter((other) => other.chatId === turn.chatId).map((other) => other.done);
    const done = Promise.all(before)
      .then(() => runTurn(turn, ports, controller.signal, { asking: (model) => asking(turn.id, model) }))
      .finally(() => {
        live.delete(turn.id);
        tellIdle();
      });
    live.set(turn.id, { chatId: turn.chatId, controller, done, model: undefined });
  }

  function asking(turnId: string, model: ModelId | undefined) {
    const entry = live.get(turnId);
    if (entry) entry.model = model;
    if (model === undefined) tellIdle();
  }

  // A turn that has asked nobody yet is no reason to wait: the next worker life sends it.
  const isIdle = () => [...live.values()].every((entry) => entry.model === undefined);
  function tellIdle() {
    if (isIdle()) for (const listener of idleListeners) listener();
  }

  return {
    run,
    stop(turnId: string): boolean {
      const entry = live.get(turnId);
      entry?.controller.abort(new TurnStopped('person'));
      return entry !== undefined;
    },
    /** Stops the turns of a chat that is being deleted, and waits until they wrote their last. */
    async stopChat(chatId: string): Promise<void> {
      const entries = [...live.values()].filter((entry) => entry.chatId === chatId);
      for (const entry of entries) entry.controller.abort(new TurnStopped('deleted'));
      await Promise.all(entries.map((entry) => entry.done));
    },
    /** Ends every turn that is with a model that the new policy does not approve. */
    policyChanged(policy: EffectivePolicy): void {
      for (const entry of live.values()) {
        if (entry.model !== undefined && !stillAllowed(policy, entry.model)) entry.controller.abort(new TurnStopped('policy-changed'));
      }
    },
    isIdle,
    /** Calls the listener whenever no request is under way any more. */
    onIdle(listener: () => void): void {
      idleListeners.add(listener);
    },
    /**
     * Takes over what another worker life left: a turn whose request had left is interrupted, its text kept; one that had not
     * left yet runs now.
     */
    async takeOver(unfinished: readonly Turn[]): Promise<void> {
      for (const turn of unfinished) {
        if (turn.bootId === bootId || live.has(turn.id)) continue;
        const patch: TurnPatch = turn.requestLeft
          ? { status: 'interrupted', endedAt: ports.now(), waiting: undefined }
          : { bootId, status: 'queued' };
        await ports.save(turn.id, patch);
        if (!turn.requestLeft) run({ ...turn, bootId, status: 'queued' });
      }
    },
  };
}
export type Supervisor = ReturnType<typeof createSupervisor>;

const stillAllowed = (policy: EffectivePolicy, model: ModelId): boolean =>
  splitModelId(model, policy) !== undefined && isApproved(policy, model).approved;
