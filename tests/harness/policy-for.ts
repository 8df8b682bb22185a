import type { Gateway } from './gateway.ts';

type GatewayEntry = {
  readonly id?: string;
  readonly name?: string;
  readonly auth?: 'none' | 'user-key' | 'managed-key';
  readonly apiKey?: string;
  readonly models?: readonly string[];
  readonly tags?: readonly string[];
};

/** The policy's entry of a test gateway: id `corp` unless told otherwise, all of its models, no key. */
export const gatewayEntry = (gateway: Pick<Gateway, 'baseUrl' | 'models'>, entry: GatewayEntry = {}) => ({
  id: 'corp',
  kind: 'openai-compatible',
  name: 'Corp gateway',
  baseUrl: gateway.baseUrl,
  auth: 'none',
  models: gateway.models,
  ...entry,
});

/** A value of storage.managed that approves everything of one test gateway, as `corp/<model>`; `overrides` replaces whole keys. */
export const policyFor = (gateway: Pick<Gateway, 'baseUrl' | 'models'>, overrides: Readonly<Record<string, unknown>> = {}) => ({
  organization: { name: 'Example organisation', supportEmail: 'it@example.com' },
  gateways: [gatewayEntry(gateway)],
  approvedModels: ['corp/*'],
  ...overrides,
});
