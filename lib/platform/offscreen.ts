import { browser } from './browser.ts';

/** One conversation between the worker and the offscreen document. Messages are for the two sides to parse. */
export type Channel = {
  /** Dropped when the other side has gone. */
  send(message: unknown): void;
  close(): void;
  onMessage(handler: (message: unknown) => void): void;
  /** The other side closed or went away; not called for one's own `close`. */
  onClose(handler: () => void): void;
};

/** Opens a channel to the offscreen document, which is created when it is not there. */
export type OpenChannel = {
  (): Promise<Channel>;
  /** Whether this browser has offscreen documents at all (Firefox has none). */
  readonly available: boolean;
  /** Whether the document is there now. */
  isOpen(): Promise<boolean>;
};

const portPrefix = 'offscreen:';
const documentPath = 'offscreen.html';
/** A document that another worker life was just creating needs a moment until it listens. */
const retryMs = 100;
const retries = 100;

type Port = ReturnType<typeof browser.runtime.connect>;

/**
 * The worker's side; call it in the first tick, since it listens.
 *
 * The document connects to the worker, not the other way round: a listener for `onConnect` in the document would also receive
 * the panels' ports and keep them open after the worker has gone, so that no panel would notice that it went.
 */
export function createOffscreenLink(): OpenChannel {
  const waiting = new Map<string, (port: Port) => void>();
  let creating: Promise<void> | undefined;

  browser.runtime.onConnect.addListener((port) => {
    const take = waiting.get(port.name);
    waiting.delete(port.name);
    take?.(port);
  });

  async function ensureDocument(): Promise<void> {
    if (await isDocumentOpen()) return;
    creating ??= chrome.offscreen
      .createDocument({
        url: documentPath,
        reasons: [chrome.offscreen.Reason.WORKERS],
        justification: 'Runs a small language model in WebAssembly workers on this device, and fetches its weights when asked to.',
      })
      .finally(() => {
        creating = undefined;
      });
    await creating;
  }

  async function open(): Promise<Channel> {
    const name = `${portPrefix}${crypto.randomUUID()}`;
    const opened = new Promise<Port>((resolve) => waiting.set(name, resolve));
    try {
      for (let attempt = 0; ; attempt++) {
        await ensureDocument();
        if (await askToConnect(name)) return channelOf(await opened);
        if (attempt === retries) throw new Error('the offscreen document does not answer');
        await new Promise((resolve) => setTimeout(resolve, retryMs));
      }
    } finally {
      waiting.delete(name);
    }
  }

  return Object.assign(open, { available: hasOffscreenDocuments(), isOpen: isDocumentOpen });
}

/** The document's side: calls `serve` with each channel that the worker opens. */
export function serveOffscreenChannels(serve: (channel: Channel) => void): void {
  browser.runtime.onMessage.addListener((message: unknown) => {
    if (typeof message !== 'string' || !message.startsWith(portPrefix)) return undefined;
    serve(channelOf(browser.runtime.connect({ name: message })));
    return Promise.resolve(true);
  });
}

/** False when nobody listens: the document is still loading or was just closed. */
async function askToConnect(name: string): Promise<boolean> {
  try {
    return (await browser.runtime.sendMessage(name)) === true;
  } catch {
    return false;
  }
}

function hasOffscreenDocuments(): boolean {
  return typeof chrome !== 'undefined' && 'offscreen' in chrome;
}

async function isDocumentOpen(): Promise<boolean> {
  if (!hasOffscreenDocuments()) return false;
  const contexts = await chrome.runtime.getContexts({ contextTypes: [chrome.runtime.ContextType.OFFSCREEN_DOCUMENT] });
  return contexts.length > 0;
}

function channelOf(port: Port): Channel {
  return {
    send(message) {
      try {
        port.postMessage(message);
      } catch {
        // The other side has gone; onClose tells.
      }
    },
    close: () => port.disconnect(),
    onMessage: (handler) => port.onMessage.addListener((message: unknown) => handler(message)),
    onClose: (handler) => port.onDisconnect.addListener(() => handler()),
  };
}
