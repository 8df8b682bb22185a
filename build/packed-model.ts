import { createHash } from 'node:crypto';
import { createReadStream, existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { onDeviceModel } from '../lib/on-device/model.ts';
import type { PublicFile } from './wllama.ts';

/** Where the weights lie for builds that pack them; `npm start` and the tests put them there. */
export const modelsFolder = '.models';

/** The licence of the weights goes into every build: a downloaded copy needs it too. */
export const licenceFile: PublicFile = {
  absoluteSrc: resolve('docs/licences/smollm2-135m-instruct.txt'),
  relativeDest: `models/${onDeviceModel.file}.LICENSE.txt`,
};

/**
 * The weights, for a build that packs them (AUTO_PACK_MODEL=1: `npm start` and the tests). An ordinary build leaves them out.
 * Throws where the file is missing or not the pinned one.
 */
export async function packedWeights(): Promise<PublicFile> {
  const weights = resolve(modelsFolder, onDeviceModel.file);
  if (!existsSync(weights)) throw new Error(`AUTO_PACK_MODEL=1 wants ${weights}, which is not there.`);
  if (statSync(weights).size !== onDeviceModel.bytes || (await sha256(weights)) !== onDeviceModel.sha256) {
    throw new Error(`${weights} is not the pinned model (sha256 ${onDeviceModel.sha256}). Delete it and fetch it again.`);
  }
  return { absoluteSrc: weights, relativeDest: `models/${onDeviceModel.file}` };
}

async function sha256(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest('hex');
}
