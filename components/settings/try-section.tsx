import type { View } from '../../lib/protocol/index.ts';
import { WhatIf } from '../chat/what-if.tsx';
import { useKnownFrom, ViewContext } from '../hooks/use-view.ts';
import { Section } from './section.tsx';

/** Any message against the person's models or the whole catalogue, without a request. */
export function TrySection({ view }: { readonly view: View }) {
  return (
    <Section title="What would Auto choose?">
      <ViewContext value={useKnownFrom(view)}>
        <WhatIf startWith={view.models.every((model) => model.onDevice) ? 'catalogue' : 'mine'} />
      </ViewContext>
    </Section>
  );
}
