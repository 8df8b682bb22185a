// Runs other programs. Node's own modules only.
import { spawn } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const projectFolder = join(dirname(fileURLToPath(import.meta.url)), '../..');

/**
 * Runs a program to its end, in the project's folder unless told, and gives its exit code and everything that it printed.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, folder?: string, show?: boolean, shell?: boolean, onOutput?: (text: string) => void }} [options]
 *   `show` passes the terminal on instead of collecting the output.
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, args, { env = process.env, folder = projectFolder, show = false, shell = false, onOutput } = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, { cwd: folder, env, shell, stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'] });
    let output = '';
    /** @param {Buffer} data */
    const take = (data) => {
      output += data;
      onOutput?.(String(data));
    };
    child.stdout?.on('data', take);
    child.stderr?.on('data', take);
    // Who stops this script alone (a supervisor, `timeout`) means the program that has the terminal.
    /** @param {NodeJS.Signals} signal */
    const forward = (signal) => void child.kill(signal);
    if (show) process.on('SIGINT', forward).on('SIGTERM', forward);
    child.on('close', () => process.off('SIGINT', forward).off('SIGTERM', forward));
    child.on('error', (error) => done({ code: 127, output: `${output}${error.message}\n` }));
    child.on('close', (code, signal) => done({ code: code ?? (signal ? 130 : 1), output }));
  });
}

/**
 * Runs npm: the one that runs this script, else the one on the path.
 * @param {readonly string[]} args
 * @param {{ node?: string, folder?: string }} [options] `node` runs npm itself and whatever npm runs.
 */
export function runNpm(args, { node = process.execPath, folder = projectFolder } = {}) {
  const script = process.env['npm_execpath'];
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env['PATH'] ?? ''}` };
  // npm sets these for its children; a second npm would take them for its own settings.
  for (const name of Object.keys(env)) if (/^npm_(package|lifecycle|command|config_(local_)?prefix)/i.test(name)) delete env[name];
  if (script?.endsWith('.js')) return run(node, [script, ...args], { env, folder });
  return run('npm', args, { env, folder, shell: process.platform === 'win32' });
}

/** @param {string} output @param {number} [lines] */
export const lastLines = (output, lines = 20) => output.trimEnd().split('\n').slice(-lines).join('\n');
