import { describe, expect, it } from 'vitest';
import { isOtherModel, namesIn, splitModelId } from '../../../components/chat/model-names.ts';

describe('whether another model answered than the one asked for', () => {
  it.each([
    ['corp/gpt-5-mini', 'gpt-5-mini'],
    ['corp/gpt-5-mini', 'gpt-5-mini-2025-08-07'],
    ['corp/gpt-4-turbo', 'gpt-4-turbo-0409'],
    ['corp/gpt-5-mini', 'openai/gpt-5-mini'],
    ['openrouter/openai/gpt-5-mini', 'gpt-5-mini'],
    ['corp/claude-haiku-4-5', 'claude-haiku-4-5-20251001'],
    ['corp/claude-haiku-4.5', 'anthropic/claude-haiku-4-5'],
    ['corp/mistral-large-latest', 'mistral-large'],
    ['ollama/llama3.2:latest', 'llama3.2'],
    ['corp/GPT-5-Mini', 'gpt-5-mini'],
    ['on-device/smollm2-135m-instruct', 'SmolLM2-135M-Instruct'],
    ['corp/gpt-5-mini', undefined],
    ['corp/gpt-5-mini', ''],
  ])('%s answered as %s is the same', (asked, reported) => expect(isOtherModel(asked, reported)).toBe(false));

  it.each([
    ['corp/gpt-5-mini', 'gpt-5'],
    ['corp/gpt-5', 'gpt-5-mini'],
    ['corp/gpt-4o', 'gpt-4o-mini'],
    ['corp/claude-opus-4-5', 'claude-haiku-4-5'],
    ['corp/llama-3.1-8b', 'llama-3.1-70b'],
    ['ollama/llama3.2:1b', 'llama3.2:3b'],
    ['corp/gpt-5-mini', 'something-else'],
  ])('%s answered as %s is another', (asked, reported) => expect(isOtherModel(asked, reported)).toBe(true));
});

describe('names', () => {
  it("keeps the slashes of a model's own id", () => {
    expect(splitModelId('openrouter/openai/gpt-5')).toEqual({ gatewayId: 'openrouter', model: 'openai/gpt-5' });
  });

  it('falls back to ids for what is not offered any more', () => {
    const names = namesIn(null);
    expect([names.model('corp/gpt-5'), names.gatewayOf('corp/gpt-5')]).toEqual(['gpt-5', 'corp']);
    expect(names.isOnDevice('on-device/smollm2')).toBe(true);
  });
});
