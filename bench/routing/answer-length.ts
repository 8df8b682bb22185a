import { join } from 'node:path';
import { z } from 'zod';
import type { Domain } from '../../lib/catalog/index.ts';
import { type ExamAnswers, examAnswerTokens } from '../../lib/routing/answer-length.ts';
import type { LearnedRouter } from '../../lib/routing/index.ts';
import { signalsOf } from '../../lib/routing/signals.ts';
import type { Signals } from '../../lib/routing/types.ts';
import { linesOf } from './rows.ts';
import { foldOf } from './splits.ts';

const rowSchema = z.object({
  id: z.string(),
  source: z.string(),
  prompt: z.string(),
  tokens: z.record(z.string(), z.number().nullable()).optional(),
});

/** A prompt with how long its answers were: the median over models that write no thoughts, in tokens. */
export type AnsweredRow = { readonly id: string; readonly source: string; readonly prompt: string; readonly tokens: number };

/** Models whose answers count: o1 thinks unseen, and of MMLU-Pro those alone that were tuned to answer. */
const counted = { zeroeval: /^(?!o1)/, mmlu_pro: /instruct|chat|gemini|jamba|command/i } as const;

/** Rows of routing/<name>.jsonl.gz whose answers have lengths. Throws on a line that cannot be used. */
export const readAnswered = (directory: string, name: keyof typeof counted): readonly AnsweredRow[] =>
  linesOf(join(directory, 'routing', `${name}.jsonl.gz`)).flatMap((line) => {
    if (line.trim() === '') return [];
    const { id, source, prompt, tokens = {} } = rowSchema.parse(JSON.parse(line));
    const lengths = Object.entries(tokens).flatMap(([model, length]) => (length === null || !counted[name].test(model) ? [] : [length]));
    return lengths.length === 0 ? [] : [{ id, source, prompt, tokens: median(lengths) }];
  });

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return Number.isInteger(middle)
    ? ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2
    : (sorted[Math.floor(middle)] ?? Number.NaN);
};

/** A row with what the router makes of its prompt. */
export type JudgedRow = AnsweredRow & { readonly signals: Signals };

export const judgedRows = (rows: readonly AnsweredRow[], router: LearnedRouter): readonly JudgedRow[] =>
  rows.map((row) => ({ ...row, signals: signalsOf({ text: row.prompt, history: [], tools: [], attachments: [] }, router) }));

/** Domains that the data have enough answers of. */
const fitted: readonly Domain[] = ['maths', 'code'];

/**
 * The constants that miss the log of the lengths by the least absolute error: a usual length for each domain that the rows have and one for the
 * rest, and how fast it grows with the level of the question. The slope is tried in steps of a hundredth; given it, a usual length is a median.
 */
export const fitAnswers = (rows: readonly JudgedRow[]): ExamAnswers => {
  const best = Array.from({ length: 101 }, (_, step) => fitWith(rows, step / 100)).reduce((one, other) =>
    other.error < one.error ? other : one,
  );
  return best.constants;
};

const fitWith = (rows: readonly JudgedRow[], slope: number): { readonly constants: ExamAnswers; readonly error: number } => {
  const levelled = rows.map((row) => ({ group: groupOf(row), log: Math.log(row.tokens) - slope * (row.signals.examLevel ?? 0) }));
  const of = (group: Domain | undefined): number => median(levelled.filter((row) => row.group === group).map(({ log }) => log));
  const centres = new Map([...fitted, undefined].map((group) => [group, of(group)]));
  const error = levelled.reduce((sum, { group, log }) => sum + Math.abs(log - (centres.get(group) ?? 0)), 0);
  const tokens = (group: Domain | undefined): number => Math.round(Math.exp(centres.get(group) ?? 0));
  return {
    constants: { usual: Object.fromEntries(fitted.map((domain) => [domain, tokens(domain)])), other: tokens(undefined), slope },
    error,
  };
};

/** The fitted domain that a prompt is likeliest about; undefined where that is another one. */
const groupOf = ({ signals }: JudgedRow): Domain | undefined => {
  const top = Object.entries(signals.domain).reduce((best, next) => (next[1] > best[1] ? next : best), ['', 0]);
  return fitted.find((domain) => domain === top[0]);
};

const folds = 5;

/** Lengths predicted for each row from constants that were fitted on the other folds. */
export const heldOutLengths = (rows: readonly JudgedRow[]): readonly number[] => {
  const constants = Array.from({ length: folds }, (_, fold) => fitAnswers(rows.filter(({ id }) => foldOf(id, folds) !== fold)));
  return rows.map(({ id, signals }) => {
    const own = constants[foldOf(id, folds)];
    return own === undefined ? 0 : examAnswerTokens(signals.domain, signals.examLevel ?? 0, own);
  });
};

/** The median of the other folds, for each row. */
export const heldOutMedians = (rows: readonly JudgedRow[]): readonly number[] => {
  const medians = Array.from({ length: folds }, (_, fold) =>
    median(rows.filter(({ id }) => foldOf(id, folds) !== fold).map(({ tokens }) => tokens)),
  );
  return rows.map(({ id }) => medians[foldOf(id, folds)] ?? 0);
};
