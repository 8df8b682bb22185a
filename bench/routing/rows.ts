import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { domains } from '../../lib/catalog/index.ts';
import { agreed, readSecondGrading } from './second-grading.ts';

const history = z.array(z.object({ role: z.enum(['user', 'assistant']), text: z.string() }));
const figures = z.record(z.string(), z.number().nullable()).transform(withoutNulls);

/** A prompt that several models answered: 0..1 each, and what each answer cost in dollars. */
const outcomeSchema = z.object({ id: z.string(), source: z.string(), prompt: z.string(), scores: figures, cost: figures.nullish() });
export type OutcomeRow = z.infer<typeof outcomeSchema>;

/** A prompt whose domain is known. */
const labelledSchema = z.object({ id: z.string(), source: z.string(), prompt: z.string(), domain: z.enum(domains), lang: z.string() });
export type LabelledRow = z.infer<typeof labelledSchema>;

/** A prompt graded 1..5 by the model that a good answer takes. */
const gradedSchema = z.object({
  id: z.string(),
  prompt: z.string(),
  history: history.optional(),
  domain: z.enum(domains),
  tier: z.int().min(1).max(5),
  lang: z.string(),
  author: z.string(),
  topic: z.string(),
});
export type GradedRow = z.infer<typeof gradedSchema>;

function withoutNulls(values: Record<string, number | null>): Record<string, number> {
  return Object.fromEntries(Object.entries(values).flatMap(([key, value]) => (value === null ? [] : [[key, value]])));
}

export type OutcomeFile = 'zeroeval' | 'mmlu_pro' | 'llmrouter_ulab' | 'routellm' | 'routerbench_part' | 'bfcl_v1';

/** Rows of routing/<name>.jsonl.gz under the data folder. Throws on a line that cannot be used, by file and line. */
export const readOutcomes = (directory: string, name: OutcomeFile): readonly OutcomeRow[] =>
  parsed(join(directory, 'routing', `${name}.jsonl.gz`), outcomeSchema);

/** All of prompts/*.jsonl.gz. */
export const readLabelled = (directory: string): readonly LabelledRow[] =>
  filesIn(join(directory, 'prompts'), '.jsonl.gz').flatMap((path) => parsed(path, labelledSchema));

/**
 * All of graded/*.jsonl.gz (author = file), then the project's own corpus without the rows on whose tier its two graders disagreed by two or
 * more.
 */
export const readGraded = (directory: string, corpus: string): readonly GradedRow[] => [
  ...filesIn(join(directory, 'graded'), '.jsonl.gz').flatMap((path) =>
    parsed(path, gradedSchema, (row) => ({ ...row, author: basename(path, '.jsonl.gz') })),
  ),
  ...readCorpus(corpus).filter(agreed(readSecondGrading(corpus))),
];

/** All rows of the project's own corpus. */
export const readCorpus = (corpus: string): readonly GradedRow[] =>
  filesIn(corpus, '.jsonl').flatMap((path) => parsed(path, gradedSchema, (row) => ({ topic: '', ...row })));

/** Prompts with the same key are the same prompt: case, punctuation and spaces aside, unless there is nothing else. */
export const promptKey = ({ prompt, history = [] }: Pick<GradedRow, 'prompt' | 'history'>): string => {
  const whole = [...history.map(({ text }) => text), prompt].join(' ').trim();
  const words = whole.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu);
  return words === null ? whole : words.join(' ');
};

const filesIn = (folder: string, ending: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(ending))
        .toSorted()
        .map((name) => join(folder, name))
    : [];

/** Lines of a file, unpacked where it is packed. */
export const linesOf = (path: string): readonly string[] => {
  const bytes = readFileSync(path);
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return (packed ? gunzipSync(bytes) : bytes)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .split('\n');
};

/** An object from a line of JSON; throws with its place where it is none. */
export const jsonOf = (line: string, place: string): object => {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Error(`${place}: not JSON`);
  }
  if (typeof value !== 'object' || value === null) throw new Error(`${place}: not an object`);
  return value;
};

const parsed = <Row>(path: string, schema: z.ZodType<Row>, prepare: (row: object) => object = (row) => row): readonly Row[] =>
  linesOf(path).flatMap((line, index) => {
    if (line.trim() === '') return [];
    const row = schema.safeParse(prepare(jsonOf(line, `${path}, line ${index + 1}`)));
    if (row.success) return [row.data];
    const [issue] = row.error.issues;
    throw new Error(`${path}, line ${index + 1}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? 'cannot be used'}`);
  });
