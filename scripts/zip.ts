// npm run zip: the archive for the store. It has no `key` (the store assigns its own) and no model weights, and is built in a folder
// of its own, so that the copy a browser has loaded from .output/chrome-mv3 keeps its id.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder, run } from './setup/run.mjs';

const folder = join(projectFolder, '.output/store');
const env = { ...process.env, AUTO_STORE: '1', AUTO_PACK_MODEL: '' };
const { code } = await run(process.execPath, ['node_modules/wxt/bin/wxt.mjs', 'zip'], { env, show: true });
if (code !== 0) process.exit(code);

const built = join(folder, 'chrome-mv3');
const problems = [
  ...('key' in JSON.parse(readFileSync(join(built, 'manifest.json'), 'utf8')) ? ['the manifest still has a key'] : []),
  ...readdirSync(built, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.gguf'))
    .map((name) => `${name} holds model weights`),
];
if (problems.length > 0) {
  console.error(`Not for the store: ${problems.join('; ')}.`);
  process.exit(1);
}
console.log(
  `For the store: ${readdirSync(folder)
    .filter((name) => name.endsWith('.zip'))
    .map((name) => join('.output/store', name))
    .join(', ')}`,
);
