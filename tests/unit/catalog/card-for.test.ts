import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardFor, cards } from '../../../lib/catalog/index.ts';
import { realNames, strangers } from './names.ts';

describe('the card of a model', () => {
  describe.each(Object.entries(realNames))('as written by %s', (_, names) => {
    it.each(names)('%s is %s', (name, id) => {
      expect(cardFor(name)).toMatchObject({ id, inferred: false });
    });
  });

  it('is found for every card by its own id, whatever prefix it stands behind', () => {
    for (const card of cards) {
      expect(cardFor(card.id)).toBe(card);
      expect(cardFor(`some-gateway/vendor/${card.id.toUpperCase()}`)).toBe(card);
    }
  });

  it.each(strangers)('%s is not taken for a relative at another price', (name) => {
    const card = cardFor(name);
    expect(card.inferred).toBe(true);
    expect(card.price).toBeUndefined();
    expect(card.contextWindow).toBeUndefined();
  });

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

  it('takes an old name for an old model', () => {
    const skill = (name: string) => cardFor(name).skill.overall;
    for (const old of [
      'claude-v2',
      'anthropic.claude-instant-v1',
      'meta/llama-2-70b-chat',
      'WizardLM/WizardLM-13B-V1.2',
      'our/code-llama-34b',
    ])
      expect(skill(old), old).toBeLessThan(skill('gpt-4-1106-preview'));
    expect(skill('next-year-70b')).toBeGreaterThan(skill('llama-2-70b-chat'));
  });

  it('has the skill that was measured of exactly that version, and of models without a card', () => {
    expect(cardFor('gpt-4o-2024-08-06').skill.provenance.kind).toBe('measured');
    expect(cardFor('Qwen1.5-110B').skill.provenance.kind).toBe('measured');
    expect(cardFor('Qwen1.5-110B').inferred).toBe(true);
    expect(cardFor('gpt-5').skill.provenance.kind).toBe('published');
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
