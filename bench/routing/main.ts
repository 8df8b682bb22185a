// `npm run bench:routing`: how well the router judges prompts and picks models, beside what people use today.
import { existsSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { difficultyOfText } from '../../lib/routing/index.ts';
import { type RouteLlmRow, readRouteLlm } from './data.ts';
import { judgeFile } from './judge/file.ts';
import { shippedRouter } from './judge/router.ts';
import { litellmComplexity } from './litellm-complexity.ts';
import { averageGapRecovered, interval, type Scored, seededRandom, strongNeeded } from './metrics.ts';

const seed = 20261125;
const rounds = 200;

const routers: readonly (readonly [string, (row: RouteLlmRow, index: number) => number])[] = [
  ['version 1 difficulty', ({ prompt }) => difficultyOfText(prompt)],
  ['prompt length', ({ prompt }) => prompt.length],
  ['LiteLLM complexity', ({ prompt }) => litellmComplexity(prompt)],
  ['random', randomScores()],
];

function randomScores(): () => number {
  const random = seededRandom(seed);
  return () => random();
}

const baseline = (directory: string): void => {
  const rows = readRouteLlm(directory);
  const scored = routers.map(([name, score]) => ({
    name,
    rows: rows.map((row, index) => ({ source: row.source, score: score(row, index), weak: row.weak, strong: row.strong })),
  }));
  const sources = [...new Set(rows.map((row) => row.source))].toSorted();
  console.log(
    `RouteLLM, ${rows.length} prompts: gpt-4-1106-preview against Mixtral-8x7B. Test only: nothing here was fitted to these rows.`,
  );
  console.log('AUC: rows where the strong model scores higher against the rest. APGR: area of the quality gap recovered; random is .5.');
  console.log(`In brackets: 95 % by bootstrap over prompts (${rounds} rounds).`);
  for (const source of ['all', ...sources]) {
    const part = (row: { readonly source: string }) => source === 'all' || row.source === source;
    const example = scored[0]?.rows.filter(part) ?? [];
    console.log(`\n${source}: ${example.length} prompts, ${example.filter((row) => row.strong > row.weak).length} need the strong model`);
    console.log(`  ${'router'.padEnd(22)}${'AUC'.padEnd(20)}APGR`);
    for (const { name, rows: all } of scored) {
      const own = all.filter(part);
      console.log(`  ${name.padEnd(22)}${figure(own, strongNeeded).padEnd(20)}${figure(own, averageGapRecovered)}`);
    }
  }
};

const figure = (rows: readonly Scored[], metric: (rows: readonly Scored[]) => number): string => {
  const [low, high] = interval(rows, metric, rounds, seed);
  return `${short(metric(rows))} [${short(low)}-${short(high)}]`;
};

const short = (value: number): string => (Number.isNaN(value) ? 'none' : value.toFixed(3).replace(/^0/, ''));

const usage = `Usage:
  npm run bench:routing                                    every table, into bench/results (--only answers, or another part: see report/main.ts)
  npm run bench:routing -- --data directory                the same, of a data folder elsewhere
  npm run bench:routing -- --data file.jsonl[.gz] [--pool model,model] [--pair strong,weak] [--json]
                                                           the shipped artefact on any file (--rules: version 1 instead)
  npm run bench:routing -- --baseline                      version 1 beside simple baselines`;

const namesIn = (list: string | undefined): readonly string[] | undefined =>
  list
    ?.split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

const pairIn = (list: string | undefined): readonly [string, string] | undefined => {
  const [strong, weak, ...more] = namesIn(list) ?? [];
  if (list === undefined) return undefined;
  if (strong === undefined || weak === undefined || more.length > 0) throw new Error('--pair takes two models: strong,weak');
  return [strong, weak];
};

const options = {
  baseline: { type: 'boolean' },
  data: { type: 'string', default: '../shared/data' },
  corpus: { type: 'string' },
  only: { type: 'string' },
  pool: { type: 'string' },
  pair: { type: 'string' },
  rules: { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

const main = async (): Promise<void> => {
  const { values } = parseArgs({ options });
  if (values.help) return console.log(usage);
  if (!existsSync(values.data)) throw new Error(`There is no ${values.data}.\n${usage}`);
  if (values.baseline) return baseline(values.data);
  if (statSync(values.data).isDirectory()) return (await import('./report/main.ts')).report(values.data, values.corpus, values.only);
  const router = values.rules ? undefined : shippedRouter();
  const result = judgeFile(values.data, router, { pool: namesIn(values.pool), pair: pairIn(values.pair) });
  if (!values.json) console.log(JSON.stringify(result, null, 2));
  else console.log(JSON.stringify(result));
};

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
