import { describe, expect, it } from 'vitest';
import { commandSchema, reportSchema } from '../../../lib/on-device/protocol.ts';

describe('what crosses the channel', () => {
  it.each([
    { type: 'ask', messages: [] },
    { type: 'ask', messages: [{ role: 'tool', content: 'x' }] },
    { type: 'ask', messages: [{ role: 'user', content: ['x'] }] },
    { type: 'ask' },
    { type: 'erase' },
    'offscreen:1',
    null,
  ])('is no command: %j', (message) => {
    expect(commandSchema.safeParse(message).success).toBe(false);
  });

  it.each([
    { type: 'progress', stage: 'reading', fraction: 1.5 },
    { type: 'progress', stage: 'thinking', fraction: 0 },
    { type: 'finish', reason: 'stop', inputTokens: -1, cachedInputTokens: 0, outputTokens: 0 },
    { type: 'finish', reason: 'stop' },
    { type: 'failed', error: { code: 'unheard-of', retryable: true } },
    { type: 'downloading', receivedBytes: 1, totalBytes: 0 },
    { type: 'text', text: 1 },
  ])('is no report: %j', (message) => {
    expect(reportSchema.safeParse(message).success).toBe(false);
  });
});
