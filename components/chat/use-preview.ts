import { useEffect, useState } from 'react';
import { z } from 'zod';
import { request } from '../../lib/platform/index.ts';
import type { View } from '../../lib/protocol/index.ts';
import { type Draft, quoteOf } from '../hooks/drafts.ts';

/** A pause in typing of about two frames; large texts are costly to hand over, and change in large steps. */
const pauseMs = (size: number) => (size > 100_000 ? 1000 : size > 10_000 ? 200 : 32);

const candidateSchema = z.object({ model: z.string(), cost: z.number().nullable(), seconds: z.number() });
const decisionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('selected'), model: z.string(), trace: z.object({ candidates: z.array(candidateSchema) }) }),
  z.object({ kind: z.literal('blocked'), reason: z.string() }),
]);

/** Whom the draft would go to now, or why it would go to nobody. */
export type Preview =
  | { readonly kind: 'selected'; readonly model: string; readonly cost: number | null; readonly seconds: number }
  | { readonly kind: 'blocked'; readonly reason: string };

/** The worker's own decision for the draft as it stands, a pause in typing behind; null for an empty draft. */
export function usePreview(chatId: string, draft: Draft, model: string, view: View | null): Preview | null {
  const [preview, setPreview] = useState<Preview | null>(null);
  const { text } = draft;
  const quote = quoteOf(draft);
  const isEmpty = text.trim() === '';
  const size = text.length + (quote?.text.length ?? 0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: policy, profile and models are part of the decision, and stand in the view
  useEffect(() => {
    if (isEmpty) return setPreview(null);
    let outdated = false;
    const timer = setTimeout(async () => {
      const decision = await request({ type: 'preview', chatId, text, model, ...(quote && { quote }) })
        .then((answer) => decisionSchema.safeParse(answer).data)
        // No preview is no reason to warn.
        .catch(() => undefined);
      if (!outdated) setPreview(decision ? previewOf(decision) : null);
    }, pauseMs(size));
    return () => {
      outdated = true;
      clearTimeout(timer);
    };
  }, [chatId, text, quote, isEmpty, size, model, view]);
  return preview;
}

function previewOf(decision: z.infer<typeof decisionSchema>): Preview {
  if (decision.kind === 'blocked') return decision;
  const chosen = decision.trace.candidates.find((candidate) => candidate.model === decision.model);
  return { kind: 'selected', model: decision.model, cost: chosen?.cost ?? null, seconds: chosen?.seconds ?? 0 };
}
