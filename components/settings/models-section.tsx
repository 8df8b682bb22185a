import { useState } from 'react';
import type { ModelView, View } from '../../lib/protocol/index.ts';
import { money, tokens } from '../chat/format.ts';
import { Notice, Switch, TextField } from '../ui/index.ts';
import { SaveStatus } from './save-status.tsx';
import { Group, Section } from './section.tsx';
import { useSave } from './use-save.ts';

/** From here on a filter helps. */
const filteredFrom = 12;

/** What a person may want to know of a model before letting Auto use it. */
function facts(model: ModelView): string {
  const { inputPerMillion, outputPerMillion, contextWindow } = model;
  return [
    model.id,
    contextWindow !== undefined && `${tokens(contextWindow)} tokens of context`,
    inputPerMillion !== undefined && outputPerMillion !== undefined
      ? `${money(inputPerMillion)} in, ${money(outputPerMillion)} out for a million tokens`
      : !model.onDevice && 'price unknown',
    model.vision && 'sees images',
    model.tools && 'uses tools',
    model.reasoning && 'reasons',
    model.inferred && 'figures are estimates',
    !model.hasCredentials && 'needs your key (Gateways)',
    !model.installed && 'not on this device yet (On-device model)',
  ]
    .filter(Boolean)
    .join(' · ');
}

export function ModelsSection({ view }: { readonly view: View }) {
  const [filter, setFilter] = useState('');
  const { state, save } = useSave();
  const { models, settings } = view;
  const wanted = filter.trim().toLowerCase();
  const shown = models.filter((model) => `${model.name} ${model.id}`.toLowerCase().includes(wanted));
  const groups = Map.groupBy(shown, (model) => model.gatewayId);

  const set = (id: string, on: boolean) =>
    save({
      type: 'settings-set',
      disabledModels: on ? settings.disabledModels.filter((each) => each !== id) : [...new Set([...settings.disabledModels, id])],
    });

  return (
    <Section title="Models" intro="Every approved model. Auto leaves out those that you switch off; you can still choose them by hand.">
      {models.length === 0 && <Notice>No model is approved at the moment. Policy says why.</Notice>}
      {models.length >= filteredFrom && (
        <TextField label="Filter" type="search" value={filter} onChange={(event) => setFilter(event.target.value)} autoComplete="off" />
      )}
      {[...groups].map(([gatewayId, group]) => (
        <Group key={gatewayId} title={group[0]?.gatewayName ?? gatewayId}>
          <div className="divide-y divide-edge">
            {group.map((model) => (
              <Switch
                key={model.id}
                label={model.name}
                hint={<span className="wrap-anywhere">{facts(model)}</span>}
                checked={model.enabled}
                onChange={(on) => set(model.id, on)}
              />
            ))}
          </div>
        </Group>
      ))}
      {models.length > 0 && shown.length === 0 && <p role="status">No model matches “{filter}”.</p>}
      <SaveStatus state={state} />
    </Section>
  );
}
