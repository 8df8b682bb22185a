import { useCallback, useEffect, useRef, useState } from 'react';
import { request } from '../../lib/platform/index.ts';
import { findUnstoredChat, forgetUnstoredChat, rememberUnstoredChat, unstoredChatOf } from './new-chat.ts';
import { drafts } from './use-draft.ts';
import { useChat } from './use-turns.ts';
import type { PanelWindow } from './use-window.ts';

/**
 * Which chat the panel shows: this window's (a running one first), or a new one, which is stored by its first message.
 * Until the worker has answered a new chat stands there, and what was typed into it goes along.
 */
export function useShownChat(panelWindow: PanelWindow | undefined) {
  const [chatId, setChatId] = useState(() => crypto.randomUUID() as string);
  const [settled, setSettled] = useState(false);
  const shown = useRef(chatId);
  const chat = useChat(chatId);
  const windowId = panelWindow?.id;

  const show = useCallback((id: string) => {
    shown.current = id;
    setChatId(id);
    setSettled(true);
  }, []);

  useEffect(() => {
    if (windowId === undefined) return;
    const provisional = shown.current;
    // A worker that does not answer leaves a new chat: the person can write all the same.
    const asked = request({ type: 'chat-of-window', windowId }).catch(() => null);
    Promise.all([asked, findUnstoredChat(windowId)]).then(([stored, unstored]) => {
      // Meanwhile the person has taken or started a chat.
      if (shown.current !== provisional) return;
      const id = typeof stored === 'string' ? stored : (unstored ?? provisional);
      drafts.move(provisional, id);
      show(id);
    });
  }, [windowId, show]);

  const isStored = chat ? true : chat === null ? false : undefined;
  const storedId = useRef<string>(undefined);
  useEffect(() => {
    if (windowId === undefined || !settled || isStored === undefined) return;
    if (isStored) {
      storedId.current = chatId;
      forgetUnstoredChat(windowId, chatId);
    } else if (storedId.current === chatId) {
      // The chat on screen was deleted, here or in another window.
      show(crypto.randomUUID());
      return;
    } else rememberUnstoredChat(windowId, chatId);
    request({ type: 'chat-shown', windowId, chatId: isStored ? chatId : null }).catch(() => {});
  }, [windowId, settled, chatId, isStored, show]);

  /** Back to the chat that was begun before, if it was not sent: its draft is there. */
  const startNew = useCallback(() => {
    show((windowId !== undefined && unstoredChatOf(windowId)) || crypto.randomUUID());
  }, [show, windowId]);
  return { chatId, chat: chat ?? null, settled, show, startNew };
}
