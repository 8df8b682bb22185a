import { useCallback, useEffect, useRef, useState } from 'react';
import { request } from '../../lib/platform/index.ts';
import { drafts } from './use-draft.ts';

/** How long a deletion can be undone. */
const undoMs = 10_000;

export type Deletion = { readonly chatId: string; readonly title: string };

/** Chats that the person deleted, hidden at once and really deleted after ten seconds or when the panel goes. */
export function useDelayedDelete() {
  const [deleted, setDeleted] = useState<readonly Deletion[]>([]);
  const timers = useRef(new Map<string, ReturnType<typeof setTimeout>>());

  const finish = useCallback((chatId: string) => {
    clearTimeout(timers.current.get(chatId));
    timers.current.delete(chatId);
    drafts.remove(chatId);
    request({ type: 'chat-delete', chatId })
      .catch(() => {})
      // Deleted or not, the list shows what is there.
      .finally(() => setDeleted((list) => list.filter((each) => each.chatId !== chatId)));
  }, []);

  const remove = useCallback(
    (deletion: Deletion) => {
      setDeleted((list) => [...list, deletion]);
      timers.current.set(
        deletion.chatId,
        setTimeout(() => finish(deletion.chatId), undoMs),
      );
    },
    [finish],
  );

  const undo = useCallback((chatId: string) => {
    clearTimeout(timers.current.get(chatId));
    timers.current.delete(chatId);
    setDeleted((list) => list.filter((each) => each.chatId !== chatId));
  }, []);

  useEffect(() => {
    const finishAll = () => {
      for (const chatId of [...timers.current.keys()]) finish(chatId);
    };
    addEventListener('pagehide', finishAll);
    return () => removeEventListener('pagehide', finishAll);
  }, [finish]);

  return { deleted, remove, undo };
}
