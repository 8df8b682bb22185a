import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extensionId, extensionKey } from '../../build/extension-key.ts';
import { builtExtension, packedExtension } from '../../scripts/setup/build.ts';

const manifest = JSON.parse(readFileSync(join(builtExtension, 'manifest.json'), 'utf8'));
const filesOf = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' });

/** Hosts whose addresses stand in the code and are never asked by themselves. Whatever else is found there needs a reason to be. */
const accountedFor = new Map([
  ['huggingface.co', 'the weights of the on-device model, fetched when the person presses Download'],
  ['www.w3.org', 'names of XML namespaces'],
  ['www.ibm.com', 'the name of an XML document type, in the parser of HTML'],
  ['json-schema.org', 'names of JSON Schema dialects, in zod'],
  ['react.dev', 'links in error messages of React'],
  ['radix-ui.com', 'links in warnings of Radix'],
  ['github.com', 'links in messages of libraries'],
  ['wxt.dev', 'a link in an error message of WXT'],
  ['tinyurl.com', 'a link in a warning of Dexie'],
  ['bit.ly', 'a link in a warning of Dexie'],
  ['tailwindcss.com', 'the licence line of Tailwind'],
]);
/** Names that are reserved for documentation and resolve to nothing. */
const isReserved = (host: string) => /(^|\.)example(\.com|\.org|\.net)?$/.test(host);

describe('the built extension', () => {
  it('has the id that policies address, derived from its key', () => {
    expect(manifest.key).toBe(extensionKey);
    const digest = createHash('sha256').update(Buffer.from(extensionKey, 'base64')).digest('hex').slice(0, 32);
    expect([...digest].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('')).toBe(extensionId);
  });

  it('asks for what docs/permissions.md explains, and for no site at installation', () => {
    const documented = [...readFileSync('docs/permissions.md', 'utf8').matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
    expect(documented.length).toBeGreaterThan(5);
    expect([...manifest.permissions].sort()).toEqual(documented.sort());
    expect(manifest.host_permissions ?? []).toEqual([]);
    expect(JSON.stringify(manifest)).not.toContain('<all_urls>');
    expect(manifest.content_scripts ?? []).toEqual([]);
  });

  it('is not offered in incognito windows, and runs its own code only', () => {
    expect(manifest.incognito).toBe('not_allowed');
    expect(manifest.content_security_policy.extension_pages).toMatch(/script-src 'self' 'wasm-unsafe-eval'(;|$)/);
    expect(manifest.side_panel.default_path).toBe('sidepanel.html');
  });

  it('names no remote address that is not accounted for', () => {
    const found = new Map<string, string>();
    for (const file of filesOf(builtExtension).filter((name) => /\.(js|html|css|json)$/.test(name))) {
      for (const [address, host = ''] of readFileSync(join(builtExtension, file), 'utf8').matchAll(
        /(?:https?|wss?):\/\/([a-z0-9.-]+\.[a-z]{2,})[^\s"'`)]*/gi,
      )) {
        if (!accountedFor.has(host.toLowerCase()) && !isReserved(host.toLowerCase())) found.set(host.toLowerCase(), `${file}: ${address}`);
      }
    }
    expect([...found.values()]).toEqual([]);
  });

  it('carries weights only where they were asked for', () => {
    const weights = (folder: string) => filesOf(folder).filter((name) => name.endsWith('.gguf'));
    expect(weights(builtExtension)).toEqual([]);
    expect(existsSync(packedExtension) ? weights(packedExtension) : 'no packed build').toHaveLength(1);
  });
});
