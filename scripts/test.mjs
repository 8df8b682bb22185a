// npm test: installs what is missing and runs every check there is. This part uses Node's own modules only and runs on any
// Node from 20 on; the rest is in scripts/test/main.ts.
import { ensureDependencies } from './setup/dependencies.mjs';
import { ensureNode } from './setup/node-binary.mjs';
import { run } from './setup/run.mjs';
import { printProblem } from './setup/terminal.mjs';

try {
  await ensureDependencies();
  const { code } = await run(await ensureNode(), ['scripts/test/main.ts', ...process.argv.slice(2)], { show: true });
  process.exitCode = code;
} catch (error) {
  printProblem(error);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
}
