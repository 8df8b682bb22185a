import { finish, hashOf, isDense, isWordCode, offsetBasis, step } from './hashing.ts';

/** Finds the English word, by its rank, that a word stands for; undefined where nobody said. */
export type WordLookup = {
  /** Of an English word, by its hash. */
  readonly rankOfHash: (hash: number) => number | undefined;
  /** Of a word of another language, by one of `foreignKeys`. */
  readonly rankOfForeign: (key: number) => number | undefined;
};

const stemSalt = 0x27d4eb2f;
const shortestStem = 4;
const longestStem = 14;
/** Thai writes a word with more characters than Chinese, Japanese and Korean do. */
const longestDense = (code: number): number => (code < 0x0f00 ? 12 : 6);
const joiner = 95;

/**
 * The keys under which a form of another language is found: the whole of a short word, of dense characters or of two words that
 * belong together ("dịch_thuật"); else the word without what its ending may change.
 */
export const foreignKey = (form: string): number => {
  const whole = form.length < 6 || form.includes('_') || isDense(form.charCodeAt(0));
  return whole ? hashOf(form) : (hashOf(form.slice(0, form.length < 8 ? form.length - 1 : form.length - 2)) ^ stemSalt) >>> 0;
};

const prefixes = new Int32Array(longestStem + 1);

/**
 * Calls `take` for each word of a lower-case text, with the rank of the English word that it is or stands for. Dense characters are
 * cut into the longest forms known; of those that are in none, two count as a word.
 */
export const forEachWord = (text: string, lookup: WordLookup, take: (rank: number | undefined) => void): void => {
  let hash = offsetBasis;
  /** Of the word before and this one, joined; undefined in the first word. */
  let pair: number | undefined;
  let length = 0;
  let unknown = 0;
  for (let at = 0; at <= text.length; ) {
    const code = at < text.length ? text.charCodeAt(at) : 32;
    const dense = isDense(code);
    if (isWordCode(code) && !dense) {
      hash = step(hash, code);
      if (pair !== undefined) pair = step(pair, code);
      length += 1;
      if (length <= longestStem) prefixes[length] = hash;
      at += 1;
      continue;
    }
    if (length > 0) {
      const together = pair === undefined ? undefined : lookup.rankOfForeign(finish(pair));
      take(together ?? rankOfWord(hash, length, lookup));
      pair = step(hash, joiner);
      hash = offsetBasis;
      length = 0;
    }
    if (!dense) {
      at += 1;
      continue;
    }
    const found = longestForm(text, at, lookup);
    if (found === undefined) {
      unknown += 1;
      if (unknown % 2 === 0) take(undefined);
      at += 1;
    } else {
      take(found.rank);
      at += found.length;
    }
  }
};

const rankOfWord = (hash: number, length: number, lookup: WordLookup): number | undefined => {
  const known = lookup.rankOfHash(finish(hash)) ?? lookup.rankOfForeign(finish(hash));
  if (known !== undefined) return known;
  for (let stem = Math.min(length, longestStem); stem >= shortestStem; stem -= 1) {
    const rank = lookup.rankOfForeign((finish(prefixes[stem] ?? 0) ^ stemSalt) >>> 0);
    if (rank !== undefined) return rank;
  }
  return undefined;
};

const longestForm = (text: string, from: number, lookup: WordLookup): { readonly rank: number; readonly length: number } | undefined => {
  let hash = offsetBasis;
  const end = Math.min(text.length, from + longestDense(text.charCodeAt(from)));
  let found: { readonly rank: number; readonly length: number } | undefined;
  for (let at = from; at < end && isDense(text.charCodeAt(at)); at += 1) {
    hash = step(hash, text.charCodeAt(at));
    const rank = lookup.rankOfForeign(finish(hash));
    if (rank !== undefined) found = { rank, length: at - from + 1 };
  }
  return found;
};
