import type { Profile } from '../../lib/policy/index.ts';
import type { View } from '../../lib/protocol/index.ts';
import { profileOptions } from '../chat/profile-names.ts';
import { Segmented, Switch } from '../ui/index.ts';
import { CostLimit } from './cost-limit.tsx';
import { lockOf, organizationOf } from './managed-by.ts';
import { SaveStatus } from './save-status.tsx';
import { Group, Section } from './section.tsx';
import { useSave } from './use-save.ts';

const meanings: Readonly<Record<Profile, string>> = {
  quality: 'The most capable approved model, whatever it costs.',
  balanced: 'A capable model where the message needs one, a cheaper one where it does not.',
  speed: 'Answers soon, as long as the model can do it.',
  cost: 'The cheapest model that can do it.',
};

export function GeneralSection({ view }: { readonly view: View }) {
  const { policy, settings } = view;
  const { state, save } = useSave();
  return (
    <Section title="General">
      <Group title="Auto">
        <div className="max-w-md">
          <Segmented
            label="Profile"
            value={policy.profile.value}
            options={profileOptions}
            lockedBy={lockOf(view, policy.profile)}
            onChange={(profile) => save({ type: 'settings-set', profile })}
          />
        </div>
        <p className="text-small text-ink-soft">
          {meanings[policy.profile.value]}
          {policy.profile.source === 'managed' && !policy.profile.locked && ` ${organizationOf(view)} suggests this; you may change it.`}
        </p>
        <CostLimit view={view} save={save} />
        {policy.allowManualChoice.locked && (
          <Switch
            label="Choosing a model by hand"
            hint="Beside Auto, in the menu under the message."
            checked={policy.allowManualChoice.value}
            lockedBy={lockOf(view, policy.allowManualChoice)}
            onChange={() => {}}
          />
        )}
      </Group>
      <Group title="Ask Auto">
        <Switch
          label="Send at once"
          hint="Explain, Summarise and the others send the question as soon as they are pressed. Off: they fill it in, and you send."
          checked={settings.sendAtOnce}
          onChange={(sendAtOnce) => save({ type: 'settings-set', sendAtOnce })}
        />
      </Group>
      <SaveStatus state={state} />
    </Section>
  );
}
