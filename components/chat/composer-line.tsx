import { TriangleAlert } from 'lucide-react';
import type { View } from '../../lib/protocol/index.ts';
import { budgetOf, money } from '../../lib/routing/index.ts';
import { useLate } from '../hooks/use-late.ts';
import { useKnown } from '../hooks/use-view.ts';
import { Icon } from '../ui/index.ts';
import { errorWords, organisationName } from './error-words.ts';
import { duration } from './format.ts';
import type { Names } from './model-names.ts';
import type { Preview } from './use-preview.ts';
import type { useSending } from './use-sending.ts';

type ComposerLineProps = {
  readonly id: string;
  readonly model: string;
  readonly sending: ReturnType<typeof useSending>;
  readonly preview: Preview | null;
  readonly notKept: boolean;
};

/** Whom the limit of cost leaves out, and what to do. */
const overBudget = (view: View | null, model: string, names: Names): string => {
  const manual = model !== 'auto';
  const dollars = budgetOf(view?.policy.costLimits ?? {}, manual)?.dollars;
  const limit = `within the limit of ${dollars === undefined ? 'cost' : money(dollars)} for this message`;
  return manual
    ? `${names.model(model)} is not ${limit}. Take a cheaper model, or Auto.`
    : `No model that may answer is ${limit}. Shorten it, or start a new chat.`;
};

/** The line below the composer: nothing unusual, or the one thing to know before sending. */
export function ComposerLine({ id, model, sending, preview, notKept }: ComposerLineProps) {
  const { view, names } = useKnown();
  const warning = (): string | undefined => {
    if (sending.refusal) {
      const { happened, advice } = errorWords(sending.refusal, { names, view, ...(model !== 'auto' && { model }) });
      return `Not sent. ${happened} ${advice} Your message is kept.`;
    }
    if (preview?.kind === 'blocked' && preview.reason === 'too-large')
      return 'This message is too large for every approved model. Shorten it, or send it in parts. Your message is kept.';
    if (preview?.kind === 'blocked' && preview.reason === 'over-budget') return overBudget(view, model, names);
    if (view?.policy.state === 'blocked') return `The policy of ${organisationName(view)} blocks every message at the moment.`;
    if (view && model !== 'auto' && !names.find(model))
      return `${names.model(model)} is not available any more: not approved, or not offered. Take another model, or Auto.`;
    if (notKept) return 'This draft is too large to be kept when the panel is closed or reloaded.';
    return undefined;
  };
  const words = warning();
  // No view at all: the worker has not read the policy yet, which takes some seconds where a browser has just started.
  const isLate = useLate(view === null, 1500);
  const isWaiting = isLate || view?.policy.state === 'waiting';
  const waiting = isWaiting ? `Waiting for the policy of ${organisationName(view)}. What you send is kept and goes out then.` : '';
  return (
    <p
      id={id}
      role="status"
      className={`flex min-h-5.5 items-start gap-1.5 px-1 pt-1 text-small ${words ? 'text-warning' : 'text-ink-soft'}`}
    >
      {words && <Icon of={TriangleAlert} size={14} className="mt-0.5" />}
      {words ?? (waiting || estimate(preview, names))}
    </p>
  );
}

/** What the answer would cost and how long it would take: "~$0.0004 · ~1.2 s". */
function estimate(preview: Preview | null, names: Names): string {
  if (preview?.kind !== 'selected') return '';
  const cost = names.isOnDevice(preview.model) ? 'free' : preview.cost === null ? 'cost unknown' : `~${money(preview.cost)}`;
  return `${cost} · ~${duration(preview.seconds)}`;
}
