import { z } from 'zod';
import { quoteSchema } from './port.ts';

/** What Ask Auto, the command or the toolbar button left for the panel of one window, in storage.session. */
export const pendingActionSchema = z.object({
  id: z.string(),
  /** `selection` fills the quote above the composer; `page` offers title and address as an optional chip. */
  kind: z.enum(['selection', 'page']),
  quote: quoteSchema,
});
export type PendingAction = z.infer<typeof pendingActionSchema>;
/** Key in storage.session; only the panel of that window takes it. */
export const pendingKey = (windowId: number): string => `pending:${windowId}`;
