import { featuresOf } from '../features.ts';
import { tags } from '../lexicon/index.ts';
import { isDense } from './hashing.ts';
import { patterns, questionSigns, questionWords, subjects, verbs } from './patterns.ts';
import { shapesOf } from './shapes.ts';
import { splitOptions } from './text.ts';

/** Rank of a lower-case English word by frequency, 0 the commonest; undefined outside the table. */
export type RankOf = (word: string) => number | undefined;

const unknownRank = 60_000;
const log1p = Math.log1p;
const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
const shareOver = (values: readonly number[], limit: number): number => mean(values.map((value) => (value > limit ? 1 : 0)));
const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
const occurrences = (text: string, character: string): number => {
  let found = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) found += 1;
  return found;
};
const wordsOf = (text: string): readonly string[] => text.match(patterns.word) ?? [];
const flag = (holds: boolean): number => (holds ? 1 : 0);

/**
 * Form and vocabulary of a text as numbers, in a fixed order: lengths, options, numbers, operators, code, conditions, rarity of words,
 * question words, verbs, subjects; words of the lexicons; and last what is true of any language: letters by script, and length where a character is a word.
 */
export const handFeatures = (text: string, rankOf: RankOf): readonly number[] => {
  const { question, options } = splitOptions(text);
  const words = wordsOf(question);
  const lower = words.map((word) => word.toLowerCase());
  const logRank = (word: string): number => log1p(rankOf(word) ?? unknownRank);
  const ranks = lower.length === 0 ? [5] : lower.map(logRank);
  return [
    ...lengths(text, question, words.length),
    ...ofOptions(text, options),
    ...numbersAndCode(text, question, Math.max(1, words.length)),
    ...questionSigns.map((pattern) => log1p(count(question, pattern))),
    ...density(question, words, lower),
    ...rarity(ranks),
    ...optionRarity(options, logRank),
    ...asked(lower),
    ...verbs.map((pattern) => flag(pattern.test(question))),
    ...subjects.map((pattern) => Math.min(3, count(text, pattern)) / 3),
    ...taggedWords(text),
    ...anyLanguage(text),
    ...shapesOf(text, sizeOf(text)),
  ];
};

const lengths = (text: string, question: string, words: number): readonly number[] => {
  const marks = occurrences(question, '?');
  return [
    log1p(question.length),
    log1p(words),
    log1p(text.length),
    log1p(occurrences(question, '\n')),
    log1p(count(question, patterns.sentence)),
    flag(marks > 0),
    flag(marks > 1),
  ];
};

const ofOptions = (text: string, options: readonly string[]): readonly number[] => [
  options.length / 10,
  flag(options.length > 0),
  options.length === 0 ? 0 : log1p(mean(options.map((option) => option.length))),
  mean(options.map((option) => flag(patterns.shortNumericOption.test(option)))),
  flag(patterns.allOfThese.test(text)),
];

const numbersAndCode = (text: string, question: string, words: number): readonly number[] => {
  const numbers = question.match(patterns.number) ?? [];
  const digits = numbers.map((number) => number.replace(/\D/g, '').length);
  return [
    log1p(numbers.length),
    (numbers.length / words) * 4,
    log1p(digits.reduce((most, length) => Math.max(most, length), 0)),
    Math.min(1, (digits.reduce((sum, length) => sum + length, 0) / Math.max(1, question.length)) * 5),
    Math.min(2, (count(text, patterns.operator) / Math.max(1, question.length)) * 40),
    log1p(count(text, patterns.latex)),
    flag(text.includes('```')),
    log1p(count(text, patterns.codeWord)),
  ];
};

const density = (question: string, words: readonly string[], lower: readonly string[]): readonly number[] => {
  const total = Math.max(1, words.length);
  return [
    count(question, patterns.capitalised) / total,
    count(question, patterns.allCapitals) / total,
    occurrences(question, ',') / total,
    occurrences(question, '(') / total,
    occurrences(question, '"') / total,
    new Set(lower).size / total,
    mean(words.map((word) => word.length)),
    words.filter((word) => word.length > 8).length / total,
    mean(question.split(/[.!?]/).map((sentence) => sentence.length)) / 100,
  ];
};

const rarity = (ranks: readonly number[]): readonly number[] => {
  const sorted = Float64Array.from(ranks).sort();
  return [
    mean(ranks),
    sorted[sorted.length - 1] ?? 0,
    mean([...sorted.slice(-3)]),
    shareOver(ranks, Math.log(3000)),
    shareOver(ranks, Math.log(10_000)),
    shareOver(ranks, Math.log(30_001)),
  ];
};

const optionRarity = (options: readonly string[], logRank: (word: string) => number): readonly number[] => {
  if (options.length === 0) return [0, 0];
  const words = options.flatMap((option) => wordsOf(option).map((word) => logRank(word.toLowerCase())));
  const ranks = words.length === 0 ? [5] : words;
  return [mean(ranks) - 7, shareOver(ranks, Math.log(10_000))];
};

const asked = (lower: readonly string[]): readonly number[] => {
  const near = new Set([...lower.slice(0, 6), ...lower.slice(-40)]);
  return questionWords.map((word) => flag(near.has(word)));
};

/** Words of the lexicons, which know 13 languages: what was learned of one in English holds in the others. */
const taggedWords = (text: string): readonly number[] => {
  const { tags: found } = featuresOf(text);
  return tags.map((tag) => log1p(found[tag] ?? 0));
};

/** Characters that make about as much text as one dense character does. */
const denseWorth = 2.5;

/** Length of a text, where a dense character counts as several. */
const sizeOf = (text: string): number => {
  let dense = 0;
  for (let index = 0; index < text.length; index += 1) if (isDense(text.charCodeAt(index))) dense += 1;
  return text.length + dense * (denseWorth - 1);
};

const anyLanguage = (text: string): readonly number[] => {
  let dense = 0;
  let foreign = 0;
  let capitals = 0;
  let commas = 0;
  let digits = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= 48 && code <= 57) digits += 1;
    else if (code === 44 || code === 0x3001 || code === 0xff0c || code === 0x060c) commas += 1;
    else if (code >= 65 && code <= 90) capitals += 1;
    else if (code > 127) {
      foreign += 1;
      if (isDense(code)) dense += 1;
    }
  }
  const length = sizeOf(text);
  const last = text.charCodeAt(text.length - 1);
  const first = text.slice(0, 1);
  return [
    log1p(length),
    log1p(length) ** 2 / 10,
    (foreign / Math.max(1, text.length)) * 3,
    flag(dense > text.length / 4),
    log1p(commas),
    log1p(occurrences(text, '\n')),
    log1p(digits),
    capitals / Math.max(1, text.length),
    flag(last === 63 || last === 0xff1f || last === 0x061f),
    flag(first !== first.toLowerCase()),
    log1p(occurrences(text, '"') + occurrences(text, '“') + occurrences(text, '«') + occurrences(text, '„') + occurrences(text, '「')),
    flag(/:\s*\n|\n\n/.test(text)),
  ];
};

/** How many numbers `handFeatures` gives. */
export const handFeatureCount = handFeatures('', () => undefined).length;

/** Where the features begin that read any language; the first two of them are length and its square. */
export const anyLanguageColumn = handFeatureCount - anyLanguage('').length - shapesOf('', 0).length;
export const isLengthColumn = (column: number): boolean => column === anyLanguageColumn || column === anyLanguageColumn + 1;
