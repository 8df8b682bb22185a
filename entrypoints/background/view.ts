import type { CardOverride } from '../../lib/catalog/index.ts';
import { isApproved, overridesFor } from '../../lib/policy/index.ts';
import type { ModelView, View } from '../../lib/protocol/index.ts';
import { type OfferSources, offeredModels } from './offers.ts';

export type ViewSources = OfferSources & {
  /** The managed values, keys masked. */
  readonly managed: Readonly<Record<string, unknown>>;
  readonly changedAt: number | undefined;
};

const statedFields = (override: CardOverride): string[] =>
  Object.entries(override).flatMap(([field, value]) => (value === undefined || field === 'by' || field === 'id' ? [] : [field]));

/** What pages may know. It is built from values that hold no key. */
export function buildView(sources: ViewSources): View {
  const { policy, settings, keys, onDevice } = sources;
  const gatewayNames = new Map(policy.gateways.map((gateway) => [gateway.id, gateway]));
  const offers = offeredModels(sources);
  const approved = offers.filter((model) => isApproved(policy, model.id).approved);
  const models = approved.map((model): ModelView => {
    const gateway = gatewayNames.get(model.id.slice(0, model.id.indexOf('/')));
    const { card } = model;
    const overrides = overridesFor(model.id, policy, settings);
    const ownCard = settings.modelCards.find(({ id }) => id === model.id);
    return {
      id: model.id,
      name: card.name,
      gatewayId: gateway?.id ?? '',
      gatewayName: gateway?.name ?? '',
      gatewayTags: [...(gateway?.tags ?? [])],
      inferred: card.inferred,
      skillInferred: card.skill.provenance.kind === 'inferred',
      enabled: model.enabled,
      hasCredentials: model.hasCredentials,
      installed: model.installed,
      onDevice: model.onDevice,
      vision: card.capabilities.vision === true,
      tools: card.capabilities.tools === true,
      reasoning: card.capabilities.reasoning === true,
      ...(card.contextWindow !== undefined && { contextWindow: card.contextWindow }),
      ...(card.price && { inputPerMillion: card.price.inputPerMillion, outputPerMillion: card.price.outputPerMillion }),
      sources: {
        skill: card.skill.provenance.source,
        ...(card.price && { price: card.price.provenance.source }),
        ...(card.sources?.contextWindow && { contextWindow: card.sources.contextWindow.source }),
      },
      ...(ownCard && { ownCard }),
      statedByOrganisation: overrides.filter(({ by }) => by === 'organisation').flatMap((override) => statedFields(override)),
    };
  });
  return {
    policy: {
      state: policy.state,
      ...(policy.organization && { organization: policy.organization }),
      ...(policy.approval.kind === 'patterns' && { approvedModels: [...policy.approval.patterns] }),
      problems: [...policy.problems],
      profile: policy.profile,
      allowManualChoice: policy.allowManualChoice,
      allowUserGateways: policy.allowUserGateways,
      costLimits: policy.costLimits,
      ...(sources.changedAt !== undefined && { changedAt: sources.changedAt }),
      managed: { ...sources.managed },
    },
    gateways: policy.gateways.map((gateway) => ({
      id: gateway.id,
      kind: gateway.kind,
      name: gateway.name,
      ...(gateway.baseUrl !== undefined && { baseUrl: gateway.baseUrl }),
      auth: gateway.auth,
      hasKey: gateway.auth !== 'user-key' || keys.has(gateway.id),
      source: gateway.source,
      models: [...gateway.models],
      tags: [...gateway.tags],
    })),
    models,
    otherNames: Object.fromEntries(offers.filter((model) => !approved.includes(model)).map((model) => [model.id, model.card.name])),
    onDevice,
    settings: { sendAtOnce: settings.sendAtOnce, disabledModels: [...settings.disabledModels] },
  };
}
