import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cardFor, cards, completedCard, type ModelCard } from '../../lib/catalog/index.ts';
import {
  type EffectivePolicy,
  effectivePolicy,
  modelIdOf,
  noPersonSettings,
  onDeviceGatewayId,
  onDeviceModel,
  overridesFor,
  type Profile,
} from '../../lib/policy/index.ts';
import { decodeRouter, type LearnedRouter, type OfferedModel, type RouteContext } from '../../lib/routing/index.ts';
import { readPolicyFile } from './inputs.ts';
import type { RouteOptions } from './options.ts';

/** The gateway of a model that is named without one. */
const bareGateway = 'catalogue';

export type Setting = { readonly context: RouteContext; readonly notes: readonly string[] };

/** What the worker would know, from the options: everything installed, healthy and with its key. Notes are for the person. */
export const settingOf = (options: RouteOptions): Setting => {
  const managed = options.policy === undefined ? {} : readPolicyFile(options.policy);
  const policy = effectivePolicy({
    managed: Object.keys(managed).length === 0 ? { kind: 'absent' } : { kind: 'present', value: managed },
    person: noPersonSettings,
  });
  const models = offersFor(options, policy);
  const profile = profileFor(options.profile, policy);
  const router = shippedRouter();
  return {
    context: { policy, models, profile, tried: [], now: 0, seed: 0, ...(router === undefined ? {} : { router }) },
    notes: [
      ...(router === undefined ? ['There is no public/router.bin, so the rules of version 1 judge the message.'] : []),
      ...policyNotes(policy),
      ...profileNotes(options.profile, profile),
      ...cardNotes(models),
    ],
  };
};

const artefactPath = join(import.meta.dirname, '../../public/router.bin');

const shippedRouter = (): LearnedRouter | undefined => (existsSync(artefactPath) ? decodeRouter(readFileSync(artefactPath)) : undefined);

const offersFor = (options: RouteOptions, policy: EffectivePolicy): readonly OfferedModel[] => {
  if (options.models.length > 0) return options.models.flatMap((name) => idsOf(name, policy)).map((id) => offerUnder(policy, id));
  if (options.policy === undefined) return cards.map((card) => offer(modelIdOf({ id: bareGateway }, card.id), card));
  const own = policy.gateways.filter((gateway) => gateway.source === 'managed');
  // A policy without gateways leaves what every copy has: the on-device model.
  return (own.length > 0 ? own : policy.gateways).flatMap((gateway) =>
    gateway.models.map((model) => offerUnder(policy, modelIdOf(gateway, model))),
  );
};

/** A name with a slash is "gateway/model" as it stands; a bare one is looked up in the policy's gateways first. */
const idsOf = (name: string, policy: EffectivePolicy): readonly string[] => {
  if (name.includes('/')) return [name];
  const offering = policy.gateways.filter((gateway) => gateway.source === 'managed' && gateway.models.includes(name));
  return offering.length > 0 ? offering.map((gateway) => modelIdOf(gateway, name)) : [modelIdOf({ id: bareGateway }, name)];
};

/** The card as the policy completes it. */
const cardUnder = (policy: EffectivePolicy, id: string): ModelCard =>
  completedCard(cardFor(id.slice(id.indexOf('/') + 1)), overridesFor(id, policy, noPersonSettings));

const offerUnder = (policy: EffectivePolicy, id: string): OfferedModel => offer(id, cardUnder(policy, id));

const offer = (id: string, card: ModelCard): OfferedModel => ({
  id,
  card,
  onDevice: id.startsWith(`${onDeviceGatewayId}/`) || card.id === onDeviceModel,
  hasCredentials: true,
  enabled: true,
  installed: true,
  health: { state: 'healthy' },
});

const profileFor = (asked: Profile | undefined, policy: EffectivePolicy): Profile =>
  policy.profile.locked ? policy.profile.value : (asked ?? policy.profile.value);

const profileNotes = (asked: Profile | undefined, profile: Profile): readonly string[] =>
  asked === undefined || asked === profile ? [] : [`The policy locks the profile to "${profile}"; --profile ${asked} is not used.`];

const policyNotes = (policy: EffectivePolicy): readonly string[] => policy.problems.map(({ key, message }) => `Policy, ${key}: ${message}`);

const cardNotes = (models: readonly OfferedModel[]): readonly string[] => {
  const unknown = models.filter(({ card }) => card.inferred).map(({ id }) => id);
  if (unknown.length === 0) return [];
  return [`No card for ${unknown.join(', ')}: skill and speed are inferred from the name, price and window are unknown.`];
};
