import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { PersonGateway } from '../../lib/policy/index.ts';
import type { GatewayView, Request, View } from '../../lib/protocol/index.ts';
import { IconButton, LockMark } from '../ui/index.ts';
import { GatewayForm } from './gateway-form.tsx';
import { HostAccess } from './host-access.tsx';
import { KeyField } from './key-field.tsx';
import { organizationOf } from './managed-by.ts';
import { ModelPicker } from './model-picker.tsx';
import { SaveStatus } from './save-status.tsx';
import { useSave } from './use-save.ts';

type GatewayItemProps = {
  readonly view: View;
  readonly gateway: GatewayView;
  readonly isNew: boolean;
  readonly onRemove: () => void;
};

const keyWords = { none: 'No key', 'user-key': 'Needs your key', 'managed-key': 'Key set by the policy' };

/** One gateway. Those of the person can be changed; those of the policy show whose they are. */
export function GatewayItem({ view, gateway, isNew, onRemove }: GatewayItemProps) {
  const [editing, setEditing] = useState(false);
  const { state, save } = useSave();
  const own = gateway.source === 'person';

  const approved = new Set(view.models.map((model) => model.id));
  const named = (model: string) => (approved.has(`${gateway.id}/${model}`) ? model : `${model} (not approved)`);

  const saved = (changes: Partial<PersonGateway>): Request => ({
    type: 'gateway-save',
    gateway: {
      id: gateway.id,
      name: gateway.name,
      baseUrl: gateway.baseUrl ?? '',
      auth: gateway.auth === 'none' ? 'none' : 'user-key',
      ...changes,
      models: [...(changes.models ?? gateway.models)],
    },
  });

  return (
    <li className="flex flex-col gap-3 rounded-block border border-edge p-4">
      <div className="flex items-start justify-between gap-2">
        <div className="flex min-w-0 flex-col wrap-anywhere">
          <h2 className="font-medium">{gateway.name}</h2>
          <p className="text-small text-ink-soft">
            {gateway.baseUrl ?? 'Inside the browser, no network'} · {keyWords[gateway.auth]} · models are {gateway.id}/…
            {gateway.tags.length > 0 && ` · ${gateway.tags.join(', ')}`}
          </p>
          {gateway.source === 'managed' && <LockMark by={organizationOf(view)} />}
          {gateway.source === 'built-in' && <p className="text-small text-ink-soft">Built in</p>}
        </div>
        {own && (
          <div className="flex">
            <IconButton icon={Pencil} label={`Edit ${gateway.name}`} aria-expanded={editing} onClick={() => setEditing(!editing)} />
            <IconButton icon={Trash2} label={`Remove ${gateway.name}`} onClick={onRemove} />
          </div>
        )}
      </div>
      {editing && (
        <GatewayForm
          start={{ name: gateway.name, baseUrl: gateway.baseUrl ?? '', auth: gateway.auth === 'none' ? 'none' : 'user-key' }}
          hasKey={gateway.auth === 'user-key' && gateway.hasKey}
          submitLabel="Save"
          onCancel={() => setEditing(false)}
          onSubmit={async ({ key, ...changes }) => {
            const keyRequests: Request[] = key === '' ? [] : [{ type: 'key-set', gatewayId: gateway.id, key }];
            if (await save(saved(changes), ...keyRequests)) setEditing(false);
          }}
        />
      )}
      {gateway.auth === 'user-key' && !editing && <KeyField gateway={gateway} />}
      {gateway.baseUrl !== undefined && <HostAccess baseUrl={gateway.baseUrl} />}
      {own ? (
        <ModelPicker gateway={gateway} isNew={isNew} onChange={(models) => save(saved({ models }))} />
      ) : (
        <p className="text-small wrap-anywhere">Models: {gateway.models.map(named).join(', ')}</p>
      )}
      {own && <SaveStatus state={state} />}
    </li>
  );
}
