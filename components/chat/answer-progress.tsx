import { useEffect, useState } from 'react';
import type { Turn } from '../../lib/chat/index.ts';
import { request, requestHostPermission } from '../../lib/platform/index.ts';
import type { LiveAnswer } from '../hooks/live-answers.ts';
import { useKnown } from '../hooks/use-view.ts';
import { Button, Notice, Progress } from '../ui/index.ts';
import { organisationName } from './error-words.ts';
import { answeringModel } from './turn-state.ts';

type AnswerProgressProps = {
  readonly turn: Turn;
  readonly hasText: boolean;
  readonly isThinking: boolean;
  readonly progress: LiveAnswer['progress'] | undefined;
};

/** What a turn that has not ended is doing, or waits for. */
export function AnswerProgress({ turn, hasText, isThinking, progress }: AnswerProgressProps) {
  const { names, view } = useKnown();
  const { waiting } = turn;
  if (waiting?.kind === 'host-permission') return <WaitingForHost origin={waiting.origin} gateway={waiting.gateway} />;
  if (waiting?.kind === 'policy')
    return (
      <Doing words={`Waiting for the policy of ${organisationName(view)}. Nothing is sent before it is there; your message is kept.`} />
    );
  if (hasText) return null;

  const model = answeringModel(turn);
  if (!model) return <Doing words={turn.status === 'queued' ? 'Waiting to be sent' : 'Choosing a model'} />;
  if (progress && progress.fraction < 1) {
    const words = progress.stage === 'loading-model' ? 'Loading the on-device model' : `${names.model(model)} is reading the message`;
    return (
      <div className="flex flex-col gap-1.5">
        <Doing words={`${words}: ${Math.floor(progress.fraction * 100)} %`} />
        <Progress label={words} fraction={progress.fraction} />
      </div>
    );
  }
  return (
    <Doing
      words={isThinking ? `${names.model(model)} is thinking` : `Waiting for ${names.model(model)}`}
      since={turn.attempts.at(-1)?.startedAt}
    />
  );
}

function Doing({ words, since }: { readonly words: string; readonly since?: number | undefined }) {
  return (
    <p className="flex items-center gap-2 text-small text-ink-soft">
      <span aria-hidden="true" className="size-2 shrink-0 rounded-full bg-bar motion-safe:animate-pulse" />
      {words}
      {since !== undefined && <Elapsed since={since} />}
    </p>
  );
}

/** Seconds of waiting, once it is long enough to wonder. */
function Elapsed({ since }: { readonly since: number }) {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.floor((now - since) / 1000);
  return seconds >= 3 ? <span aria-hidden="true">{seconds} s</span> : null;
}

function WaitingForHost({ origin, gateway }: { readonly origin: string; readonly gateway: string }) {
  const { view } = useKnown();
  const [refused, setRefused] = useState(false);
  const name = view?.gateways.find((each) => each.id === gateway)?.name ?? gateway;
  const allow = () => {
    // Nothing may stand before this call: the browser asks only in the click itself.
    requestHostPermission(origin).then(
      (granted) => {
        setRefused(!granted);
        if (granted) request({ type: 'permissions-changed' }).catch(() => {});
      },
      () => setRefused(true),
    );
  };
  return (
    <Notice
      tone="warning"
      title={`Auto needs your permission to reach ${name || origin}`}
      actions={
        <Button tone="primary" onClick={allow}>
          Allow access to {origin}
        </Button>
      }
    >
      <p>
        {refused
          ? 'The browser did not give the permission. Your message is still kept: allow it, or stop and take another model.'
          : 'The browser asks once. Your message is kept and goes out as soon as you allow it.'}
      </p>
    </Notice>
  );
}
