import { type InstallOptions, type Weights, WeightsError } from '../weights.ts';

/** Told the bytes received while a download runs, then once how it ended. */
export type Watcher = {
  onProgress(receivedBytes: number): void;
  /** `failure` in words for a person; absent on success and after a cancel. */
  onEnd(failure?: string): void;
};

export type Downloads = {
  isRunning(): boolean;
  /** Starts a download, or joins the running one. */
  start(watcher: Watcher): void;
  /** Joins the running download; told the end of the last one at once when there is none. */
  watch(watcher: Watcher): void;
  /** Stops watching; the download goes on. */
  leave(watcher: Watcher): void;
  cancel(): void;
};

export type DownloadOptions = {
  readonly weights: Weights;
  readonly fetchWeights: (weights: Weights, options: InstallOptions) => Promise<void>;
  /** A download ended with nobody watching: the worker that asked for it is gone. */
  readonly onUnwatchedEnd: () => void;
};

/** One download at a time. It belongs to nobody, so that it outlives the panel and the worker. */
export function createDownloads({ weights, fetchWeights, onUnwatchedEnd }: DownloadOptions): Downloads {
  const watchers = new Set<Watcher>();
  let controller: AbortController | undefined;
  let receivedBytes = 0;
  let lastFailure: string | undefined;

  async function run({ signal }: AbortController): Promise<string | undefined> {
    const onProgress = (bytes: number) => {
      receivedBytes = bytes;
      for (const watcher of watchers) watcher.onProgress(bytes);
    };
    try {
      if (!(await weights.file())) await fetchWeights(weights, { signal, onProgress });
      return undefined;
    } catch (error) {
      if (signal.aborted) return undefined;
      return error instanceof WeightsError ? error.message : `The download failed: ${error}`;
    }
  }

  function end(failure: string | undefined): void {
    controller = undefined;
    lastFailure = failure;
    const told = [...watchers];
    watchers.clear();
    for (const watcher of told) watcher.onEnd(failure);
    if (told.length === 0) onUnwatchedEnd();
  }

  function watch(watcher: Watcher): void {
    if (!controller) {
      watcher.onEnd(lastFailure);
      return;
    }
    watchers.add(watcher);
    watcher.onProgress(receivedBytes);
  }

  return {
    isRunning: () => controller !== undefined,
    start(watcher) {
      if (!controller) {
        controller = new AbortController();
        receivedBytes = 0;
        void run(controller).then(end);
      }
      watch(watcher);
    },
    watch,
    leave: (watcher) => void watchers.delete(watcher),
    cancel: () => controller?.abort(),
  };
}
