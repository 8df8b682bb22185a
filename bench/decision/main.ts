// npm run bench: how long a decision takes in the extension's own service worker in Chromium, how long the router takes to load and
// what memory it holds; beside it LiteLLM's rules on the same prompts, on Node in the same run. Writes bench/results/decision.json.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchHook } from '../../entrypoints/background/bench-hook.ts';
import { launchBrowser } from '../../scripts/browser/launch.ts';
import { projectFolder, run } from '../../scripts/setup/run.mjs';
import { browserPackages, ensurePackages } from '../../scripts/setup/system-packages.mjs';
import { litellmComplexity } from '../routing/litellm-complexity.ts';
import { promptsOf } from './prompts.ts';

const modelCounts = [10, 100, 500, 2000];
const lengths = [20, 400, 4000, 40_000];
/** Fewer runs where one takes long; enough for a 99th percentile. */
const runsOf = (characters: number) => (characters > 4000 ? 300 : 600);

await ensurePackages(browserPackages, 'A browser');
console.log('Building the extension with its bench hook ...');
const build = await run(process.execPath, ['node_modules/wxt/bin/wxt.mjs', 'build'], { env: { ...process.env, AUTO_BENCH: '1' } });
if (build.code !== 0) throw new Error(`It does not build.\n${build.output}`);

const browser = await launchBrowser({ extension: join(projectFolder, '.output-bench/chrome-mv3') });
try {
  const worker = await browser.worker();
  const before = await browser.workerHeap();
  const loadMs = await worker.evaluate(() => (globalThis as unknown as { autoBench: BenchHook }).autoBench.load());
  const memoryBytes = (await browser.workerHeap()) - before;

  const decisions = [];
  for (const models of modelCounts)
    for (const characters of lengths) {
      const prompts = promptsOf(characters, runsOf(characters));
      const decide = (job: { models: number; prompts: string[] }) =>
        (globalThis as unknown as { autoBench: BenchHook }).autoBench.decide(job);
      await worker.evaluate(decide, { models, prompts: prompts.slice(0, 50) }); // warms the code up
      decisions.push({ models, characters, ...quantiles(await worker.evaluate(decide, { models, prompts })) });
    }

  const litellm = lengths.map((characters) => {
    const prompts = promptsOf(characters, runsOf(characters));
    for (const prompt of prompts.slice(0, 50)) litellmComplexity(prompt);
    const times = prompts.map((prompt) => {
      const from = performance.now();
      litellmComplexity(prompt);
      return performance.now() - from;
    });
    return { characters, ...quantiles(times) };
  });

  const results = { worker: decisions, load_ms: round(loadMs), memory_bytes: memoryBytes, litellm };
  mkdirSync(join(projectFolder, 'bench/results'), { recursive: true });
  writeFileSync(join(projectFolder, 'bench/results/decision.json'), `${JSON.stringify(results, null, 2)}\n`);
  print(results);
} finally {
  await browser.close();
}

function quantiles(times: readonly number[]) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => round(sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0);
  return { p50_ms: at(0.5), p99_ms: at(0.99) };
}

function round(milliseconds: number): number {
  return Math.round(milliseconds * 1000) / 1000;
}

type Row = { readonly characters: number; readonly p50_ms: number; readonly p99_ms: number };
function print(results: { worker: (Row & { models: number })[]; load_ms: number; memory_bytes: number; litellm: Row[] }): void {
  console.log('\nA decision in the service worker (Chromium gives times there in steps of 0.1 ms), p50 / p99 in ms');
  console.log(['models', ...lengths.map((characters) => `${characters} characters`)].map((cell) => cell.padStart(18)).join(''));
  const line = (name: string, rows: readonly Row[]) =>
    console.log(
      [name, ...rows.map((row) => `${row.p50_ms.toFixed(2)} / ${row.p99_ms.toFixed(2)}`)].map((cell) => cell.padStart(18)).join(''),
    );
  for (const models of modelCounts)
    line(
      String(models),
      results.worker.filter((row) => row.models === models),
    );
  line('LiteLLM, on Node', results.litellm);
  console.log(`\nThe router loads in ${results.load_ms.toFixed(1)} ms and holds ${(results.memory_bytes / 1e6).toFixed(1)} MB.`);
}
