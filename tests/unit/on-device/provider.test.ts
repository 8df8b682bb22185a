import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createOnDeviceProvider } from '../../../lib/on-device/client.ts';
import { onDeviceModel } from '../../../lib/on-device/model.ts';
import { createDownloads } from '../../../lib/on-device/offscreen/downloads.ts';
import { createEngine } from '../../../lib/on-device/offscreen/engine.ts';
import { createOffscreenServer } from '../../../lib/on-device/offscreen/server.ts';
import { createWeights } from '../../../lib/on-device/weights.ts';
import type { OpenChannel } from '../../../lib/platform/index.ts';
import { type ProviderEvent, ProviderFailure, type ProviderRequest } from '../../../lib/providers/index.ts';
import { createFakeDocument } from './fake-channel.ts';
import { FakeRuntime } from './fake-runtime.ts';
import { createFakeStorage } from './fake-storage.ts';

const request: ProviderRequest = {
  gateway: { id: 'on-device', kind: 'on-device', name: 'This device', auth: 'none', models: [], tags: [], source: 'built-in' },
  model: onDeviceModel.id,
  messages: [{ role: 'user', content: 'The capital of France?' }],
};
const never = new AbortController().signal;

type Options = { readonly runtime?: FakeRuntime; readonly weights?: Blob | null };

/** The provider on the real document side, with the given llama.cpp. */
function setUp({ runtime = new FakeRuntime('Paris'), weights = new Blob(['weights']) }: Options = {}) {
  const stored = createWeights(onDeviceModel, createFakeStorage().storage);
  let closed = 0;
  const server = createOffscreenServer({
    engine: createEngine(
      async () => runtime,
      async () => weights,
    ),
    downloads: createDownloads({ weights: stored, fetchWeights: async () => undefined, onUnwatchedEnd: () => undefined }),
    weights: stored,
    closeDocument: () => void closed++,
  });
  const document = createFakeDocument(server.serve);
  return { provider: createOnDeviceProvider(document.open), document, server, runtime, closed: () => closed };
}

