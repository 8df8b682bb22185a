import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import type { Locator } from 'playwright-core';
import { until } from '../../scripts/browser/until.ts';

/** Presses closer together than this count as one gesture with those before. */
const doubleClickMs = 600;

/**
 * A virtual screen with a window manager, for what only a real mouse can do: native menus and keyboard shortcuts.
 * Start browsers on it with `launchBrowser({ headed: true, env: desktop.env })`.
 */
export class Desktop {
  readonly env: { readonly DISPLAY: string };
  readonly #processes: ChildProcess[];

  constructor(display: string, processes: ChildProcess[]) {
    this.env = { DISPLAY: display };
    this.#processes = processes;
  }

  /** Runs xdotool, e.g. `xdotool('key', 'alt+q')`. Gives what it prints. */
  xdotool(...args: string[]): string {
    const { status, stdout, stderr } = spawnSync('xdotool', args, { encoding: 'utf8', env: { ...process.env, ...this.env } });
    if (status !== 0) throw new Error(`xdotool ${args.join(' ')}: ${stderr.trim() || `exit ${status}`}`);
    return stdout.trim();
  }

  /** Raises the window that shows a page and gives it the keyboard. */
  async focusWindow(target: Locator): Promise<void> {
    await target.page().bringToFront();
  }

  /** Presses the mouse on the middle of an element of a page. */
  async click(target: Locator, { button = 'left', times = 1 }: { button?: 'left' | 'right'; times?: number } = {}): Promise<void> {
    const { x, y } = await screenPoint(target);
    this.xdotool('mousemove', String(x), String(y));
    this.xdotool('click', ...(times > 1 ? ['--repeat', String(times), '--delay', '60'] : []), button === 'left' ? '1' : '3');
  }

  /** Selects text under the middle of an element: the word with 2 presses, the paragraph with 3. */
  async select(target: Locator, times: 2 | 3 = 2): Promise<string> {
    await this.focusWindow(target);
    await target.evaluate(() => getSelection()?.removeAllRanges());
    await delay(doubleClickMs);
    await this.click(target, { times });
    let last = '';
    // The selection grows with each press: it is done when it stays as it is.
    return until('text is selected', async () => {
      const text = await target.evaluate(() => getSelection()?.toString().trim() ?? '');
      const settled = text !== '' && text === last;
      last = text;
      return settled && text;
    });
  }

  /**
   * Opens the native context menu over an element and takes the entry that begins with a letter no other entry begins with,
   * as a person does with the keyboard.
   */
  async contextMenu(target: Locator, entry: string): Promise<void> {
    const before = new Set(this.#bareWindows());
    await this.click(target, { button: 'right' });
    const menu = await until('the native menu opens', () => this.#bareWindows().find((window) => !before.has(window)));
    // A menu that has only just appeared does not take every key yet.
    const take = () => {
      if (!this.#bareWindows().includes(menu)) return true;
      this.xdotool('key', entry.charAt(0).toLowerCase());
      return false;
    };
    await until(`the native menu closes: "${entry}" was not taken`, take, { timeoutMs: 10_000, everyMs: 300 });
  }

  /** Ids of the root's visible children without a name: native menus, and the frames that the window manager draws. */
  #bareWindows(): string[] {
    const { stdout } = spawnSync('xwininfo', ['-root', '-children'], { encoding: 'utf8', env: { ...process.env, ...this.env } });
    return [...stdout.matchAll(/(0x\w+) \(has no name\): \(\)\s+\d{3,}x\d{2,}\+/g)].map(([, id = '']) => id);
  }

  async close(): Promise<void> {
    for (const child of this.#processes.reverse()) {
      const gone = once(child, 'exit');
      child.kill();
      await gone;
    }
  }
}

/** Where the middle of an element is on the screen. */
async function screenPoint(target: Locator): Promise<{ x: number; y: number }> {
  const box = await target.boundingBox();
  if (!box) throw new Error('the element is not shown');
  const frame = await target.page().evaluate(() => ({
    left: screenX + (outerWidth - innerWidth) / 2,
    top: screenY + (outerHeight - innerHeight),
  }));
  return { x: Math.round(frame.left + box.x + box.width / 2), y: Math.round(frame.top + box.y + box.height / 2) };
}

async function firstLine(stream: Readable): Promise<string> {
  let text = '';
  while (!text.includes('\n')) text += String((await once(stream, 'data'))[0]);
  return text;
}

/** Starts Xvfb and openbox on a free display. */
export async function startDesktop(): Promise<Desktop> {
  // Without -noreset the server starts anew whenever its last client leaves, and takes a window manager that is just coming with it.
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp', '-noreset'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await Promise.race([
    firstLine((screen.stdio[3] as Readable).setEncoding('utf8')),
    once(screen, 'exit').then(() => Promise.reject(new Error('Xvfb did not start: is the package xvfb installed?'))),
  ]);
  const display = `:${number.trim()}`;
  const manager = spawn('openbox', [], { stdio: 'ignore', env: { ...process.env, DISPLAY: display } });
  const desktop = new Desktop(display, [screen, manager]);
  // The window manager announces itself on the root window.
  await until('the window manager runs', () =>
    spawnSync('xprop', ['-root', '_NET_SUPPORTING_WM_CHECK'], {
      encoding: 'utf8',
      env: { ...process.env, ...desktop.env },
    }).stdout.includes('0x'),
  );
  return desktop;
}
