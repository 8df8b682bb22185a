import { type FormEvent, useState } from 'react';
import { checkBaseUrl, type PersonGateway } from '../../lib/policy/index.ts';
import { Button, Switch, TextField } from '../ui/index.ts';

/** What a form gives: the gateway without its id and models, and the key where one was typed. */
export type GatewayDraft = Pick<PersonGateway, 'name' | 'baseUrl' | 'auth'> & { readonly key: string };

type GatewayFormProps = {
  readonly start: Omit<GatewayDraft, 'key'>;
  /** A key is kept already: the field may stay empty. */
  readonly hasKey: boolean;
  readonly submitLabel: string;
  readonly onSubmit: (draft: GatewayDraft) => void;
  readonly onCancel: () => void;
};

/** Name, address and key of a gateway of the person. The key goes to the worker and never comes back. */
export function GatewayForm({ start, hasKey, submitLabel, onSubmit, onCancel }: GatewayFormProps) {
  const [name, setName] = useState(start.name);
  const [baseUrl, setBaseUrl] = useState(start.baseUrl);
  const [needsKey, setNeedsKey] = useState(start.auth === 'user-key');
  const [key, setKey] = useState('');
  const [tried, setTried] = useState(false);

  const checked = checkBaseUrl(baseUrl);
  const problems = {
    name: name.trim() === '' ? 'Give it a name.' : undefined,
    baseUrl: checked.ok ? undefined : checked.reason,
    key: needsKey && !hasKey && key.trim() === '' ? 'Enter the key, or switch it off.' : undefined,
  };

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (!checked.ok || problems.name || problems.key) return;
    onSubmit({ name: name.trim().slice(0, 100), baseUrl: checked.baseUrl, auth: needsKey ? 'user-key' : 'none', key: key.trim() });
  }

  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-3">
      <TextField
        label="Name"
        value={name}
        onChange={(event) => setName(event.target.value)}
        problem={tried ? problems.name : undefined}
        maxLength={100}
        autoComplete="off"
      />
      <TextField
        label="Base URL"
        type="url"
        value={baseUrl}
        onChange={(event) => setBaseUrl(event.target.value)}
        placeholder="https://llm.example.com/v1"
        hint="The address of an OpenAI-compatible API, up to and with /v1."
        problem={tried ? problems.baseUrl : undefined}
        autoComplete="off"
        spellCheck={false}
      />
      <Switch label="It needs a key" checked={needsKey} onChange={setNeedsKey} />
      {needsKey && (
        <TextField
          label="Key"
          type="password"
          value={key}
          onChange={(event) => setKey(event.target.value)}
          hint={
            hasKey ? 'A key is kept. Leave this empty to keep it.' : 'Kept on this device, sent to this gateway alone, never shown again.'
          }
          problem={tried ? problems.key : undefined}
          autoComplete="off"
          spellCheck={false}
        />
      )}
      <div className="flex gap-2">
        <Button type="submit" tone="primary">
          {submitLabel}
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </form>
  );
}
