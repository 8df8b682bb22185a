import { Command } from 'cmdk';
import { Brain, Check, ChevronDown, Eye, KeyRound, Laptop, type LucideIcon, Wrench } from 'lucide-react';
import { useState } from 'react';
import { request } from '../../lib/platform/index.ts';
import type { ModelView } from '../../lib/protocol/index.ts';
import { money } from '../../lib/routing/index.ts';
import { useKnown } from '../hooks/use-view.ts';
import { Icon, LockMark, Popover, Segmented } from '../ui/index.ts';
import { organisationName } from './error-words.ts';
import { tokens } from './format.ts';
import { profileOptions } from './profile-names.ts';
import type { Preview } from './use-preview.ts';

type ModelMenuProps = {
  /** 'auto' or a model id. */
  readonly model: string;
  /** Whom the draft would go to now. */
  readonly preview: Preview | null;
  readonly onChange: (model: string) => void;
};

/** Who answers the next message: Auto, or one approved model. The profile stands outside the list of options. */
export function ModelMenu({ model, preview, onChange }: ModelMenuProps) {
  const { view, names } = useKnown();
  const [open, setOpen] = useState(false);
  const name = model === 'auto' ? 'Auto' : names.model(model);
  const wouldChoose = model === 'auto' && preview?.kind === 'selected' ? preview.model : undefined;
  const choose = (next: string) => {
    setOpen(false);
    if (next !== model) onChange(next);
  };
  const manual = view?.policy.allowManualChoice.value ?? true;
  const lockedBy = organisationName(view);
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      label="Model"
      align="end"
      side="top"
      className="w-84"
      trigger={
        <button
          type="button"
          aria-label={`Model: ${name}`}
          aria-description={wouldChoose && `Auto would choose ${names.model(wouldChoose)}`}
          data-preview={wouldChoose}
          className="flex min-h-8 min-w-0 items-center gap-1 rounded-control px-2 text-small text-ink-soft hover:bg-hover hover:text-ink data-[state=open]:bg-hover"
        >
          <span className="truncate">
            {name}
            {wouldChoose && <span className="text-ink"> › {names.model(wouldChoose)}</span>}
          </span>
          <Icon of={ChevronDown} size={14} />
        </button>
      }
    >
      <Command label="Models" loop className="flex min-h-0 flex-col" defaultValue={model}>
        <Command.Input
          placeholder={manual ? 'Search models' : 'Auto chooses the model'}
          aria-label="Search models"
          className="min-h-10 border-b border-edge bg-transparent px-3 outline-none"
        />
        <Command.List label="Models" className="min-h-0 flex-1 scroll-py-1 overflow-y-auto p-1">
          <Command.Empty className="px-2 py-3 text-ink-soft">No approved model has this name.</Command.Empty>
          <Option
            value="auto"
            name="Auto"
            isCurrent={model === 'auto'}
            onSelect={choose}
            hint={wouldChoose ? `Now: ${names.model(wouldChoose)}` : 'The best approved model for each message'}
          />
          {manual &&
            byGateway(view?.models ?? []).map(([gateway, models]) => (
              <Command.Group
                key={gateway.id}
                heading={[gateway.name, ...gateway.tags].join(' · ')}
                className="[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-0.5 [&_[cmdk-group-heading]]:text-small [&_[cmdk-group-heading]]:text-ink-soft"
              >
                {models.map((each) => (
                  <ModelOption key={each.id} model={each} isCurrent={each.id === model} onSelect={choose} />
                ))}
              </Command.Group>
            ))}
        </Command.List>
      </Command>
      <div className="flex flex-col gap-2 border-t border-edge p-2">
        {!manual && (
          <p className="text-small text-ink-soft">
            Only Auto chooses the model here. <LockMark by={lockedBy} />
          </p>
        )}
        {view && (
          <Segmented
            label="What Auto weighs"
            value={view.policy.profile.value}
            options={profileOptions}
            lockedBy={view.policy.profile.locked ? lockedBy : undefined}
            onChange={(profile) => {
              request({ type: 'settings-set', profile }).catch((error: unknown) => console.error(error));
            }}
          />
        )}
      </div>
    </Popover>
  );
}

