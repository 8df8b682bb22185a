import type { EffectivePolicy, Gateway, ModelId } from './types.ts';

export const modelIdOf = (gateway: Pick<Gateway, 'id'>, model: string): ModelId => `${gateway.id}/${model}`;

/** Every model of the gateways in force, approved or not, in the order of the policy. */
export const modelIdsOf = (policy: Pick<EffectivePolicy, 'gateways'>): ModelId[] =>
  policy.gateways.flatMap((gateway) => gateway.models.map((model) => modelIdOf(gateway, model)));

/** The gateway and its own name for the model; undefined when no gateway in force offers it. Approval is another question. */
export function splitModelId(
  id: ModelId,
  policy: Pick<EffectivePolicy, 'gateways'>,
): { readonly gateway: Gateway; readonly model: string } | undefined {
  // Ids of gateways hold no slash; those of models may.
  const slash = id.indexOf('/');
  const model = id.slice(slash + 1);
  const gateway = policy.gateways.find((candidate) => candidate.id === id.slice(0, Math.max(slash, 0)));
  return gateway?.models.includes(model) ? { gateway, model } : undefined;
}
