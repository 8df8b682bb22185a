export type CheckedBaseUrl = { readonly ok: true; readonly baseUrl: string } | { readonly ok: false; readonly reason: string };

/**
 * Judges the address of a gateway, and gives it back as requests will use it: parsed, without a trailing slash.
 * https anywhere; http to this machine alone. The reason never repeats the address: it may hold a password.
 */
export function checkBaseUrl(text: string): CheckedBaseUrl {
  const url = parseUrl(text);
  if (!url) return refuse('Must be a complete address, such as https://llm.example.com/v1.');
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return refuse('Must start with https:// (or http:// for this machine).');
  if (url.username !== '' || url.password !== '') return refuse('Must not hold a user name or password; use auth and apiKey.');
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
    return refuse('http is only for this machine (localhost, 127.0.0.0/8, [::1]); use https.');
  }
  // Paths are appended, so a query or fragment would swallow them.
  if (url.search !== '' || url.hash !== '') return refuse('Must not hold a query (?) or fragment (#).');
  return { ok: true, baseUrl: withoutTrailingSlashes(url.origin + url.pathname) };
}

const refuse = (reason: string): CheckedBaseUrl => ({ ok: false, reason });

function parseUrl(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

/** `hostname` comes out of the URL parser, which has already turned 127.1 or 0x7f000001 into four decimal numbers. */
const isLoopback = (hostname: string): boolean =>
  hostname === 'localhost' || hostname === '[::1]' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(hostname);

function withoutTrailingSlashes(text: string): string {
  let end = text.length;
  while (text[end - 1] === '/') end -= 1;
  return text.slice(0, end);
}
