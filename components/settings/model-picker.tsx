import { RefreshCw } from 'lucide-react';
import { type FormEvent, useCallback, useEffect, useRef, useState } from 'react';
import { z } from 'zod';
import { request } from '../../lib/platform/index.ts';
import type { GatewayView } from '../../lib/protocol/index.ts';
import { Button, Notice, TextField } from '../ui/index.ts';

const listSchema = z.array(z.string());
/** A list this short is taken whole where the gateway is new; a longer one is for the person to choose from. */
const takenWhole = 20;
/** From here on a filter helps. */
const filteredFrom = 12;

type ModelPickerProps = {
  readonly gateway: GatewayView;
  /** Just added: its list is asked for at once, and taken where it is short. */
  readonly isNew: boolean;
  readonly onChange: (models: readonly string[]) => void;
};

/** Which of a gateway's models are offered: ticked from the gateway's own list, or added by name. */
export function ModelPicker({ gateway, isNew, onChange }: ModelPickerProps) {
  const [listed, setListed] = useState<readonly string[]>([]);
  const [state, setState] = useState<'idle' | 'listing' | 'listed'>('idle');
  const [problem, setProblem] = useState<string>();
  const [filter, setFilter] = useState('');
  const chosen = new Set(gateway.models);
  const names = [...new Set([...gateway.models, ...listed])].sort();
  const shown = names.filter((name) => name.toLowerCase().includes(filter.trim().toLowerCase()));

  const latest = useRef({ gateway, onChange });
  useEffect(() => {
    latest.current = { gateway, onChange };
  });
  const list = useCallback(async (takeShort: boolean) => {
    setState('listing');
    setProblem(undefined);
    try {
      const models = listSchema.parse(await request({ type: 'gateway-list-models', gatewayId: latest.current.gateway.id }));
      setListed(models);
      setState('listed');
      if (takeShort && latest.current.gateway.models.length === 0 && models.length <= takenWhole) latest.current.onChange(models);
    } catch (error) {
      setState('idle');
      setProblem(error instanceof Error ? error.message : String(error));
    }
  }, []);

  useEffect(() => {
    if (isNew) void list(true);
  }, [isNew, list]);

  const toggle = (name: string, on: boolean) => onChange(on ? [...gateway.models, name] : gateway.models.filter((model) => model !== name));

  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <Button size="small" icon={RefreshCw} disabled={state === 'listing'} onClick={() => void list(false)}>
          List models
        </Button>
        {shown.length > 0 && (
          <>
            <Button size="small" tone="quiet" onClick={() => onChange([...new Set([...gateway.models, ...shown])])}>
              Take all shown
            </Button>
            <Button size="small" tone="quiet" onClick={() => onChange(gateway.models.filter((model) => !shown.includes(model)))}>
              Take none
            </Button>
          </>
        )}
        <span role="status" className="text-small text-ink-soft">
          {state === 'listing' && `Asking ${gateway.name} for its models`}
          {state === 'listed' && `${listed.length} listed, ${gateway.models.length} taken`}
        </span>
      </div>
      {problem && (
        <div role="alert">
          <Notice tone="warning">{problem}</Notice>
        </div>
      )}
      {names.length >= filteredFrom && (
        <TextField
          label="Filter the models"
          hideLabel
          placeholder="Filter"
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
        />
      )}
      {shown.length > 0 && (
        <fieldset className="max-h-72 overflow-y-auto rounded-control border border-edge p-2">
          <legend className="sr-only">Models of {gateway.name}</legend>
          {shown.map((name) => (
            <label key={name} className="flex min-h-7 items-center gap-2 wrap-anywhere">
              <input
                type="checkbox"
                className="size-4 shrink-0 accent-accent"
                checked={chosen.has(name)}
                onChange={(event) => toggle(name, event.target.checked)}
              />
              {name}
            </label>
          ))}
        </fieldset>
      )}
      <AddByName onAdd={(name) => toggle(name, true)} taken={chosen} />
    </div>
  );
}

function AddByName({ onAdd, taken }: { readonly onAdd: (name: string) => void; readonly taken: ReadonlySet<string> }) {
  const [name, setName] = useState('');
  function add(event: FormEvent) {
    event.preventDefault();
    const trimmed = name.trim();
    if (trimmed !== '' && !taken.has(trimmed)) onAdd(trimmed.slice(0, 300));
    setName('');
  }
  return (
    <form onSubmit={add} className="flex flex-wrap items-end gap-2">
      <TextField
        className="flex-1 basis-48"
        label="Add a model by name"
        value={name}
        onChange={(event) => setName(event.target.value)}
        placeholder="As the gateway calls it"
        maxLength={300}
        autoComplete="off"
        spellCheck={false}
      />
      <Button type="submit" disabled={name.trim() === ''}>
        Add
      </Button>
    </form>
  );
}
