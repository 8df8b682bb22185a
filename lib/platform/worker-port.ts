import { type PanelMessage, panelMessageSchema, panelPortName, type WorkerMessage } from '../protocol/index.ts';
import { browser } from './browser.ts';

/**
 * The worker's side of the panels' ports: `receive` gets what panels say, the returned function speaks to all of them.
 * Call it in the worker's first tick. Only this extension's own pages can connect.
 */
export function listenToPanels(receive: (message: PanelMessage) => void): (message: WorkerMessage) => void {
  const ports = new Set<ReturnType<typeof browser.runtime.connect>>();
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== panelPortName || port.sender?.id !== browser.runtime.id) return;
    ports.add(port);
    port.onDisconnect.addListener(() => ports.delete(port));
    port.onMessage.addListener((message: unknown) => {
      const parsed = panelMessageSchema.safeParse(message);
      if (parsed.success) receive(parsed.data);
      else console.warn('A panel sent a message that does not fit the protocol', parsed.error.issues);
    });
  });
  return (message) => {
    for (const port of ports) {
      try {
        port.postMessage(message);
      } catch {
        ports.delete(port);
      }
    }
  };
}
