import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { UsageError } from './options.ts';

/** The value of storage.managed from a file. */
export const readPolicyFile = (path: string): Readonly<Record<string, unknown>> => {
  const hint = 'The policy file must hold JSON: the value of storage.managed, an object.';
  const value = parseJson(readText(path, 'policy file'), (reason) => `${path} is not JSON (${reason}). ${hint}`);
  const record = z.record(z.string(), z.unknown()).safeParse(value);
  if (!record.success || Array.isArray(value)) throw new UsageError(`${path} does not hold an object. ${hint}`);
  return record.data;
};

const rowSchema = z.object({
  id: z.union([z.string(), z.number()]),
  prompt: z.string(),
  history: z.array(z.object({ role: z.enum(['user', 'assistant']), text: z.string() })).default([]),
});
export type PromptRow = z.infer<typeof rowSchema>;

/** Rows of a file of JSON lines; a line that cannot be used is named by its number. */
export const readPromptFile = (path: string): readonly PromptRow[] =>
  readText(path, 'file of prompts')
    .replace(/^\uFEFF/, '')
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [readRow(line, `${path}, line ${index + 1}`)]));

const readRow = (line: string, where: string): PromptRow => {
  const row = rowSchema.safeParse(
    parseJson(line, (reason) => `${where}: not JSON (${reason}). Each line is one object {"id": ..., "prompt": "..."}.`),
  );
  if (row.success) return row.data;
  const [issue] = row.error.issues;
  throw new UsageError(
    `${where}: ${issue?.path.join('.') || 'row'}: ${issue?.message ?? 'cannot be used'}. Each line needs "id" and "prompt".`,
  );
};

const parseJson = (text: string, message: (reason: string) => string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(message(error instanceof Error ? error.message : String(error)));
  }
};

const readText = (path: string, what: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new UsageError(`Cannot read the ${what} ${path}: ${missing ? 'there is no such file' : String(error)}. Check the path.`);
  }
};
