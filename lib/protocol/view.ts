import { z } from 'zod';
import { cardFiguresSchema } from '../policy/index.ts';

const source = z.enum(['managed', 'person', 'built-in']);
const profile = z.enum(['quality', 'balanced', 'speed', 'cost']);
const resolved = <Value extends z.ZodType>(value: Value) => z.object({ value, source, locked: z.boolean() });

/** State of the on-device model's weights and engine. Sizes in bytes. */
export const onDeviceStateSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('absent') }),
  z.object({ state: z.literal('downloading'), receivedBytes: z.number(), totalBytes: z.number() }),
  z.object({ state: z.literal('failed'), message: z.string() }),
  z.object({ state: z.literal('ready'), where: z.enum(['packaged', 'downloaded']) }),
]);
export type OnDeviceState = z.infer<typeof onDeviceStateSchema>;

/** A model as menus show it. Only approved ones stand in `models`. */
export const modelViewSchema = z.object({
  id: z.string(),
  name: z.string(),
  gatewayId: z.string(),
  gatewayName: z.string(),
  /** Words that the policy gives to the gateway, such as "eu". */
  gatewayTags: z.array(z.string()),
  /** No card matched its name: only the name says something of it. */
  inferred: z.boolean(),
  /** Its skill is an estimate of ours. */
  skillInferred: z.boolean(),
  enabled: z.boolean(),
  hasCredentials: z.boolean(),
  installed: z.boolean(),
  onDevice: z.boolean(),
  vision: z.boolean(),
  tools: z.boolean(),
  reasoning: z.boolean(),
  contextWindow: z.number().optional(),
  inputPerMillion: z.number().optional(),
  outputPerMillion: z.number().optional(),
  /** Who says so, in words: "price of OpenAI, as in …", "set by you". */
  sources: z.object({ skill: z.string(), price: z.string().optional(), contextWindow: z.string().optional() }),
  /** What the person states of it. */
  ownCard: cardFiguresSchema.optional(),
  /** Fields that the organisation states, so that the person's figure would not count. */
  statedByOrganisation: z.array(z.string()),
});
export type ModelView = z.infer<typeof modelViewSchema>;

export const gatewayViewSchema = z.object({
  id: z.string(),
  kind: z.enum(['openai-compatible', 'on-device']),
  name: z.string(),
  baseUrl: z.string().optional(),
  auth: z.enum(['none', 'user-key', 'managed-key']),
  hasKey: z.boolean(),
  source,
  models: z.array(z.string()),
  tags: z.array(z.string()),
});
export type GatewayView = z.infer<typeof gatewayViewSchema>;

/**
 * What pages may know of the worker's state: written by the worker to storage.session under `view`, so it is gone when the
 * browser closes and absent until the policy was read. It never holds a key.
 */
export const viewSchema = z.object({
  policy: z.object({
    state: z.enum(['unmanaged', 'managed', 'waiting', 'blocked']),
    organization: z.object({ name: z.string(), supportUrl: z.string().optional(), supportEmail: z.string().optional() }).optional(),
    approvedModels: z.array(z.string()).optional(),
    problems: z.array(z.object({ key: z.string(), message: z.string(), blocking: z.boolean() })),
    profile: resolved(profile),
    allowManualChoice: resolved(z.boolean()),
    allowUserGateways: resolved(z.boolean()),
    /** Most that a message may be expected to cost, in US dollars. */
    costLimits: z.object({ organisation: z.number().exactOptional(), person: z.number().exactOptional() }),
    /** Epoch milliseconds of the last change of the managed values. */
    changedAt: z.number().optional(),
    /** The managed values as read, keys masked, for Options > Policy and its export. */
    managed: z.record(z.string(), z.unknown()),
  }),
  gateways: z.array(gatewayViewSchema),
  models: z.array(modelViewSchema),
  /** Display names of the models in force that are not in `models`: an explanation names what was left out. */
  otherNames: z.record(z.string(), z.string()),
  onDevice: onDeviceStateSchema,
  settings: z.object({ sendAtOnce: z.boolean(), disabledModels: z.array(z.string()) }),
});
export type View = z.infer<typeof viewSchema>;
/** Key of {@link View} in storage.session. */
export const viewKey = 'view';
