import { Wllama } from '@wllama/wllama/esm/index.js';
import { onDeviceModel } from '../model.ts';

/** The steps of llama.cpp that the engine takes one by one. */
export type Runtime = Pick<
  Wllama,
  'formatChat' | 'tokenize' | 'kvRemove' | 'kvClear' | 'samplingInit' | 'samplingSample' | 'samplingAccept' | 'decode' | 'isTokenEOG'
>;

export type OpenRuntime = (weights: Blob, onProgress: (fraction: number) => void) => Promise<Runtime>;

/** Threads that help: two on two busy cores were slower than one. */
export const threadCount = (cores: number): number => (cores <= 2 ? 1 : Math.min(4, Math.floor(cores / 2)));

/**
 * Starts llama.cpp in workers of this document. `onCrash` is called when a worker dies of itself: what it was asked then never
 * answers, and the document should be closed.
 */
export function createRuntimeOpener(onCrash: (reason: unknown) => void): OpenRuntime {
  return async (weights, onProgress) => {
    const silent = () => undefined;
    const wllama = new Wllama(
      { 'single-thread/wllama.wasm': '/wllama/single.wasm', 'multi-thread/wllama.wasm': '/wllama/multi.wasm' },
      // With the native log off, the only errors that reach the logger are those of a broken worker.
      { suppressNativeLog: true, logger: { debug: silent, log: silent, warn: silent, error: onCrash } },
    );
    await wllama.loadModel([counted(weights, onProgress)], {
      n_ctx: onDeviceModel.contextWindow,
      n_threads: threadCount(navigator.hardwareConcurrency),
    });
    return wllama;
  };
}

/** The same blob, telling how much of it was read: wllama says nothing while it copies. */
function counted(blob: Blob, onProgress: (fraction: number) => void): Blob {
  let read = 0;
  const copy = blob.slice();
  copy.stream = () =>
    blob.stream().pipeThrough(
      new TransformStream({
        transform(chunk, controller) {
          read += chunk.byteLength;
          onProgress(read / blob.size);
          controller.enqueue(chunk);
        },
      }),
    );
  return copy;
}
