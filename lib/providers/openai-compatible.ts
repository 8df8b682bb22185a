import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { APICallError, type LanguageModelV4Usage } from '@ai-sdk/provider';
import type { Usage } from '../chat/index.ts';
import type { WireError } from '../protocol/index.ts';
import { type Fetch, gatewayFetch } from './gateway-fetch.ts';
import { wireErrorOf, wireErrorOfStreamError } from './http-failure.ts';
import { type Provider, type ProviderEvent, ProviderFailure, type ProviderRequest } from './types.ts';

/** A gateway is given this long for the headers of its answer, and this long between two of its bytes. */
const limits = { headersMs: 25_000, silenceMs: 60_000 };
/** A hard message may be thought about for minutes: so many times what was expected, and never longer than this. */
const patience = { times: 3, longestMs: 600_000 };

export type OpenAICompatibleOptions = {
  readonly fetch: Fetch;
  /** Other limits than the usual ones, in milliseconds. */
  readonly limits?: { readonly headersMs: number; readonly silenceMs: number };
  readonly now: () => number;
  /** Says why a request to this address of this gateway failed before any answer. */
  readonly explainNetworkFailure: (url: string, gatewayName: string) => Promise<WireError>;
};

/**
 * A provider for gateways that speak the OpenAI chat completions protocol. The adapter's model is called directly, without
 * the SDK's own loop: one call is one request, and there is no retry below the turn's.
 */
export const createOpenAICompatibleProvider = (options: OpenAICompatibleOptions): Provider => ({
  stream: (request, signal) => streamAnswer(request, signal, options),
});

async function* streamAnswer(
  request: ProviderRequest,
  signal: AbortSignal,
  options: OpenAICompatibleOptions,
): AsyncGenerator<ProviderEvent> {
  let cut: ProviderFailure | undefined;
  const { headersMs, silenceMs } = options.limits ?? limits;
  const expectedMs = Math.min(patience.longestMs, patience.times * (request.expectedSeconds ?? 0) * 1000);
  const fetch = gatewayFetch({
    fetch: options.fetch,
    signal,
    headersMs,
    silenceMs,
    thinkingMs: Math.max(silenceMs, expectedMs),
    explainNetworkFailure: (url) => options.explainNetworkFailure(url, request.gateway.name),
    onCut: (error) => {
      cut = error;
    },
  });
  const model = createOpenAICompatible({
    name: request.gateway.id,
    baseURL: request.gateway.baseUrl ?? '',
    ...(request.key && { apiKey: request.key }),
    includeUsage: true,
    fetch,
  }).chatModel(request.model);

  try {
    const { stream } = await model.doStream({
      prompt: request.messages.map((message) =>
        message.role === 'system'
          ? { role: 'system', content: message.content }
          : { role: message.role, content: [{ type: 'text', text: message.content }] },
      ),
      abortSignal: signal,
      ...(request.effort !== undefined && { providerOptions: { openaiCompatible: { reasoningEffort: request.effort } } }),
    });
    yield* events(stream, signal, options.now);
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    throw cut ?? asFailure(error, options.now());
  }
}

type ModelStream = Awaited<ReturnType<ReturnType<ReturnType<typeof createOpenAICompatible>['chatModel']>['doStream']>>['stream'];

async function* events(stream: ModelStream, signal: AbortSignal, now: () => number): AsyncGenerator<ProviderEvent> {
  let started = false;
  let reportedModel: string | undefined;
  const reader = stream.getReader();
  try {
    for (;;) {
      const { value: part, done } = await reader.read();
      if (done) return;
      signal.throwIfAborted();
      if (part.type === 'error') throw asFailure(part.error, now());
      if (part.type === 'response-metadata') reportedModel = part.modelId ?? reportedModel;
      if (!started && ['response-metadata', 'text-delta', 'reasoning-delta'].includes(part.type)) {
        started = true;
        yield { type: 'started' };
      }
      if (part.type === 'text-delta') yield { type: 'text', text: part.delta };
      if (part.type === 'reasoning-delta') yield { type: 'reasoning', text: part.delta };
      if (part.type === 'finish')
        yield {
          type: 'finish',
          reason: finishReason(part.finishReason.unified),
          usage: usageOf(part.usage),
          ...(reportedModel && { reportedModel }),
        };
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}

const finishReason = (reason: string) => (reason === 'stop' || reason === 'length' || reason === 'content-filter' ? reason : 'other');

function usageOf({ inputTokens, outputTokens, raw }: LanguageModelV4Usage): Usage {
  const unseen = thoughtsLeftOut(inputTokens.total, outputTokens.total, raw?.['total_tokens']);
  const reasoningTokens = unseen > 0 ? unseen : outputTokens.reasoning;
  return {
    ...(inputTokens.total !== undefined && { inputTokens: inputTokens.total }),
    ...(outputTokens.total !== undefined && { outputTokens: outputTokens.total + unseen }),
    ...(inputTokens.cacheRead !== undefined && { cachedInputTokens: inputTokens.cacheRead }),
    ...(reasoningTokens !== undefined && { reasoningTokens }),
  };
}

/** Some gateways leave thoughts out of the tokens of the completion, but not out of the total, nor out of the bill. */
const thoughtsLeftOut = (input: number | undefined, output: number | undefined, total: unknown): number =>
  input === undefined || output === undefined || typeof total !== 'number' ? 0 : Math.max(0, total - input - output);

function asFailure(error: unknown, now: number): ProviderFailure {
  if (error instanceof ProviderFailure) return error;
  const cause = error instanceof Error ? error.cause : undefined;
  if (cause instanceof ProviderFailure) return cause;
  if (APICallError.isInstance(error)) {
    if (error.statusCode !== undefined && error.statusCode >= 300) {
      return new ProviderFailure(
        wireErrorOf({ status: error.statusCode, headers: error.responseHeaders ?? {}, body: error.responseBody ?? '' }, now),
      );
    }
    return new ProviderFailure({ code: 'bad-response', retryable: true, detail: { words: error.message } });
  }
  if (error instanceof Error && /without a finish reason/.test(error.message))
    return new ProviderFailure({ code: 'stream-cut', retryable: true });
  return new ProviderFailure(wireErrorOfStreamError(error, now));
}
