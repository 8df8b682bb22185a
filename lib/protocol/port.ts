import { z } from 'zod';
import { wireErrorSchema } from './errors.ts';

/** Name of the port between a panel and the worker. */
export const panelPortName = 'panel';

const id = z.string().min(1).max(100);
/** A model id or "auto". */
export const modelChoiceSchema = z.string().min(1).max(500);
export const quoteSchema = z.object({ text: z.string(), title: z.string().optional(), url: z.string().optional() });

export const turnStartSchema = z.object({
  type: z.literal('turn-start'),
  /** Made by the panel: starting the same turn again attaches to it. */
  turnId: id,
  chatId: id,
  windowId: z.number().int(),
  text: z.string().min(1),
  quote: quoteSchema.optional(),
  model: modelChoiceSchema,
});

/** What a panel says to the worker. */
export const panelMessageSchema = z.discriminatedUnion('type', [
  turnStartSchema,
  z.object({ type: z.literal('turn-stop'), turnId: id }),
  /** Asks the message of an ended turn again, as `newTurnId`. A turn that ended without any text is replaced by it. */
  z.object({ type: z.literal('turn-retry'), turnId: id, newTurnId: id, windowId: z.number().int(), model: modelChoiceSchema }),
  z.object({ type: z.literal('ping') }),
]);

/** What the worker says to every panel. Dexie is the truth; this is a faster copy of it. */
export const workerMessageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('route-decided'), turnId: id, model: z.string() }),
  /** `seq` counts the deltas of a turn from 1, text and reasoning together; a panel shows those above the stored turn's `seq`. */
  z.object({ type: z.literal('delta'), turnId: id, seq: z.number().int(), kind: z.enum(['text', 'reasoning']), text: z.string() }),
  z.object({ type: z.literal('progress'), turnId: id, stage: z.enum(['loading-model', 'reading']), fraction: z.number().min(0).max(1) }),
  z.object({ type: z.literal('turn-end'), turnId: id }),
  /** The turn was not stored; the panel keeps the draft. */
  z.object({ type: z.literal('turn-rejected'), turnId: id, error: wireErrorSchema }),
]);

export type TurnStart = z.infer<typeof turnStartSchema>;
export type PanelMessage = z.infer<typeof panelMessageSchema>;
export type WorkerMessage = z.infer<typeof workerMessageSchema>;
