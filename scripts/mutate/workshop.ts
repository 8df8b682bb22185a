import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { lastLines, projectFolder, run } from '../setup/run.mjs';

/** Not part of the sources: made by tools, or large and shared by a link. */
const leftOut = new Set(['.git', '.models', '.output', '.output-packed', '.output-bench', '.wxt', 'node_modules']);
const shared = ['node_modules', '.models'];

const wxt = 'node_modules/wxt/bin/wxt.mjs';

export type SpecRun = { readonly passed: number; readonly failed: number; readonly output: string };

/** A copy of the sources to break: the work tree itself is never touched. */
export class Workshop {
  readonly folder: string;

  constructor() {
    this.folder = mkdtempSync(join(tmpdir(), 'auto-mutate-'));
    const isSource = (path: string) => dirname(path) !== projectFolder || !leftOut.has(basename(path));
    cpSync(projectFolder, this.folder, { recursive: true, filter: isSource });
    for (const name of shared)
      if (existsSync(join(projectFolder, name))) symlinkSync(join(projectFolder, name), join(this.folder, name), 'junction');
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Writes what every tool reads here: tsconfig.json extends a file that WXT makes. */
  async prepare(): Promise<void> {
    const { code, output } = await run(process.execPath, [wxt, 'prepare'], { folder: this.folder });
    if (code !== 0) throw new Error(lastLines(output));
  }

  /** Builds what the spec drives: nothing for a unit test, the build with the on-device model where the spec names it. */
  async build(specs: readonly string[]): Promise<void> {
    const texts = specs.filter((spec) => spec.endsWith('.e2e.ts')).map((spec) => readFileSync(join(this.folder, spec), 'utf8'));
    for (const packed of [false, true]) {
      // A spec that names the packed build may drive the plain one too: an old build there would let a fault survive.
      if (texts.length === 0 || (packed && !texts.some((text) => text.includes('packedExtension')))) continue;
      const env = { ...process.env, AUTO_PACK_MODEL: packed ? '1' : '' };
      const { code, output } = await run(process.execPath, [wxt, 'build'], { env, folder: this.folder });
      if (code !== 0) throw new Error(`It does not build.\n${lastLines(output)}`);
    }
  }

  /** Runs specs, only the named test unless that is undefined. */
  async runSpecs(specs: readonly string[], test?: string): Promise<SpecRun> {
    const report = join(this.folder, '.output/mutate.json');
    rmSync(report, { force: true });
    const only = test === undefined ? [] : ['--testNamePattern', test.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')];
    const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
    const { output } = await run(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...specs, ...only, ...reporters], {
      folder: this.folder,
    });
    if (!existsSync(report)) throw new Error(`Vitest did not run.\n${lastLines(output)}`);
    const { numPassedTests, numFailedTests }: { numPassedTests: number; numFailedTests: number } = JSON.parse(readFileSync(report, 'utf8'));
    return { passed: numPassedTests, failed: numFailedTests, output };
  }
}
