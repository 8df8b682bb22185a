import { type Domain, domains } from '../../catalog/index.ts';
import { english } from './english.ts';
import { latin } from './latin.ts';
import { more } from './more.ts';
import { otherScripts } from './other-scripts.ts';

/** Markers beside the domains: deep and plain work, reasoning, constraints, steps, questions, and going on with what was said before. */
const markers = ['deep', 'plain', 'reason', 'constraint', 'step', 'ask', 'go-on'] as const;
export type Tag = Domain | (typeof markers)[number];

/** All tags, in a fixed order. */
export const tags: readonly Tag[] = [...domains, ...markers];

/** Whole words, and the beginnings of words, with the tags that they point to. */
type Lexicon = { readonly words: ReadonlyMap<string, readonly Tag[]>; readonly stems: ReadonlyMap<string, readonly Tag[]> };

const build = (tables: readonly string[]): Lexicon => {
  const words = new Map<string, Tag[]>();
  const stems = new Map<string, Tag[]>();
  for (const line of tables.flatMap((table) => table.trim().split('\n'))) {
    const colon = line.indexOf(':');
    const tag = tags.find((candidate) => candidate === line.slice(0, colon));
    if (tag === undefined) throw new Error(`Unknown tag in a lexicon: ${line.slice(0, 40)}`);
    for (const entry of line
      .slice(colon + 1)
      .trim()
      .split(/\s+/)) {
      const stem = entry.endsWith('*');
      const key = stem ? entry.slice(0, -1) : entry;
      const map = stem ? stems : words;
      const known = map.get(key);
      if (known === undefined) map.set(key, [tag]);
      else if (!known.includes(tag)) known.push(tag);
    }
  }
  return { words, stems };
};

// English by itself, so that English text meets no false friends (Italian "come", French "plus").
const englishOnly = build([english]);
const everything = build([english, latin, more, otherScripts]);
const longestStem = Math.max(...[...everything.stems.keys()].map((stem) => stem.length));
/** Characters that some word of an unspaced script begins with. */
const firstCharacters = new Set([...everything.words.keys()].map((word) => word.charAt(0)));
const none: readonly Tag[] = [];

/** Tags of one lower-case word: its own, else those of its longest known beginning. */
export const tagsOfWord = (word: string, language: string): readonly Tag[] => {
  const lexicon = language === 'en' ? englishOnly : everything;
  const exact = lexicon.words.get(word);
  if (exact !== undefined) return exact;
  for (let length = Math.min(word.length, longestStem); length >= 2; length -= 1) {
    const found = lexicon.stems.get(word.slice(0, length));
    if (found !== undefined) return found;
  }
  return none;
};

/** Tags of the words inside a run of Chinese or Japanese, which has no spaces: every piece of up to six characters is looked up. */
export const tagsInsideRun = (run: string): readonly (readonly [string, readonly Tag[]])[] => {
  const found: (readonly [string, readonly Tag[]])[] = [];
  for (let start = 0; start < run.length; start += 1) {
    if (!firstCharacters.has(run.charAt(start))) continue;
    for (let length = Math.min(6, run.length - start); length >= 1; length -= 1) {
      const piece = run.slice(start, start + length);
      const hit = everything.words.get(piece);
      if (hit === undefined) continue;
      found.push([piece, hit]);
      break;
    }
  }
  return found;
};
