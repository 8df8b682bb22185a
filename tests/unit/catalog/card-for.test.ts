import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardFor, cards } from '../../../lib/catalog/index.ts';

describe('the card of a model', () => {
  it.each([
    ['gpt-5-mini', 'gpt-5-mini'],
    ['GPT-5-Mini', 'gpt-5-mini'],
    ['openai/gpt-5-2025-08-07', 'gpt-5'],
    ['azure/gpt-4o', 'gpt-4o'],
    ['gpt-4o-2024-11-20', 'gpt-4o'],
    ['gpt-35-turbo', 'gpt-3.5-turbo'],
    ['gpt-3.5-turbo-0125', 'gpt-3.5-turbo'],
    ['openai/gpt-oss-20b:free', 'gpt-oss-20b'],
    ['anthropic/claude-opus-4.5', 'claude-opus-4-5'],
    ['claude-opus-4-5@20251101', 'claude-opus-4-5'],
    ['claude-3-7-sonnet-latest', 'claude-3-7-sonnet'],
    ['bedrock/us.anthropic.claude-sonnet-4-5-20250929-v1:0', 'claude-sonnet-4-5'],
    ['bedrock/anthropic.claude-3-5-haiku-20241022-v1:0', 'claude-3-5-haiku'],
    ['amazon.nova-pro-v1:0', 'nova-pro'],
    ['meta.llama3-1-70b-instruct-v1:0', 'llama-3.1-70b-instruct'],
    ['meta-llama/Meta-Llama-3.1-8B-Instruct-Turbo', 'llama-3.1-8b-instruct'],
    ['llama3.1:8b', 'llama-3.1-8b-instruct'],
    ['models/gemini-2.5-flash', 'gemini-2.5-flash'],
    ['gemini-2.5-flash-preview-09-2025', 'gemini-2.5-flash'],
    ['mistral-large-latest', 'mistral-large-3'],
    ['mistral-large-2411', 'mistral-large-2'],
    ['Qwen/Qwen3-235B-A22B-Instruct-2507-FP8', 'qwen3-235b-a22b-2507'],
    ['deepseek-ai/DeepSeek-R1', 'deepseek-r1'],
    ['on-device/smollm2-135m-instruct', 'smollm2-135m-instruct'],
    ['SmolLM2-135M-Instruct.Q4_1.gguf', 'smollm2-135m-instruct'],
  ])('%s is %s', (name, id) => {
    expect(cardFor(name)).toMatchObject({ id, inferred: false });
  });

  it('is found for every card by its own id, whatever prefix it stands behind', () => {
    for (const card of cards) {
      expect(cardFor(card.id)).toBe(card);
      expect(cardFor(`some-gateway/vendor/${card.id.toUpperCase()}`)).toBe(card);
    }
  });

  it.each(['gpt-4o-mini-audio', 'gpt-5.9-codex', 'grok-4-fast', 'kimi-k2-turbo', 'claude-opus-9', 'o3-mini-high'])(
    '%s is not taken for a relative at another price',
    (name) => {
      const card = cardFor(name);
      expect(card.inferred).toBe(true);
      expect(card.price).toBeUndefined();
      expect(card.contextWindow).toBeUndefined();
    },
  );

  it('is inferred from what an unknown name says', () => {
    const skill = (name: string) => cardFor(name).skill.overall;
    expect(skill('our-70b')).toBeGreaterThan(skill('our-8b'));
    expect(skill('our-8b')).toBeGreaterThan(skill('our-0.5b'));
    expect(skill('our-8x7b')).toBeGreaterThan(skill('our-7b'));
    expect(skill('nova-3-pro')).toBeGreaterThan(skill('nova-3-lite'));
    expect(skill('gpt-9-mini')).toBeLessThan(skill('gpt-9-max'));
    expect(skill('our-70b-thinking')).toBeGreaterThan(skill('our-70b'));
    expect(cardFor('our-70b').speed.tokensPerSecond).toBeLessThan(cardFor('our-8b').speed.tokensPerSecond);
    expect(cardFor('our-vl-8b').capabilities.vision).toBe(true);
    expect(cardFor('corp/claude-next').vendor).toBe('Anthropic');
    expect(cardFor('on-device/my-model-3b')).toMatchObject({ inferred: true, name: 'my-model-3b' });
    expect(cardFor('our-8b').skill.provenance.kind).toBe('inferred');
    // "mini" is a word of its own: not the one in "gemini".
    expect(skill('gemini-9-pro')).toBeGreaterThan(skill('gemini-9-mini'));
  });

  it('is there for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (name) => {
        const card = cardFor(name);
        expect(card.name).not.toBe('');
        expect(card.skill.overall).toBeGreaterThan(0);
      }),
    );
    expect(cardFor('-'.repeat(100_000)).inferred).toBe(true);
    expect(cardFor('1.'.repeat(50_000)).inferred).toBe(true);
  });
});
