import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';

const rowSchema = z.object({ id: z.string(), source: z.string(), prompt: z.string(), scores: z.record(z.string(), z.number()) });
type Row = z.infer<typeof rowSchema>;

/** A prompt with how well the weak and the strong model of RouteLLM answered it. */
export type RouteLlmRow = { readonly source: string; readonly prompt: string; readonly weak: number; readonly strong: number };

const weakModel = 'mistralai/Mixtral-8x7B-Instruct-v0.1';
const strongModel = 'gpt-4-1106-preview';

/** Rows of routing/routellm.jsonl.gz under `directory`; the source is the benchmark ("mmlu", "gsm8k", "mt_bench"). Throws on a bad line. */
export const readRouteLlm = (directory: string): readonly RouteLlmRow[] =>
  readRows(join(directory, 'routing', 'routellm.jsonl.gz')).flatMap(pairOf);

const pairOf = ({ source, prompt, scores }: Row): readonly RouteLlmRow[] => {
  const weak = scores[weakModel];
  const strong = scores[strongModel];
  if (weak === undefined || strong === undefined) return [];
  return [{ source: source.split('/')[0] ?? source, prompt, weak, strong }];
};

const readRows = (path: string): readonly Row[] =>
  gunzipSync(readFileSync(path))
    .toString('utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return [];
      const row = rowSchema.safeParse(JSON.parse(line));
      if (!row.success) throw new Error(`${path}, line ${index + 1}: ${row.error.issues[0]?.message ?? 'cannot be used'}`);
      return [row.data];
    });
