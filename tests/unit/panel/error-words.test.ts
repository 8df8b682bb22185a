import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { errorWords } from '../../../components/chat/error-words.ts';
import { fallbackWords } from '../../../components/chat/fallback-words.ts';
import { namesIn } from '../../../components/chat/model-names.ts';
import { wireErrorCodes } from '../../../lib/protocol/index.ts';
import { turnWith } from '../turn-with.ts';

const messagesSchema = z.record(
  z.string(),
  z.object({ message: z.string(), placeholders: z.record(z.string(), z.object({ content: z.string() })).optional() }),
);
const messages = messagesSchema.parse(JSON.parse(readFileSync('public/_locales/en/messages.json', 'utf8')));

/** What chrome.i18n.getMessage does with the real file. */
function lookUp(key: string, substitutions: readonly string[] = []): string {
  const entry = messages[key];
  if (!entry) return '';
  return entry.message.replace(/\$(\w+)\$/g, (_, name: string) => {
    const place = Number(entry.placeholders?.[name.toLowerCase()]?.content.slice(1));
    return substitutions[place - 1] ?? '';
  });
}

const context = { names: namesIn(null), view: null };

describe('the words of an error', () => {
  it.each(wireErrorCodes)('%s says what happened and what to do, without a hole', (code) => {
    const words = errorWords({ code, retryable: true }, context, lookUp);
    for (const part of [words.happened, words.advice]) {
      expect(part).toMatch(/^[A-Z].*[.:?]$/s);
      expect(part).not.toMatch(/\$|undefined| {2}| \.|!/);
    }
  });

  it('names who did it, and gives the server its own words', () => {
    const error = { code: 'timeout' as const, retryable: true, detail: { seconds: '25', status: '504', words: 'upstream timed out' } };
    const words = errorWords(error, { ...context, model: 'corp/gpt-5-mini' }, lookUp);
    expect(words.happened).toBe("Corp's gpt-5-mini did not answer for 25 s.");
    expect(words.quoted).toBe('HTTP 504: upstream timed out');
  });

  it('says how long a gateway asks to wait', () => {
    const words = errorWords({ code: 'rate-limited', retryable: true, retryAfterMs: 7000 }, { ...context, model: 'corp/gpt-5' }, lookUp);
    expect(words.happened).toContain('It asks to wait 7 s.');
  });
});

describe('the words of a fallback', () => {
  const failed = {
    model: 'corp/gpt-5-mini',
    startedAt: 0,
    endedAt: 25_000,
    error: { code: 'timeout' as const, retryable: true, detail: { seconds: '25' } },
  };

  it('say who failed, how, and who answered instead', () => {
    const turn = turnWith({ status: 'complete', answer: 'Yes', attempts: [failed, { model: 'other/claude-haiku', startedAt: 25_000 }] });
    expect(fallbackWords(turn, context, lookUp)).toEqual(["Corp's gpt-5-mini did not answer for 25 s. claude-haiku answered instead."]);
  });

  it('do not say that a model answered which has not', () => {
    const second = { ...failed, model: 'other/claude-haiku' };
    const turn = turnWith({ status: 'failed', attempts: [failed, second, { ...second, model: 'third/mistral' }] });
    expect(fallbackWords(turn, context, lookUp).map((words) => words.split('. ')[1])).toEqual([
      'claude-haiku was asked instead.',
      'mistral was asked instead.',
    ]);
  });

  it('say that a model was asked again without a level of thinking', () => {
    const error = { code: 'invalid-request' as const, retryable: false };
    const again = { model: 'corp/gpt-5-mini', startedAt: 1 };
    const turn = turnWith({ status: 'complete', answer: 'Yes', attempts: [{ ...failed, effort: 'low', error }, again] });
    expect(fallbackWords(turn, context, lookUp)).toEqual([
      'corp takes no level of thinking for gpt-5-mini, so it was asked again without one.',
    ]);
  });

  it('are absent when the first model answered', () => {
    const turn = turnWith({ status: 'complete', answer: 'Yes', attempts: [{ model: 'corp/gpt-5-mini', startedAt: 0 }] });
    expect(fallbackWords(turn, context, lookUp)).toEqual([]);
  });
});
