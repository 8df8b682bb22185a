import { createContext, useContext, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { connectPanel, type PanelPort } from '../../lib/platform/index.ts';
import type { PanelMessage, WireError } from '../../lib/protocol/index.ts';
import { type LiveAnswer, LiveAnswers } from './live-answers.ts';

type Rejection = { readonly turnId: string; readonly error: WireError };

export type Connection = {
  readonly send: (message: PanelMessage) => void;
  /** Pings the worker while a turn is live. */
  readonly keepAlive: (on: boolean) => void;
  readonly answers: LiveAnswers;
  /** The last message that the worker did not take. */
  readonly rejection: Rejection | undefined;
  /** Counts the ports: after a new one, what was just sent may be lost. */
  readonly ports: number;
};

/** Frames stop while the panel is hidden; the answer goes on all the same. */
const nextFrame = (run: () => void) => {
  if (document.hidden) setTimeout(run, 250);
  else requestAnimationFrame(run);
};

/** The one connection of this page to the worker. */
export function useConnection(): Connection {
  const [answers] = useState(() => new LiveAnswers(nextFrame));
  const [rejection, setRejection] = useState<Rejection>();
  const [ports, setPorts] = useState(0);
  const port = useRef<PanelPort>(undefined);
  useEffect(() => {
    port.current = connectPanel(
      (message) => {
        answers.receive(message);
        if (message.type === 'turn-rejected') setRejection({ turnId: message.turnId, error: message.error });
      },
      () => setPorts((count) => count + 1),
    );
    return () => port.current?.close();
  }, [answers]);
  const [sending] = useState(() => ({
    send: (message: PanelMessage) => port.current?.send(message),
    keepAlive: (on: boolean) => port.current?.keepAlive(on),
  }));
  return { ...sending, answers, rejection, ports };
}

export const AnswersContext = createContext<LiveAnswers | null>(null);
const none = () => () => {};

/** What the port said of a turn beyond what is stored. */
export function useLiveAnswer(turnId: string): LiveAnswer | undefined {
  const answers = useContext(AnswersContext);
  return useSyncExternalStore(answers?.subscribe ?? none, () => answers?.of(turnId));
}
