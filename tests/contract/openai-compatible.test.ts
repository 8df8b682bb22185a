import { describe, expect, it } from 'vitest';
import { createOpenAICompatibleProvider, type ProviderEvent, ProviderFailure } from '../../lib/providers/index.ts';
import { type AnswerScript, type Gateway, gatewayForTest } from '../harness/index.ts';

// The adapter against a real server on loopback.

const provider = createOpenAICompatibleProvider({
  fetch,
  now: Date.now,
  limits: { headersMs: 400, silenceMs: 400 },
  explainNetworkFailure: async (_url, name) => ({ code: 'network', retryable: true, detail: { gateway: name } }),
});

async function serve(script: AnswerScript, key?: string) {
  return gatewayForTest({ models: { 'org/model-x': script }, ...(key && { key }) });
}

type AskOptions = { readonly signal?: AbortSignal; readonly key?: string; readonly expectedSeconds?: number };

function ask(server: Gateway, { signal = new AbortController().signal, key, expectedSeconds }: AskOptions = {}) {
  const { baseUrl } = server;
  return provider.stream(
    {
      gateway: {
        id: 'corp',
        kind: 'openai-compatible',
        name: 'Corp gateway',
        baseUrl,
        auth: 'none',
        models: ['org/model-x'],
        tags: [],
        source: 'managed',
      },
      model: 'org/model-x',
      messages: [
        { role: 'user', content: 'first' },
        { role: 'assistant', content: 'answer' },
        { role: 'user', content: 'second' },
      ],
      ...(key && { key }),
      ...(expectedSeconds !== undefined && { expectedSeconds }),
    },
    signal,
  );
}

async function collect(events: AsyncIterable<ProviderEvent>) {
  const seen: ProviderEvent[] = [];
  let failure: ProviderFailure | undefined;
  try {
    for await (const event of events) seen.push(event);
  } catch (error) {
    if (!(error instanceof ProviderFailure)) throw error;
    failure = error;
  }
  const text = seen.map((event) => (event.type === 'text' ? event.text : '')).join('');
  return { types: seen.map((event) => event.type), text, last: seen.at(-1), code: failure?.error.code, error: failure?.error };
}

describe('an answer', () => {
  it('streams text, then finishes with usage and the model that the gateway names', async () => {
    const server = await serve({
      answer: 'one two three',
      reportedModel: 'model-x-2025-01-01',
      usage: { prompt_tokens: 7, completion_tokens: 3 },
    });
    const { types, text, last } = await collect(ask(server));
    expect(types[0]).toBe('started');
    expect(text).toBe('one two three');
    expect(last).toMatchObject({
      type: 'finish',
      reason: 'stop',
      usage: { inputTokens: 7, outputTokens: 3 },
      reportedModel: 'model-x-2025-01-01',
    });
    expect(server.requests).toHaveLength(1);
  });

  it('sends the conversation, the key, and no header that CORS rules would have to list besides', async () => {
    const server = await serve({}, 'secret');
    expect((await collect(ask(server, { key: 'secret' }))).code).toBeUndefined();
    const [request] = server.requests;
    expect(request?.body?.messages?.map((message) => message.role)).toEqual(['user', 'assistant', 'user']);
    expect(request?.body?.model).toBe('org/model-x');
    expect(request?.headers['user-agent']).not.toMatch(/ai-sdk/);
  });

  it('separates reasoning from text', async () => {
    const { types, text } = await collect(ask(await serve({ reasoning: 'hm', answer: 'yes' })));
    expect(types).toContain('reasoning');
    expect(text).toBe('yes');
  });

  it('tells an answer that was cut at its length from a complete one', async () => {
    expect((await collect(ask(await serve({ answer: 'a', finishReason: 'length' })))).last).toMatchObject({
      type: 'finish',
      reason: 'length',
    });
  });

  it('counts thoughts that the gateway leaves out of the completion, but not out of the total', async () => {
    const { last } = await collect(ask(await serve({ usage: { prompt_tokens: 7, completion_tokens: 3, total_tokens: 110 } })));
    expect(last).toMatchObject({ usage: { inputTokens: 7, outputTokens: 103, reasoningTokens: 100 } });
  });

  it('leaves usage out when the gateway reports none', async () => {
    const { last } = await collect(ask(await serve({ usage: null })));
    expect(last).toMatchObject({ type: 'finish', usage: {} });
  });
});

