import { browser } from './browser.ts';

/** The learned router as it lies in the extension's package. Rejects when it cannot be read. */
export async function readRouterArtefact(): Promise<Uint8Array> {
  const response = await fetch(browser.runtime.getURL('/router.bin'));
  if (!response.ok) throw new Error(`router.bin: HTTP ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
