import { ArrowDown } from 'lucide-react';
import { Fragment, type ReactNode, useEffect, useRef } from 'react';
import { useStickToBottom } from 'use-stick-to-bottom';
import type { Turn } from '../../lib/chat/index.ts';
import { useKnown } from '../hooks/use-view.ts';
import { IconButton } from '../ui/index.ts';
import { Answer } from './answer.tsx';
import { errorWords } from './error-words.ts';
import { Question } from './question.tsx';
import { errorOf } from './turn-error.ts';
import { answeringModel, liveTurn, subjectModel } from './turn-state.ts';

type MessagesProps = {
  readonly turns: readonly Turn[];
  readonly onRetry: (turn: Turn) => void;
  readonly onUseAuto: () => void;
  /** Stands in place of the messages while there are none. */
  readonly empty: ReactNode;
};

/** The conversation. It follows the newest text only while the person is at the bottom. */
export function Messages({ turns, onRetry, onUseAuto, empty }: MessagesProps) {
  const isEmpty = turns.length === 0;
  // The first screen is read from its top; the first message below it sticks to the bottom by the effect.
  const { scrollRef, contentRef, isAtBottom, scrollToBottom } = useStickToBottom({
    initial: isEmpty ? false : 'instant',
    resize: 'instant',
  });
  const busy = liveTurn(turns) !== undefined;
  const newest = turns.at(-1)?.id;
  const previous = useRef(newest);
  useEffect(() => {
    if (newest !== previous.current) scrollToBottom('instant');
    previous.current = newest;
  }, [newest, scrollToBottom]);
  const ids = new Set(turns.map((turn) => turn.id));

  return (
    <main className="relative min-h-0 flex-1">
      <div ref={scrollRef} className="h-full overflow-x-hidden overflow-y-auto">
        <div ref={contentRef} className="mx-auto flex min-h-full max-w-3xl flex-col gap-4 px-3 py-3">
          {isEmpty && empty}
          {turns.map((turn) => (
            <Fragment key={turn.id}>
              {/* A message that is asked again is shown once, above its first answer. */}
              {!(turn.retryOf && ids.has(turn.retryOf)) && <Question turn={turn} />}
              <Answer turn={turn} busy={busy} onRetry={onRetry} onUseAuto={onUseAuto} />
            </Fragment>
          ))}
        </div>
      </div>
      {!isAtBottom && !isEmpty && (
        <IconButton
          icon={ArrowDown}
          label="To the newest message"
          onClick={() => scrollToBottom()}
          className="absolute bottom-2 left-1/2 -translate-x-1/2 border border-edge-control bg-page"
        />
      )}
      <Announcement turn={turns.at(-1)} />
    </main>
  );
}

/** Tells a screen reader how the newest turn stands; the text itself is read where it stands. */
function Announcement({ turn }: { readonly turn: Turn | undefined }) {
  const { names, view } = useKnown();
  const model = turn && answeringModel(turn);
  const who = model ? names.model(model) : 'Auto';
  const words = () => {
    if (!turn) return '';
    const error = errorOf(turn);
    if (error) return errorWords(error, { names, view, model: subjectModel(turn) }).happened;
    if (turn.status === 'complete') return `${who} has answered.`;
    if (turn.status === 'aborted') return 'Stopped.';
    if (turn.status === 'interrupted') return 'The answer was interrupted.';
    return turn.status === 'streaming' ? `${who} is answering.` : '';
  };
  return (
    <p role="status" className="sr-only">
      {words()}
    </p>
  );
}
