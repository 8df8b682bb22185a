import type { WireError, WireErrorCode } from '../protocol/index.ts';

/** Longest excerpt of a server's own words that is kept: a page of HTML helps nobody. */
const excerptLength = 300;

/** What an HTTP answer says that is not a success. */
export type HttpFailure = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

const overflowPattern =
  /context[_ -]?length|context[_ -]?window|maximum context|too many (input )?tokens|prompt is too long|input is too long|exceeds? the (maximum|model'?s?) .{0,40}(tokens|length|context)|reduce the length/i;
const effortPattern = /reasoning[_ .-]?effort/i;
const modelPattern =
  /model[_ -]?not[_ -]?found|(model|deployment) .{0,120}(does not exist|not found|not available|is unknown)|unknown model|no such model|not a valid model/i;
const filterPattern = /content[_ -]?(filter|policy|management)|safety|moderation/i;

/** Maps an HTTP failure to what the person reads and what the turn does next. `now` is epoch milliseconds. */
export function wireErrorOf(failure: HttpFailure, now: number): WireError {
  const { status, body } = failure;
  const words = serverWords(body);
  const detail = { status: String(status), ...(words && { words }) };
  const as = (code: WireErrorCode, retryable: boolean): WireError => ({ code, retryable, detail });
  const retryAfterMs = retryAfter(failure.headers, now);
  const pause = retryAfterMs === undefined ? {} : { retryAfterMs };

  if (status === 401) return as('unauthorised', false);
  if (status === 402 || (status < 500 && /insufficient_quota|billing/i.test(body))) return as('payment-required', false);
  if (status === 403) return as('forbidden', false);
  if (status === 429) return { ...as('rate-limited', true), ...pause };
  if (status === 408 || status === 504) return { ...as('timeout', true), ...pause };
  if (status === 503 || status === 529) return { ...as('overloaded', true), ...pause };
  if (status >= 500) return { ...as('server-error', true), ...pause };
  // Some say that "the model is not available with" it: the parameter is at fault, not the model.
  if ((status === 400 || status === 422) && effortPattern.test(body)) return as('invalid-request', false);
  if (status === 413 || overflowPattern.test(body)) return as('context-overflow', false);
  if (modelPattern.test(body)) return as('model-not-found', false);
  if (status === 400 && filterPattern.test(body)) return as('content-filter', false);
  return as('invalid-request', false);
}

/** Maps an error that a gateway sent inside its stream (often with a status of 200) the same way. */
export function wireErrorOfStreamError(error: unknown, now: number): WireError {
  const text = error instanceof Error ? error.message : JSON.stringify(error ?? null);
  const status = /\b(4\d\d|5\d\d)\b/.exec(text)?.[1];
  if (status) return wireErrorOf({ status: Number(status), headers: {}, body: text }, now);
  const detail = { words: serverWords(text) || text.slice(0, excerptLength) };
  if (/rate.?limit|too many requests/i.test(text)) return { code: 'rate-limited', retryable: true, detail };
  if (/overload|capacity|unavailable/i.test(text)) return { code: 'overloaded', retryable: true, detail };
  if (overflowPattern.test(text)) return { code: 'context-overflow', retryable: false, detail };
  return { code: 'bad-response', retryable: true, detail };
}

/** Retry-After in seconds or as a date, or the millisecond header that some gateways send. */
function retryAfter(headers: Readonly<Record<string, string>>, now: number): number | undefined {
  const milliseconds = Number(headers['retry-after-ms']);
  if (headers['retry-after-ms'] && Number.isFinite(milliseconds)) return Math.max(0, milliseconds);
  const value = headers['retry-after'];
  if (!value) return undefined;
  const seconds = Number(value);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

/** The server's own message, if it sent one in the usual JSON shape; HTML is dropped. */
function serverWords(body: string): string {
  try {
    const parsed: unknown = JSON.parse(body);
    const found = messageIn(parsed);
    return (found ?? '').slice(0, excerptLength);
  } catch {
    return /<html|<!doctype/i.test(body) ? '' : body.trim().slice(0, excerptLength);
  }
}

function messageIn(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const key of ['message', 'error', 'detail', 'title']) {
    const inner = messageIn(Reflect.get(value, key));
    if (inner) return inner;
  }
  return undefined;
}
