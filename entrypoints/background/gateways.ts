import { z } from 'zod';
import { hasHostPermission, writeSettings } from '../../lib/platform/index.ts';
import {
  checkBaseUrl,
  type EffectivePolicy,
  isApproved,
  modelIdOf,
  type PersonGateway,
  reservedGatewayIds,
} from '../../lib/policy/index.ts';
import { gatewayFetch } from '../../lib/providers/index.ts';
import type { WorkerState } from './state.ts';

/** Adds or replaces a gateway of the person. Throws with words for the person where it cannot be used. */
export async function saveGateway(state: WorkerState, gateway: PersonGateway): Promise<void> {
  if (!state.policy().allowUserGateways.value) throw new Error('Your organisation does not allow gateways of your own.');
  if (reservedGatewayIds.has(gateway.id)) throw new Error(`The id "${gateway.id}" is taken. Choose another.`);
  const managed = state.policy().gateways.some((other) => other.source === 'managed' && other.id === gateway.id);
  if (managed) throw new Error(`Your organisation has a gateway with the id "${gateway.id}". Choose another.`);
  const checked = checkBaseUrl(gateway.baseUrl);
  if (!checked.ok) throw new Error(`The address cannot be used. ${checked.reason}`);
  const settings = state.settings();
  const others = settings.gateways.filter((other) => other.id !== gateway.id);
  await writeSettings({ ...settings, gateways: [...others, { ...gateway, baseUrl: checked.baseUrl }] });
}

export async function removeGateway(state: WorkerState, id: string): Promise<void> {
  const settings = state.settings();
  await writeSettings({ ...settings, gateways: settings.gateways.filter((gateway) => gateway.id !== id) });
}

const modelListSchema = z.object({ data: z.array(z.object({ id: z.string() })) });

/** The ids that a gateway lists at GET /models. Throws with words for the person. */
export async function listModels(state: WorkerState, id: string): Promise<string[]> {
  const gateway = state.policy().gateways.find((candidate) => candidate.id === id);
  if (!gateway?.baseUrl) throw new Error('The gateway is not there. Save it first.');
  const key = state.keyOf(gateway);
  const fetch = gatewayFetch({
    fetch: (...parameters) => globalThis.fetch(...parameters),
    signal: AbortSignal.timeout(20_000),
    headersMs: 15_000,
    silenceMs: 15_000,
    explainNetworkFailure: async () => ({ code: 'network', retryable: true }),
    onCut: () => {},
  });
  const response = await fetch(`${gateway.baseUrl}/models`, {
    ...(key !== undefined && { headers: { authorization: `Bearer ${key}` } }),
  }).catch(async () => {
    const allowed = await hasHostPermission(gateway.baseUrl ?? '');
    throw new Error(
      `${gateway.name} could not be reached at ${gateway.baseUrl}.${allowed ? '' : ' Allow access to its address, or ask whoever runs it to allow this extension (CORS).'}`,
    );
  });
  if (response.status === 401 || response.status === 403) throw new Error(`${gateway.name} did not accept the key.`);
  if (!response.ok) throw new Error(`${gateway.name} has no list of models (HTTP ${response.status}). Write the names yourself.`);
  const list = modelListSchema.safeParse(await response.json().catch(() => null));
  if (!list.success) throw new Error(`${gateway.name} sent a list of models that cannot be read. Write the names yourself.`);
  return [...new Set(list.data.data.map((model) => model.id))].sort();
}

/** Whether the policy lets the on-device model answer. */
export const approvesOnDevice = (policy: EffectivePolicy): boolean =>
  policy.gateways.some(
    (gateway) => gateway.kind === 'on-device' && gateway.models.some((model) => isApproved(policy, modelIdOf(gateway, model)).approved),
  );
