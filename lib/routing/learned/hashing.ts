// Hashes of words and of character n-grams, without allocating a string for each.

export const offsetBasis = 0x811c9dc5;
const prime = 0x01000193;

/** One more character of a running hash. */
export const step = (hash: number, code: number): number => Math.imul(hash ^ code, prime);

/** Spreads the bits (murmur's finaliser), so that the low ones may index a table. */
export const finish = (hash: number): number => {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
};

/** 32 bits of a word. */
export const hashOf = (word: string): number => hashBetween(word, 0, word.length);

/** 32 bits of what stands between two places of a text. */
export const hashBetween = (text: string, from: number, to: number): number => {
  let hash = offsetBasis;
  for (let at = from; at < to; at += 1) hash = step(hash, text.charCodeAt(at));
  return finish(hash);
};

const apostrophe = 39;

/** Latin letters, the apostrophe, and letters of other alphabets; general punctuation and signs are not. */
export const isWordCode = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  code === apostrophe ||
  (code >= 0xc0 &&
    code !== 0xd7 &&
    code !== 0xf7 &&
    !(code >= 0x2000 && code <= 0x2bff) &&
    !(code >= 0x3000 && code <= 0x303f) &&
    !(code >= 0xff00 && code <= 0xff0f));

/** Chinese, Japanese, Thai and Korean: a character says as much as a syllable or a word, so its n-grams are shorter. */
export const isDense = (code: number): boolean =>
  (code >= 0x3040 && code <= 0x30ff) ||
  (code >= 0x3400 && code <= 0x9fff) ||
  (code >= 0xac00 && code <= 0xd7af) ||
  (code >= 0x0e00 && code <= 0x0e7f) ||
  (code >= 0xf900 && code <= 0xfaff);

/** Lower case, digits as one digit, white space as one space, framed by spaces: what n-grams are taken of. */
export const gramText = (text: string): string => ` ${text.toLowerCase().replace(/\d/g, '0').replace(/\s+/g, ' ').trim()} `;

/** Lengths of the beginnings of a word that are features beside the whole word: roughly stems. */
const stems: ReadonlySet<number> = new Set([4, 6]);

/**
 * Calls `take` with the hash of each feature of a text between two places: words, their stems and pairs of words; of dense characters,
 * runs of one to three; each sign by itself.
 */
export const forEachGram = (text: string, from: number, to: number, salt: number, take: (hash: number) => void): void => {
  const start = offsetBasis ^ salt;
  let before = start;
  let hash = start;
  let length = 0;
  for (let at = from; at <= to; at += 1) {
    const code = at < to ? text.charCodeAt(at) : 32;
    if (isWordCode(code) && !isDense(code)) {
      hash = step(hash, code);
      length += 1;
      if (stems.has(length) && at + 1 < to && isWordCode(text.charCodeAt(at + 1))) take(finish(hash ^ 0x9e3779b9));
      continue;
    }
    if (length > 0) {
      take(finish(hash));
      take(finish(step(before, hash)));
      before = hash;
      hash = start;
      length = 0;
    }
    if (isDense(code)) takeDense(text, at, Math.min(to, at + 3), start, take);
    else if (code !== 32) take(finish(step(start, code)));
  }
};

const takeDense = (text: string, from: number, to: number, start: number, take: (hash: number) => void): void => {
  let hash = start;
  for (let at = from; at < to; at += 1) {
    hash = step(hash, text.charCodeAt(at));
    take(finish(hash));
  }
};
