import type { ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import type { AnswerScript, GatewayRequest } from './gateway-script.ts';

/** Words with the space that follows them, so that joining them gives the text back. */
const tokensOf = (text: string): string[] => text.match(/\S*\s*/g)?.filter(Boolean) ?? [];

type Exchange = {
  readonly request: GatewayRequest;
  readonly response: ServerResponse;
  readonly script: AnswerScript;
  /** Resolves when the test releases what it holds. */
  readonly released: Promise<void>;
  /** Fires when the connection is gone. */
  readonly signal: AbortSignal;
  /** Breaks the connection, as a crashed server does. */
  cut(): void;
};

/** Plays a script to its end, or until the client has gone. */
export async function playAnswer(exchange: Exchange): Promise<void> {
  try {
    await play(exchange);
  } catch (error) {
    if (!exchange.signal.aborted) throw error;
  }
}

async function play({ request, response, script, released, signal, cut }: Exchange): Promise<void> {
  const wait = (ms: number | undefined) => (ms ? delay(ms, undefined, { signal }) : undefined);
  const hold = () => Promise.race([released, aborted(signal)]);
  if (script.holdBeforeHeaders) await hold();
  await wait(script.delayBeforeHeadersMs);
  for (const [name, value] of Object.entries(script.headers ?? {})) response.setHeader(name, value);
  // 307 keeps method and body: a client that followed would hand the whole prompt on.
  if (script.redirect) return end(307, '', { location: script.redirect });
  const status = script.status ?? 200;
  if (status !== 200) {
    const error = script.error ?? { error: { message: `The test gateway says ${status}.`, type: 'test_error' } };
    return end(status, typeof error === 'string' ? error : JSON.stringify(error), { 'content-type': 'application/json' });
  }
  const answer = typeof script.answer === 'function' ? script.answer(request.question) : (script.answer ?? `Here is ${request.model}.`);
  const head = { id: 'chatcmpl-test', created: Math.floor(request.at / 1000), model: script.reportedModel ?? request.model };
  const finish = script.finish === false ? null : (script.finishReason ?? 'stop');
  const usage = script.usage === undefined ? { prompt_tokens: 7, completion_tokens: tokensOf(answer).length } : script.usage;
  const total = usage && { total_tokens: usage.prompt_tokens + usage.completion_tokens, ...usage };

  if (!request.body?.stream) {
    const message = { role: 'assistant', content: answer };
    const body = {
      ...head,
      object: 'chat.completion',
      choices: [{ index: 0, message, finish_reason: finish }],
      ...(total && { usage: total }),
    };
    return end(200, JSON.stringify(body), { 'content-type': 'application/json' });
  }

  const write = (text: string) => new Promise<void>((done) => response.write(text, () => done()));
  const event = (fields: object) => write(`data: ${JSON.stringify({ ...head, object: 'chat.completion.chunk', ...fields })}\n\n`);
  const delta = (value: object, reason: string | null = null) => event({ choices: [{ index: 0, delta: value, finish_reason: reason }] });

  request.status = 200;
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.flushHeaders();
  await wait(script.delayBeforeFirstByteMs);
  if (script.disconnectAfter === 0) return cut();
  await delta({ role: 'assistant', content: '' });
  await wait(script.delayAfterFirstEventMs);
  if (script.reasoning) await delta({ reasoning_content: script.reasoning });
  for (const token of tokensOf(answer)) {
    signal.throwIfAborted();
    if (script.holdAfter === request.sent) await hold();
    if (script.malformed !== undefined && request.sent === 2) await write(`data: ${script.malformed}\n\n`);
    await delta({ content: token });
    request.sent++;
    await wait(script.tokensPerSecond && 1000 / script.tokensPerSecond);
    if (script.disconnectAfter === request.sent) return cut();
  }
  if (finish === null) {
    response.end();
    return;
  }
  await delta({}, finish);
  if (total && request.body.stream_options?.include_usage) await event({ choices: [], usage: total });
  response.end('data: [DONE]\n\n');

  function end(code: number, body: string, headers: Record<string, string>) {
    request.status = code;
    response.writeHead(code, headers).end(body);
  }
}

const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }));
