import { useCallback, useEffect, useRef, useState } from 'react';
import type { Turn } from '../../lib/chat/index.ts';
import { request } from '../../lib/platform/index.ts';
import type { PendingAction } from '../../lib/protocol/index.ts';
import { AnswersContext, useConnection } from '../hooks/use-connection.ts';
import { useDelayedDelete } from '../hooks/use-delayed-delete.ts';
import { drafts, useDraft } from '../hooks/use-draft.ts';
import { usePendingAction } from '../hooks/use-pending-action.ts';
import { useShownChat } from '../hooks/use-shown-chat.ts';
import { useTurns } from '../hooks/use-turns.ts';
import { useKnownFrom, useView, ViewContext } from '../hooks/use-view.ts';
import { useWindow } from '../hooks/use-window.ts';
import { ChatsList } from './chats-list.tsx';
import { Composer } from './composer.tsx';
import { FirstScreen } from './first-screen.tsx';
import { Header } from './header.tsx';
import { preloadMarkdown } from './lazy-markdown.tsx';
import { Messages } from './messages.tsx';
import { ModelMenu } from './model-menu.tsx';
import { liveTurn } from './turn-state.ts';
import { UndoBar } from './undo-bar.tsx';
import { usePreview } from './use-preview.ts';
import { useSending } from './use-sending.ts';

/** The side panel of one window. */
export function Panel() {
  const known = useKnownFrom(useView());
  const connection = useConnection();
  const panelWindow = useWindow();
  const { chatId, chat, settled, show, startNew } = useShownChat(panelWindow);
  const turns = useTurns(chatId);
  const live = liveTurn(turns ?? []);
  const deletion = useDelayedDelete();
  const textarea = useRef<HTMLTextAreaElement>(null);
  const focus = useCallback(() => textarea.current?.focus(), []);

  const [unstoredModels, setUnstoredModels] = useState<Readonly<Record<string, string>>>({});
  const manual = known.view?.policy.allowManualChoice.value ?? true;
  const model = manual ? (chat?.model ?? unstoredModels[chatId] ?? 'auto') : 'auto';
  const chooseModel = useCallback(
    (next: string) => {
      if (chat) request({ type: 'chat-set-model', chatId, model: next }).catch((error: unknown) => console.error(error));
      else setUnstoredModels((models) => ({ ...models, [chatId]: next }));
    },
    [chat, chatId],
  );
  const { draft, notKept } = useDraft(chatId);
  const preview = usePreview(chatId, draft, model, known.view);
  const sending = useSending(chatId, settled ? panelWindow?.id : undefined, model, connection);

  const { send, keepAlive } = connection;
  useEffect(() => keepAlive(live !== undefined), [keepAlive, live]);
  useEffect(preloadMarkdown, []);
  useEffect(focus, [focus]);

  const take = (action: PendingAction) => {
    if (action.kind === 'selection') drafts.change(chatId, { quote: action.quote, page: undefined, pageTaken: undefined });
    else drafts.change(chatId, { page: action.quote, pageTaken: false });
    focus();
  };
  usePendingAction(panelWindow, settled, take);

  const windowId = panelWindow?.id;
  const retry = useCallback(
    (turn: Turn) => {
      if (windowId === undefined) return;
      send({ type: 'turn-retry', turnId: turn.id, newTurnId: crypto.randomUUID(), windowId, model });
    },
    [send, windowId, model],
  );
  const useAuto = useCallback(() => chooseModel('auto'), [chooseModel]);

  return (
    <ViewContext value={known}>
      <AnswersContext value={connection.answers}>
        <div className="flex h-dvh flex-col">
          <Header
            chat={chat}
            onNew={() => {
              startNew();
              focus();
            }}
            chats={
              <ChatsList
                shownId={chatId}
                deleted={deletion.deleted}
                onUndo={deletion.undo}
                onShow={show}
                onDelete={(deleted) => {
                  deletion.remove(deleted);
                  if (deleted.chatId === chatId) startNew();
                }}
              />
            }
          />
          {/* Until it is known which chat this window shows, a first screen in its place would flash. */}
          {turns && settled ? (
            <Messages
              key={chatId}
              turns={turns}
              onRetry={retry}
              onUseAuto={useAuto}
              empty={
                <FirstScreen
                  onExample={(text) => {
                    drafts.change(chatId, { text });
                    focus();
                  }}
                />
              }
            />
          ) : (
            <main aria-busy="true" className="flex-1" />
          )}
          <UndoBar deleted={deletion.deleted} onUndo={deletion.undo} />
          <Composer
            chatId={chatId}
            draft={draft}
            notKept={notKept}
            preview={preview}
            model={model}
            live={live}
            sending={sending}
            onStop={(turn) => send({ type: 'turn-stop', turnId: turn.id })}
            textarea={textarea}
            modelMenu={<ModelMenu model={model} preview={preview} onChange={chooseModel} />}
          />
        </div>
      </AnswersContext>
    </ViewContext>
  );
}
