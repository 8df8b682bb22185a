import { type PanelMessage, panelPortName, type WorkerMessage, workerMessageSchema } from '../protocol/index.ts';
import { browser } from './browser.ts';

export type PanelPort = {
  /** Sends now, or on the next port where this one has just gone. */
  send(message: PanelMessage): void;
  /** Pings while `on`, so that the worker is not ended for want of events: only while a turn is live. */
  keepAlive(on: boolean): void;
  close(): void;
};

/** A worker ends after 30 s without an event. */
const pingMs = 20_000;
/** A port that lived shorter than this was refused: without a pause the panel would connect in a tight loop. */
const shortLifeMs = 1000;

/**
 * A port to the worker that opens again by itself: connecting wakes the next worker, which then marks what the last one left.
 * `reconnected` is told after each new port, when what was sent on the old one may be lost.
 */
export function connectPanel(receive: (message: WorkerMessage) => void, reconnected: () => void = () => {}): PanelPort {
  let closed = false;
  let pings: ReturnType<typeof setInterval> | undefined;
  let port = open();

  function open() {
    const openedAt = Date.now();
    const opened = browser.runtime.connect({ name: panelPortName });
    opened.onMessage.addListener((message: unknown) => {
      const parsed = workerMessageSchema.safeParse(message);
      if (parsed.success) receive(parsed.data);
    });
    opened.onDisconnect.addListener(() => {
      const again = () => {
        if (port === opened) reopen();
      };
      if (Date.now() - openedAt > shortLifeMs) again();
      else setTimeout(again, shortLifeMs);
    });
    return opened;
  }

  function reopen() {
    if (closed) return;
    try {
      port = open();
    } catch {
      // The extension was updated or removed under this page; nothing can be reached any more.
      closed = true;
      return;
    }
    reconnected();
  }

  function send(message: PanelMessage) {
    try {
      port.postMessage(message);
    } catch {
      reopen();
      if (!closed) port.postMessage(message);
    }
  }

  const keepAlive = (on: boolean) => {
    if (on === (pings !== undefined)) return;
    clearInterval(pings);
    pings = on ? setInterval(() => send({ type: 'ping' }), pingMs) : undefined;
  };

  return {
    send,
    keepAlive,
    close() {
      closed = true;
      keepAlive(false);
      port.disconnect();
    },
  };
}