async function collect(events: AsyncIterable<ProviderEvent>, onEvent: (event: ProviderEvent) => void = () => undefined) {
  const seen: ProviderEvent[] = [];
  let failure: unknown;
  try {
    for await (const event of events) {
      seen.push(event);
      onEvent(event);
    }
  } catch (error) {
    failure = error;
  }
  const text = seen.map((event) => (event.type === 'text' ? event.text : '')).join('');
  return { seen, text, failure, code: failure instanceof ProviderFailure ? failure.error.code : undefined };
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'] }));
afterEach(() => void vi.useRealTimers());

describe('the on-device provider', () => {
  it('gives progress, started, text and one finish with usage', async () => {
    const { provider } = setUp();
    const { seen, text } = await collect(provider.stream(request, never));
    expect(seen[0]).toEqual({ type: 'progress', stage: 'loading-model', fraction: 0 });
    expect(seen.filter(({ type }) => type !== 'progress').map(({ type }) => type)).toEqual(['started', ...Array(5).fill('text'), 'finish']);
    expect(text).toBe('Paris');
    expect(seen.at(-1)).toMatchObject({ reason: 'stop', usage: { outputTokens: 5 }, reportedModel: onDeviceModel.id });
  });

  it('throws the reason of a stop at once, reads nothing more and stops the model', async () => {
    const { provider, runtime } = setUp({ runtime: new FakeRuntime('a long story'.repeat(40)) });
    const controller = new AbortController();
    const reason = new DOMException('stopped', 'AbortError');
    const { failure, text } = await collect(provider.stream(request, controller.signal), (event) => {
      if (event.type === 'text') controller.abort(reason);
    });
    expect(failure).toBe(reason);
    expect(text).toBe('a');
    const written = runtime.accepted.length;
    await vi.advanceTimersByTimeAsync(0);
    expect(runtime.accepted.length - written).toBeLessThanOrEqual(1);
    expect(runtime.accepted.length).toBeLessThan(20);
  });

  it('stops the model when its reader leaves', async () => {
    const { provider, runtime } = setUp({ runtime: new FakeRuntime('a long story'.repeat(40)) });
    for await (const event of provider.stream(request, never)) if (event.type === 'text') break;
    await vi.advanceTimersByTimeAsync(0);
    expect(runtime.accepted.length).toBeLessThan(20);
  });

  it('opens nothing for a signal that has fired', async () => {
    const { provider, document } = setUp();
    const { failure } = await collect(provider.stream(request, AbortSignal.abort('before')));
    expect(failure).toBe('before');
    expect(document.opened()).toBe(0);
  });

  it('can be stopped while the document opens', async () => {
    const open: OpenChannel = Object.assign(() => new Promise<never>(() => undefined), { available: true, isOpen: async () => false });
    const controller = new AbortController();
    const answer = collect(createOnDeviceProvider(open).stream(request, controller.signal));
    controller.abort('stopped');
    expect((await answer).failure).toBe('stopped');
  });

  it('fails when the document closes in the middle, after the text so far', async () => {
    const { provider, document } = setUp({ runtime: new FakeRuntime('a long story'.repeat(40)) });
    const { code, text } = await collect(provider.stream(request, never), (event) => {
      if (event.type === 'text') document.close();
    });
    expect(code).toBe('on-device-failed');
    expect(text).not.toBe('');
  });

  it('says that the weights are missing', async () => {
    const { provider } = setUp({ weights: null });
    expect((await collect(provider.stream(request, never))).code).toBe('on-device-missing');
  });

  it('says that this browser cannot run it, without opening anything', async () => {
    const open: OpenChannel = Object.assign(() => Promise.reject(new Error('opened')), { available: false, isOpen: async () => false });
    const { failure, code } = await collect(createOnDeviceProvider(open).stream(request, never));
    expect(code).toBe('on-device-missing');
    expect(failure).toMatchObject({ error: { detail: { words: expect.stringContaining('browser') } } });
  });

  it('refuses a model that is not here', async () => {
    const { provider, document } = setUp();
    expect((await collect(provider.stream({ ...request, model: 'llama-8b' }, never))).code).toBe('model-not-found');
    expect(document.opened()).toBe(0);
  });

  it('says that a prompt is too long, with the numbers', async () => {
    const { provider, closed } = setUp();
    const long = { ...request, messages: [{ role: 'user' as const, content: 'x'.repeat(5000) }] };
    const { failure, code } = await collect(provider.stream(long, never));
    expect(code).toBe('context-overflow');
    expect(failure).toMatchObject({ error: { retryable: false, detail: { window: '2048' } } });
    expect(closed()).toBe(0);
  });
});

describe('a broken engine', () => {
  it('fails the answer, closes the document and answers nothing more in it', async () => {
    const runtime = new FakeRuntime('Paris');
    runtime.decode = () => Promise.reject(new Error('memory access out of bounds'));
    const { provider, closed } = setUp({ runtime });
    const { failure, code } = await collect(provider.stream(request, never));
    expect(code).toBe('on-device-failed');
    expect(failure).toMatchObject({ error: { detail: { words: expect.stringContaining('out of bounds') } } });
    await vi.advanceTimersByTimeAsync(0);
    expect(closed()).toBe(1);
    expect((await collect(provider.stream(request, never))).code).toBe('on-device-failed');
  });

  it('that dies without answering fails whoever waits, queued ones too', async () => {
    const runtime = new FakeRuntime('Paris');
    runtime.decode = () => new Promise(() => undefined);
    const { provider, server } = setUp({ runtime });
    const answers = [collect(provider.stream(request, never)), collect(provider.stream(request, never))];
    await vi.advanceTimersByTimeAsync(0);
    server.crash(new Error('the worker is gone'));
    expect((await Promise.all(answers)).map(({ code }) => code)).toEqual(['on-device-failed', 'on-device-failed']);
  });
});

describe('the document', () => {
  it('repeats its progress while nothing else happens, so that the worker lives', async () => {
    const runtime = new FakeRuntime('Paris');
    runtime.decode = () => new Promise(() => undefined);
    const { provider } = setUp({ runtime });
    const controller = new AbortController();
    const answer = collect(provider.stream(request, controller.signal));
    await vi.advanceTimersByTimeAsync(30_000);
    controller.abort();
    expect((await answer).seen.length).toBeGreaterThanOrEqual(4);
  });

  it('closes after five minutes without a question, not before', async () => {
    const { provider, closed } = setUp();
    await collect(provider.stream(request, never));
    await vi.advanceTimersByTimeAsync(4 * 60_000);
    await collect(provider.stream(request, never));
    await vi.advanceTimersByTimeAsync(4 * 60_000);
    expect(closed()).toBe(0);
    await vi.advanceTimersByTimeAsync(61_000);
    expect(closed()).toBe(1);
  });
});
