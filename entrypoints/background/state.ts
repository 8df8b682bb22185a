import { cardFor, completedCard } from '../../lib/catalog/index.ts';
import { browser, readKeys, readRouterArtefact, readSettings } from '../../lib/platform/index.ts';
import {
  type EffectivePolicy,
  effectivePolicy,
  type Gateway,
  type ManagedState,
  type ModelId,
  managedKeys,
  maskKeys,
  noPersonSettings,
  overridesFor,
  type PersonSettings,
} from '../../lib/policy/index.ts';
import { type OnDeviceState, type View, viewKey } from '../../lib/protocol/index.ts';
import { decodeRouter } from '../../lib/routing/index.ts';
import { type AutoDatabase, healthRecords, speedRecords } from '../../lib/storage/index.ts';
import { type OfferSources, offeredModels } from './offers.ts';
import { buildView } from './view.ts';

/**
 * What the worker knows in this life: the policy in force, the person's settings and keys, the on-device model. Until
 * storage.managed has answered the policy is `waiting`, and nothing is sent.
 */
export function createState(database: AutoDatabase) {
  let managed: ManagedState = { kind: 'waiting' };
  let changedAt: number | undefined;
  let settings: PersonSettings = noPersonSettings;
  let keys: ReadonlyMap<string, string> = new Map();
  let onDevice: OnDeviceState = { state: 'absent' };
  let policy: EffectivePolicy = effectivePolicy({ managed, person: settings });
  const effortRefused = new Set<ModelId>();
  const listeners = new Set<(policy: EffectivePolicy) => void>();
  // Without it the rules of version 1 judge, which send more messages upward.
  const router = readRouterArtefact()
    .then(decodeRouter)
    .catch((error: unknown) => {
      console.warn('The learned router could not be read', error);
      return undefined;
    });
  const loaded = Promise.all([readSettings(), readKeys()]).then(([storedSettings, storedKeys]) => {
    settings = storedSettings;
    keys = storedKeys;
  });

  async function recompute(): Promise<void> {
    await loaded;
    policy = effectivePolicy({ managed, person: settings });
    for (const listener of listeners) listener(policy);
    await publish();
  }

  const sources = (measured: Pick<OfferSources, 'health' | 'speeds'>): OfferSources => ({
    policy,
    settings,
    keys,
    onDevice,
    ...measured,
    now: Date.now(),
  });

  async function publish(): Promise<void> {
    const shown = managed.kind === 'present' ? maskKeys(managed.value) : {};
    const view: View = buildView({ ...sources({ health: new Map(), speeds: new Map() }), managed: shown, changedAt });
    await browser.storage.session.set({ [viewKey]: view });
  }

  return {
    policy: () => policy,
    settings: () => settings,
    /** The card of a model as the organisation and the person complete it. */
    cardOf: (id: ModelId) => completedCard(cardFor(id.slice(id.indexOf('/') + 1)), overridesFor(id, policy, settings)),
    /** Every offered model with its present state, for routing. */
    offers: async () => {
      const [health, speeds] = await Promise.all([healthRecords(database), speedRecords(database)]);
      return offeredModels(sources({ health, speeds }));
    },
    /** Models whose gateway refused to be told how hard they should think, in this worker life. */
    effortRefused: (): readonly ModelId[] => [...effortRefused],
    noteEffortRefused: (model: ModelId) => void effortRefused.add(model),
    /** The learned judge of messages; undefined when it could not be read. */
    router: () => router,
    /** The key that goes with a request to a gateway: the policy's own or the person's, never one in place of the other. */
    keyOf(gateway: Pick<Gateway, 'id' | 'auth'>): string | undefined {
      if (gateway.auth === 'user-key') return keys.get(gateway.id);
      return gateway.auth === 'managed-key' && managed.kind === 'present' ? managedKeys(managed.value).get(gateway.id) : undefined;
    },
    onPolicy(listener: (policy: EffectivePolicy) => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    setManaged(next: ManagedState, changed: number | undefined): Promise<void> {
      managed = next;
      changedAt = changed;
      return recompute();
    },
    /** The person's settings or keys were written. */
    async reloadPerson(): Promise<void> {
      [settings, keys] = await Promise.all([readSettings(), readKeys()]);
      await recompute();
    },
    setOnDevice(next: OnDeviceState): Promise<void> {
      onDevice = next;
      return publish();
    },
  };
}
export type WorkerState = ReturnType<typeof createState>;
