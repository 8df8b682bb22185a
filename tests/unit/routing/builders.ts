import { cardFor, type ModelCard } from '../../../lib/catalog/index.ts';
import { type EffectivePolicy, effectivePolicy, noPersonSettings } from '../../../lib/policy/index.ts';
import type { OfferedModel, RouteContext, RouteDecision, RouteRequest } from '../../../lib/routing/index.ts';

export const unmanaged: EffectivePolicy = effectivePolicy({ managed: { kind: 'absent' }, person: noPersonSettings });

/** A managed policy that approves by these patterns. */
export const approving = (...patterns: string[]): EffectivePolicy => ({
  ...unmanaged,
  state: 'managed',
  approval: { kind: 'patterns', patterns },
});

export const offer = (id: string, changes: Partial<OfferedModel> = {}): OfferedModel => ({
  id,
  card: cardFor(id),
  onDevice: id.startsWith('on-device/'),
  hasCredentials: true,
  enabled: true,
  installed: true,
  health: { state: 'healthy' },
  ...changes,
});

/** An offer whose card differs from the catalogue's; undefined takes a figure away. */
export const offerWith = (id: string, changes: Partial<{ [Key in keyof ModelCard]: ModelCard[Key] | undefined }>): OfferedModel => {
  const entries = Object.entries({ ...cardFor(id), ...changes }).filter(([, value]) => value !== undefined);
  return offer(id, { card: Object.fromEntries(entries) as ModelCard });
};

export const ask = (text: string, changes: Partial<RouteRequest> = {}): RouteRequest => ({
  text,
  history: [],
  tools: [],
  attachments: [],
  ...changes,
});

export const usualModels: readonly OfferedModel[] = [
  offer('corp/claude-opus-5'),
  offer('corp/gpt-5'),
  offer('corp/gpt-5-mini'),
  offer('corp/gpt-5-nano'),
  offer('corp/claude-haiku-4-5'),
  offer('on-device/smollm2-135m-instruct'),
];

export const inContext = (changes: Partial<RouteContext> = {}): RouteContext => ({
  policy: unmanaged,
  models: usualModels,
  profile: 'balanced',
  tried: [],
  now: 1_000_000,
  seed: 1,
  ...changes,
});

export const chosen = (decision: RouteDecision): string | undefined => (decision.kind === 'selected' ? decision.model : undefined);

export const excludedFor = (decision: RouteDecision, model: string): string | undefined =>
  decision.trace.excluded.find((excluded) => excluded.model === model)?.reason;

export const easy = 'What is the capital of France?';
export const hard =
  'Prove that every finite group of order 15 is cyclic, then derive a general criterion for groups of order pq and justify each step rigorously.';
