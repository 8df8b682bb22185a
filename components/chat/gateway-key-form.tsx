import { type FormEvent, useState } from 'react';
import { request } from '../../lib/platform/index.ts';
import type { GatewayView } from '../../lib/protocol/index.ts';
import { Button, TextField } from '../ui/index.ts';

/** Takes the person's key for a gateway. It goes to the worker and is never shown again. */
export function GatewayKeyForm({ gateway }: { readonly gateway: GatewayView }) {
  const [key, setKey] = useState('');
  const [problem, setProblem] = useState<string>();
  const [saved, setSaved] = useState(false);
  const save = (event: FormEvent) => {
    event.preventDefault();
    setProblem(undefined);
    request({ type: 'key-set', gatewayId: gateway.id, key: key.trim() }).then(
      () => {
        setKey('');
        setSaved(true);
      },
      (error: unknown) => setProblem(`The key was not saved: ${error instanceof Error ? error.message : String(error)}`),
    );
  };
  return (
    <form onSubmit={save} className="flex flex-col gap-1" aria-label={`Key for ${gateway.name}`}>
      <div className="flex items-end gap-2">
        <TextField
          className="flex-1"
          label={`Key for ${gateway.name}`}
          type="password"
          autoComplete="off"
          spellCheck={false}
          value={key}
          onChange={(event) => {
            setKey(event.target.value);
            setSaved(false);
          }}
        />
        <Button type="submit" disabled={key.trim() === ''}>
          Save
        </Button>
      </div>
      <p role="status" className={problem ? 'text-small text-danger' : 'text-small text-ink-soft'}>
        {problem ??
          (saved
            ? 'Saved on this device.'
            : gateway.hasKey
              ? 'A key is saved. A new one replaces it.'
              : 'Kept on this device, sent to this gateway alone.')}
      </p>
    </form>
  );
}
