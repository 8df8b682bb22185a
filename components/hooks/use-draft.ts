import { useEffect, useSyncExternalStore } from 'react';
import { type Draft, Drafts } from './drafts.ts';

/** The drafts of this page. */
export const drafts = new Drafts(localStorage);

/** The draft of a chat, and whether it could not be kept. Change it through `drafts`. */
export function useDraft(chatId: string): { readonly draft: Draft; readonly notKept: boolean } {
  const draft = useSyncExternalStore(drafts.subscribe, () => drafts.get(chatId));
  const notKept = useSyncExternalStore(drafts.subscribe, () => drafts.notKept);
  useEffect(() => {
    const flush = () => drafts.flush();
    // A side panel that is closed gets `pagehide`; one whose window goes away may get only the change of visibility.
    addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flush);
      flush();
    };
  }, []);
  return { draft, notKept };
}
