import { detectLanguage } from './language.ts';
import { type Tag, tagsInsideRun, tagsOfWord } from './lexicon/index.ts';

/** What version 1 reads off a text. Counts are of distinct words, so that a long paste does not drown the ask. */
export type TextFeatures = {
  readonly language: string;
  readonly words: number;
  readonly longWords: number;
  readonly sentences: number;
  readonly questions: number;
  readonly numbers: number;
  readonly listItems: number;
  readonly formulas: number;
  readonly codeLines: number;
  readonly fenced: boolean;
  readonly stackTrace: boolean;
  /** Distinct words per tag; the first words, where the ask usually stands, count double for domains. */
  readonly tags: Readonly<Partial<Record<Tag, number>>>;
  /** Share of words that any lexicon knows. */
  readonly known: number;
};

// What is read of a long text, here and by the learned router: its beginning, and its end, where the ask often follows the paste.
const beginning = 3000;
const ending = 1500;

export const boundedText = (text: string): string =>
  text.length <= beginning + ending ? text : `${text.slice(0, beginning)}\n${text.slice(-ending)}`;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

const wordPattern = /[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu;
const unspaced = /^[\u3040-\u30ff\u3400-\u9fff]{2,}/;
const formulaPattern = /\\[a-zA-Z]+\b|\$[^$\n]{1,80}\$|[a-z0-9)]\s?[=^≤≥<>]\s?[-\w(√]|[√∑∫∈∀∃π≠≈→]|\b[a-z]\^?\d\b|\b\d+\s?[-+*/×÷]\s?\d+/gi;
// Bounded or anchored pieces only: a paste of one repeated character must not make them quadratic.
const codePattern =
  /^[ \t]{0,40}(?:def |class |import |from \S+ import|return\b|for ?\(|if ?\(|while ?\(|function\b|const |let |var |public |private |#include|SELECT\b|INSERT\b|<\/?[a-z]+[ >]|@\w+|\}|\w{1,40} ?= ?\S{1,80};?$)|[;{}]\s*$|=>|\b\w{1,40}\(\)|\b\w{1,40}\.\w{1,40}\(/gm;

let latest: { readonly text: string; readonly features: TextFeatures } | undefined;

/** Features of a text. The latest ones are kept: the signals and the learned router ask for those of the same text, one after the other. */
export const featuresOf = (original: string): TextFeatures => {
  const text = boundedText(original).trim();
  if (latest?.text !== text) latest = { text, features: readFeatures(text) };
  return latest.features;
};

const readFeatures = (text: string): TextFeatures => {
  const words = (text.toLowerCase().match(wordPattern) ?? []).map((word) => word.replace('’', "'"));
  const language = detectLanguage(text, words);
  const { tags, known } = tagged(words, language);
  return {
    language,
    words: wordCount(words),
    longWords: words.filter((word) => word.length > 8).length,
    sentences: count(text, /[.!?؟।](?=\s|$)|[。！？]/g),
    questions: count(text, /[?？؟]/g),
    numbers: count(text, /\d+(?:[.,]\d+)*/g),
    listItems: count(text, /^[ \t]{0,12}(?:[-*•]|\d{1,3}[.)])[ \t]+\S/gm),
    formulas: count(text, formulaPattern),
    codeLines: count(text, codePattern),
    fenced: text.includes('```'),
    stackTrace: /Traceback \(most|^[ \t]{1,12}at \S{1,120} ?\(.{1,200}:\d|\b\w{0,40}(?:Error|Exception): /m.test(text),
    tags,
    known,
  };
};

/** Chinese and Japanese write no spaces: about two characters make a word. */
const wordCount = (words: readonly string[]): number =>
  words.reduce((sum, word) => sum + (unspaced.test(word) ? Math.ceil(word.length / 2) : 1), 0);

const firstWords = 10;

const tagged = (words: readonly string[], language: string) => {
  const tags: Partial<Record<Tag, number>> = {};
  const seen = new Set<string>();
  let known = 0;
  const take = (word: string, found: readonly Tag[], position: number) => {
    if (found.length === 0) return;
    known += 1;
    if (seen.has(word)) return;
    seen.add(word);
    for (const tag of found) tags[tag] = (tags[tag] ?? 0) + (position < firstWords ? 2 : 1);
  };
  for (const [position, word] of words.entries()) {
    if (unspaced.test(word)) for (const [piece, found] of tagsInsideRun(word)) take(piece, found, position);
    else take(word, tagsOfWord(language === 'ar' ? word.replace(/^و?(ال|بال|لل)/, '') : word, language), position);
  }
  return { tags, known: words.length === 0 ? 0 : Math.min(1, known / words.length) };
};
