import { type PanelMessage, panelPortName, type WorkerMessage, workerMessageSchema } from '../protocol/index.ts';
import { browser } from './browser.ts';

export type PanelPort = { send(message: PanelMessage): void; close(): void };

/** Sent while a turn is live, so that the worker is not ended for want of events. */
const pingMs = 20_000;

/**
 * A port to the worker that opens again by itself: connecting wakes the next worker, which then marks what the last one left.
 * What is sent while it is closed goes out on the new port.
 */
export function connectPanel(receive: (message: WorkerMessage) => void): PanelPort {
  let closed = false;
  let port = open();
  const ping = setInterval(() => send({ type: 'ping' }), pingMs);

  function open() {
    const opened = browser.runtime.connect({ name: panelPortName });
    opened.onMessage.addListener((message: unknown) => {
      const parsed = workerMessageSchema.safeParse(message);
      if (parsed.success) receive(parsed.data);
    });
    opened.onDisconnect.addListener(() => {
      if (!closed) port = open();
    });
    return opened;
  }

  function send(message: PanelMessage) {
    try {
      port.postMessage(message);
    } catch {
      port = open();
      port.postMessage(message);
    }
  }

  return {
    send,
    close() {
      closed = true;
      clearInterval(ping);
      port.disconnect();
    },
  };
}
