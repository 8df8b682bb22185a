import type { View } from '../../lib/protocol/index.ts';
import { organizationOf } from './managed-by.ts';
import { OnDeviceModel } from './on-device-model.tsx';
import { Section } from './section.tsx';

export function OnDeviceSection({ view }: { readonly view: View }) {
  const refused = view.policy.state === 'managed' && !view.models.some((model) => model.onDevice);
  return (
    <Section
      title="On-device model"
      intro="A small model inside the browser: private, free, without a network, in English. It is no match for a large one: Auto takes it only where no other approved model can answer."
    >
      {refused && <p>The policy of {organizationOf(view)} does not approve it, so it is not asked.</p>}
      <OnDeviceModel state={view.onDevice} />
    </Section>
  );
}
