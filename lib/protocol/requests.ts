import { z } from 'zod';
import { cardFiguresSchema } from '../policy/index.ts';
import { modelChoiceSchema, quoteSchema } from './port.ts';

const id = z.string().min(1).max(100);

/**
 * Requests from pages to the worker (runtime.sendMessage), each answered with `{ ok: true, value }` or `{ ok: false, error }`.
 * Chat tables are written by the worker alone; pages read Dexie.
 */
export const requestSchema = z.discriminatedUnion('type', [
  /** Which chat this window shows: its running one, its last, or null for a new one. */
  z.object({ type: z.literal('chat-of-window'), windowId: z.number().int() }),
  /** The window now shows this chat (null: a new one). */
  z.object({ type: z.literal('chat-shown'), windowId: z.number().int(), chatId: id.nullable() }),
  z.object({ type: z.literal('chat-rename'), chatId: id, title: z.string().min(1).max(200) }),
  z.object({ type: z.literal('chat-delete'), chatId: id }),
  z.object({ type: z.literal('chat-set-model'), chatId: id, model: modelChoiceSchema }),
  /** The decision for a message, without sending it. Answers with a RouteDecision. */
  z.object({
    type: z.literal('preview'),
    chatId: id.optional(),
    text: z.string(),
    quote: quoteSchema.optional(),
    model: modelChoiceSchema,
  }),
  /**
   * What Auto would choose among the person's models or the whole catalogue, under any profile; nothing is sent. Answers with
   * `{ decision: RouteDecision, names: Record<model id, name> }`.
   */
  z.object({
    type: z.literal('what-if'),
    text: z.string(),
    profile: z.enum(['quality', 'balanced', 'speed', 'cost']),
    pool: z.enum(['mine', 'catalogue']),
  }),
  /** Write-only: no answer ever holds a key. */
  z.object({ type: z.literal('key-set'), gatewayId: id, key: z.string().min(1).max(10_000) }),
  z.object({ type: z.literal('key-remove'), gatewayId: id }),
  z.object({
    type: z.literal('settings-set'),
    profile: z.enum(['quality', 'balanced', 'speed', 'cost']).optional(),
    sendAtOnce: z.boolean().optional(),
    /** US dollars; null takes the limit away. */
    maxCostPerMessage: z.number().positive().nullable().optional(),
    disabledModels: z.array(z.string()).optional(),
  }),
  /** States figures of a model in the person's name, in place of earlier ones; none takes them all back. */
  z.object({ type: z.literal('model-card-set'), model: z.string().min(1).max(500), card: cardFiguresSchema }),
  z.object({
    type: z.literal('gateway-save'),
    gateway: z.object({
      id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
      name: z.string().min(1).max(100),
      baseUrl: z.string().min(1).max(2000),
      auth: z.enum(['none', 'user-key']),
      models: z.array(z.string().min(1).max(300)).max(2000),
    }),
  }),
  z.object({ type: z.literal('gateway-remove'), gatewayId: id }),
  /** Lists the models of a gateway of the person (GET /models). Answers with string[]. */
  z.object({ type: z.literal('gateway-list-models'), gatewayId: id }),
  /** Starts the download of the on-device model (the page has asked for the host permission). */
  z.object({ type: z.literal('on-device-download') }),
  z.object({ type: z.literal('on-device-cancel') }),
  z.object({ type: z.literal('on-device-remove') }),
  /** A page has put a model file in place. */
  z.object({ type: z.literal('on-device-changed') }),
  /** A page was granted a host permission: turns that wait for it go on. */
  z.object({ type: z.literal('permissions-changed') }),
]);
export type Request = z.infer<typeof requestSchema>;
export type RequestType = Request['type'];

export const responseSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: z.string() }),
]);
export type Response = z.infer<typeof responseSchema>;
