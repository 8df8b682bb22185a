import type { WireError } from '../protocol/index.ts';
import { browser } from './browser.ts';

/** The match pattern for an address's host. It has no port: Firefox knows none in patterns. */
export function hostPattern(address: string): string {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
}

export const hasHostPermission = (address: string): Promise<boolean> => browser.permissions.contains({ origins: [hostPattern(address)] });

/** Asks the person; must be called in a click handler, with no await before it. */
export const requestHostPermission = (address: string): Promise<boolean> =>
  browser.permissions.request({ origins: [hostPattern(address)] });

const isLoopback = (hostname: string): boolean => hostname === 'localhost' || hostname === '[::1]' || /^127\./.test(hostname);

/**
 * Why a request failed before any answer. The browser gives the same TypeError for everything, so: offline, or not allowed by
 * the server (CORS) where the host is not granted and yet can be reached, or else the network.
 */
export async function explainNetworkFailure(address: string, gateway: string): Promise<WireError> {
  const { origin, hostname } = new URL(address);
  const detail = { gateway, origin };
  if (!navigator.onLine && !isLoopback(hostname)) return { code: 'offline', retryable: true, detail };
  if (await hasHostPermission(address)) return { code: 'network', retryable: true, detail };
  const reachable = await fetch(origin, {
    mode: 'no-cors',
    method: 'HEAD',
    credentials: 'omit',
    cache: 'no-store',
    signal: AbortSignal.timeout(5000),
  }).then(
    () => true,
    () => false,
  );
  return { code: reachable ? 'host-permission' : 'network', retryable: true, detail };
}
