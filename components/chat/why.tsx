import type { Turn } from '../../lib/chat/index.ts';
import { useKnown } from '../hooks/use-view.ts';
import { Decision } from './decision.tsx';

/** Why this model: the decision of the turn, as it was stored before anything was sent. */
export function Why({ id, turn }: { readonly id: string; readonly turn: Turn }) {
  const { names } = useKnown();
  return (
    <section id={id} aria-label="Why this model" className="flex flex-col gap-3 rounded-block border border-edge bg-surface p-3 text-small">
      {turn.decision ? (
        <Decision decision={turn.decision} names={names} />
      ) : (
        <p>Auto had not chosen a model yet when this ended, so none was asked.</p>
      )}
    </section>
  );
}
