import type { z } from 'zod';
import type { PolicyProblem } from './types.ts';

export type Report = (problem: PolicyProblem) => void;

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Parses an object whose fields stand for themselves: a field that does not fit is reported and left out, the others count.
 * Undefined when nothing of it can be used. Every field of `schema` is optional.
 */
export function parsePieces<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  value: unknown,
  place: { readonly key: string; readonly blocking: boolean; readonly report: Report },
): z.infer<z.ZodObject<Shape>> | undefined {
  const parsed = schema.safeParse(value, inWords);
  if (parsed.success) return parsed.data;
  reportIssues(parsed.error, place);
  if (!isRecord(value)) return undefined;
  const bad = new Set(parsed.error.issues.map((issue) => issue.path[0]));
  return schema.safeParse(Object.fromEntries(Object.entries(value).filter(([name]) => !bad.has(name)))).data;
}

/** Reports each issue under its own key, such as "gateways[0].baseUrl". */
export function reportIssues(
  error: z.ZodError,
  { key, blocking, report }: { readonly key: string; readonly blocking: boolean; readonly report: Report },
): void {
  for (const issue of error.issues) report({ key: keyOf(key, issue.path), message: issue.message, blocking });
}

/** A name that Auto does not know is usually a typo. Chrome drops such names before; Firefox and files do not. */
export function reportUnknown(shape: z.ZodRawShape, value: unknown, key: string, report: Report): void {
  if (!isRecord(value)) return;
  for (const name of Object.keys(value)) {
    if (Object.hasOwn(shape, name)) continue;
    report({ key: keyOf(key, [name]), message: 'Is not known to this version and was ignored; check the spelling.', blocking: false });
  }
}

function keyOf(key: string, path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    return text === '' ? String(part) : `${text}.${String(part)}`;
  }, key);
}

/** For `safeParse`: words for an administrator. They never repeat the value, which may be a key. */
export const inWords: { readonly error: z.core.$ZodErrorMap } = {
  error: (issue) => {
    if (issue.code === 'invalid_type')
      return issue.input === undefined ? 'Is missing.' : `Must be ${kinds[issue.expected] ?? issue.expected}.`;
    if (issue.code === 'invalid_value') return `Must be one of: ${issue.values.join(', ')}.`;
    return undefined;
  },
};

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  boolean: 'true or false',
  number: 'a number',
  array: 'a list',
  object: 'an object',
};
