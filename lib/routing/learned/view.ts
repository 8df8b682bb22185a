import { forEachGram, gramText, hashBetween, isDense } from './hashing.ts';
import { coreOf } from './text.ts';

/** A text as the features read it. */
export type View = { readonly core: string; readonly lower: string; readonly grams: string };

const gramBeginning = 1200;
const gramEnding = 400;

export const viewOf = (text: string): View => {
  const core = coreOf(text);
  const read = core.length <= gramBeginning + gramEnding ? core : `${core.slice(0, gramBeginning)} ${core.slice(-gramEnding)}`;
  return { core, lower: core.toLowerCase().replaceAll('’', "'"), grams: gramText(read) };
};

/** n-grams of the text, and of its opening, where the ask usually stands, in a space of their own. Powers of two. */
export const textBuckets = 1 << 14;
export const openingBuckets = 1 << 13;
const openingCharacters = 100;
const salts = { text: 0, opening: 0x5bd1e995 };

const counts = new Uint16Array(textBuckets + openingBuckets);

/** Calls `take` with each bucket and its value: the root of its count, the values of a space of length one. */
export const readGrams = (text: string, take: (bucket: number, value: number) => void): void => {
  readSpace(text, text.length, salts.text, 0, textBuckets, take);
  readSpace(text, Math.min(text.length, openingCharacters), salts.opening, textBuckets, openingBuckets, take);
};

const readSpace = (
  text: string,
  end: number,
  salt: number,
  offset: number,
  buckets: number,
  take: (bucket: number, value: number) => void,
): void => {
  const touched: number[] = [];
  let total = 0;
  forEachGram(text, 0, end, salt, (hash) => {
    const bucket = offset + (hash & (buckets - 1));
    const seen = counts[bucket] ?? 0;
    if (seen === 0) touched.push(bucket);
    counts[bucket] = seen + 1;
    total += 1;
  });
  // The squares of roots of counts add up to the number of n-grams.
  const norm = Math.sqrt(Math.max(1, total));
  for (const bucket of touched) {
    take(bucket, Math.sqrt(counts[bucket] ?? 0) / norm);
    counts[bucket] = 0;
  }
};

/** Buckets of runs of three characters, for telling text that looks like anything learned from text that does not. */
export const trigramBuckets = 1 << 18;
const trigramSalt = 0x2545f491;
const trigramCharacters = 300;

/** Calls `take` with the bucket of each run of three characters that holds a letter, and of each dense character, of a text's beginning. */
export const forEachTrigram = (text: string, take: (bucket: number) => void): void => {
  const end = Math.min(text.length, trigramCharacters);
  for (let start = 0; start < end; start += 1) {
    const length = isDense(text.charCodeAt(start)) ? 1 : 3;
    if (length === 1 || (start + length <= text.length && hasLetter(text, start, start + length)))
      take((hashBetween(text, start, start + length) ^ trigramSalt) & (trigramBuckets - 1));
  }
};

const hasLetter = (text: string, from: number, to: number): boolean => {
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at) | 0x20;
    if (code >= 97 && code <= 122) return true;
  }
  return /\p{L}/u.test(text.slice(from, to));
};
