import { memo, useContext, useEffect } from 'react';
import { isTerminal, type Turn } from '../../lib/chat/index.ts';
import { withDeltas } from '../hooks/live-answers.ts';
import { AnswersContext, useLiveAnswer } from '../hooks/use-connection.ts';
import { useKnown } from '../hooks/use-view.ts';
import { AnswerLine } from './answer-line.tsx';
import { AnswerOutcome } from './answer-outcome.tsx';
import { AnswerProgress } from './answer-progress.tsx';
import { fallbackWords } from './fallback-words.ts';
import { LazyMarkdown } from './lazy-markdown.tsx';
import { answeringModel } from './turn-state.ts';

type AnswerProps = {
  readonly turn: Turn;
  /** True while a turn of this chat runs, so that nothing else can be asked. */
  readonly busy: boolean;
  readonly onRetry: (turn: Turn) => void;
  readonly onUseAuto: () => void;
};

/** The one answer of a turn, whatever became of it. */
export const Answer = memo(function Answer({ turn, busy, onRetry, onUseAuto }: AnswerProps) {
  const known = useKnown();
  const live = useLiveAnswer(turn.id);
  const answers = useContext(AnswersContext);
  useEffect(() => answers?.trim(turn.id, turn.seq), [answers, turn.id, turn.seq]);

  const ended = isTerminal(turn.status);
  const { answer, reasoning } = ended ? turn : withDeltas(turn, live?.deltas);
  const model = answeringModel(turn);
  return (
    <article
      aria-label={`Answer from ${model ? known.names.model(model) : 'Auto'}`}
      aria-busy={!ended}
      data-status={turn.status}
      data-model={model}
      className="group flex min-w-0 flex-col gap-2 text-answer wrap-anywhere"
    >
      {fallbackWords(turn, known).map((words) => (
        <p key={words} className="border-l-2 border-warning-edge pl-2 text-small text-ink-soft">
          {words}
        </p>
      ))}
      {reasoning && (
        <details className="text-small text-ink-soft">
          <summary className="w-fit rounded-small">Reasoning</summary>
          <div className="mt-1 max-h-60 overflow-y-auto border-l-2 border-edge pl-2 whitespace-pre-wrap">{reasoning}</div>
        </details>
      )}
      {answer && <LazyMarkdown text={answer} live={!ended} />}
      {ended ? (
        <AnswerOutcome turn={turn} busy={busy} onRetry={onRetry} onUseAuto={onUseAuto} />
      ) : (
        <AnswerProgress turn={turn} hasText={answer !== ''} isThinking={reasoning !== ''} progress={live?.progress} />
      )}
      <AnswerLine turn={turn} busy={busy} onRetry={onRetry} />
    </article>
  );
});
