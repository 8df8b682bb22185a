import { type Domain, domains } from '../catalog/index.ts';
import { examAnswers } from './answer-length.gen.ts';
import type { DomainMix } from './domain.ts';

/** Tokens that answers to messages usually have by what is asked. Judged by hand: nothing that we may learn from has the lengths of answers in chats. */
const usual: Readonly<Record<Domain, number>> = {
  writing: 500,
  editing: 250,
  summarising: 220,
  translation: 120,
  'question-answering': 150,
  code: 550,
  debugging: 500,
  maths: 450,
  reasoning: 450,
  science: 450,
  law: 550,
  medicine: 500,
  finance: 450,
  planning: 650,
  extraction: 200,
  data: 400,
  'role-play': 250,
  'small-talk': 70,
  'tool-use': 200,
  language: 150,
};

/** Longer answers are rarer than asks for them, and room that is kept for them shuts small windows out. */
const longest = 1500;

const askedFor = /(\d{1,5})[\s-]{0,3}(words?|wörter|worte|mots|palabras|parole|palavras|woorden|слов|字|文字|자|단어|كلمة|शब्द)/iu;
const brief =
  /\b(one (word|line|sentence)|briefly|in short|short answer|yes or no|tl;?dr|kurz|brève|breve|kort|кратко)\b|简短|短く|간단히/iu;

export type ExamAnswers = typeof examAnswers;

/** Tokens of an answer to an exam question of this level (a logit, see `Signals.examLevel`). */
export const examAnswerTokens = (mix: DomainMix, level: number, { usual: measured, other, slope }: ExamAnswers = examAnswers): number =>
  domains.reduce((sum, domain) => sum + (mix[domain] ?? 0) * (measured[domain] ?? other), 0) * Math.exp(slope * level);

/** What an answer is expected from: the message's domains and difficulty, and as far as it looks like an exam question (`style`) its level as one. */
export type AnswerCues = { readonly mix: DomainMix; readonly difficulty: number; readonly style?: number; readonly examLevel?: number };

/**
 * Estimated tokens of the answer: what is asked for in so many words, else what is usual in the domains, longer when it is hard;
 * a translation or an edited text is about as long as what was given.
 */
export const answerTokensOf = (text: string, givenTokens: number, { mix, difficulty, style = 0, examLevel = 0 }: AnswerCues): number => {
  const opening = text.slice(0, 3000);
  const words = Number(askedFor.exec(opening)?.[1] ?? 0);
  if (words > 0) return clamp(words * 1.4);
  const asMessage = domains.reduce((sum, domain) => sum + (mix[domain] ?? 0) * usual[domain], 0) * (0.6 + difficulty);
  const usualTokens = style === 0 ? asMessage : style * examAnswerTokens(mix, examLevel) + (1 - style) * asMessage;
  const sameLength = (mix.translation ?? 0) + (mix.editing ?? 0);
  const expected = Math.max(usualTokens, sameLength * givenTokens);
  return clamp(brief.test(opening) ? expected / 3 : expected);
};

const clamp = (tokens: number): number => Math.round(Math.min(longest, Math.max(16, tokens)));
