import { z } from 'zod';

/** Every way in which a turn can end without a complete answer. The text a person reads is looked up by code in `_locales`. */
export const wireErrorCodes = [
  'rate-limited',
  'overloaded',
  'server-error',
  'timeout',
  'network',
  'offline',
  'host-permission',
  'unauthorised',
  'payment-required',
  'forbidden',
  'model-not-found',
  'context-overflow',
  'invalid-request',
  'redirected',
  'stream-cut',
  'stalled',
  'empty-answer',
  'content-filter',
  'bad-response',
  'policy-waiting',
  'policy-blocked',
  'policy-changed',
  'nothing-approved',
  'manual-not-allowed',
  'model-not-available',
  'no-eligible-model',
  'credentials-missing',
  'too-large',
  'over-budget',
  'model-over-budget',
  'on-device-missing',
  'on-device-failed',
  'internal',
] as const;

export const wireErrorSchema = z.object({
  code: z.enum(wireErrorCodes),
  retryable: z.boolean(),
  /** Milliseconds that the gateway asked to wait. */
  retryAfterMs: z.number().nonnegative().optional(),
  /** Substitutions for the text, e.g. the gateway's name, an HTTP status, the server's own words. Never a key. */
  detail: z.record(z.string(), z.string()).optional(),
});
export type WireErrorCode = (typeof wireErrorCodes)[number];
export type WireError = z.infer<typeof wireErrorSchema>;