describe('a model that thinks unseen', () => {
  it('is given the time that was expected, before its first byte and behind an empty event', async () => {
    for (const script of [{ delayBeforeFirstByteMs: 700 }, { delayAfterFirstEventMs: 700 }]) {
      const { code, text } = await collect(ask(await serve({ ...script, answer: 'at last' }), { expectedSeconds: 0.4 }));
      expect({ code, text }).toEqual({ code: undefined, text: 'at last' });
    }
  });

  it('is not waited for in the middle of its answer', async () => {
    const answer = 'word '.repeat(60);
    const { code } = await collect(ask(await serve({ answer, holdAfter: 50 }), { expectedSeconds: 100 }));
    expect(code).toBe('stalled');
  });
});

describe('a failure', () => {
  it.each([
    [{ status: 429, headers: { 'retry-after': '9' } }, 'rate-limited'],
    [{ status: 500 }, 'server-error'],
    [{ status: 401 }, 'unauthorised'],
    [{ status: 400, error: { error: { code: 'context_length_exceeded', message: 'maximum context length' } } }, 'context-overflow'],
    [{ disconnectAfter: 2, answer: 'a b c d' }, 'stream-cut'],
    [{ answer: 'a b c', finish: false }, 'stream-cut'],
    [{ answer: 'a b c d', malformed: 'data: {broken' }, 'bad-response'],
    [{ delayBeforeHeadersMs: 2000 }, 'timeout'],
    [{ delayBeforeFirstByteMs: 2000 }, 'timeout'],
    [{ answer: 'a b c d', holdAfter: 2 }, 'stalled'],
  ] satisfies [AnswerScript, string][])('%j is %s', async (script, code) => {
    expect((await collect(ask(await serve(script)))).code).toBe(code);
  });

  it('in the middle loses nothing that had arrived', async () => {
    const { text, code } = await collect(ask(await serve({ answer: 'a b c d e f', tokensPerSecond: 100, disconnectAfter: 4 })));
    expect({ text: text.trim(), code }).toEqual({ text: 'a b c d', code: 'stream-cut' });
  });

  it('carries Retry-After', async () => {
    expect((await collect(ask(await serve({ status: 429, headers: { 'retry-after': '9' } })))).error?.retryAfterMs).toBe(9000);
  });

  it('of the connection is explained by the browser side', async () => {
    const server = await serve({});
    await server.close();
    expect((await collect(ask(server))).error).toMatchObject({ code: 'network', detail: { gateway: 'Corp gateway' } });
  });

  it('is never asked twice', async () => {
    const server = await serve({ status: 503 });
    await collect(ask(server));
    expect(server.requests).toHaveLength(1);
  });
});

it('follows no redirect: the prompt stays with the gateway', async () => {
  const elsewhere = await gatewayForTest({ models: { 'org/model-x': {} } });
  const server = await serve({ redirect: `${elsewhere.baseUrl}/chat/completions` });
  expect((await collect(ask(server))).code).toBe('redirected');
  expect(elsewhere.requests).toHaveLength(0);
  await elsewhere.close();
});

it('closes the connection when it is aborted, and throws the reason', async () => {
  const server = await serve({ answer: 'a b c d', holdAfter: 2 });
  const controller = new AbortController();
  const reason = new Error('enough');
  const events = ask(server, { signal: controller.signal });
  const reading = (async () => {
    for await (const event of events) if (event.type === 'text') controller.abort(reason);
  })();
  await expect(reading).rejects.toBe(reason);
  const request = await server.waitForRequest();
  await server.waitForAbort(request);
});
