import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { BrowserContext, Page, Browser as PlaywrightBrowser, Worker } from 'playwright-core';
import { chromium } from 'playwright-core';
import { extensionId } from '../../build/extension-key.ts';
import { findChromium } from '../setup/chromium.mjs';
import { chromiumArguments } from './arguments.ts';
import { type ManagedPolicy, prepareManagedPolicy } from './managed-policy.ts';
import { BrowserProtocol } from './protocol.ts';
import { type BrowserWindow, SidePanels } from './side-panels.ts';
import { until } from './until.ts';

export type LaunchOptions = {
  /** Folder of the unpacked extension. */
  readonly extension: string;
  /** Value of storage.managed; without it there is no policy, until setPolicy. */
  readonly policy?: unknown;
  /** Shown on `DISPLAY`; headless otherwise. */
  readonly headed?: boolean;
  /** A profile to keep; a new one is thrown away on close. */
  readonly profile?: string;
  /** Address of the first tab. */
  readonly address?: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
};

/** Browsers that run, for whoever keeps screenshots of a failed test. */
export const runningBrowsers = new Set<Browser>();

/** Starts a real Chromium with the extension and waits for the extension's worker. */
export async function launchBrowser(options: LaunchOptions): Promise<Browser> {
  const found = findChromium();
  if (!found) throw new Error('No Chromium found. Install it, or name one with CHROMIUM=/path/to/chromium.');
  const extension = resolve(options.extension);
  if (!existsSync(join(extension, 'manifest.json'))) throw new Error(`No built extension in ${extension}: run npm run build.`);
  const profile = options.profile ? resolve(options.profile) : mkdtempSync(join(tmpdir(), 'auto-profile-'));
  mkdirSync(profile, { recursive: true });
  const portFile = join(profile, 'DevToolsActivePort');
  rmSync(portFile, { force: true });
  const policy = prepareManagedPolicy(extensionId);
  if (options.policy !== undefined) policy.write(options.policy);

  const [command = '', ...args] = [
    ...policy.prefix,
    found.path,
    ...chromiumArguments({ extension, profile, headed: options.headed ?? false }),
    ...(options.args ?? []),
    options.address ?? 'about:blank',
  ];
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'], env: { ...process.env, ...options.env } });
  const log: string[] = [];
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    log.push(...text.split('\n').filter(Boolean));
    if (log.length > 2000) log.splice(0, 1000);
  });
  const exited = new Promise<void>((done) => child.once('exit', () => done()));
  const protocol = new BrowserProtocol(child);

  const cleanUp = async () => {
    const late = setTimeout(() => child.kill('SIGKILL'), 8000);
    await protocol.send('Browser.close').catch(() => {});
    await exited;
    clearTimeout(late);
    policy.remove();
    if (!options.profile) rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  };
  try {
    const worker = () => protocol.targets('service_worker').then((targets) => targets.find(({ url }) => url.includes(extensionId)));
    await until('the extension has a running worker', worker, { timeoutMs: 30_000 });
    const port = await until('DevTools listen', () => existsSync(portFile) && readFileSync(portFile, 'utf8').split('\n')[0]);
    const browser = new Browser({ protocol, policy, profile, log, exited, cleanUp, endpoint: `http://127.0.0.1:${port}` });
    await browser.attach();
    runningBrowsers.add(browser);
    return browser;
  } catch (error) {
    await cleanUp();
    const said = log.filter((line) => !line.includes('dbus/')).slice(-15);
    throw new Error(`Chromium did not start with the extension in ${extension}: ${error}\n${said.join('\n')}`, { cause: error });
  }
}

type Parts = {
  protocol: BrowserProtocol;
  policy: ManagedPolicy;
  profile: string;
  log: string[];
  exited: Promise<void>;
  cleanUp(): Promise<void>;
  endpoint: string;
};

/** A running Chromium with the extension. */
export class Browser {
  readonly extensionId = extensionId;
  readonly profile: string;
  /** Chromium's own messages, consoles of the worker and the pages included. */
  readonly log: readonly string[];
  /** Resolves when the browser has ended, by whatever hand. */
  readonly exited: Promise<void>;
  readonly policyMode: ManagedPolicy['mode'];
  readonly policyReason: string | undefined;
  readonly #parts: Parts;
  readonly #panels: SidePanels;
  #connections: PlaywrightBrowser[] = [];

  constructor(parts: Parts) {
    this.profile = parts.profile;
    this.log = parts.log;
    this.exited = parts.exited;
    this.policyMode = parts.policy.mode;
    this.policyReason = parts.policy.reason;
    this.#parts = parts;
    this.#panels = new SidePanels(parts.protocol, () => this.#connect());
  }

  async #connect(): Promise<BrowserContext> {
    const connection = await chromium.connectOverCDP(this.#parts.endpoint);
    this.#connections.push(connection);
    const context = connection.contexts()[0];
    if (!context) throw new Error('Chromium has no default context');
    return context;
  }

