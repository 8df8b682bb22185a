import type { ModelId } from '../../lib/policy/index.ts';
import type { ModelView, View } from '../../lib/protocol/index.ts';

/** The gateway's part and the model's part of an id; the model's own id may hold slashes. */
export function splitModelId(id: ModelId): { readonly gatewayId: string; readonly model: string } {
  const slash = id.indexOf('/');
  return slash < 0 ? { gatewayId: '', model: id } : { gatewayId: id.slice(0, slash), model: id.slice(slash + 1) };
}

/** Names of models and gateways for people. What is not offered any more keeps its id, so that old answers still say who answered. */
export type Names = {
  readonly model: (id: ModelId) => string;
  readonly gatewayOf: (id: ModelId) => string;
  readonly find: (id: ModelId) => ModelView | undefined;
  readonly isOnDevice: (id: ModelId) => boolean;
};

export function namesIn(view: View | null): Names {
  const models = new Map(view?.models.map((model) => [model.id, model]));
  const gateways = new Map(view?.gateways.map((gateway) => [gateway.id, gateway.name]));
  return {
    model: (id) => models.get(id)?.name ?? view?.otherNames[id] ?? splitModelId(id).model,
    gatewayOf: (id) => gateways.get(splitModelId(id).gatewayId) ?? splitModelId(id).gatewayId,
    find: (id) => models.get(id),
    isOnDevice: (id) => models.get(id)?.onDevice ?? splitModelId(id).gatewayId === 'on-device',
  };
}

/** A name without what vendors and gateways add to one and the same model: prefixes, dates, "latest", punctuation. */
function bareName(name: string): string {
  const last =
    name
      .toLowerCase()
      .split(/[/:]/)
      .findLast((part) => part !== '' && part !== 'latest' && part !== 'free') ?? '';
  return last
    .replace(/\.gguf$/, '')
    .replace(/[-_@.]?(20\d{2}[-_.]?\d{2}[-_.]?\d{2}|20\d{2}[-_.]\d{2}|\d{2}[-_]\d{2}|0[1-9]\d{2}|1[0-2]\d{2})$/, '')
    .replace(/[-_](latest|v\d+)$/, '')
    .replace(/[^a-z0-9]/g, '');
}

/**
 * Whether the provider's own name means another model than the one asked for.
 * "gpt-5-mini-2025-08-07" and "openai/gpt-5-mini" are "gpt-5-mini"; "gpt-4o" is not.
 */
export function isOtherModel(asked: ModelId, reported: string | undefined): boolean {
  if (!reported) return false;
  const wanted = bareName(splitModelId(asked).model);
  const given = bareName(reported);
  return given !== '' && wanted !== given;
}
