import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foreignKey } from '../../../lib/routing/learned/index.ts';

/** A word of another language: the key that it is found by, and the rank of the English word that it stands for. */
export type ForeignWord = { readonly key: number; readonly rank: number };

/** Lists written for this project: an English word, a tab, and the words of that language that people use for it. */
export const foreignFolder = join(import.meta.dirname, '../foreign-words');

/**
 * Every list as one. Where languages share a key, the English word that most of them mean stands, then the commoner one. Throws by
 * file and line where a line is no entry.
 */
export const readForeignWords = (ranks: ReadonlyMap<string, number>, folder = foreignFolder): readonly ForeignWord[] => {
  const meanings = new Map<number, Map<number, number>>();
  const files = existsSync(folder) ? readdirSync(folder).toSorted() : [];
  for (const file of files) {
    for (const [index, line] of readFileSync(join(folder, file), 'utf8').split('\n').entries()) {
      if (line === '') continue;
      const [english, forms, ...more] = line.split('\t');
      if (english === undefined || forms === undefined || more.length > 0)
        throw new Error(`${file}, line ${index + 1}: not "word<tab>forms"`);
      const rank = ranks.get(english);
      if (rank === undefined) continue;
      // Persian's half-space parts a word in two, as the text is read.
      for (const form of forms.normalize('NFC').replaceAll('\u200c', '_').split(' ')) {
        if (form.length < 2 && form.charCodeAt(0) < 0x3000) continue;
        const key = foreignKey(form);
        const known = meanings.get(key) ?? new Map<number, number>();
        known.set(rank, (known.get(rank) ?? 0) + 1);
        meanings.set(key, known);
      }
    }
  }
  return [...meanings].map(([key, votes]) => {
    const [first] = [...votes].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]);
    return { key, rank: first?.[0] ?? 0 };
  });
};
