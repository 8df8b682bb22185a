import { Lock } from 'lucide-react';
import { Icon } from './icon.tsx';

/** Says whose lock a disabled control has. */
export function LockMark({ by, id }: { readonly by: string; readonly id?: string }) {
  return (
    <span id={id} className="inline-flex items-center gap-1 text-small text-ink-soft">
      <Icon of={Lock} size={13} />
      Managed by {by}
    </span>
  );
}
