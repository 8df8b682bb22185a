import {
  type ArtefactHeader,
  artefactMagic,
  type Calibration,
  forEachTrigram,
  foreignBytes,
  handFeatureCount,
  hashOf,
  trigramBuckets,
  viewOf,
  wordHashBytes,
} from '../../../lib/routing/learned/index.ts';
import type { Embeddings } from './embeddings.ts';
import type { ForeignWord } from './foreign-words.ts';
import type { Linear } from './linear.ts';
import type { Standard } from './matrix.ts';

export type Learned = {
  readonly version: string;
  readonly linear: Linear;
  /** Tells subjects apart; its n-grams are not used. */
  readonly subjects: Linear;
  readonly standard: Standard;
  readonly calibration: Omit<Calibration, 'bias'>;
  readonly familiar: Uint8Array;
  readonly data: Readonly<Record<string, string>>;
  readonly metrics: Readonly<Record<string, number>>;
};

/** Words that have a row in the table of subjects: exams use common words. */
const subjectWords = 9000;

/** The bytes of the artefact. Word vectors collapse into what each word adds to each output; tables become integers of 8 bits. */
export const encodeRouter = (learned: Learned, embeddings: Embeddings): Uint8Array => {
  const { linear, subjects, standard } = learned;
  const { outputs } = linear;
  const { words, bias } = collapse(linear, standard, embeddings);
  const wordTable = quantised(words, outputs);
  const kinds = subjects.outputs;
  const subject = collapse(subjects, standard, embeddings);
  const subjectTable = quantised(subject.words.slice(0, subjectWords * kinds), kinds);
  const gramTable = quantised(linear.grams, outputs);
  const header: ArtefactHeader = {
    schema: 3,
    version: learned.version,
    outputs,
    words: embeddings.words.length,
    foreignWords: embeddings.foreign.length,
    subjectWords,
    subjectBias: [...subject.bias],
    calibration: {
      bias: [...bias],
      ...learned.calibration,
      stakes: [...learned.calibration.stakes],
      levels: [...learned.calibration.levels],
    },
    data: learned.data,
    metrics: learned.metrics,
  };
  const floats = Float32Array.from([
    ...standard.mean.slice(0, handFeatureCount),
    ...standard.scale.slice(0, handFeatureCount),
    ...linear.dense.slice(0, handFeatureCount * outputs),
    ...wordTable.scale,
    ...gramTable.scale,
    ...subjects.dense.slice(0, handFeatureCount * kinds),
    ...subjectTable.scale,
  ]);
  return Buffer.concat([
    Buffer.from(artefactMagic, 'ascii'),
    ...headerBytes(header),
    littleEndian(floats),
    wordHashes(embeddings.words),
    foreignEntries(embeddings.foreign),
    wordTable.values,
    gramTable.values,
    subjectTable.values,
    learned.familiar,
  ]);
};

const headerBytes = (header: ArtefactHeader): readonly Buffer[] => {
  const json = Buffer.from(JSON.stringify(header), 'ascii');
  const length = Buffer.alloc(4);
  length.writeUInt32LE(json.length);
  return [length, json];
};

const littleEndian = (floats: Float32Array): Buffer => {
  const bytes = Buffer.alloc(floats.length * 4);
  for (const [index, value] of floats.entries()) bytes.writeFloatLE(value, index * 4);
  return bytes;
};

const wordHashes = (words: readonly string[]): Buffer => {
  const bytes = Buffer.alloc(words.length * wordHashBytes);
  for (const [index, word] of words.entries()) bytes.writeUIntBE(hashOf(word) >>> 8, index * wordHashBytes, wordHashBytes);
  return bytes;
};

/** In the order of their ranks, then of their keys, as steps and byte by byte, so that they pack well: all first bytes, then all second ones. */
const foreignEntries = (foreign: readonly ForeignWord[]): Buffer => {
  const bytes = Buffer.alloc(foreign.length * foreignBytes);
  const ordered = foreign.map(({ key, rank }) => ({ key: key >>> 8, rank })).toSorted((a, b) => a.rank - b.rank || a.key - b.key);
  let before = { key: 0, rank: 0 };
  for (const [index, entry] of ordered.entries()) {
    const rank = entry.rank - before.rank;
    const key = entry.key - (rank === 0 ? before.key : 0);
    for (const [plane, value] of [rank >>> 8, rank, key >>> 16, key >>> 8, key].entries())
      bytes.writeUInt8(value & 255, plane * foreign.length + index);
    before = entry;
  }
  return bytes;
};

/** What each word adds, and the bias with the means of all columns taken in. */
const collapse = ({ outputs, dense, bias }: Linear, { mean, scale }: Standard, embeddings: Embeddings) => {
  const { dimensions, vectors } = embeddings;
  const words = new Float64Array(embeddings.words.length * outputs);
  const shifted = bias.slice();
  for (let column = 0; column < dimensions; column += 1) {
    const at = handFeatureCount + column;
    for (let output = 0; output < outputs; output += 1) {
      const weight = (dense[at * outputs + output] ?? 0) * (scale[at] ?? 1);
      if (weight === 0) continue;
      shifted[output] = (shifted[output] ?? 0) - weight * (mean[at] ?? 0);
      for (let word = 0; word < embeddings.words.length; word += 1) {
        const cell = word * outputs + output;
        words[cell] = (words[cell] ?? 0) + weight * (vectors[word * dimensions + column] ?? 0);
      }
    }
  }
  return { words, bias: shifted };
};

/** Values further out than this many standard deviations are cut: they would make the steps of all others coarse. */
const outermost = 7;

const quantised = (values: Float64Array, outputs: number): { readonly values: Buffer; readonly scale: Float32Array } => {
  const rows = values.length / outputs;
  const scale = new Float32Array(outputs);
  const bytes = Buffer.alloc(values.length);
  for (let output = 0; output < outputs; output += 1) {
    let square = 0;
    let most = 0;
    for (let row = 0; row < rows; row += 1) {
      const value = values[row * outputs + output] ?? 0;
      square += (value * value) / rows;
      most = Math.max(most, Math.abs(value));
    }
    const step = Math.fround(Math.max(1e-12, Math.min(most, outermost * Math.sqrt(square))) / 127);
    scale[output] = step;
    for (let row = 0; row < rows; row += 1) {
      const value = Math.round((values[row * outputs + output] ?? 0) / step);
      bytes.writeInt8(Math.max(-127, Math.min(127, value)), row * outputs + output);
    }
  }
  return { values: bytes, scale };
};

const leastTexts = 8;

/** Bits of the runs of three characters that at least eight of the texts hold. */
export const familiarBits = (texts: readonly string[]): Uint8Array => {
  const counts = new Uint8Array(trigramBuckets);
  for (const text of texts) {
    const own = new Set<number>();
    forEachTrigram(viewOf(text).grams, (bucket) => own.add(bucket));
    for (const bucket of own) counts[bucket] = Math.min(250, (counts[bucket] ?? 0) + 1);
  }
  const bits = new Uint8Array(trigramBuckets / 8);
  for (const [bucket, count] of counts.entries())
    if (count >= leastTexts) bits[bucket >> 3] = (bits[bucket >> 3] ?? 0) | (1 << (bucket & 7));
  return bits;
};
