import { type Domain, domains } from '../../../lib/catalog/index.ts';
import { anyLanguageColumn, handFeatureCount } from '../../../lib/routing/learned/index.ts';

/** The settings of the training, chosen on held-out sources and authors (docs/routing.md). */
export const settings = {
  seed: 20261125,
  domain: {
    hand: 10,
    vectors: 10,
    grams: 1,
    rate: 0.015,
    gramRate: 0.15,
    epochs: 12,
    ownWeight: 14,
    sourcePower: -0.4,
    classPower: -0.7,
    examRows: 300,
  },
  subject: { hand: 100, vectors: 100, sourcePower: -0.5, iterations: 40 },
  style: { hand: 30, vectors: 100, grams: 3, iterations: 40 },
  exam: { hand: 40_000, vectors: 120_000, sourcePower: -0.5, iterations: 80 },
  // Length is all but free while the rest is learned, so that words are judged beyond it; then two thirds of it are kept, because most
  // writers of the graded prompts made hard ones long more often than people do.
  chat: { hand: 1000, anyLanguage: 1000, length: 10, lengthShare: 0.65, vectors: 1200, grams: 4, iterations: 60 },
  length: 1,
  mix: { onExam: { exam: 1, chat: 0.3 }, onChat: { exam: 0.3, chat: 2 }, style: 0.5, slope: 0.66, offset: 0 },
  risk: { chatSlope: 1.3, chatOffset: -1, examSlope: 0.4 },
} as const;

/**
 * Judged by hand, in logits: where an answer is right or wrong, a weak model fails more often on what is equally hard than where many ways of putting
 * it do.
 */
const stakesOf: Readonly<Partial<Record<Domain, number>>> = {
  code: 2,
  debugging: 2,
  maths: 2,
  reasoning: 2,
  data: 2,
  extraction: 0.4,
  writing: -1,
  editing: -1,
  'role-play': -1,
  'small-talk': -1,
  'question-answering': -1,
};
export const stakes = domains.map((domain) => stakesOf[domain] ?? 0);

/** Penalties of the hand features, of those of any language, and of the word vectors. */
export const byBlock = (hand: number, anyLanguage: number, vectors: number) => (column: number) =>
  column < anyLanguageColumn ? hand : column < handFeatureCount ? anyLanguage : vectors;
