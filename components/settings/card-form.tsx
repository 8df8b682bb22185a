import { type FormEvent, useState } from 'react';
import { cardFiguresSchema } from '../../lib/policy/index.ts';
import type { ModelView } from '../../lib/protocol/index.ts';
import { Button, Segmented, TextField } from '../ui/index.ts';
import { abilities, cardOfDraft, draftOf, type Figure, figures } from './card-draft.ts';

type CardFormProps = {
  readonly model: ModelView;
  /** Who states the fields that are locked. */
  readonly organisation: string;
  readonly onSubmit: (card: NonNullable<ModelView['ownCard']>) => void;
  readonly onCancel: () => void;
};

const choices = [
  { value: '', label: 'Not stated' },
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
] as const;

/** What the person states of a model. An empty field states nothing. */
export function CardForm({ model, organisation, onSubmit, onCancel }: CardFormProps) {
  const [draft, setDraft] = useState(() => draftOf(model.ownCard));
  const [tried, setTried] = useState(false);
  const parsed = cardFiguresSchema.safeParse(cardOfDraft(draft));
  const problemOf = (name: string) => parsed.error?.issues.find((issue) => issue.path[0] === name)?.message;
  const lockOf = (name: string) => (model.statedByOrganisation.includes(name) ? organisation : undefined);
  const set = (name: string, value: string) => setDraft({ ...draft, [name]: value });

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (parsed.success) onSubmit(parsed.data);
  }

  const field = ({ name, label, hint, decimal }: Figure) => (
    <TextField
      key={name}
      label={label}
      hint={hint}
      value={draft[name] ?? ''}
      onChange={(event) => set(name, event.target.value)}
      problem={tried ? problemOf(name) : undefined}
      lockedBy={lockOf(name)}
      inputMode={decimal === undefined ? undefined : decimal ? 'decimal' : 'numeric'}
      autoComplete="off"
      spellCheck={false}
    />
  );

  return (
    <form
      onSubmit={submit}
      noValidate
      aria-label={`Figures of ${model.name}`}
      className="flex flex-col gap-3 rounded-block border border-edge p-3"
    >
      <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">{figures.map(field)}</div>
      {abilities.map(({ name, label }) => (
        <div key={name} className="flex flex-col gap-1">
          <span aria-hidden="true">{label}</span>
          <Segmented
            label={label}
            value={choices.find(({ value }) => value === draft[name])?.value ?? ''}
            options={choices}
            lockedBy={lockOf(name)}
            onChange={(value) => set(name, value)}
          />
        </div>
      ))}
      <div className="flex gap-2">
        <Button type="submit" tone="primary">
          Save
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </form>
  );
}
