import { ArrowUp, Square } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, type RefObject, useCallback, useId } from 'react';
import type { Turn } from '../../lib/chat/index.ts';
import type { Draft } from '../hooks/drafts.ts';
import { drafts } from '../hooks/use-draft.ts';
import { useKnown } from '../hooks/use-view.ts';
import { IconButton } from '../ui/index.ts';
import { ComposerLine } from './composer-line.tsx';
import { ComposerQuote } from './composer-quote.tsx';
import { textDirection } from './text-direction.ts';
import { useLargeInput } from './use-large-input.ts';
import type { Preview } from './use-preview.ts';
import type { useSending } from './use-sending.ts';

type ComposerProps = {
  readonly chatId: string;
  readonly draft: Draft;
  readonly notKept: boolean;
  readonly preview: Preview | null;
  readonly model: string;
  readonly live: Turn | undefined;
  readonly sending: ReturnType<typeof useSending>;
  readonly onStop: (turn: Turn) => void;
  readonly textarea: RefObject<HTMLTextAreaElement | null>;
  readonly modelMenu: ReactNode;
};

/** Where the message is written. It can always be written; whether it can be sent is another matter. */
export function Composer({ chatId, draft, notKept, preview, model, live, sending, onStop, textarea, modelMenu }: ComposerProps) {
  const { view } = useKnown();
  const lineId = useId();
  const write = useCallback((text: string) => drafts.change(chatId, { text }), [chatId]);
  useLargeInput(textarea, write);
  const canSend = draft.text.trim() !== '' && !live && !sending.isSending;

  const send = () => {
    // Read anew: a chip may have filled the draft in this very click.
    if (drafts.get(chatId).text.trim() === '' || live || sending.isSending) return;
    sending.send();
    textarea.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // 229: the key is part of an input method's composition, also in browsers that have ended it by then.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    send();
  };

  return (
    <footer className="mx-auto w-full max-w-3xl px-3 pt-1 pb-2">
      <ComposerQuote chatId={chatId} draft={draft} onFilled={() => (view?.settings.sendAtOnce ? send() : textarea.current?.focus())} />
      <div className="rounded-block border border-edge-control bg-page focus-within:border-accent focus-within:outline focus-within:outline-accent">
        <textarea
          ref={textarea}
          aria-label="Message"
          aria-describedby={lineId}
          placeholder="Message"
          dir={textDirection(draft.text)}
          spellCheck={draft.text.length < 20_000}
          rows={2}
          value={draft.text}
          onChange={(event) => write(event.target.value)}
          onKeyDown={onKeyDown}
          className="block field-sizing-content max-h-[40vh] min-h-15 w-full resize-none rounded-t-block bg-transparent px-3 pt-2.5 pb-1 text-base outline-none"
        />
        <div className="flex items-center justify-end gap-1 px-1.5 pb-1.5">
          {modelMenu}
          {live ? (
            <IconButton
              icon={Square}
              label="Stop"
              tone="primary"
              onClick={() => {
                onStop(live);
                textarea.current?.focus();
              }}
            />
          ) : (
            <IconButton icon={ArrowUp} label="Send" tone="primary" disabled={!canSend} onClick={send} />
          )}
        </div>
      </div>
      <ComposerLine id={lineId} model={model} sending={sending} preview={preview} notKept={notKept} />
    </footer>
  );
}
