import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { hashOf, type RankOf, type WordLookup } from '../../../lib/routing/learned/index.ts';
import { type ForeignWord, readForeignWords } from './foreign-words.ts';

/** Word vectors, already weighted by how rare each word is. Row = rank by frequency. */
export type Embeddings = {
  readonly words: readonly string[];
  readonly dimensions: number;
  readonly vectors: Float32Array;
  readonly rankOf: RankOf;
  /** Words of other languages, by what they mean. */
  readonly foreign: readonly ForeignWord[];
  readonly lookup: WordLookup;
};

/** The rarest of the table's words say next to nothing, and the artefact has its limit. */
const words = 14_000;

const headerSchema = z.object({ rows: z.number(), dims: z.number(), scale: z.array(z.number()), words: z.array(z.string()) });

/** Smooth inverse frequency by rank (Zipf), as the table's own notes give it. */
const rarityWeight = (rank: number): number => 1e-3 / (1e-3 + 0.1 / (rank + 1));

/** embeddings/static_30k.json and its table under `directory`. Throws where they are missing or do not fit each other. */
export const readEmbeddings = (directory: string): Embeddings => {
  const folder = join(directory, 'embeddings');
  const header = headerSchema.parse(JSON.parse(readFileSync(join(folder, 'static_30k.json'), 'utf8')));
  const raw = gunzipSync(readFileSync(join(folder, 'static_30k_484_int8.bin.gz')));
  if (raw.length !== header.rows * header.dims)
    throw new Error(`${folder}: the table has ${raw.length} values, not ${header.rows} x ${header.dims}`);
  const kept = header.words.slice(0, words);
  const vectors = new Float32Array(kept.length * header.dims);
  for (let row = 0; row < kept.length; row += 1) {
    const weight = rarityWeight(row);
    for (let column = 0; column < header.dims; column += 1) {
      const at = row * header.dims + column;
      vectors[at] = raw.readInt8(at) * (header.scale[column] ?? 0) * weight;
    }
  }
  const ranks = new Map(kept.map((word, index) => [word, index]));
  const rows = new Map(kept.map((word, index) => [hashOf(word), index]));
  const foreign = readForeignWords(ranks);
  // As the artefact keeps them: 24 bits of each key, the lowest rank of two that are equal.
  const foreignRanks = new Map(foreign.toSorted((a, b) => b.rank - a.rank).map(({ key, rank }) => [key >>> 8, rank]));
  return {
    words: kept,
    dimensions: header.dims,
    vectors,
    rankOf: (word) => ranks.get(word),
    foreign,
    lookup: { rankOfHash: (hash) => rows.get(hash), rankOfForeign: (key) => foreignRanks.get(key >>> 8) },
  };
};
