import { Check, Copy, RotateCcw } from 'lucide-react';
import { useId, useState } from 'react';
import { isTerminal, type Turn } from '../../lib/chat/index.ts';
import { effortWords, money } from '../../lib/routing/index.ts';
import { useKnown } from '../hooks/use-view.ts';
import { IconButton } from '../ui/index.ts';
import { duration } from './format.ts';
import { isOtherModel, type Names } from './model-names.ts';
import { answeringModel, secondsTaken } from './turn-state.ts';
import { useCopy } from './use-copy.ts';
import { Why } from './why.tsx';

type AnswerLineProps = { readonly turn: Turn; readonly busy: boolean; readonly onRetry: (turn: Turn) => void };

/** Who answered, at what cost and in what time, and why this one. Actions appear on hover and focus. */
export function AnswerLine({ turn, busy, onRetry }: AnswerLineProps) {
  const { names } = useKnown();
  const [open, setOpen] = useState(false);
  const [copied, copy] = useCopy();
  const id = useId();
  const ended = isTerminal(turn.status);
  const model = answeringModel(turn);
  const effort = turn.attempts.at(-1)?.effort;
  // Of a model that gave nothing there is no cost and no time worth telling.
  const answered = ended && turn.answer !== '';
  const seconds = answered ? secondsTaken(turn) : undefined;
  if (!ended && !turn.decision) return null;
  return (
    <div className="flex flex-col gap-2">
      <div className="flex min-h-6 flex-wrap items-center gap-x-1.5 text-small text-ink-soft">
        {model && <span className="rounded-small border border-edge bg-surface px-1.5 text-ink">{names.model(model)}</span>}
        {model && isOtherModel(model, turn.reportedModel) && <span>answered as {turn.reportedModel}</span>}
        {model && effort && <Fact words={effortWords(effort)} />}
        {model && answered && <Fact words={costWords(turn, model, names)} />}
        {model && seconds !== undefined && <Fact words={duration(seconds)} />}
        <button
          type="button"
          aria-label="Why this model?"
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => setOpen(!open)}
          className="rounded-small px-1 underline decoration-edge-control decoration-dotted underline-offset-3 hover:text-ink"
        >
          Why?
        </button>
        {ended && (
          <span className="ml-auto flex opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 pointer-coarse:opacity-100">
            {turn.answer && (
              <IconButton icon={copied ? Check : Copy} label={copied ? 'Copied' : 'Copy'} size="small" onClick={() => copy(turn.answer)} />
            )}
            {turn.status === 'complete' && (
              <IconButton icon={RotateCcw} label="Ask again" size="small" disabled={busy} onClick={() => onRetry(turn)} />
            )}
          </span>
        )}
      </div>
      {open && <Why id={id} turn={turn} />}
    </div>
  );
}

const Fact = ({ words }: { readonly words: string }) => (
  <span>
    <span aria-hidden="true">· </span>
    {words}
  </span>
);

function costWords(turn: Turn, model: string, names: Names): string {
  if (names.isOnDevice(model)) return 'free, on this device';
  return turn.cost === undefined || turn.cost === null ? 'cost unknown' : money(turn.cost);
}
