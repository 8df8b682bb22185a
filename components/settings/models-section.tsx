import { useState } from 'react';
import type { View } from '../../lib/protocol/index.ts';
import { Notice, TextField } from '../ui/index.ts';
import { organizationOf } from './managed-by.ts';
import { ModelRow } from './model-row.tsx';
import { SaveStatus } from './save-status.tsx';
import { Group, Section } from './section.tsx';
import { useSave } from './use-save.ts';

/** From here on a filter helps. */
const filteredFrom = 12;

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
    <Section
      title="Models"
      intro="Every approved model. Auto leaves out those that you switch off; you can still choose them by hand. Where a figure is missing or wrong, state your own."
    >
      {models.length === 0 && <Notice>No model is approved at the moment. Policy says why.</Notice>}
      {models.length >= filteredFrom && (
        <TextField label="Filter" type="search" value={filter} onChange={(event) => setFilter(event.target.value)} autoComplete="off" />
      )}
      {[...groups].map(([gatewayId, group]) => (
        <Group key={gatewayId} title={[group[0]?.gatewayName ?? gatewayId, ...(group[0]?.gatewayTags ?? [])].join(' · ')}>
          <div className="divide-y divide-edge">
            {group.map((model) => (
              <ModelRow
                key={model.id}
                model={model}
                organisation={organizationOf(view)}
                onSwitch={(on) => set(model.id, on)}
                onCard={(card) => save({ type: 'model-card-set', model: model.id, card })}
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
