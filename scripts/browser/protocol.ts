import type { ChildProcess } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

/** The part of a DevTools target description that is used here. */
export type Target = { readonly targetId: string; readonly type: string; readonly url: string };

type Message = {
  readonly id?: number;
  readonly result?: Record<string, unknown>;
  readonly error?: { readonly message: string };
};
type Waiter = { resolve(result: Record<string, unknown>): void; reject(error: Error): void; readonly method: string };

/**
 * The DevTools protocol over Chromium's file descriptors 3 and 4, for what concerns the browser as a whole. It attaches to
 * nothing, so that the extension's worker lives and dies as it does for people; and when this process ends, the browser does.
 */
export class BrowserProtocol {
  readonly #toBrowser: Writable;
  readonly #waiting = new Map<number, Waiter>();
  #lastId = 0;
  #rest = '';
  #ended = false;

  constructor(browser: ChildProcess) {
    this.#toBrowser = browser.stdio[3] as Writable;
    this.#toBrowser.on('error', () => {}); // the exit below says more
    const fromBrowser = browser.stdio[4] as Readable;
    fromBrowser.setEncoding('utf8').on('data', (data: string) => {
      const parts = (this.#rest + data).split('\0');
      this.#rest = parts.pop() ?? '';
      for (const part of parts) this.#take(JSON.parse(part));
    });
    browser.on('exit', () => {
      this.#ended = true;
      for (const { reject, method } of this.#waiting.values()) reject(new Error(`${method}: the browser has ended`));
      this.#waiting.clear();
    });
  }

  #take(message: Message) {
    const waiter = this.#waiting.get(message.id ?? 0);
    if (!waiter) return;
    this.#waiting.delete(message.id ?? 0);
    if (message.error) waiter.reject(new Error(`${waiter.method}: ${message.error.message}`));
    else waiter.resolve(message.result ?? {});
  }

  /** `session` is one that Target.attachToTarget gave. */
  send(method: string, parameters: Record<string, unknown> = {}, session?: string): Promise<Record<string, unknown>> {
    if (this.#ended) return Promise.reject(new Error(`${method}: the browser has ended`));
    return new Promise((resolve, reject) => {
      const id = ++this.#lastId;
      this.#waiting.set(id, { resolve, reject, method });
      this.#toBrowser.write(`${JSON.stringify({ id, method, params: parameters, sessionId: session })}\0`);
    });
  }

  /** All targets of one type: `tab`, `page`, `service_worker`, ... */
  async targets(type: string): Promise<Target[]> {
    const { targetInfos } = await this.send('Target.getTargets', { filter: [{ type }] });
    return targetInfos as Target[];
  }
}
