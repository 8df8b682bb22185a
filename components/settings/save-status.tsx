import { Check } from 'lucide-react';
import { Icon, Notice } from '../ui/index.ts';
import type { SaveState } from './use-save.ts';

/** Says that a change was saved, or why not. */
export function SaveStatus({ state }: { readonly state: SaveState }) {
  return (
    <div role="status" className="text-small text-ink-soft">
      {state.kind === 'saved' && (
        <span className="inline-flex items-center gap-1">
          <Icon of={Check} size={13} />
          Saved
        </span>
      )}
      {state.kind === 'failed' && (
        <Notice tone="danger" title="Not saved">
          {state.message}
        </Notice>
      )}
    </div>
  );
}
