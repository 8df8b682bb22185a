// npm run model: fetches the on-device model for builds that pack it.
import { ensureModel } from './setup/model.ts';
import { printProblem } from './setup/terminal.mjs';

try {
  await ensureModel();
  console.log('The on-device model is in place.');
} catch (error) {
  printProblem(error);
  process.exitCode = 1;
}
