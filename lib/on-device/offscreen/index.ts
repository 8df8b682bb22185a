import { browser, serveOffscreenChannels } from '../../platform/index.ts';
import type { Request } from '../../protocol/index.ts';
import { downloadWeights, openWeights } from '../install.ts';
import { createWeights } from '../weights.ts';
import { createDownloads } from './downloads.ts';
import { createEngine } from './engine.ts';
import { createRuntimeOpener } from './runtime.ts';
import { createOffscreenServer } from './server.ts';

/** Runs the on-device model and its download in this document, for the worker. */
export function startOffscreen(): void {
  const weights = createWeights();
  const changed: Request = { type: 'on-device-changed' };
  const downloads = createDownloads({
    weights,
    fetchWeights: downloadWeights,
    // Wakes the next worker. Where nobody listens, the state is read at its next start.
    onUnwatchedEnd: () => void browser.runtime.sendMessage(changed).catch(() => undefined),
  });
  const engine = createEngine(
    createRuntimeOpener((reason) => server.crash(reason)),
    () => openWeights(weights),
  );
  const server = createOffscreenServer({ engine, downloads, weights, closeDocument: () => window.close() });
  serveOffscreenChannels(server.serve);
}
