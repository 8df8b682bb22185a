import { type EffectivePolicy, effectivePolicy, managedStateOf, noPersonSettings, type PersonSettings } from '../../../lib/policy/index.ts';

/** The rules in force under this value of storage.managed. */
export const policyOf = (managed: unknown, person: Partial<PersonSettings> = {}): EffectivePolicy =>
  effectivePolicy({ managed: managedStateOf(managed), person: { ...noPersonSettings, ...person } });

export const corp = {
  id: 'corp',
  kind: 'openai-compatible',
  baseUrl: 'https://llm.example.com/v1',
  models: ['gpt-5-mini', 'gpt-3.5-turbo'],
};

export const ownGateway = { id: 'mine', name: 'Mine', baseUrl: 'http://localhost:11434/v1', auth: 'none', models: ['llama'] } as const;

export const blockingKeys = (policy: EffectivePolicy): string[] => policy.problems.filter(({ blocking }) => blocking).map(({ key }) => key);
export const problemKeys = (policy: EffectivePolicy): string[] => policy.problems.map(({ key }) => key);
