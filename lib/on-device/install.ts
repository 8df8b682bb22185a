import { onDeviceModel, weightsAddress } from './model.ts';
import { type InstallOptions, type Weights, WeightsError } from './weights.ts';

const host = new URL(weightsAddress).host;
const pickInstead = 'Pick the file instead, if you have it.';

/** Fetches the weights from their public address. Throws {@link WeightsError}, or the signal's reason. */
export async function downloadWeights(weights: Weights, options: InstallOptions, fetcher: typeof fetch = fetch): Promise<void> {
  const response = await fetcher(weightsAddress, {
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
    signal: options.signal ?? null,
  }).catch((error: unknown) => {
    options.signal?.throwIfAborted();
    throw new WeightsError(`${host} could not be reached. Check the connection and try again. ${pickInstead}`, { cause: error });
  });
  if (!response.ok || !response.body) {
    throw new WeightsError(`${host} answered ${response.status} instead of the file. ${pickInstead}`);
  }
  try {
    await weights.install(response.body, options);
  } catch (error) {
    options.signal?.throwIfAborted();
    if (error instanceof WeightsError) throw new WeightsError(`${error.message} Nothing was kept. ${pickInstead}`, { cause: error });
    throw new WeightsError(`The download from ${host} broke off. Try again. ${pickInstead}`, { cause: error });
  }
}

/** Keeps a file that the person picked. Tell the worker afterwards (`on-device-changed`). Throws {@link WeightsError}. */
export async function importWeights(weights: Weights, file: File, options: InstallOptions = {}): Promise<void> {
  // Refused before anything is read: a wrong file can be many gigabytes.
  if (file.size !== onDeviceModel.bytes) {
    const size = onDeviceModel.bytes.toLocaleString('en');
    throw new WeightsError(
      `${file.name} is not the model: it has ${file.size.toLocaleString('en')} bytes, ${onDeviceModel.file} has ${size}. Other models cannot be used yet.`,
    );
  }
  await weights.install(file.stream(), options);
}

/** Where the weights are: in the extension's package, downloaded or picked before, or nowhere. */
export async function findWeights(weights: Weights): Promise<'packaged' | 'downloaded' | 'absent'> {
  if (import.meta.env.AUTO_PACKED_MODEL) return 'packaged';
  return (await weights.file()) ? 'downloaded' : 'absent';
}

/** The weights as a blob to load, or null when there are none. */
export async function openWeights(weights: Weights): Promise<Blob | null> {
  if (!import.meta.env.AUTO_PACKED_MODEL) return weights.file();
  const packaged = await fetch(`/models/${onDeviceModel.file}`);
  return packaged.blob();
}
