// Debian's packages: the browser, and a virtual screen for tests. Node's own modules only.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findChromium } from './chromium.mjs';
import { lastLines, run } from './run.mjs';
import { SetupProblem, startProgress } from './terminal.mjs';

/** @param {string} command */
const has = (command) =>
  [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin', '/bin'].some((folder) => existsSync(join(folder, command)));

/** @param {string} path @param {string} beginning */
const holds = (path, beginning) => existsSync(path) && readdirSync(path).some((name) => name.startsWith(beginning));

/**
 * Package -> is what it brings there?
 * @type {Record<string, () => boolean>}
 */
const checks = {
  chromium: () => findChromium() !== null,
  'fonts-liberation': () => holds('/usr/share/fonts/truetype', 'liberation') || process.platform !== 'linux',
  xvfb: () => has('Xvfb'),
  xdotool: () => has('xdotool'),
  openbox: () => has('openbox'),
  'x11-utils': () => has('xwininfo'),
  'dbus-x11': () => has('dbus-launch'),
  'python3-pip': () => pythonWithPip() !== null,
};

export const browserPackages = ['chromium', 'fonts-liberation'];
export const desktopPackages = ['xvfb', 'xdotool', 'openbox', 'x11-utils', 'dbus-x11'];

/** The command of a Python that has pip. @returns {string | null} */
export function pythonWithPip() {
  const commands = [process.env['PYTHON'], 'python3', 'python', '/usr/bin/python3'].filter((command) => command !== undefined);
  return commands.find((command) => spawnSync(command, ['-m', 'pip', '--version'], { stdio: 'ignore' }).status === 0) ?? null;
}

/**
 * Installs what is missing where that is allowed. Throws a {@link SetupProblem} with the one command to run where it is not.
 * @param {readonly string[]} packages
 * @param {string} purpose e.g. "A browser"
 */
export async function ensurePackages(packages, purpose) {
  const named = process.env['CHROMIUM'];
  if (named && packages.includes('chromium') && !findChromium()) {
    throw new SetupProblem(`CHROMIUM names ${named}, which is no program.`, 'Correct it, or unset it to use the browser of the system.');
  }
  const missing = packages.filter((name) => !checks[name]?.());
  if (missing.length === 0) return;
  const install = ['apt-get', 'install', '-y', '--no-install-recommends', ...missing];
  const what = `${purpose} is needed and ${missing.join(', ')} is not installed.`;
  if (process.platform !== 'linux' || !has('apt-get')) {
    throw new SetupProblem(
      what,
      'Install Chromium (https://www.chromium.org/getting-involved/download-chromium/), or name one with CHROMIUM=/path/to/chromium.',
    );
  }
  const command = `apt-get update && ${install.join(' ')}`;
  if (process.getuid?.() !== 0) throw new SetupProblem(what, `Run this once, then try again:\n\n  sudo sh -c '${command}'\n`);

  const progress = startProgress(`Installing ${missing.join(', ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update'], { env }); // an outdated list may still do: the next step decides
  const { code, output } = await run('apt-get', ['-o', 'APT::Status-Fd=1', ...install.slice(1)], {
    env,
    // "dlstatus:<n>:<percent>:..." while fetching, "pmstatus:<package>:<percent>:..." while unpacking
    onOutput: (text) => {
      const [, stage, percent] = [...text.matchAll(/^(dl|pm)status:[^:]*:([\d.]+):/gm)].at(-1) ?? [];
      if (percent) progress.update(((stage === 'pm' ? 100 : 0) + Number(percent)) / 200);
    },
  });
  progress.end(code === 0 ? 'done' : 'failed');
  if (code !== 0) throw new SetupProblem(`${what}\n${lastLines(output, 8)}`, `Run this as root, then try again:\n\n  ${command}\n`);
}
