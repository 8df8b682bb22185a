// npm run test:mutate: breaks the product on purpose and expects its specs to notice. Node's own modules only; the rest is in
// scripts/mutate/main.ts.
import { ensureDependencies } from './setup/dependencies.mjs';
import { ensureNode } from './setup/node-binary.mjs';
import { run } from './setup/run.mjs';
import { printProblem } from './setup/terminal.mjs';

try {
  await ensureDependencies();
  const { code } = await run(await ensureNode(), ['scripts/mutate/main.ts', ...process.argv.slice(2)], { show: true });
  process.exitCode = code;
} catch (error) {
  printProblem(error);
  process.exitCode = 1;
}