  /** The ordinary tabs. Panels are found by {@link openSidePanel} alone: a connection sees only those that were open before it. */
  get context(): BrowserContext {
    const context = this.#connections[0]?.contexts()[0];
    if (!context) throw new Error('detached: call attach() first');
    return context;
  }

  /** The first tab of the first window. */
  get page(): Page {
    const page = this.context.pages().find((candidate) => !candidate.url().startsWith('chrome-extension:'));
    if (!page) throw new Error('no tab is open');
    return page;
  }

  async attach(): Promise<void> {
    if (this.#connections.length === 0) await this.#connect();
  }

  /** Takes every debugger away, so that the worker is ended when idle as it is for people. Pages handed out before are dead. */
  async detach(): Promise<void> {
    this.#panels.forget();
    await Promise.all(this.#connections.splice(0).map((connection) => connection.close()));
  }

  /** Opens a new window with one tab. */
  openWindow(address = 'about:blank'): Promise<BrowserWindow> {
    return this.#panels.openWindow(address, this.context);
  }

  /** Presses the toolbar button in a window (the first, unless told) and gives the panel that opens; an open one is given as it is. */
  openSidePanel(window?: BrowserWindow): Promise<Page> {
    return this.#panels.open(window);
  }

  /** The panel of a window that something else opens or has opened, e.g. the context menu. */
  sidePanel(window?: BrowserWindow): Promise<Page> {
    return this.#panels.find(window);
  }

  /** Closes a panel as its close button does: the document goes, the worker stays. */
  closeSidePanel(panel: Page): Promise<void> {
    return this.#panels.close(panel);
  }

  /** Panels and tabs that a connection shows now. */
  get pages(): readonly Page[] {
    const tabs = this.#connections[0]?.contexts()[0]?.pages() ?? [];
    return [...this.#panels.pages, ...tabs];
  }

  #workerTarget() {
    return this.#parts.protocol.targets('service_worker').then((targets) => targets.find(({ url }) => url.includes(extensionId)));
  }

  /** Asked without a debugger. */
  async workerRuns(): Promise<boolean> {
    return (await this.#workerTarget()) !== undefined;
  }

  /** The running worker, for `evaluate`. Attaches a debugger, which keeps it alive until {@link detach}. */
  async worker(): Promise<Worker> {
    const find = async () => {
      for (const worker of this.context.serviceWorkers().reverse()) {
        const alive = worker.evaluate(() => true);
        if (await Promise.race([alive, new Promise<false>((done) => setTimeout(done, 1000, false))])) return worker;
      }
      return null;
    };
    return until('a worker answers', find);
  }

  /** Bytes that the worker's JavaScript holds after a collection, typed arrays included. */
  async workerHeap(): Promise<number> {
    const target = await this.#workerTarget();
    if (!target) throw new Error('no worker runs');
    const { protocol } = this.#parts;
    const { sessionId } = await protocol.send('Target.attachToTarget', { targetId: target.targetId, flatten: true });
    const session = String(sessionId);
    await protocol.send('HeapProfiler.collectGarbage', {}, session);
    await protocol.send('HeapProfiler.collectGarbage', {}, session);
    const usage = await protocol.send('Runtime.getHeapUsage', {}, session);
    await protocol.send('Target.detachFromTarget', { sessionId });
    return Number(usage['usedSize']) + Number(usage['backingStorageSize'] ?? 0);
  }

  /** Kills the worker as the browser does when it is idle. It starts again with the next event, e.g. an open panel that reconnects. */
  async stopWorker(): Promise<void> {
    const target = await this.#workerTarget();
    if (!target) return;
    const kill = () => this.#parts.protocol.send('Target.closeTarget', { targetId: target.targetId });
    if (this.#connections.length === 0) return void (await kill());
    // An open panel wakes the next life at once, under the same target id: what this life has written down tells them apart.
    await (await this.worker()).evaluate(() => void Object.assign(globalThis, { harnessMark: true }));
    await kill();
    const ended = async () => !(await this.workerRuns()) || !(await (await this.worker()).evaluate(() => 'harnessMark' in globalThis));
    await until('the worker stops', ended);
  }

  /** Replaces the managed values of the running browser, or removes the policy with null. See {@link waitForPolicy}. */
  setPolicy(value: unknown): void {
    if (this.policyMode === 'none') throw new Error(`managed policy cannot be applied: ${this.policyReason}`);
    this.#parts.policy.write(value);
  }

  /** Waits until storage.managed reads as `accept` wants it (Chromium takes a changed file up in about 5 s) and gives the values. */
  waitForPolicy(accept: (managed: Record<string, unknown>) => boolean): Promise<Record<string, unknown>> {
    let managed: Record<string, unknown> = {};
    const check = async () => {
      managed = await (await this.worker()).evaluate(() => chrome.storage.managed.get(null));
      return accept(managed) ? managed : null;
    };
    return until(() => `the policy arrives; now it is ${JSON.stringify(managed)}`, check, { timeoutMs: 30_000, everyMs: 200 });
  }

  async close(): Promise<void> {
    runningBrowsers.delete(this);
    await this.detach().catch(() => {});
    await this.#parts.cleanUp();
  }
}
