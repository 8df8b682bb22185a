import { FolderOpen } from 'lucide-react';
import { useRef, useState } from 'react';
import { createWeights, importWeights, onDeviceModel } from '../../lib/on-device/index.ts';
import { request } from '../../lib/platform/index.ts';
import { Button } from '../ui/index.ts';

/** Takes the weights from a file instead of the network. */
export function WeightsFile() {
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();

  async function take(file: File | undefined) {
    if (!file) return;
    setBusy(true);
    setProblem(undefined);
    try {
      await importWeights(createWeights(), file);
      await request({ type: 'on-device-changed' });
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  }

  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".gguf"
        hidden
        aria-label={`Pick ${onDeviceModel.file}`}
        onChange={(event) => {
          void take(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      <Button icon={FolderOpen} disabled={busy} onClick={() => input.current?.click()}>
        {busy ? 'Checking the file' : 'Pick the file'}
      </Button>
      {problem && (
        <p role="alert" className="basis-full text-small text-danger">
          {problem}
        </p>
      )}
    </>
  );
}
