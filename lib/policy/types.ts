import type { CardFigures } from '../catalog/index.ts';

/** What Auto weighs: quality first, a balance, speed first or cost first. */
export const profiles = ['quality', 'balanced', 'speed', 'cost'] as const;
export type Profile = (typeof profiles)[number];

export type Source = 'managed' | 'person' | 'built-in';

/** A value with where it came from; `locked` when the person may not change it. */
export type Resolved<Value> = { readonly value: Value; readonly source: Source; readonly locked: boolean };

/** A place that answers. Keys are never part of it. */
export type Gateway = {
  readonly id: string;
  readonly kind: 'openai-compatible' | 'on-device';
  readonly name: string;
  /** Without a trailing slash; absent for the on-device gateway. */
  readonly baseUrl?: string;
  readonly auth: 'none' | 'user-key' | 'managed-key';
  readonly models: readonly string[];
  readonly tags: readonly string[];
  readonly source: Source;
};

/** Something in the policy that cannot be used, with the key that holds it. */
export type PolicyProblem = {
  /** The managed key, e.g. "approvedModels" or "gateways[0].baseUrl". */
  readonly key: string;
  /** What is wrong and what to do, in words for an administrator. */
  readonly message: string;
  /** True when the problem blocks sending altogether. */
  readonly blocking: boolean;
};

export type Organization = { readonly name: string; readonly supportUrl?: string; readonly supportEmail?: string };

/** Patterns over `<gateway>/<model>`, or everything (no policy), or nothing (fail closed). */
export type Approval =
  | { readonly kind: 'everything' }
  | { readonly kind: 'patterns'; readonly patterns: readonly string[] }
  | { readonly kind: 'nothing' };

/**
 * The rules in force, computed from managed, personal and built-in values.
 * `waiting`: storage.managed has not answered yet (or an admin-installed copy has no policy): nothing is sent, messages wait.
 * `blocked`: the policy cannot be used; `problems` names the key. Nothing is sent.
 */
export type EffectivePolicy = {
  readonly state: 'unmanaged' | 'managed' | 'waiting' | 'blocked';
  readonly organization?: Organization;
  readonly gateways: readonly Gateway[];
  readonly approval: Approval;
  readonly allowUserGateways: Resolved<boolean>;
  readonly profile: Resolved<Profile>;
  readonly allowManualChoice: Resolved<boolean>;
  readonly costLimits: CostLimits;
  /** What the organisation states of models; `id` is a pattern over `<gateway>/<model>`. */
  readonly modelCards: readonly StatedCard[];
  readonly problems: readonly PolicyProblem[];
};

/**
 * Most that a message may be expected to cost, in US dollars; absent: no limit. The organisation's holds on every path, the person's for what
 * Auto chooses.
 */
export type CostLimits = { readonly organisation?: number; readonly person?: number };

/** What somebody states of the models that `id` speaks for. */
export type StatedCard = CardFigures & { readonly id: string };

/** `<gateway id>/<model id>`, e.g. "corp/gpt-5-mini". The model id may itself hold slashes. */
export type ModelId = string;

/** A gateway that the person added. */
export type PersonGateway = {
  readonly id: string;
  readonly name: string;
  readonly baseUrl: string;
  readonly auth: 'none' | 'user-key';
  readonly models: readonly string[];
};

/** What the person chose; each field yields to a managed value. */
export type PersonSettings = {
  readonly profile?: Profile;
  readonly gateways: readonly PersonGateway[];
  /** Models that the person switched off for Auto ("my pool"). */
  readonly disabledModels: readonly ModelId[];
  /** What the person states of models, by their id. */
  readonly modelCards: readonly StatedCard[];
  /** Most that a message may be expected to cost, in US dollars. */
  readonly maxCostPerMessage?: number;
  /** Ask Auto sends the question of a chip at once. */
  readonly sendAtOnce: boolean;
};
