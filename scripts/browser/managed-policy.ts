import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Where Debian's Chromium reads its policies. */
const chromiumSettings = '/etc/chromium';

/** A managed policy for one browser. `prefix` goes in front of the browser's own command line. */
export type ManagedPolicy = {
  /** `mount`: for this browser alone; `file`: in /etc/chromium while it runs; `none`: it cannot be applied here, `reason` says why. */
  readonly mode: 'mount' | 'file' | 'none';
  readonly reason?: string;
  readonly prefix: readonly string[];
  /** Replaces the extension's value, or removes the policy with null. The running browser takes it up within about 5 s. */
  write(value: unknown): void;
  remove(): void;
};

const bind = 'mount --bind "$1" "$2" && shift 2 && exec "$@"';

/** How this user can give one process its own view of /etc/chromium, if at all. */
function mountPrefix(directory: string): string[] | null {
  const root = process.getuid?.() === 0;
  const unshare = root ? ['unshare', '-m'] : ['unshare', '--map-current-user', '--keep-caps', '-m'];
  const prefix = [...unshare, 'sh', '-c', bind, 'sh', directory, chromiumSettings];
  const [command = '', ...rest] = [...prefix, 'true'];
  return spawnSync(command, rest, { stdio: 'ignore' }).status === 0 ? prefix : null;
}

/** How a managed policy can be applied here. */
export function managedPolicyMode(): ManagedPolicy['mode'] {
  const policy = prepareManagedPolicy('');
  policy.remove();
  return policy.mode;
}

/** Prepares the managed policy of one extension; nothing is in force until a browser starts with `prefix`. */
export function prepareManagedPolicy(extensionId: string): ManagedPolicy {
  if (process.platform !== 'linux') {
    return { mode: 'none', reason: 'only Chromium on Linux reads policy from files', prefix: [], write() {}, remove() {} };
  }
  const root = process.getuid?.() === 0;
  if (root) mkdirSync(chromiumSettings, { recursive: true });
  const directory = mkdtempSync(join(tmpdir(), 'auto-policy-'));
  mkdirSync(join(directory, 'policies/managed'), { recursive: true });
  const prefix = existsSync(chromiumSettings) ? mountPrefix(directory) : null;
  // A root in a container without namespaces (Docker's default) still owns the machine's own folder.
  const file = prefix ? join(directory, 'policies/managed/auto.json') : join(chromiumSettings, `policies/managed/auto-${process.pid}.json`);
  if (!prefix && !root) {
    rmSync(directory, { recursive: true });
    const reason = existsSync(chromiumSettings)
      ? 'this user may not use namespaces'
      : `this Chromium has no ${chromiumSettings} (Debian's package has)`;
    return { mode: 'none', reason, prefix: [], write() {}, remove() {} };
  }
  mkdirSync(dirname(file), { recursive: true });
  const remove = () => {
    rmSync(file, { force: true });
    rmSync(directory, { recursive: true, force: true });
    process.off('exit', remove);
  };
  process.on('exit', remove);
  return {
    mode: prefix ? 'mount' : 'file',
    prefix: prefix ?? [],
    write(value) {
      if (value === null || value === undefined) return rmSync(file, { force: true });
      const part = join(dirname(file), '..', 'auto.part'); // Chromium reads every file of the folder itself
      writeFileSync(part, JSON.stringify({ '3rdparty': { extensions: { [extensionId]: value } } }));
      renameSync(part, file);
    },
    remove,
  };
}
