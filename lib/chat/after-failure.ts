import type { WireError, WireErrorCode } from '../protocol/index.ts';

/** What a turn does when a model failed before the first byte of its answer. */
export type NextStep =
  /** Ask the next fallback. */
  | 'fallback'
  /** Ask a model with a larger window. */
  | 'larger-window'
  /** Hold the message until the person has granted the host. */
  | 'wait-for-permission'
  /** Say what to do; nobody else is asked silently. */
  | 'stop';

const steps: Partial<Record<WireErrorCode, NextStep>> = {
  'rate-limited': 'fallback',
  overloaded: 'fallback',
  'server-error': 'fallback',
  timeout: 'fallback',
  network: 'fallback',
  offline: 'fallback',
  'model-not-found': 'fallback',
  'bad-response': 'fallback',
  'on-device-missing': 'fallback',
  'on-device-failed': 'fallback',
  'context-overflow': 'larger-window',
  'host-permission': 'wait-for-permission',
};

export const nextStep = (error: WireError): NextStep => steps[error.code] ?? 'stop';

/** Whether a request may have been refused for its level of thinking. Servers say so in too many ways to go by their words. */
export const mayRefuseEffort = ({ code, detail }: WireError): boolean =>
  code === 'invalid-request' && (detail?.['status'] === '400' || detail?.['status'] === '422');

const unhealthyCodes: readonly WireErrorCode[] = [
  'rate-limited',
  'overloaded',
  'server-error',
  'timeout',
  'network',
  'stream-cut',
  'stalled',
  'bad-response',
  'model-not-found',
  'on-device-failed',
];

/** Whether a failure says something about the model's health, for the breaker: a wrong key or being offline does not. */
export const isUnhealthy = (error: WireError): boolean => unhealthyCodes.includes(error.code);
