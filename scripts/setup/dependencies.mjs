// Installs node_modules. Node's own modules only.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { borrowNode, isNewEnough } from './node-binary.mjs';
import { lastLines, projectFolder, runNpm } from './run.mjs';
import { SetupProblem, startProgress } from './terminal.mjs';

const lockFile = join(projectFolder, 'package-lock.json');
/** npm writes it last. */
const marker = join(projectFolder, 'node_modules/.package-lock.json');

const upToDate = () => existsSync(marker) && statSync(marker).mtimeMs >= statSync(lockFile).mtimeMs;

/** Share of the packages that are there already: npm tells nobody how far it is. */
function watchInstall() {
  /** @type {{ packages: Record<string, { optional?: boolean }> }} */
  const { packages } = JSON.parse(readFileSync(lockFile, 'utf8'));
  const folders = Object.keys(packages).filter((key) => key !== '' && !packages[key]?.optional);
  const progress = startProgress(`Installing ${folders.length} packages`);
  const there = () => folders.filter((folder) => existsSync(join(projectFolder, folder, 'package.json'))).length;
  const timer = setInterval(() => progress.update(there() / folders.length), 300);
  return {
    /** @param {string} [outcome] */
    end(outcome) {
      clearInterval(timer);
      progress.end(outcome);
    },
  };
}

/** Runs `npm ci` when node_modules is absent or older than the lock file. */
export async function ensureDependencies() {
  if (upToDate()) return;
  // npm silently leaves out optional packages whose `engines` exclude the running Node: on an old one, the native parts of the
  // bundler would be missing. So a newer Node runs npm.
  const borrowed = isNewEnough() ? null : await borrowNode();
  const watch = watchInstall();
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel', 'error'];
  const { code, output } = await runNpm(args, borrowed ? { node: borrowed.node } : {});
  borrowed?.discard();
  watch.end(code === 0 ? 'done' : 'failed');
  if (code !== 0) {
    throw new SetupProblem(
      `npm ci failed:\n${lastLines(output)}`,
      'Check the network (npm ping) and that this folder may be written, then run this again.',
    );
  }
}
