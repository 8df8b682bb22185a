import { createReadStream, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CDPSession } from 'playwright-core';
import { weightsAddress } from '../../lib/on-device/model.ts';
import type { Browser } from '../../scripts/browser/launch.ts';
import { until } from '../../scripts/browser/until.ts';

/** Stands for the public hub: whatever the offscreen document asks there is redirected to a local server, as the hub redirects to its storage. */
export type WeightsHub = {
  /** What the next download gets: the whole file, a part of it that then waits, other bytes, or a status. */
  serve(what: 'file' | 'held' | 'other' | number): void;
  /** Downloads begun. */
  readonly requests: () => number;
  close(): Promise<void>;
};

const heldBytes = 20_000_000;

export async function startWeightsHub(browser: Browser, file: string): Promise<WeightsHub> {
  let requests = 0;
  let what: Parameters<WeightsHub['serve']>[0] = 'file';
  const answer = (response: ServerResponse) => {
    const size = statSync(file).size;
    response.setHeader('access-control-allow-origin', '*');
    if (typeof what === 'number') return response.writeHead(what).end();
    if (what === 'other') return response.end('<html>Please log in</html>');
    response.setHeader('content-length', size);
    if (what === 'file') createReadStream(file).pipe(response);
    else createReadStream(file, { end: heldBytes - 1 }).pipe(response, { end: false });
  };
  const server = createServer((_request, response) => {
    requests++;
    answer(response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const session = await sessionOfDocument(browser);
  await session.redirect(weightsAddress, `http://127.0.0.1:${port}/`);
  return {
    serve(next) {
      what = next;
    },
    requests: () => requests,
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** The offscreen document, opened when it is not there. */
async function sessionOfDocument(browser: Browser) {
  const worker = await browser.worker();
  await worker.evaluate(async () => {
    const open = await chrome.runtime.getContexts({ contextTypes: [chrome.runtime.ContextType.OFFSCREEN_DOCUMENT] });
    if (open.length > 0) return;
    await chrome.offscreen.createDocument({ url: 'offscreen.html', reasons: [chrome.offscreen.Reason.WORKERS], justification: 'test' });
  });
  const protocol = await browser.context.browser()?.newBrowserCDPSession();
  if (!protocol) throw new Error('the browser is not connected');
  const find = async () => {
    const { targetInfos } = await protocol.send('Target.getTargets', { filter: [{}] });
    return targetInfos.find(({ url }) => url.endsWith('/offscreen.html'));
  };
  const { targetId } = await until('the offscreen document is a target', find);
  const { sessionId } = await protocol.send('Target.attachToTarget', { targetId, flatten: false });
  return new NestedSession(protocol, sessionId);
}

/** Playwright knows no page for an offscreen document, so its session is spoken through the browser's. */
class NestedSession {
  readonly #protocol: CDPSession;
  readonly #sessionId: string;
  #lastId = 0;

  constructor(protocol: CDPSession, sessionId: string) {
    this.#protocol = protocol;
    this.#sessionId = sessionId;
  }

  async #send(method: string, params: object): Promise<void> {
    const message = JSON.stringify({ id: ++this.#lastId, method, params });
    await this.#protocol.send('Target.sendMessageToTarget', { sessionId: this.#sessionId, message });
  }

  async redirect(from: string, to: string): Promise<void> {
    this.#protocol.on('Target.receivedMessageFromTarget', ({ sessionId, message }) => {
      const { method, params } = JSON.parse(message);
      if (sessionId !== this.#sessionId || method !== 'Fetch.requestPaused') return;
      const responseHeaders = [
        { name: 'location', value: to },
        { name: 'access-control-allow-origin', value: '*' },
      ];
      void this.#send('Fetch.fulfillRequest', { requestId: params.requestId, responseCode: 302, responseHeaders });
    });
    await this.#send('Fetch.enable', { patterns: [{ urlPattern: from }] });
  }
}
