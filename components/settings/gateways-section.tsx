import { Plus } from 'lucide-react';
import { useState } from 'react';
import { reservedGatewayIds } from '../../lib/policy/index.ts';
import type { Request, View } from '../../lib/protocol/index.ts';
import { Button, LockMark } from '../ui/index.ts';
import { GatewayForm } from './gateway-form.tsx';
import { gatewayIdFrom } from './gateway-id.ts';
import { GatewayItem } from './gateway-item.tsx';
import { organizationOf } from './managed-by.ts';
import { SaveStatus } from './save-status.tsx';
import { Section } from './section.tsx';
import { UndoList } from './undo-list.tsx';
import { useSave } from './use-save.ts';
import { useUndo } from './use-undo.ts';

const order = { managed: 0, person: 1, 'built-in': 2 };

export function GatewaysSection({ view }: { readonly view: View }) {
  const [adding, setAdding] = useState(false);
  const [added, setAdded] = useState<string>();
  const { state, save } = useSave();
  const { pending, start, undo } = useUndo();
  const removed = new Set(pending.map(({ id }) => id));
  const gateways = view.gateways
    .filter((gateway) => !removed.has(gateway.id))
    .sort((a, b) => order[a.source] - order[b.source] || (a.source === 'person' ? a.name.localeCompare(b.name) : 0));
  const allowed = view.policy.allowUserGateways.value;

  return (
    <Section title="Gateways" intro="The places that answer. Each has a name, an address, and the models that it offers.">
      <ul className="flex flex-col gap-3">
        {gateways.map((gateway) => (
          <GatewayItem
            key={gateway.id}
            view={view}
            gateway={gateway}
            isNew={gateway.id === added}
            onRemove={() =>
              start({
                id: gateway.id,
                label: `${gateway.name} and its key are removed.`,
                act: () => void save({ type: 'gateway-remove', gatewayId: gateway.id }),
              })
            }
          />
        ))}
      </ul>
      <UndoList pending={pending} onUndo={undo} />
      {adding ? (
        <div className="rounded-block border border-edge p-4">
          <h2 className="mb-3 font-medium">A gateway of your own</h2>
          <GatewayForm
            start={{ name: '', baseUrl: '', auth: 'user-key' }}
            hasKey={false}
            submitLabel="Add gateway"
            onCancel={() => setAdding(false)}
            onSubmit={async ({ key, ...draft }) => {
              const id = gatewayIdFrom(draft.name, [...reservedGatewayIds, ...view.gateways.map((gateway) => gateway.id)]);
              // The key first: the models are listed as soon as the gateway is there.
              const keyRequests: Request[] = key === '' ? [] : [{ type: 'key-set', gatewayId: id, key }];
              setAdded(id);
              if (await save(...keyRequests, { type: 'gateway-save', gateway: { id, ...draft, models: [] } })) setAdding(false);
            }}
          />
        </div>
      ) : (
        <div className="flex flex-col items-start gap-1">
          <Button icon={Plus} disabled={!allowed} aria-describedby={allowed ? undefined : 'gateways-lock'} onClick={() => setAdding(true)}>
            Add a gateway
          </Button>
          {!allowed && <LockMark id="gateways-lock" by={organizationOf(view)} />}
        </div>
      )}
      <SaveStatus state={state} />
    </Section>
  );
}
