import { z } from 'zod';
import { domains, subjects } from '../../catalog/index.ts';
import { handFeatureCount } from './hand-features.ts';
import type { LearnedRouter } from './model.ts';
import { openingBuckets, textBuckets, trigramBuckets } from './view.ts';

/** Changes with the layout of the file or with what the features mean. */
const artefactSchema = 3;
export const artefactMagic = 'AUTR';
export const wordHashBytes = 3;
/** A word of another language: how far the rank of the English one, and its key, lie beyond those of the entry before. */
export const foreignBytes = 2 + wordHashBytes;

const mix = z.object({ exam: z.number(), chat: z.number() });
const artefactHeader = z.object({
  schema: z.literal(artefactSchema),
  version: z.string(),
  outputs: z.int().positive(),
  words: z.int().positive(),
  foreignWords: z.int().nonnegative(),
  subjectWords: z.int().nonnegative(),
  subjectBias: z.array(z.number()).length(subjects.length),
  calibration: z.object({
    bias: z.array(z.number()),
    examMean: z.number(),
    examSpread: z.number().positive(),
    chatMean: z.number(),
    chatSpread: z.number().positive(),
    length: z.object({ weight: z.number(), mean: z.number(), spread: z.number().positive() }),
    onExam: mix,
    onChat: mix,
    style: z.number(),
    slope: z.number(),
    offset: z.number(),
    chatSlope: z.number(),
    chatOffset: z.number(),
    stakes: z.array(z.number()).length(domains.length),
    examSlope: z.number(),
    levels: z.array(z.number()).length(subjects.length),
  }),
  /** SHA-256 of each file that was learned from, and the figures of the training run: for people, never read by the router. */
  data: z.record(z.string(), z.string()),
  metrics: z.record(z.string(), z.number()),
});
export type ArtefactHeader = z.infer<typeof artefactHeader>;

/**
 * Decodes the artefact that `npm run train` writes: magic, length of the header (4 bytes, little endian), header (JSON in ASCII), then the tables,
 * floats first. Throws an Error with the reason where the bytes are of another version, cut off or not an artefact.
 */
export const decodeRouter = (bytes: Uint8Array): LearnedRouter => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8 || ascii(bytes, 0, 4) !== artefactMagic) throw new Error('The router artefact does not start like one.');
  const headerBytes = view.getUint32(4, true);
  const parsed = artefactHeader.safeParse(jsonOf(ascii(bytes, 8, Math.min(bytes.length, 8 + headerBytes))));
  if (!parsed.success) throw new Error(`The header of the router artefact cannot be used: ${parsed.error.issues[0]?.message ?? 'unknown'}`);
  const { version, outputs, words, foreignWords, subjectWords, subjectBias, calibration } = parsed.data;
  const buckets = textBuckets + openingBuckets;
  const kinds = subjects.length;
  const floats = handFeatureCount * (2 + outputs + kinds) + 2 * outputs + kinds;
  const lookups = words * wordHashBytes + foreignWords * foreignBytes;
  const tables = (words + buckets) * outputs + subjectWords * kinds + trigramBuckets / 8;
  const expected = 8 + headerBytes + floats * 4 + lookups + tables;
  if (bytes.length !== expected) throw new Error(`The router artefact has ${bytes.length} bytes, not ${expected}.`);
  let at = 8 + headerBytes;
  const takeFloats = (length: number): Float32Array => {
    const values = Float32Array.from({ length }, (_, index) => view.getFloat32(at + index * 4, true));
    at += length * 4;
    return values;
  };
  const takeBytes = (length: number): Uint8Array => {
    at += length;
    return bytes.subarray(at - length, at);
  };
  const signed = (part: Uint8Array): Int8Array => new Int8Array(part.buffer, part.byteOffset, part.length);
  // In the order in which they were written.
  const handMean = takeFloats(handFeatureCount);
  const handScale = takeFloats(handFeatureCount);
  const handWeights = takeFloats(handFeatureCount * outputs);
  const wordScale = takeFloats(outputs);
  const gramScale = takeFloats(outputs);
  const subjectHand = takeFloats(handFeatureCount * kinds);
  const subjectScale = takeFloats(kinds);
  const rankOfHash = englishLookup(takeBytes(words * wordHashBytes));
  const rankOfForeign = foreignLookup(takeBytes(foreignWords * foreignBytes));
  return {
    version,
    outputs,
    calibration,
    handMean,
    handScale,
    handWeights,
    wordScale,
    gramScale,
    rankOfHash,
    rankOfForeign,
    wordTable: signed(takeBytes(words * outputs)),
    gramTable: signed(takeBytes(buckets * outputs)),
    subjects: {
      words: subjectWords,
      bias: subjectBias,
      handWeights: subjectHand,
      wordScale: subjectScale,
      wordTable: signed(takeBytes(subjectWords * kinds)),
    },
    familiar: takeBytes(trigramBuckets / 8),
  };
};

const ascii = (bytes: Uint8Array, from: number, to: number): string => {
  let text = '';
  for (let at = from; at < to; at += 1) text += String.fromCharCode(bytes[at] ?? 0);
  return text;
};

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const slots = 1 << 17;

/** A table with open addressing from the upper 24 bits of a hash to a rank. The first entry of two with equal bits stays. */
type Ranks = { readonly keys: Int32Array; readonly ranks: Uint16Array };

const emptyRanks = (): Ranks => ({ keys: new Int32Array(slots).fill(-1), ranks: new Uint16Array(slots) });

const slotOf = (keys: Int32Array, key: number): number => {
  let slot = key & (slots - 1);
  for (let held = keys[slot]; held !== -1 && held !== key; held = keys[slot]) slot = (slot + 1) & (slots - 1);
  return slot;
};

const put = ({ keys, ranks }: Ranks, key: number, rank: number): void => {
  const slot = slotOf(keys, key);
  if (keys[slot] === key) return;
  keys[slot] = key;
  ranks[slot] = rank;
};

const lookupIn =
  ({ keys, ranks }: Ranks) =>
  (hash: number): number | undefined => {
    const key = hash >>> 8;
    const slot = slotOf(keys, key);
    return keys[slot] === key ? ranks[slot] : undefined;
  };

/** Hashes of English words in the order of their ranks. */
const englishLookup = (bytes: Uint8Array) => {
  const table = emptyRanks();
  for (let at = 0, rank = 0; at < bytes.length; at += wordHashBytes, rank += 1)
    put(table, ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0), rank);
  return lookupIn(table);
};

/** Words of other languages in the order of their ranks and then of their keys, each as steps: all first bytes, then all second ones, and so on. */
const foreignLookup = (bytes: Uint8Array) => {
  const table = emptyRanks();
  const entries = bytes.length / foreignBytes;
  for (let at = 0, rank = 0, key = 0; at < entries; at += 1) {
    const step = ((bytes[at] ?? 0) << 8) | (bytes[at + entries] ?? 0);
    // The keys begin anew with each rank.
    key =
      (step === 0 ? key : 0) +
      (((bytes[at + 2 * entries] ?? 0) << 16) | ((bytes[at + 3 * entries] ?? 0) << 8) | (bytes[at + 4 * entries] ?? 0));
    rank += step;
    put(table, key, rank);
  }
  return lookupIn(table);
};
