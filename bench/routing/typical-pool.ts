import { cardFor } from '../../lib/catalog/index.ts';
import { effectivePolicy, noPersonSettings, type Profile } from '../../lib/policy/index.ts';
import type { LearnedRouter, OfferedModel, RouteContext } from '../../lib/routing/index.ts';

/** What an organisation may approve: a large, a middle and a small model of two vendors, and one each of two more. All are priced. */
export const typicalPool = [
  'claude-opus-5',
  'claude-sonnet-5',
  'claude-haiku-4-5',
  'gpt-5',
  'gpt-5-mini',
  'gpt-5-nano',
  'gemini-2.5-flash',
  'mistral-large-3',
] as const;
export type TypicalModel = (typeof typicalPool)[number];

const offers: readonly OfferedModel[] = typicalPool.map((name) => ({
  id: `typical/${name}`,
  card: cardFor(name),
  onDevice: false,
  hasCredentials: true,
  enabled: true,
  installed: true,
  health: { state: 'healthy' },
}));

const policy = effectivePolicy({ managed: { kind: 'absent' }, person: noPersonSettings });

/** Name of an offered model in the pool. */
export const nameOf = (id: string): string => id.slice('typical/'.length);

/** The pool as the worker would offer it: all approved, healthy and with their keys. */
export const typicalContext = (router: LearnedRouter | undefined, profile: Profile): RouteContext => ({
  policy,
  models: offers,
  profile,
  tried: [],
  now: 0,
  seed: 0,
  ...(router === undefined ? {} : { router }),
});
