import { describe, expect, it } from 'vitest';
import { cards, domains, priceFor, sourcedFields } from '../../../lib/catalog/index.ts';

const cardOf = (id: string) => {
  const card = cards.find((candidate) => candidate.id === id);
  if (card === undefined) throw new Error(`No card ${id}`);
  return card;
};

describe('the cards', () => {
  it('are many, and each stands once', () => {
    expect(cards.filter(({ retired }) => !retired).length).toBeGreaterThanOrEqual(150);
    expect(new Set(cards.map(({ id }) => id)).size).toBe(cards.length);
    expect(new Set(cards.map(({ vendor }) => vendor)).size).toBeGreaterThanOrEqual(15);
  });

  it.each(cards.map((card) => [card.id, card] as const))('%s holds sane figures, each with where it is from', (_, card) => {
    const { price, speed, skill, contextWindow, outputLimit } = card;
    for (const provenance of [speed.provenance, skill.provenance, ...Object.values(card.sources ?? {})]) {
      expect(provenance.asOf).toMatch(/^20\d\d-\d\d-\d\d$/);
      expect(provenance.source).not.toBe('');
    }
    for (const figure of [skill.overall, ...Object.values(skill.byDomain)]) expect(figure > 0 && figure < 1).toBe(true);
    for (const domain of Object.keys(skill.byDomain)) expect(domains).toContain(domain);
    expect(speed.firstTokenSeconds).toBeGreaterThan(0);
    expect(speed.tokensPerSecond).toBeGreaterThan(0);
    if (contextWindow !== undefined) expect(contextWindow).toBeGreaterThanOrEqual(2048);
    if (outputLimit !== undefined) expect(outputLimit).toBeLessThanOrEqual(contextWindow ?? Number.POSITIVE_INFINITY);
    if (price) {
      expect(price.outputPerMillion).toBeGreaterThanOrEqual(price.inputPerMillion);
      expect(price.cachedInputPerMillion ?? 0).toBeLessThanOrEqual(price.inputPerMillion);
      // Nothing hosted is free here: a price of 0 is only the device's own.
      expect(price.inputPerMillion === 0).toBe(card.vendor === 'Hugging Face');
    }
    expect(price?.provenance).toBe(card.sources?.price);
    for (const field of sourcedFields) {
      const value = Object.entries({ ...card, ...card.capabilities }).find(([name]) => name === field)?.[1];
      expect([field, value !== undefined]).toEqual([field, card.sources?.[field] !== undefined]);
    }
    if (card.released !== undefined) expect(card.released).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(card.inferred).toBe(false);
  });

  it('rank the models as published and by generation and size', () => {
    const skill = (id: string) => cardOf(id).skill.overall;
    expect(cardOf('gpt-5').skill).toMatchObject({ overall: 0.656, provenance: { kind: 'published', source: 'LLMRouterBench' } });
    expect(cardOf('gpt-5-mini').skill.provenance.kind).toBe('inferred');
    expect(skill('gpt-5')).toBeGreaterThan(skill('gpt-5-mini'));
    expect(skill('gpt-5-mini')).toBeGreaterThan(skill('gpt-5-nano'));
    expect(skill('gpt-5-nano')).toBeGreaterThan(skill('gpt-3.5-turbo'));
    expect(skill('claude-opus-5')).toBeGreaterThan(skill('claude-sonnet-4-5'));
    expect(skill('claude-haiku-4-5')).toBeGreaterThan(skill('claude-3-haiku'));
    expect(Math.min(...cards.map((card) => card.skill.overall))).toBe(skill('smollm2-135m-instruct'));
  });

  it('describe the on-device model as it is loaded', () => {
    expect(cardOf('smollm2-135m-instruct')).toMatchObject({
      vendor: 'Hugging Face',
      contextWindow: 2048,
      price: { inputPerMillion: 0, outputPerMillion: 0, provenance: { source: 'runs on this device' } },
      capabilities: { tools: false, vision: false, pdf: false, reasoning: false },
    });
  });
});

describe('a price by length of the prompt', () => {
  it('counts for the whole of a longer prompt', () => {
    const { price } = cardOf('gpt-5.5');
    if (!price) throw new Error('GPT-5.5 has no price');
    expect(priceFor(price, 1000)).toBe(price);
    expect(priceFor(price, 271_999)).toBe(price);
    expect(priceFor(price, 272_000)).toEqual({
      inputPerMillion: 10,
      outputPerMillion: 45,
      cachedInputPerMillion: 1,
      provenance: price.provenance,
    });
  });

  it('is the same everywhere where there are no tiers', () => {
    const { price } = cardOf('gpt-5-mini');
    if (!price) throw new Error('GPT-5 mini has no price');
    expect(priceFor(price, 390_000)).toBe(price);
  });
});
