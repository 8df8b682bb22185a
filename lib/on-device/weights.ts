import { onDeviceModel, type WeightsPin } from './model.ts';

/** A file that was not accepted, or could not be kept. The message is for the person. */
export class WeightsError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'WeightsError';
  }
}

/** The part of the Origin Private File System that weights need; a test passes its own. */
export type WeightsStorage = {
  getDirectory(): Promise<FileSystemDirectoryHandle>;
  /** Runs `work` unless another page or the offscreen document is at it; then answers undefined. */
  exclusive<Value>(work: () => Promise<Value>): Promise<Value | undefined>;
};

export type InstallOptions = {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((receivedBytes: number) => void) | undefined;
};

/** The downloaded or picked weights. Only the pinned file is ever kept under its name. */
export type Weights = {
  /** The file, or null when it is not there. */
  file(): Promise<File | null>;
  /** Checks and keeps what `source` gives; nothing is kept when it is not the pinned file. Throws {@link WeightsError}, or the signal's reason. */
  install(source: ReadableStream<Uint8Array<ArrayBuffer>>, options?: InstallOptions): Promise<void>;
  remove(): Promise<void>;
};

const folderName = 'models';
const lockName = 'on-device-weights';

const browserStorage: WeightsStorage = {
  getDirectory: () => navigator.storage.getDirectory(),
  exclusive: (work) => navigator.locks.request(lockName, { ifAvailable: true }, (lock) => (lock ? work() : undefined)),
};

export function createWeights(pin: WeightsPin = onDeviceModel, storage: WeightsStorage = browserStorage): Weights {
  const partName = `${pin.file}.part`;
  const folder = async () => (await storage.getDirectory()).getDirectoryHandle(folderName, { create: true });

  async function file(): Promise<File | null> {
    const found = await unlessMissing((await folder()).getFileHandle(pin.file));
    const content = await found?.getFile();
    // The content was checked when it was kept; only a whole file ever gets the name.
    return content?.size === pin.bytes ? content : null;
  }

  async function install(source: ReadableStream<Uint8Array<ArrayBuffer>>, { signal, onProgress }: InstallOptions = {}): Promise<void> {
    const directory = await folder();
    const done = await storage.exclusive(async () => {
      const part = await directory.getFileHandle(partName, { create: true });
      try {
        await source.pipeThrough(counter(pin, onProgress)).pipeTo(await part.createWritable(), signal ? { signal } : {});
        await check(await part.getFile(), pin);
        signal?.throwIfAborted();
        await moveTo(part, pin.file);
      } catch (error) {
        await unlessMissing(directory.removeEntry(partName));
        throw explain(error, pin);
      }
      return true;
    });
    if (!done) throw new WeightsError('Another copy of the model is being put in place already.');
  }

  async function remove(): Promise<void> {
    const directory = await folder();
    await unlessMissing(directory.removeEntry(pin.file));
  }

  return { file, install, remove };
}

/** Counts what passes and stops a source that is longer than the pinned file, so that it cannot fill the disk. */
function counter(pin: WeightsPin, onProgress: InstallOptions['onProgress']) {
  let received = 0;
  return new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      received += chunk.byteLength;
      if (received > pin.bytes) throw wrongFile(pin);
      onProgress?.(received);
      controller.enqueue(chunk);
    },
  });
}

async function check(file: File, pin: WeightsPin): Promise<void> {
  // 98 MB in memory once: crypto.subtle has no streaming digest, and a library for it would have only this use.
  if (file.size !== pin.bytes || hex(await crypto.subtle.digest('SHA-256', await file.arrayBuffer())) !== pin.sha256) throw wrongFile(pin);
}

function wrongFile(pin: WeightsPin): WeightsError {
  return new WeightsError(
    `This is not the expected file. Only ${pin.file} with ${pin.bytes.toLocaleString('en')} bytes and SHA-256 ${pin.sha256} is accepted.`,
  );
}

function explain(error: unknown, pin: WeightsPin): unknown {
  if (!(error instanceof DOMException) || error.name !== 'QuotaExceededError') return error;
  return new WeightsError(`There is not enough room on the disk: the model needs ${megabytes(pin.bytes)} MB.`, { cause: error });
}

/** TypeScript's DOM types do not have `move` yet; Chromium has since 108. */
async function moveTo(handle: FileSystemFileHandle & { move?(name: string): Promise<void> }, name: string): Promise<void> {
  if (!handle.move) throw new WeightsError('This browser cannot keep the model: it lacks FileSystemHandle.move.');
  await handle.move(name);
}

async function unlessMissing<Value>(work: Promise<Value>): Promise<Value | null> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return null;
    throw error;
  }
}

const hex = (buffer: ArrayBuffer): string => [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Decimal megabytes, as browsers and file managers show them. */
export const megabytes = (bytes: number): number => Math.round(bytes / 1_000_000);
