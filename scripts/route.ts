// `npm run route`: the worker's own routing on plain Node. Decisions go to standard output, notes to standard error.
import { text } from 'node:stream/consumers';
import { type RouteDecision, type RouteRequest, route } from '../lib/routing/index.ts';
import { readPromptFile } from './route/inputs.ts';
import { readOptions, UsageError, usage } from './route/options.ts';
import { decisionText } from './route/print.ts';
import { settingOf } from './route/setting.ts';

const main = async (): Promise<void> => {
  const options = readOptions(process.argv.slice(2));
  if (options.help) return print(usage);
  const { context, notes } = settingOf(options);
  for (const note of notes) process.stderr.write(`${note}\n`);
  const decide = (prompt: string, history: RouteRequest['history']): RouteDecision =>
    route({ text: prompt, history, tools: options.tools, attachments: [] }, context);

  if (options.file !== undefined) {
    for (const row of readPromptFile(options.file)) print(JSON.stringify({ id: row.id, ...decide(row.prompt, row.history) }));
    return;
  }
  const prompt = options.prompt === '-' ? await text(process.stdin) : (options.prompt ?? '');
  const decision = decide(prompt, []);
  const names = new Map(context.models.map(({ id, card }) => [id, card.name]));
  print(options.json ? JSON.stringify(decision, null, 2) : decisionText(decision, (model) => names.get(model) ?? model));
};

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

// A reader that has seen enough (`| head`) is no failure.
process.stdout.on('error', (error) => {
  if ('code' in error && error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  await main();
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
