import { checkBaseUrl } from './base-url.ts';
import { builtInProfile, onDeviceGateway, reservedGatewayIds } from './built-in.ts';
import type { ManagedState } from './judge-managed.ts';
import { modelIdsOf } from './models.ts';
import { isApproved } from './patterns.ts';
import { type ManagedRules, readManaged } from './read-managed.ts';
import type { ManagedGateway } from './schema.ts';
import type { EffectivePolicy, Gateway, PersonSettings, PolicyProblem, Profile, Resolved } from './types.ts';

/**
 * The rules in force: managed before person before built-in, each field with where it comes from. Total: a policy that cannot be
 * used gives `blocked` with problems that name the keys, never an exception and never more than it says.
 */
export function effectivePolicy(input: { readonly managed: ManagedState; readonly person: PersonSettings }): EffectivePolicy {
  const { managed, person } = input;
  if (managed.kind === 'present') return underPolicy(readManaged(managed.value), person);
  if (managed.kind === 'absent') return unmanaged(person);
  const problems: readonly PolicyProblem[] =
    managed.kind === 'waiting'
      ? []
      : [{ key: 'storage.managed', message: `The policy cannot be read: ${managed.message}`, blocking: true }];
  return {
    ...unmanaged(person),
    state: managed.kind === 'waiting' ? 'waiting' : 'blocked',
    gateways: [onDeviceGateway],
    approval: { kind: 'nothing' },
    allowUserGateways: { value: false, source: 'managed', locked: true },
    problems,
  };
}

function unmanaged(person: PersonSettings): EffectivePolicy {
  const { gateways, problems } = gatewaysOfPerson(person, new Set());
  return {
    state: 'unmanaged',
    gateways: [onDeviceGateway, ...gateways],
    approval: { kind: 'everything' },
    allowUserGateways: builtIn(true),
    profile: person.profile ? { value: person.profile, source: 'person', locked: false } : builtIn(builtInProfile),
    allowManualChoice: builtIn(true),
    costLimits: limitOfPerson(person),
    modelCards: [],
    problems,
  };
}

function underPolicy(rules: ManagedRules, person: PersonSettings): EffectivePolicy {
  const own = rules.allowUserGateways ? gatewaysOfPerson(person, rules.claimedIds) : { gateways: [], problems: [] };
  const gateways = [onDeviceGateway, ...rules.gateways.map(gatewayOfPolicy), ...own.gateways];
  const patterns: EffectivePolicy['approval'] = { kind: 'patterns', patterns: rules.patterns };
  const problems = [...rules.problems, ...own.problems];
  const blocked = () => problems.some((problem) => problem.blocking);
  if (!blocked() && !modelIdsOf({ gateways }).some((id) => isApproved({ approval: patterns }, id).approved)) {
    problems.push({ key: 'approvedModels', message: nothingApproved(gateways), blocking: true });
  }
  const { allowManualChoice, maxCostPerMessage } = rules.routing;
  return {
    state: blocked() ? 'blocked' : 'managed',
    organization: rules.organization,
    gateways,
    approval: blocked() ? { kind: 'nothing' } : patterns,
    allowUserGateways: { value: rules.allowUserGateways, source: 'managed', locked: true },
    profile: profileUnder(rules, person),
    allowManualChoice: allowManualChoice === undefined ? builtIn(true) : { value: allowManualChoice, source: 'managed', locked: true },
    costLimits: { ...(maxCostPerMessage !== undefined && { organisation: maxCostPerMessage }), ...limitOfPerson(person) },
    modelCards: rules.modelCards,
    problems,
  };
}

const limitOfPerson = ({ maxCostPerMessage }: PersonSettings): EffectivePolicy['costLimits'] =>
  maxCostPerMessage === undefined ? {} : { person: maxCostPerMessage };

/** routing.profile with lockProfile is enforced; without it, it is where the person starts. */
function profileUnder({ routing, defaults }: ManagedRules, person: PersonSettings): Resolved<Profile> {
  const start = routing.profile ?? defaults.profile;
  if (routing.lockProfile) return { value: start ?? builtInProfile, source: 'managed', locked: true };
  if (person.profile) return { value: person.profile, source: 'person', locked: false };
  return start ? { value: start, source: 'managed', locked: false } : builtIn(builtInProfile);
}

/** The person's gateways that may stand beside `claimed` ids. An id that the policy claims would slip through the policy's patterns. */
function gatewaysOfPerson(person: PersonSettings, claimed: ReadonlySet<string>) {
  const gateways: Gateway[] = [];
  const problems: PolicyProblem[] = [];
  const taken = new Set([...reservedGatewayIds, ...claimed]);
  for (const gateway of person.gateways) {
    const id = gateway.id.toLowerCase();
    const refuse = (field: string, message: string) =>
      problems.push({ key: `your gateway ${gateway.id}${field}`, message, blocking: false });
    const checked = checkBaseUrl(gateway.baseUrl);
    if (id === '' || /[/*!\s]/.test(id)) refuse('', 'Its id must not be empty or hold a slash, a star, an exclamation mark or a space.');
    else if (taken.has(id)) refuse('', 'Its id belongs to another gateway; it is not used.');
    else if (!checked.ok) refuse('.baseUrl', checked.reason);
    else {
      taken.add(id);
      gateways.push({ ...gateway, kind: 'openai-compatible', baseUrl: checked.baseUrl, tags: [], source: 'person' });
    }
  }
  return { gateways, problems };
}

const gatewayOfPolicy = ({ id, kind, name, baseUrl, auth, models, tags }: ManagedGateway): Gateway => ({
  id,
  kind,
  name: name ?? id,
  baseUrl,
  auth,
  models: [...new Set(models)],
  tags,
  source: 'managed',
});

function nothingApproved(gateways: readonly Gateway[]): string {
  const ids = modelIdsOf({ gateways });
  const named = ids.slice(0, 5).join(', ') + (ids.length > 5 ? `, and ${ids.length - 5} more` : '');
  return `Approves no model that exists. The gateways in force offer: ${named}.`;
}

const builtIn = <Value>(value: Value): Resolved<Value> => ({ value, source: 'built-in', locked: false });
