import type { Domain } from '../../catalog/index.ts';

/** Columns of every table of the artefact: the domains in their order, then these. */
export const extraOutputs = ['exam', 'chat', 'style'] as const;

/** Weights of the difficulty of one style: how far each head counts, in standard deviations. */
export type HeadMix = { readonly exam: number; readonly chat: number };

/** What the training settled besides the tables. */
export type Calibration = {
  /** Added to the scores of each output. */
  readonly bias: readonly number[];
  readonly examMean: number;
  readonly examSpread: number;
  readonly chatMean: number;
  readonly chatSpread: number;
  /** What a longer exam question adds, and the usual length (natural logarithm of characters) with its spread. */
  readonly length: { readonly weight: number; readonly mean: number; readonly spread: number };
  readonly onExam: HeadMix;
  readonly onChat: HeadMix;
  /** What the style itself adds: answers that can be checked tell models apart. */
  readonly style: number;
  /** What each domain adds to a message, in the order of the domains: an answer that must be exactly right asks more than one that many wordings do for. */
  readonly demand: readonly number[];
  /** Difficulty = logistic(slope x mix + offset). */
  readonly slope: number;
  readonly offset: number;
};

/** The learned router, decoded: tables of small integers with a scale for each output. */
export type LearnedRouter = {
  /** Names the training run: rows, settings and figures are in the artefact's header. */
  readonly version: string;
  readonly outputs: number;
  readonly calibration: Calibration;
  readonly handMean: Float32Array;
  readonly handScale: Float32Array;
  /** Hand feature x output. */
  readonly handWeights: Float32Array;
  /** Rank of a word by its hash. */
  readonly rankOfHash: (hash: number) => number | undefined;
  /** Word by rank x output. */
  readonly wordTable: Int8Array;
  readonly wordScale: Float32Array;
  /** Bucket of n-grams x output. */
  readonly gramTable: Int8Array;
  readonly gramScale: Float32Array;
  /** One bit for each bucket of three characters that the training texts hold. */
  readonly familiar: Uint8Array;
};

/** What the learned router makes of a text. */
export type Judgement = {
  /** 0..1, the heads mixed by style. */
  readonly difficulty: number;
  /** 0..1: the chance that the text is an exam question rather than a message. */
  readonly style: number;
  /** 0..1, as if the text were surely an exam question, or surely a message. */
  readonly examDifficulty: number;
  readonly chatDifficulty: number;
  /** A probability for each of the domains. */
  readonly domain: Readonly<Record<Domain, number>>;
  /** 0..1: how much of the text is made of what the training texts are made of. */
  readonly familiarity: number;
};
