import { expect, onTestFinished, test } from 'vitest';
import { until } from '../../../scripts/browser/until.ts';
import { type Gateway, type GatewayOptions, startGateway } from '../../harness/gateway.ts';

async function gatewayFor(options: GatewayOptions): Promise<Gateway> {
  const gateway = await startGateway(options);
  onTestFinished(() => gateway.close());
  return gateway;
}

type Asked = { model?: string; stream?: boolean; key?: string; signal?: AbortSignal };
const ask = (gateway: Gateway, question: string, { model = 'a', stream = true, key, signal }: Asked = {}) =>
  fetch(`${gateway.baseUrl}/chat/completions`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/json', ...(key && { authorization: `Bearer ${key}` }) },
    body: JSON.stringify({ model, stream, stream_options: { include_usage: true }, messages: [{ role: 'user', content: question }] }),
    ...(signal && { signal }),
  });

const textOf = (events: string) =>
  [...events.matchAll(/^data: (\{.*)$/gm)].map(([, json = '']) => JSON.parse(json).choices[0]?.delta.content ?? '').join('');

test('streams an answer with finish and usage, and logs the question', async () => {
  const gateway = await gatewayFor({ models: { a: { answer: (question) => `You said: ${question}` } } });
  const events = await (await ask(gateway, 'hello there')).text();
  expect(textOf(events)).toBe('You said: hello there');
  expect(events).toContain('"finish_reason":"stop"');
  expect(events).toContain('"total_tokens":11');
  expect(events.trimEnd().endsWith('data: [DONE]')).toBe(true);
  await until('the exchange ends', () => gateway.requests[0]?.endedAt);
  expect(gateway.requests).toMatchObject([{ model: 'a', question: 'hello there', status: 200, aborted: false, sent: 4 }]);
});

test('answers whole when not asked to stream', async () => {
  const gateway = await gatewayFor({ models: { a: { answer: 'One.', usage: null, reportedModel: 'b' } } });
  const body = await (await ask(gateway, 'x', { stream: false })).json();
  expect(body).toMatchObject({ model: 'b', choices: [{ message: { content: 'One.' }, finish_reason: 'stop' }] });
  expect(body.usage).toBeUndefined();
});

test('notices a client that goes away while an answer is held, and only then calls it aborted', async () => {
  const gateway = await gatewayFor({ models: { a: { answer: 'one two three', holdAfter: 1 } } });
  const client = new AbortController();
  const answer = ask(gateway, 'x', { signal: client.signal }).then((response) => response.text());
  const request = await gateway.waitForRequest({ model: 'a' });
  await until('a word was sent', () => request.sent === 1);
  expect(request.aborted).toBe(false);
  client.abort();
  await expect(answer).rejects.toThrow(/abort/i);
  await gateway.waitForAbort(request);

  const second = ask(gateway, 'y').then((response) => response.text());
  const secondRequest = await gateway.waitForRequest({ model: 'a', count: 2 });
  await until('a word was sent', () => secondRequest.sent === 1);
  gateway.release();
  expect(textOf(await second)).toBe('one two three');
  expect(secondRequest.aborted).toBe(false);
});

test('plays failures: status with headers, then success; redirect; a cut; a stream without an end; broken JSON', async () => {
  const gateway = await gatewayFor({
    models: {
      a: [{ status: 429, headers: { 'retry-after': '7' } }, { answer: 'Now.' }],
      moved: { redirect: 'http://127.0.0.1:9/' },
      cut: { answer: 'one two three', disconnectAfter: 2 },
      endless: { answer: 'one two', finish: false },
      broken: { answer: 'one two three', malformed: '{"choices":' },
    },
  });
  const limited = await ask(gateway, 'x');
  expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '7']);
  expect(textOf(await (await ask(gateway, 'x')).text())).toBe('Now.');
  expect((await ask(gateway, 'x', { model: 'moved' })).status).toBe(307);

  const arrived: Uint8Array[] = [];
  const readAll = async () => {
    for await (const bytes of (await ask(gateway, 'x', { model: 'cut' })).body ?? []) arrived.push(bytes);
  };
  await expect(readAll()).rejects.toThrow();
  expect(textOf(Buffer.concat(arrived).toString())).toBe('one two ');
  const [cut] = gateway.requestsFor('cut');
  expect(cut).toMatchObject({ sent: 2, aborted: false });

  const endless = await (await ask(gateway, 'x', { model: 'endless' })).text();
  expect(endless).not.toMatch(/"finish_reason":"|\[DONE\]/);
  expect(await (await ask(gateway, 'x', { model: 'broken' })).text()).toContain('data: {"choices":\n');
});

test('knows its models and its key, and keeps no secret', async () => {
  const gateway = await gatewayFor({ models: { a: {} }, key: 'secret' });
  expect((await ask(gateway, 'x', { key: 'wrong' })).status).toBe(401);
  expect((await ask(gateway, 'x', { key: 'secret' })).status).toBe(200);
  expect((await ask(gateway, 'x', { key: 'secret', model: 'other' })).status).toBe(404);
  const list = await fetch(`${gateway.baseUrl}/models`, { headers: { authorization: 'Bearer secret' } });
  expect((await list.json()).data).toMatchObject([{ id: 'a' }]);
  expect(gateway.requests.map(({ authorised }) => authorised)).toEqual([false, true, true]);
  expect(JSON.stringify([gateway.requests, gateway.otherRequests])).not.toContain('secret');
});

test('lets other origins in only with CORS on', async () => {
  const gateway = await gatewayFor({ models: { a: {} } });
  const preflight = () =>
    fetch(`${gateway.baseUrl}/chat/completions`, {
      method: 'OPTIONS',
      headers: { origin: 'chrome-extension://x', 'access-control-request-headers': 'authorization' },
    });
  const allowed = await preflight();
  expect(allowed.headers.get('access-control-allow-origin')).toBe('chrome-extension://x');
  expect(allowed.headers.get('access-control-allow-headers')).toBe('authorization');
  gateway.cors = false;
  expect((await preflight()).headers.get('access-control-allow-origin')).toBeNull();
});
