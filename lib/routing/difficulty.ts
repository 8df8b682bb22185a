import { type Domain, domains } from '../catalog/index.ts';
import type { DomainMix } from './domain.ts';
import type { TextFeatures } from './features.ts';

/** How much harder or easier than the average the asks of a domain are. Judged by hand; the learned router replaces this. */
const domainLean: Readonly<Partial<Record<Domain, number>>> = {
  maths: 0.09,
  reasoning: 0.1,
  code: 0.05,
  debugging: 0.08,
  science: 0.04,
  law: 0.07,
  medicine: 0.05,
  finance: 0.05,
  planning: 0.03,
  data: 0.03,
  'tool-use': -0.05,
  translation: -0.06,
  language: -0.08,
  extraction: -0.06,
  summarising: -0.04,
  editing: -0.03,
  'question-answering': -0.06,
  'small-talk': -0.2,
};

/** Grows from 0 to 1 as `value` grows; half way at `half`. */
const rising = (value: number, half: number): number => value / (value + half);

/**
 * 0..1: how capable a model the message needs, from its form and words. By hand, after what the literature and common sense say:
 * deep verbs, reasoning, constraints, several steps, formulas and length raise it; plain asks lower it.
 */
export const difficultyOf = (features: TextFeatures, domain: DomainMix): number => {
  const { tags } = features;
  if (features.words === 0) return 0.3;
  const lean = domains.reduce((sum, name) => sum + (domainLean[name] ?? 0) * (domain[name] ?? 0), 0);
  const lengthInWords = Math.log(1 + Math.min(features.words, 700)) / Math.log(701);
  const score =
    -0.04 +
    0.42 * lengthInWords ** 1.5 +
    0.62 * rising(tags.deep ?? 0, 4) +
    0.2 * rising(tags.reason ?? 0, 4) +
    0.3 * rising(tags.constraint ?? 0, 6) +
    0.08 * rising(tags.step ?? 0, 4) +
    0.16 * rising(features.formulas, 4) +
    0.16 * rising(features.codeLines, 8) +
    0.12 * rising(features.numbers, 6) +
    0.06 * rising(features.listItems, 4) +
    0.06 * rising(Math.max(0, features.questions - 1), 2) +
    0.34 * rising(features.longWords / features.words, 0.3) -
    0.24 * rising(tags.plain ?? 0, 3) +
    lean * 1.8;
  // Squashed rather than cut, so that no two texts tie at the ends of the scale.
  return Math.round(1000 / (1 + Math.exp(-6 * (score - 0.36)))) / 1000;
};
