import { useState } from 'react';
import { createWeights, importWeights, onDeviceModel, weightsOrigins } from '../../lib/on-device/index.ts';
import { browser, request } from '../../lib/platform/index.ts';

export type OnDeviceActions = {
  /** How much of a picked file is copied, 0..1; null when none is. */
  readonly importing: number | null;
  readonly busy: boolean;
  /** Why the last action failed, for the person. */
  readonly problem: string | null;
  /** To be called in a click handler: asks for the host permission first. */
  download(): void;
  cancel(): void;
  remove(): void;
  importFile(file: File): Promise<void>;
};

/** What the person can do with the weights of the on-device model. */
export function useOnDeviceActions(): OnDeviceActions {
  const [importing, setImporting] = useState<number | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function act(work: () => Promise<unknown>): Promise<void> {
    setBusy(true);
    setProblem(null);
    try {
      await work();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  }

  return {
    importing,
    busy,
    problem,
    download() {
      // Nothing may be awaited before it: the browser wants to see the click.
      const permission = browser.permissions.request({ origins: weightsOrigins });
      void act(async () => {
        if (!(await permission)) throw new Error('Nothing was downloaded: the permission was not given.');
        await request({ type: 'on-device-download' });
      });
    },
    cancel: () => void act(() => request({ type: 'on-device-cancel' })),
    remove: () => void act(() => request({ type: 'on-device-remove' })),
    importFile: (file) =>
      act(async () => {
        setImporting(0);
        try {
          await importWeights(createWeights(), file, { onProgress: (bytes) => setImporting(bytes / onDeviceModel.bytes) });
        } finally {
          setImporting(null);
        }
        await request({ type: 'on-device-changed' });
      }),
  };
}
