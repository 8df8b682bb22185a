import { type Domain, domains } from '../catalog/index.ts';
import type { TextFeatures } from './features.ts';

export type DomainMix = Readonly<Partial<Record<Domain, number>>>;

/** The domain with the greatest share. */
export const likeliestDomain = (mix: DomainMix): Domain =>
  domains.reduce((best, domain) => ((mix[domain] ?? 0) > (mix[best] ?? 0) ? domain : best));

/** Evidence beyond the lexicons, in the same unit: distinct words. */
const formEvidence = (features: TextFeatures): Partial<Record<Domain, number>> => {
  const short = features.words <= 14;
  return {
    ...(features.codeLines > 1 || features.fenced ? { code: 2 + Math.min(4, features.codeLines / 3) } : {}),
    ...(features.stackTrace ? { debugging: 6 } : {}),
    ...(features.formulas > 1 ? { maths: Math.min(6, features.formulas) } : {}),
    ...(short && features.questions > 0 && (features.tags.ask ?? 0) > 0 ? { 'question-answering': 1.5 } : {}),
  };
};

/** The eight domains that a message may seem to speak about while it asks for something else. Their words weigh less. */
const topics: ReadonlySet<Domain> = new Set<Domain>(['law', 'medicine', 'finance', 'science', 'data', 'language', 'planning', 'maths']);

/** A probability for each of the domains that the text points to; few pointers give a flat mix. */
export const domainMix = (features: TextFeatures): DomainMix => {
  const evidence = formEvidence(features);
  const weights = domains.map((domain): readonly [Domain, number] => {
    const hits = (features.tags[domain] ?? 0) * (topics.has(domain) ? 0.9 : 1) + (evidence[domain] ?? 0);
    return [domain, 0.12 + Math.min(hits, 8) ** 1.5];
  });
  return normalised(weights);
};

/** `share` of the first mix and the rest of the second. */
export const blend = (first: DomainMix, second: DomainMix, share: number): DomainMix =>
  normalised(domains.map((domain) => [domain, (first[domain] ?? 0) * share + (second[domain] ?? 0) * (1 - share)]));

const normalised = (weights: readonly (readonly [Domain, number])[]): DomainMix => {
  const total = weights.reduce((sum, [, weight]) => sum + weight, 0);
  const mix: Partial<Record<Domain, number>> = {};
  for (const [domain, weight] of weights) mix[domain] = Math.round((weight / total) * 1000) / 1000;
  return mix;
};
