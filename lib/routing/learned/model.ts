import type { Domain, Subject } from '../../catalog/index.ts';
import type { WordLookup } from './words.ts';

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
  /** Difficulty = logistic(slope x mix + offset). */
  readonly slope: number;
  readonly offset: number;
  /** Risk of a message = logistic(chatSlope x logit of its difficulty + chatOffset + stakes of its domain). */
  readonly chatSlope: number;
  readonly chatOffset: number;
  /** In the order of the domains: where answers are right or wrong, more is at stake than where many ways of putting it do. */
  readonly stakes: readonly number[];
  /** Level of an exam question = level of its subject + examSlope x exam difficulty in standard deviations. */
  readonly examSlope: number;
  readonly levels: readonly number[];
};

/** Tells the subjects of exam questions apart: hand features and words alone. */
export type SubjectTables = {
  /** How many of the commonest words have a row. */
  readonly words: number;
  readonly bias: readonly number[];
  /** Hand feature x subject. */
  readonly handWeights: Float32Array;
  /** Word by rank x subject. */
  readonly wordTable: Int8Array;
  readonly wordScale: Float32Array;
};

/** The learned router, decoded: tables of small integers with a scale for each output. */
export type LearnedRouter = WordLookup & {
  /** Names the training run: rows, settings and figures are in the artefact's header. */
  readonly version: string;
  readonly outputs: number;
  readonly calibration: Calibration;
  readonly handMean: Float32Array;
  readonly handScale: Float32Array;
  /** Hand feature x output. */
  readonly handWeights: Float32Array;
  /** Word by rank x output. */
  readonly wordTable: Int8Array;
  readonly wordScale: Float32Array;
  /** Bucket of n-grams x output. */
  readonly gramTable: Int8Array;
  readonly gramScale: Float32Array;
  readonly subjects: SubjectTables;
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
  /** 0..1: how often a weak model would fail. What prompts are ordered by where a strong model is rationed. */
  readonly risk: number;
  /** How hard the exam question is that it may be: the logit of failure of a model of skill 0.1. */
  readonly examLevel: number;
  /** A probability for each of the domains. */
  readonly domain: Readonly<Record<Domain, number>>;
  /** A probability for each subject, for text in the style of an exam; else undefined. */
  readonly subject: Readonly<Partial<Record<Subject, number>>> | undefined;
  /** 0..1: how much of the text is made of what the training texts are made of. */
  readonly familiarity: number;
};
