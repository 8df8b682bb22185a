import { z } from 'zod';
import { handFeatureCount } from './hand-features.ts';
import type { LearnedRouter } from './model.ts';
import { openingBuckets, textBuckets, trigramBuckets } from './view.ts';

/** Changes with the layout of the file or with what the features mean. */
const artefactSchema = 1;
export const artefactMagic = 'AUTR';
export const wordHashBytes = 3;

const mix = z.object({ exam: z.number(), chat: z.number() });
const artefactHeader = z.object({
  schema: z.literal(artefactSchema),
  version: z.string(),
  outputs: z.int().positive(),
  words: z.int().positive(),
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
    demand: z.array(z.number()),
    slope: z.number(),
    offset: z.number(),
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
  const { version, outputs, words, calibration } = parsed.data;
  const buckets = textBuckets + openingBuckets;
  const floats = handFeatureCount * (2 + outputs) + 2 * outputs;
  const expected = 8 + headerBytes + floats * 4 + words * wordHashBytes + words * outputs + buckets * outputs + trigramBuckets / 8;
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
  return {
    version,
    outputs,
    calibration,
    handMean: takeFloats(handFeatureCount),
    handScale: takeFloats(handFeatureCount),
    handWeights: takeFloats(handFeatureCount * outputs),
    wordScale: takeFloats(outputs),
    gramScale: takeFloats(outputs),
    rankOfHash: rankLookup(takeBytes(words * wordHashBytes)),
    wordTable: signed(takeBytes(words * outputs)),
    gramTable: signed(takeBytes(buckets * outputs)),
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

/** The upper 24 bits of each word's hash, in order of rank, become a table with open addressing. The commoner of two equal hashes stays. */
const rankLookup = (hashes: Uint8Array): ((hash: number) => number | undefined) => {
  const keys = new Int32Array(slots).fill(-1);
  const ranks = new Uint16Array(slots);
  const slotOf = (key: number): number => {
    let slot = key & (slots - 1);
    for (let held = keys[slot]; held !== -1 && held !== key; held = keys[slot]) slot = (slot + 1) & (slots - 1);
    return slot;
  };
  for (let rank = 0; rank * wordHashBytes < hashes.length; rank += 1) {
    const at = rank * wordHashBytes;
    const key = ((hashes[at] ?? 0) << 16) | ((hashes[at + 1] ?? 0) << 8) | (hashes[at + 2] ?? 0);
    const slot = slotOf(key);
    if (keys[slot] === key) continue;
    keys[slot] = key;
    ranks[slot] = rank;
  }
  return (hash) => {
    const key = hash >>> 8;
    const slot = slotOf(key);
    return keys[slot] === key ? ranks[slot] : undefined;
  };
};
