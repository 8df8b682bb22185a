// Finds a Chromium. Node's own modules only: this runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** @typedef {{ path: string, version: number, branded: boolean }} FoundChromium */

const macApplications = ['Chromium.app/Contents/MacOS/Chromium', 'Google Chrome.app/Contents/MacOS/Google Chrome'];
const windowsPrograms = ['Chromium\\Application\\chrome.exe', 'Google\\Chrome\\Application\\chrome.exe'];

/** @returns {string[]} Places to look, best first. */
function candidates() {
  const named = process.env['CHROMIUM'];
  if (named) return [named];
  if (process.platform === 'darwin') return macApplications.map((name) => join('/Applications', name));
  if (process.platform === 'win32') {
    const folders = [process.env['LOCALAPPDATA'], process.env['ProgramFiles'], process.env['ProgramFiles(x86)']].filter(
      (f) => f !== undefined,
    );
    return windowsPrograms.flatMap((name) => folders.map((folder) => join(folder, name)));
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const folders = ['/usr/bin', ...(process.env['PATH'] ?? '').split(delimiter)];
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The Chromium to use: `CHROMIUM`, else the system's. `branded` is Google's Chrome, which ignores --load-extension from 137 on.
 * @returns {FoundChromium | null}
 */
export function findChromium() {
  const path = candidates().find((candidate) => existsSync(candidate) && isExecutable(candidate));
  if (!path) return null;
  // Chrome on Windows prints no version and would open a window instead.
  const said = process.platform === 'win32' ? '' : (spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout ?? '');
  const version = Number(/(\d+)\.\d+\.\d+/.exec(said)?.[1] ?? 0);
  return { path, version, branded: /google/i.test(said) || /google/i.test(path) };
}
