import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { until } from '../../scripts/browser/until.ts';
import { playAnswer } from './gateway-answer.ts';
import { type AnswerScript, type ChatBody, type GatewayRequest, textOf } from './gateway-script.ts';

export type GatewayOptions = {
  /** By model id. A list is played one request after the other; its last entry stays. A model not named answers 404, as servers do. */
  readonly models: Readonly<Record<string, AnswerScript | readonly AnswerScript[]>>;
  /** Lets any page's and extension's origin in, Retry-After readable. On unless false. */
  readonly cors?: boolean;
  /** Requests without this bearer key are answered 401. */
  readonly key?: string;
};

/** Gateways that run, for whoever keeps the log of a failed test. */
export const runningGateways = new Set<Gateway>();

/** An OpenAI-compatible server on loopback that does what a script says and remembers what it was asked. */
export class Gateway {
  /** For a gateway's `baseUrl`. */
  readonly baseUrl: string;
  /** Every chat completion that was asked for, in order. */
  readonly requests: GatewayRequest[] = [];
  /** Everything else, preflights included. */
  readonly otherRequests: GatewayRequest[] = [];
  cors: boolean;
  readonly #models: Map<string, AnswerScript[]>;
  readonly #key: string | undefined;
  readonly #server: ReturnType<typeof createServer>;
  #hold = Promise.withResolvers<void>();

  constructor(options: GatewayOptions, server: ReturnType<typeof createServer>) {
    this.#models = new Map(Object.entries(options.models).map(([model, script]) => [model, [script].flat()]));
    this.cors = options.cors ?? true;
    this.#key = options.key;
    this.#server = server;
    this.baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
    server.on('request', (request, response) => {
      this.#answer(request, response).catch(() => response.destroy());
    });
  }

  get models(): readonly string[] {
    return [...this.#models.keys()];
  }

  requestsFor(model: string): GatewayRequest[] {
    return this.requests.filter((request) => request.model === model);
  }

  /** Changes a model's script from the next request on. */
  script(model: string, script: AnswerScript | readonly AnswerScript[]): void {
    this.#models.set(model, [script].flat());
  }

  /** Lets everything go on that `holdAfter` holds. */
  release(): void {
    this.#hold.resolve();
    this.#hold = Promise.withResolvers<void>();
  }

  /** Waits for the chat request number `count` (from 1), to one model or to any. */
  waitForRequest({ model, count = 1, timeoutMs = 15_000 }: { model?: string; count?: number; timeoutMs?: number } = {}) {
    const find = () => (model === undefined ? this.requests : this.requestsFor(model))[count - 1];
    return until(() => `request ${count} to ${model ?? 'any model'}; asked so far: ${this.#asked()}`, find, { timeoutMs });
  }

  /** Waits until the client has closed the connection of a request. */
  waitForAbort(request: GatewayRequest, timeoutMs = 15_000): Promise<true> {
    return until('the client closes the connection', () => request.aborted, { timeoutMs });
  }

  async close(): Promise<void> {
    runningGateways.delete(this);
    this.release();
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }

  #asked() {
    return this.requests.map(({ model, status }) => `${model} (${status})`).join(', ') || 'nothing';
  }

  #allowOrigin(request: IncomingMessage, response: ServerResponse) {
    response.setHeader('access-control-allow-origin', request.headers.origin ?? '*');
    response.setHeader('access-control-allow-methods', 'GET, POST, OPTIONS');
    response.setHeader('access-control-allow-headers', request.headers['access-control-request-headers'] ?? '*');
    response.setHeader('access-control-expose-headers', 'retry-after');
  }

  async #answer(incoming: IncomingMessage, response: ServerResponse) {
    const client = new AbortController();
    let bytes = '';
    incoming.setEncoding('utf8');
    for await (const chunk of incoming) bytes += chunk;
    const { request, parsed } = this.#note(incoming, bytes);
    let brokenHere = false;
    response.on('close', () => {
      request.endedAt = Date.now();
      request.aborted = !response.writableFinished && !brokenHere;
      client.abort();
    });
    const cut = () => {
      brokenHere = true;
      response.socket?.destroy(); // not a reset: that would also take away what was sent and not yet read
    };
    const send = (status: number, value: unknown) => {
      request.status = status;
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
    };
    const refuse = (status: number, message: string, code: string) =>
      send(status, { error: { message, type: 'invalid_request_error', code } });

    if (this.cors) this.#allowOrigin(incoming, response);
    if (incoming.method === 'OPTIONS') {
      request.status = this.cors ? 204 : 403;
      return void response.writeHead(request.status).end();
    }
    if (!request.authorised) return refuse(401, 'Incorrect API key provided.', 'invalid_api_key');
    if (request.path === '/v1/models') {
      return send(200, { object: 'list', data: this.models.map((id) => ({ id, object: 'model', created: 0, owned_by: 'test' })) });
    }
    if (request.path !== '/v1/chat/completions' || incoming.method !== 'POST') return refuse(404, 'Not found.', 'not_found');
    if (!parsed) return refuse(400, 'The body is not JSON.', 'invalid_json');
    const scripts = this.#models.get(request.model ?? '');
    const script = scripts && scripts.length > 1 ? scripts.shift() : scripts?.[0];
    if (!script) return refuse(404, `The model ${request.model} does not exist.`, 'model_not_found');
    await playAnswer({ request, response, script, released: this.#hold.promise, signal: client.signal, cut });
  }

  #note(incoming: IncomingMessage, bytes: string) {
    let body: ChatBody | null = null;
    try {
      body = JSON.parse(bytes) as ChatBody;
    } catch {
      // not JSON: answered with 400
    }
    const { authorization, ...headers } = incoming.headers;
    const request: GatewayRequest = {
      at: Date.now(),
      method: incoming.method ?? '',
      path: new URL(incoming.url ?? '/', 'http://localhost').pathname,
      headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
      authorised: this.#key === undefined || authorization === `Bearer ${this.#key}`,
      body,
      model: body?.model ?? null,
      question: textOf(body?.messages?.findLast(({ role }) => role === 'user')),
      status: 0,
      sent: 0,
      endedAt: null,
      aborted: false,
    };
    const chat = request.method === 'POST' && request.path === '/v1/chat/completions';
    (chat ? this.requests : this.otherRequests).push(request);
    return { request, parsed: body !== null };
  }
}

/** Starts a gateway on a free port. */
export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const server = createServer();
  await new Promise<void>((done, fail) => server.once('error', fail).listen(0, '127.0.0.1', done));
  const gateway = new Gateway(options, server);
  runningGateways.add(gateway);
  return gateway;
}
