import { parseArgs } from 'node:util';
import { type Profile, profiles } from '../../lib/policy/index.ts';

/** A mistake of the person who called: shown without a stack, with what to do. */
export class UsageError extends Error {}

export const usage = `Shows which model Auto would choose, and why.

  npm run route -- "prompt" [--models a,b,c] [--policy file] [--profile cost] [--tools web-search] [--json]
  npm run route -- --file prompts.jsonl [...]

  "prompt"            the message; - reads it from standard input
  --models a,b,c      candidates by name, "gateway/model" or just "model" (then of the gateway "catalogue")
  --policy file       JSON with the value of storage.managed; the candidates are then the models of its gateways
  --profile name      ${profiles.join(', ')} (a profile that the policy locks wins)
  --tools a,b         tools switched on for the message, such as web-search
  --file file         JSON lines {"id": ..., "prompt": "...", "history": [{"role": "user", "text": "..."}]}; one decision a line
  --json              the whole decision as JSON`;

export type RouteOptions = {
  readonly prompt?: string;
  readonly file?: string;
  readonly policy?: string;
  readonly models: readonly string[];
  readonly tools: readonly string[];
  readonly profile?: Profile;
  readonly json: boolean;
  readonly help: boolean;
};

export const readOptions = (words: readonly string[]): RouteOptions => {
  const { values, positionals } = parse(words);
  const profile = profiles.find((known) => known === values.profile?.toLowerCase());
  if (values.profile !== undefined && profile === undefined) {
    throw new UsageError(`Unknown profile "${values.profile}". Take one of: ${profiles.join(', ')}.`);
  }
  const models = listOf(values.models);
  if (values.models !== undefined && models.length === 0) throw new UsageError('--models names no model. Give names split by commas.');
  const prompt = positionals.length === 0 ? undefined : positionals.join(' ');
  if (!values.help && prompt === undefined && values.file === undefined) throw new UsageError(`Give a prompt or --file.\n\n${usage}`);
  if (prompt !== undefined && values.file !== undefined) throw new UsageError('Give either a prompt or --file, not both.');
  return {
    ...(prompt === undefined ? {} : { prompt }),
    ...(values.file === undefined ? {} : { file: values.file }),
    ...(values.policy === undefined ? {} : { policy: values.policy }),
    ...(profile === undefined ? {} : { profile }),
    models,
    tools: listOf(values.tools),
    json: values.json ?? false,
    help: values.help ?? false,
  };
};

const parse = (words: readonly string[]) => {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        models: { type: 'string' },
        policy: { type: 'string' },
        profile: { type: 'string' },
        tools: { type: 'string' },
        file: { type: 'string' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  }
};

const listOf = (value: string | undefined): readonly string[] => [
  ...new Set(
    (value ?? '')
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== ''),
  ),
];
