import { KeyRound } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { GatewayView } from '../../lib/protocol/index.ts';
import { Button, Icon, TextField } from '../ui/index.ts';
import { SaveStatus } from './save-status.tsx';
import { useSave } from './use-save.ts';

/** The person's own key for a gateway: it can be set, replaced and removed, never read. */
export function KeyField({ gateway }: { readonly gateway: GatewayView }) {
  const [key, setKey] = useState('');
  const { state, save } = useSave();

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (key.trim() !== '' && (await save({ type: 'key-set', gatewayId: gateway.id, key: key.trim() }))) setKey('');
  }

  return (
    <form onSubmit={submit} className="flex flex-col gap-1">
      <div className="flex flex-wrap items-end gap-2">
        <TextField
          className="flex-1 basis-48"
          label={`Your key for ${gateway.name}`}
          type="password"
          value={key}
          onChange={(event) => setKey(event.target.value)}
          placeholder={gateway.hasKey ? 'A key is kept; type to replace it' : 'No key yet'}
          autoComplete="off"
          spellCheck={false}
        />
        <Button type="submit" disabled={key.trim() === ''}>
          {gateway.hasKey ? 'Replace key' : 'Save key'}
        </Button>
        {gateway.hasKey && <Button onClick={() => save({ type: 'key-remove', gatewayId: gateway.id })}>Remove key</Button>}
      </div>
      <p className="inline-flex items-center gap-1 text-small text-ink-soft">
        <Icon of={KeyRound} size={13} />
        {gateway.hasKey ? 'A key is kept on this device.' : 'Its models cannot answer until you enter a key.'}
      </p>
      <SaveStatus state={state} />
    </form>
  );
}
