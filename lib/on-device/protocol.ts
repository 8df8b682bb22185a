import { z } from 'zod';
import { wireErrorSchema } from '../protocol/index.ts';

/** What the worker asks of the offscreen document: one command for each channel, except that `cancel` may follow a download. */
export const commandSchema = z.discriminatedUnion('type', [
  /** Answers with progress, started, text and finish, or failed. Closing the channel stops it. */
  z.object({
    type: z.literal('ask'),
    messages: z.array(z.object({ role: z.enum(['system', 'user', 'assistant']), content: z.string() })).min(1),
  }),
  /** Starts the download, or joins the running one; it goes on when the channel closes. Ends with `ended`. */
  z.object({ type: z.literal('download') }),
  /** Joins a running download; without one, `ended` comes at once. */
  z.object({ type: z.literal('watch') }),
  z.object({ type: z.literal('cancel') }),
  /** Unloads the model and deletes downloaded weights. Ends with `ended`. */
  z.object({ type: z.literal('remove') }),
]);
export type Command = z.infer<typeof commandSchema>;

const fraction = z.number().min(0).max(1);
const tokens = z.number().int().nonnegative();

/** What the offscreen document answers. Sizes in bytes. */
export const reportSchema = z.discriminatedUnion('type', [
  /** Repeated every few seconds while nothing else is sent: traffic on the channel keeps the worker alive. */
  z.object({ type: z.literal('progress'), stage: z.enum(['loading-model', 'reading']), fraction }),
  z.object({ type: z.literal('started') }),
  z.object({ type: z.literal('text'), text: z.string() }),
  z.object({
    type: z.literal('finish'),
    reason: z.enum(['stop', 'length']),
    inputTokens: tokens,
    cachedInputTokens: tokens,
    outputTokens: tokens,
  }),
  z.object({ type: z.literal('failed'), error: wireErrorSchema }),
  z.object({ type: z.literal('downloading'), receivedBytes: z.number().nonnegative(), totalBytes: z.number().positive() }),
  /** `failure` says in words for a person why nothing was kept; absent on success and after a cancel. */
  z.object({ type: z.literal('ended'), failure: z.string().optional() }),
]);
export type Report = z.infer<typeof reportSchema>;
