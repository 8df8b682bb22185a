import { describe, expect, it } from 'vitest';
import { wireErrorOf, wireErrorOfStreamError } from '../../../lib/providers/http-failure.ts';

const now = Date.parse('2026-01-01T00:00:00Z');
const failure = (status: number, body: unknown = '', headers: Record<string, string> = {}) =>
  wireErrorOf({ status, headers, body: typeof body === 'string' ? body : JSON.stringify(body) }, now);

describe('wireErrorOf', () => {
  it.each([
    [401, '', 'unauthorised'],
    [402, '', 'payment-required'],
    [403, '', 'forbidden'],
    [429, '', 'rate-limited'],
    [429, { error: { code: 'insufficient_quota', message: 'You exceeded your current quota' } }, 'payment-required'],
    [408, '', 'timeout'],
    [500, '', 'server-error'],
    [502, '<html>Bad gateway</html>', 'server-error'],
    [503, '', 'overloaded'],
    [504, '', 'timeout'],
    [529, '', 'overloaded'],
    [
      400,
      { error: { code: 'context_length_exceeded', message: "This model's maximum context length is 8192 tokens." } },
      'context-overflow',
    ],
    [400, { error: { message: 'prompt is too long: 210000 tokens > 200000 maximum' } }, 'context-overflow'],
    [413, '', 'context-overflow'],
    [404, { error: { code: 'model_not_found', message: 'The model `x` does not exist' } }, 'model-not-found'],
    [404, '', 'invalid-request'],
    [400, { error: { message: 'Unsupported parameter' } }, 'invalid-request'],
    [400, { error: { code: 'content_filter' } }, 'content-filter'],
  ])('%i %j is %s', (status, body, code) => expect(failure(status, body).code).toBe(code));

  it('reads Retry-After in seconds, as a date, and in milliseconds', () => {
    expect(failure(429, '', { 'retry-after': '7' }).retryAfterMs).toBe(7000);
    expect(failure(503, '', { 'retry-after': 'Thu, 01 Jan 2026 00:01:00 GMT' }).retryAfterMs).toBe(60_000);
    expect(failure(429, '', { 'retry-after-ms': '250', 'retry-after': '9' }).retryAfterMs).toBe(250);
    expect(failure(429, '', { 'retry-after': 'soon' }).retryAfterMs).toBeUndefined();
  });

  it("keeps the server's own words, short, and no HTML", () => {
    expect(failure(400, { error: { message: 'Bad temperature' } }).detail?.['words']).toBe('Bad temperature');
    expect(failure(500, '<!doctype html><html>').detail).toEqual({ status: '500' });
    expect(failure(400, 'x'.repeat(5000)).detail?.['words']).toHaveLength(300);
  });
});

describe('wireErrorOfStreamError', () => {
  it.each([
    [{ message: 'Overloaded', type: 'overloaded_error' }, 'overloaded'],
    [{ message: 'Rate limit reached' }, 'rate-limited'],
    [{ code: 503, message: 'no' }, 'overloaded'],
    [new Error('garbage'), 'bad-response'],
  ])('%j is %s', (error, code) => expect(wireErrorOfStreamError(error, now).code).toBe(code));
});
