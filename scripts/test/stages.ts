import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { lastLines, projectFolder, run } from '../setup/run.mjs';
import { SetupProblem } from '../setup/terminal.mjs';

export type Outcome = { readonly passed: number; readonly failed: number };

const tool = (path: string) => join(projectFolder, 'node_modules', path);
const tools = {
  wxt: tool('wxt/bin/wxt.mjs'),
  tsc: tool('typescript/bin/tsc'),
  biome: tool('@biomejs/biome/bin/biome'),
  knip: tool('knip/bin/knip.js'),
  vitest: tool('vitest/vitest.mjs'),
};

export type Command = { readonly tool: keyof typeof tools | 'node'; readonly args: readonly string[] };

/** Runs one stage that counts as one check, says how it went in a line, and shows what went wrong. */
export async function stage(name: string, work: () => Promise<void>): Promise<Outcome> {
  const startedAt = performance.now();
  const seconds = () => `${((performance.now() - startedAt) / 1000).toFixed(1)} s`;
  try {
    await work();
    console.log(`ok      ${name} (${seconds()})`);
    return { passed: 1, failed: 0 };
  } catch (error) {
    console.log(`FAILED  ${name} (${seconds()})`);
    const text =
      error instanceof SetupProblem ? `${error.message}\n${error.advice}` : error instanceof Error ? error.message : String(error);
    console.log(text.replace(/^/gm, '        '));
    return { passed: 0, failed: 1 };
  }
}

/** Runs commands one after the other; the first that fails throws with its output. */
export async function commands(...list: readonly Command[]): Promise<void> {
  for (const { tool: name, args } of list) {
    const { code, output } = await run(process.execPath, name === 'node' ? args : [tools[name], ...args]);
    if (code !== 0) throw new Error(lastLines(output, 60));
  }
}

type VitestReport = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
};

/** Runs Vitest projects in the terminal and counts their tests; a file that could not be run counts as one failure. */
export async function tests(projects: readonly string[], reporter: 'dot' | 'verbose', more: readonly string[] = []): Promise<Outcome> {
  const report = join(projectFolder, `.output/test/${projects.join('-')}.json`);
  rmSync(report, { force: true });
  const reporters = [`--reporter=${reporter}`, '--reporter=json', `--outputFile.json=${report}`];
  const args = [tools.vitest, 'run', ...projects.flatMap((project) => ['--project', project]), ...reporters, ...more];
  console.log(`\n${projects.join(', ')}`);
  const { code } = await run(process.execPath, args, { show: true });
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, testResults }: VitestReport = JSON.parse(readFileSync(report, 'utf8'));
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  );
  const failed = numFailedTests + broken.length;
  return { passed: numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
}
