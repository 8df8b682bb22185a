import type { BrowserContext, Page } from 'playwright-core';
import { extensionId } from '../../build/extension-key.ts';
import type { BrowserProtocol } from './protocol.ts';
import { until } from './until.ts';

/** A browser window with its first tab. `id` is what `chrome.windows` calls it. */
export type BrowserWindow = { readonly id: number; readonly tabTargetId: string; readonly page: Page };
type WindowKey = Pick<BrowserWindow, 'id' | 'tabTargetId'>;

const panelAddress = `chrome-extension://${extensionId}/sidepanel.html`;
/** DevTools calls it a tab too, but it has no window. */
const offscreenAddress = `chrome-extension://${extensionId}/offscreen.html`;

/**
 * The real side panels. Chromium opens one when the toolbar button is pressed; a DevTools connection sees it as an ordinary page
 * only when it was made after the panel had opened, hence one connection for each.
 */
export class SidePanels {
  readonly #protocol: BrowserProtocol;
  readonly #connect: () => Promise<BrowserContext>;
  readonly #handedOut = new Map<number, Page>();
  /** Target ids of the panels that a connection has already looked at. */
  readonly #seen = new Set<string>();

  constructor(protocol: BrowserProtocol, connect: () => Promise<BrowserContext>) {
    this.#protocol = protocol;
    this.#connect = connect;
  }

  get pages(): readonly Page[] {
    return [...this.#handedOut.values()].filter((page) => !page.isClosed());
  }

  async #tabs() {
    return (await this.#protocol.targets('tab')).filter(({ url }) => !url.startsWith(panelAddress) && !url.startsWith(offscreenAddress));
  }

  async #windowOf(targetId: string): Promise<number> {
    return Number((await this.#protocol.send('Browser.getWindowForTarget', { targetId }))['windowId']);
  }

  /** The oldest window that still has a tab. */
  async #first(): Promise<WindowKey> {
    const windows = await Promise.all(
      (await this.#tabs()).map(async ({ targetId }) => ({ id: await this.#windowOf(targetId), tabTargetId: targetId })),
    );
    const first = windows.sort((a, b) => a.id - b.id)[0];
    if (!first) throw new Error('no window is open');
    return first;
  }

  async openWindow(address: string, context: BrowserContext): Promise<BrowserWindow> {
    const before = new Set((await this.#tabs()).map(({ targetId }) => targetId));
    const opened = context.waitForEvent('page');
    await this.#protocol.send('Target.createTarget', { url: address, newWindow: true });
    const page = await opened;
    await page.waitForLoadState();
    const tab = await until('the new window has a tab', async () => (await this.#tabs()).find(({ targetId }) => !before.has(targetId)));
    return { id: await this.#windowOf(tab.targetId), tabTargetId: tab.targetId, page };
  }

  async open(window?: WindowKey): Promise<Page> {
    const key = window ?? (await this.#first());
    const targetId = key.tabTargetId;
    const shown = await this.#look(key);
    if (shown) return shown;
    // The press is lost while the worker is still starting, and a second one would close an open panel.
    for (let press = 1; press <= 3; press++) {
      await this.#protocol.send('Extensions.triggerAction', { id: extensionId, targetId });
      const page = await this.#find(key, 5000).catch(() => null);
      if (page) return page;
    }
    throw new Error('the toolbar button was pressed three times and no side panel opened');
  }

  async find(window?: WindowKey): Promise<Page> {
    return this.#find(window ?? (await this.#first()), 15_000);
  }

  #find(window: WindowKey, timeoutMs: number): Promise<Page> {
    return until(`a side panel is open in window ${window.id}`, () => this.#look(window), { timeoutMs });
  }

  async #look(window: WindowKey): Promise<Page | null> {
    const known = this.#handedOut.get(window.id);
    if (known && !known.isClosed()) return known;
    const targets = (await this.#protocol.targets('page')).filter(({ url }) => url.startsWith(panelAddress));
    if (targets.every(({ targetId }) => this.#seen.has(targetId))) return null;
    const context = await this.#connect();
    for (const page of context.pages().filter((candidate) => candidate.url().startsWith(panelAddress))) {
      await page.waitForLoadState();
      const windowId = await page.evaluate(async () => {
        // A panel opened in a tab is not the side panel.
        if (await chrome.tabs.getCurrent()) return null;
        return (await chrome.windows.getCurrent()).id ?? null;
      });
      if (windowId !== null && (this.#handedOut.get(windowId)?.isClosed() ?? true)) this.#handedOut.set(windowId, page);
    }
    for (const { targetId } of targets) this.#seen.add(targetId);
    return this.#handedOut.get(window.id) ?? null;
  }

  /** After the connections were closed: pages handed out before are dead. */
  forget(): void {
    this.#handedOut.clear();
    this.#seen.clear();
  }

  async close(panel: Page): Promise<void> {
    const gone = panel.waitForEvent('close');
    await panel.evaluate(() => void setTimeout(() => window.close(), 0));
    await gone;
  }
}
