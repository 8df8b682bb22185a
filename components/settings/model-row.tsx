import { Pencil } from 'lucide-react';
import { useState } from 'react';
import type { ModelView } from '../../lib/protocol/index.ts';
import { money } from '../../lib/routing/index.ts';
import { tokens } from '../chat/format.ts';
import { Button, IconButton, Switch } from '../ui/index.ts';
import { CardForm } from './card-form.tsx';

type ModelRowProps = {
  readonly model: ModelView;
  readonly organisation: string;
  readonly onSwitch: (on: boolean) => void;
  /** Resolves to whether it was kept. */
  readonly onCard: (card: NonNullable<ModelView['ownCard']>) => Promise<boolean>;
};

/** A model: whether Auto may use it, what is known of it and from whom, and the form to correct that. */
export function ModelRow({ model, organisation, onSwitch, onCard }: ModelRowProps) {
  const [editing, setEditing] = useState(false);
  return (
    <div className="py-1">
      <div className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          <Switch
            label={model.name}
            hint={<span className="wrap-anywhere">{facts(model)}</span>}
            checked={model.enabled}
            onChange={onSwitch}
          />
          {model.inferred && <UnknownMark name={model.name} onComplete={() => setEditing(true)} />}
        </div>
        {!model.onDevice && (
          <IconButton
            icon={Pencil}
            label={`Correct the figures of ${model.name}`}
            aria-expanded={editing}
            onClick={() => setEditing(!editing)}
          />
        )}
      </div>
      {editing && (
        <CardForm
          model={model}
          organisation={organisation}
          onCancel={() => setEditing(false)}
          onSubmit={async (card) => {
            if (await onCard(card)) setEditing(false);
          }}
        />
      )}
    </div>
  );
}

function UnknownMark({ name, onComplete }: { readonly name: string; readonly onComplete: () => void }) {
  return (
    <p className="text-small">
      Unknown model: Auto guesses from its name.{' '}
      <Button tone="quiet" size="small" aria-label={`Complete the figures of ${name}`} onClick={onComplete}>
        Complete it
      </Button>
    </p>
  );
}

/** What a person may want to know of a model before letting Auto use it. */
function facts(model: ModelView): string {
  const { inputPerMillion, outputPerMillion, contextWindow, sources } = model;
  const stated = (source: string | undefined) => (source?.includes('set by') ? ` (${source})` : '');
  return [
    model.id,
    contextWindow !== undefined && `${tokens(contextWindow)} tokens of context${stated(sources.contextWindow)}`,
    inputPerMillion !== undefined && outputPerMillion !== undefined
      ? `${money(inputPerMillion)} in, ${money(outputPerMillion)} out for a million tokens${stated(sources.price)}`
      : !model.onDevice && 'price unknown',
    model.vision && 'sees images',
    model.tools && 'uses tools',
    model.reasoning && 'reasons',
    !model.onDevice && (model.skillInferred ? `skill ${sources.skill.replace(/^(?!inferred)/, 'inferred, ')}` : `skill ${sources.skill}`),
    !model.hasCredentials && 'needs your key (Gateways)',
    !model.installed && 'not on this device yet (On-device model)',
  ]
    .filter(Boolean)
    .join(' · ');
}
