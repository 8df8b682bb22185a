import { useEffect, useState } from 'react';
import { z } from 'zod';
import { request } from '../../lib/platform/index.ts';
import type { Draft } from '../hooks/drafts.ts';

/** Below this nothing is too large for any model, and a question a keystroke would be waste. */
const worthAsking = 1000;
const blockedSchema = z.object({ kind: z.literal('blocked'), reason: z.string() });

/** Whether the draft is too large for every approved model, asked while typing pauses. Sending goes through the worker either way. */
export function useTooLarge(chatId: string, draft: Draft, model: string): boolean {
  const [tooLarge, setTooLarge] = useState(false);
  const { text, quote } = draft;
  const size = text.length + (quote?.text.length ?? 0);
  useEffect(() => {
    let outdated = false;
    if (size < worthAsking || text.trim() === '') {
      setTooLarge(false);
      return;
    }
    const timer = setTimeout(
      () => {
        request({ type: 'preview', chatId, text, model, ...(quote && { quote }) }).then(
          (decision) => {
            if (!outdated) setTooLarge(blockedSchema.safeParse(decision).data?.reason === 'too-large');
          },
          // No preview is no reason to warn.
          () => {},
        );
      },
      size > 100_000 ? 1000 : 400,
    );
    return () => {
      outdated = true;
      clearTimeout(timer);
    };
  }, [chatId, text, quote, size, model]);
  return tooLarge;
}
