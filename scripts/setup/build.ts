import { lastLines, projectFolder, run } from './run.mjs';
import { SetupProblem } from './terminal.mjs';

/** The unpacked extension as shipped, and the one that carries the on-device model. Relative to the project's folder. */
export const builtExtension = '.output/chrome-mv3';
export const packedExtension = '.output-packed/chrome-mv3';

/** Builds the extension; `packed` with the weights in it. */
export async function buildExtension({ packed }: { packed: boolean }): Promise<void> {
  const env = { ...process.env, AUTO_PACK_MODEL: packed ? '1' : '' };
  const { code, output } = await run(process.execPath, [`${projectFolder}/node_modules/wxt/bin/wxt.mjs`, 'build'], { env });
  if (code !== 0) throw new SetupProblem(`The build failed.\n${lastLines(output, 30)}`, 'npm run build shows all of it.');
}
