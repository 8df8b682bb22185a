// npm start: installs what is missing, builds, and opens a Chromium with Auto in its side panel. This part uses Node's own modules
// only and runs on any Node from 20 on; the rest is in scripts/start/main.ts.
import { ensureDependencies } from './setup/dependencies.mjs';
import { ensureNode } from './setup/node-binary.mjs';
import { run } from './setup/run.mjs';
import { printProblem } from './setup/terminal.mjs';

try {
  await ensureDependencies();
  const { code } = await run(await ensureNode(), ['scripts/start/main.ts', ...process.argv.slice(2)], { show: true });
  process.exitCode = code;
} catch (error) {
  printProblem(error);
  process.exitCode = 1;
}
