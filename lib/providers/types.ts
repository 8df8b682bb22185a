import type { ReasoningEffort } from '../catalog/index.ts';
import type { Usage } from '../chat/index.ts';
import type { Gateway } from '../policy/index.ts';
import type { WireError } from '../protocol/index.ts';

export type ProviderMessage = { readonly role: 'system' | 'user' | 'assistant'; readonly content: string };

export type ProviderRequest = {
  readonly gateway: Gateway;
  /** The model's id at the gateway, without the gateway. */
  readonly model: string;
  readonly messages: readonly ProviderMessage[];
  /** The key to send, where the gateway wants one. */
  readonly key?: string;
  /** Sent as `reasoning_effort` where it is given; nothing is sent otherwise. */
  readonly effort?: ReasoningEffort;
  /** Seconds that the whole answer is expected to take, thoughts included: how long silence at its beginning is no fault. */
  readonly expectedSeconds?: number;
};

/** Parts of an answer, in order: started, then text, reasoning and progress, then one finish. */
export type ProviderEvent =
  /** The first byte of the answer is here: from now on there is no fallback. */
  | { readonly type: 'started' }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'reasoning'; readonly text: string }
  | { readonly type: 'progress'; readonly stage: 'loading-model' | 'reading'; readonly fraction: number }
  | {
      readonly type: 'finish';
      readonly reason: 'stop' | 'length' | 'content-filter' | 'other';
      readonly usage: Usage;
      readonly reportedModel?: string;
    };

/**
 * Sends one request to one model. A stream that ends without `finish` was cut.
 * Throws {@link ProviderFailure}; when `signal` fires it throws the signal's reason and closes the connection.
 */
export type Provider = { stream(request: ProviderRequest, signal: AbortSignal): AsyncIterable<ProviderEvent> };

export class ProviderFailure extends Error {
  readonly error: WireError;
  constructor(error: WireError, options?: ErrorOptions) {
    super(error.code, options);
    this.name = 'ProviderFailure';
    this.error = error;
  }
}
