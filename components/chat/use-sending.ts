import { useEffect, useMemo, useState } from 'react';
import type { WireError } from '../../lib/protocol/index.ts';
import { quoteOf } from '../hooks/drafts.ts';
import type { Connection } from '../hooks/use-connection.ts';
import { drafts, useDraft } from '../hooks/use-draft.ts';
import { useTurn } from '../hooks/use-turns.ts';
import { draftMayGo } from './turn-state.ts';

/** How long a message may take to be stored before it is sent once more; the worker takes a repeated start as the same turn. */
const resendMs = 5000;

type Sending = {
  readonly isSending: boolean;
  /** Why the worker did not take the last message of this chat. */
  readonly refusal: WireError | undefined;
  /** Sends the draft as it stands; it stays in the composer until its turn is known to be stored. */
  readonly send: () => void;
};

/** Sends the draft of a chat, and lets it go only when it is in good hands. */
export function useSending(chatId: string, windowId: number | undefined, model: string, connection: Connection): Sending {
  const [wanted, setWanted] = useState(false);
  const { draft } = useDraft(chatId);
  const { sent } = draft;
  const turn = useTurn(sent);
  const { send: post, rejection, ports } = connection;

  const started = useMemo(() => new Map<string, Parameters<typeof post>[0]>(), []);
  const send = () => {
    // The panel has just opened and does not know yet which chat it shows: the message goes as soon as it does.
    setWanted(windowId === undefined);
    const now = drafts.get(chatId);
    if (windowId === undefined || now.text.trim() === '') return;
    const turnId = crypto.randomUUID();
    const quote = quoteOf(now);
    const message = { type: 'turn-start' as const, turnId, chatId, windowId, text: now.text, model, ...(quote && { quote }) };
    started.set(turnId, message);
    drafts.change(chatId, { sent: turnId });
    drafts.flush();
    post(message);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: only the wish and the window decide; the rest is read as it stands then
  useEffect(() => {
    if (wanted && windowId !== undefined) send();
  }, [wanted, windowId]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `ports` is the reason to send again, not a value that is read
  useEffect(() => {
    const message = sent ? started.get(sent) : undefined;
    if (!message || turn) return;
    const timer = setInterval(() => post(message), resendMs);
    return () => clearInterval(timer);
  }, [sent, turn, post, ports, started]);

  // A message that was on its way when the panel was closed and never arrived: the person sends it, not this panel.
  useEffect(() => {
    if (sent && turn === null && !started.has(sent)) {
      const timer = setTimeout(() => drafts.change(chatId, { sent: undefined }), 1000);
      return () => clearTimeout(timer);
    }
  }, [chatId, sent, turn, started]);

  useEffect(() => {
    if (!sent || !turn) return;
    if (draftMayGo(turn)) {
      const { text, quote } = drafts.get(chatId);
      // What was typed while it was on its way stays.
      const rest = text.startsWith(turn.text) ? text.slice(turn.text.length).trimStart() : text;
      const sameQuote = quote?.text === turn.quote?.text;
      drafts.change(chatId, { text: rest, sent: undefined, page: undefined, pageTaken: undefined, ...(sameQuote && { quote: undefined }) });
      drafts.flush();
      started.delete(sent);
    } else if (turn.error) drafts.change(chatId, { sent: undefined });
  }, [chatId, sent, turn, started]);

  useEffect(() => {
    if (rejection && rejection.turnId === sent) drafts.change(chatId, { sent: undefined });
  }, [chatId, rejection, sent]);

  return {
    isSending: sent !== undefined || wanted,
    refusal: rejection && started.has(rejection.turnId) ? rejection.error : undefined,
    send,
  };
}
