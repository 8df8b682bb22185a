import type { WireError } from '../protocol/index.ts';
import { ProviderFailure } from './types.ts';

export type Fetch = typeof globalThis.fetch;

export type GatewayFetchOptions = {
  readonly fetch: Fetch;
  readonly signal: AbortSignal;
  /** Milliseconds until the answer's headers. */
  readonly headersMs: number;
  /** Milliseconds of silence after them. */
  readonly silenceMs: number;
  /** Milliseconds of silence while the answer has hardly begun, where more are allowed then: many models think unseen, some behind a first empty event. */
  readonly thinkingMs?: number;
  /** Says why a request failed before any answer: the browser itself tells nothing. */
  explainNetworkFailure(url: string): Promise<WireError>;
  /**
   * Told when an answer breaks off. Its body then ends in order: an error would make every stream behind it throw away what
   * they still hold, and the person would lose words that had arrived.
   */
  onCut(error: ProviderFailure): void;
};

/**
 * A fetch for one request to one gateway: it follows no redirect (a prompt goes to the gateway and nowhere else), sends no
 * cookies and only the headers that docs/policy.md tells administrators to allow, and ends an answer that stalls.
 * Throws ProviderFailure, or the signal's reason.
 */
export function gatewayFetch(options: GatewayFetchOptions): Fetch {
  return async (input, init) => {
    const url = String(input instanceof Request ? input.url : input);
    const stall = new AbortController();
    const watch = watchdog((error) => stall.abort(new ProviderFailure(error)));
    watch.expect(options.headersMs, { code: 'timeout', retryable: true, detail: { seconds: seconds(options.headersMs) } });
    const signal = AbortSignal.any([options.signal, stall.signal]);
    try {
      const response = await options.fetch(url, {
        method: init?.method ?? 'GET',
        headers: allowedHeaders(init?.headers),
        ...(init?.body !== undefined && { body: init.body }),
        signal,
        redirect: 'manual',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
      });
      if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400))
        throw new ProviderFailure({ code: 'redirected', retryable: false });
      return watched(response, options, watch);
    } catch (error) {
      watch.stop();
      if (signal.aborted) throw signal.reason;
      if (error instanceof ProviderFailure) throw error;
      throw new ProviderFailure(await options.explainNetworkFailure(url));
    }
  };
}

/** What events without any text may come to. */
const begunBytes = 1024;

const seconds = (milliseconds: number) => String(Math.round(milliseconds / 1000));

function allowedHeaders(from: HeadersInit | undefined): Headers {
  const all = new Headers(from);
  const kept = new Headers();
  for (const name of ['content-type', 'authorization', 'accept']) {
    const value = all.get(name);
    if (value !== null) kept.set(name, value);
  }
  return kept;
}

/** Passes the body through while watching for silence; a network error in the middle becomes a cut stream. */
function watched(response: Response, options: GatewayFetchOptions, watch: ReturnType<typeof watchdog>): Response {
  if (!response.body) {
    watch.stop();
    return response;
  }
  // A reasoning model answers with headers at once and thinks before the first byte.
  const { silenceMs, thinkingMs = silenceMs } = options;
  watch.expect(thinkingMs, { code: 'timeout', retryable: true, detail: { seconds: seconds(thinkingMs) } });
  let received = 0;
  const reader = response.body.getReader();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { value, done } = await reader.read();
        if (done) {
          watch.stop();
          controller.close();
          return;
        }
        received += value.length;
        const limit = received < begunBytes ? thinkingMs : silenceMs;
        watch.expect(limit, { code: 'stalled', retryable: true, detail: { seconds: seconds(limit) } });
        controller.enqueue(value);
      } catch (error) {
        watch.stop();
        if (options.signal.aborted) controller.error(options.signal.reason);
        else {
          options.onCut(error instanceof ProviderFailure ? error : new ProviderFailure({ code: 'stream-cut', retryable: true }));
          controller.close();
        }
      }
    },
    cancel(reason) {
      watch.stop();
      return reader.cancel(reason);
    },
  });
  return new Response(body, { status: response.status, statusText: response.statusText, headers: response.headers });
}

/** One timer; each expectation replaces the one before. */
function watchdog(late: (error: WireError) => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    expect(milliseconds: number, error: WireError) {
      clearTimeout(timer);
      timer = setTimeout(() => late(error), milliseconds);
    },
    stop: () => clearTimeout(timer),
  };
}