type OptionProps = {
  /** Its id; search looks at the name and the keywords. */
  readonly value: string;
  readonly name: string;
  readonly keywords?: string[];
  readonly hint?: string;
  readonly marks?: readonly Mark[];
  readonly isCurrent: boolean;
  readonly onSelect: (value: string) => void;
};

function Option({ value, name, keywords = [], hint, marks = [], isCurrent, onSelect }: OptionProps) {
  return (
    <Command.Item
      value={value}
      keywords={[name, ...keywords]}
      onSelect={() => onSelect(value)}
      className="flex min-h-8 items-center gap-2 rounded-small px-2 py-1 data-[selected=true]:bg-hover"
    >
      <div className="min-w-0 flex-1">
        <div className="flex items-center gap-2">
          <span className="truncate">{name}</span>{' '}
          <span className="flex shrink-0 gap-1 text-ink-soft">
            {marks.map((mark) => (
              <Icon key={mark.label} of={mark.icon} label={mark.label} size={14} />
            ))}
          </span>
        </div>
        {hint && <div className="truncate text-small text-ink-soft">{hint}</div>}
      </div>
      <span className="flex w-4 shrink-0 text-accent">{isCurrent && <Icon of={Check} label="in use" />}</span>
    </Command.Item>
  );
}

type ModelOptionProps = { readonly model: ModelView; readonly isCurrent: boolean; readonly onSelect: (value: string) => void };

function ModelOption({ model, isCurrent, onSelect }: ModelOptionProps) {
  return (
    <Option
      value={model.id}
      name={model.name}
      keywords={[model.gatewayName, ...model.gatewayTags]}
      hint={hintOf(model)}
      marks={marksOf(model)}
      isCurrent={isCurrent}
      onSelect={onSelect}
    />
  );
}

type Mark = { readonly icon: LucideIcon; readonly label: string };

function marksOf(model: ModelView): Mark[] {
  const marks: (Mark | false)[] = [
    model.onDevice && { icon: Laptop, label: 'on this device' },
    model.vision && { icon: Eye, label: 'sees images' },
    model.tools && { icon: Wrench, label: 'uses tools' },
    model.reasoning && { icon: Brain, label: 'reasons' },
    !model.hasCredentials && { icon: KeyRound, label: 'needs a key' },
  ];
  return marks.filter((mark) => mark !== false);
}

/** Price and window, or what is missing. */
function hintOf(model: ModelView): string {
  const { inputPerMillion, outputPerMillion, contextWindow } = model;
  const priced = inputPerMillion !== undefined && outputPerMillion !== undefined;
  return [
    !model.installed && 'not on this device yet',
    !model.hasCredentials && 'needs a key',
    !model.enabled && 'off for Auto',
    model.onDevice ? 'free' : priced ? `${money(inputPerMillion)} in, ${money(outputPerMillion)} out per 1M tokens` : 'price unknown',
    contextWindow !== undefined && `${tokens(contextWindow)} window`,
    model.inferred ? 'unknown model, skill inferred' : model.skillInferred && !model.onDevice && 'skill inferred',
  ]
    .filter(Boolean)
    .join(' · ');
}

type Group = readonly [
  gateway: { readonly id: string; readonly name: string; readonly tags: readonly string[] },
  models: readonly ModelView[],
];

function byGateway(models: readonly ModelView[]): Group[] {
  const ids = [...new Set(models.map((model) => model.gatewayId))];
  return ids.map((id) => {
    const members = models.filter((model) => model.gatewayId === id);
    return [{ id, name: members[0]?.gatewayName ?? id, tags: members[0]?.gatewayTags ?? [] }, members];
  });
}
