import { describe, expect, it } from 'vitest';
import { parseCards } from '../../../lib/catalog/card-table.ts';
import { cards, domains } from '../../../lib/catalog/index.ts';

const cardOf = (id: string) => {
  const card = cards.find((candidate) => candidate.id === id);
  if (card === undefined) throw new Error(`No card ${id}`);
  return card;
};

describe('the cards', () => {
  it('are many, and each stands once', () => {
    expect(cards.length).toBeGreaterThanOrEqual(60);
    expect(new Set(cards.map(({ id }) => id)).size).toBe(cards.length);
    expect(new Set(cards.map(({ vendor }) => vendor)).size).toBeGreaterThanOrEqual(15);
  });

  it.each(cards.map((card) => [card.id, card] as const))('%s holds sane figures, each with where it is from', (_, card) => {
    const { price, speed, skill, contextWindow, outputLimit } = card;
    for (const provenance of [speed.provenance, skill.provenance, ...(price ? [price.provenance] : [])]) {
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

describe('a table of cards', () => {
  const head = 'id | name | released | size | context | output | in | out | cached | source | capabilities | aliases\n';

  it('tells unknown from missing capabilities', () => {
    const capabilities = (words: string) =>
      parseCards('V', `${head}a | A | 2025-01-01 | small | - | - | - | - | - | - | ${words} | -`)[0]?.card.capabilities;
    expect(capabilities('tools vision')).toEqual({ tools: true, vision: true, reasoning: false });
    expect(capabilities('? tools -vision')).toEqual({ tools: true, vision: false, pdf: false });
    expect(capabilities('?')).toEqual({});
  });

  it('shows no date that is only estimated, and invents no price', () => {
    const [entry] = parseCards('V', `${head}a | A | ~2025-01 | small | - | - | - | - | - | - | ? | -`);
    expect(entry?.card.released).toBeUndefined();
    expect(entry?.card.price).toBeUndefined();
    expect(entry?.card.contextWindow).toBeUndefined();
  });

  it.each([
    'a | A | 2025-01-01 | small',
    'a | A | 2025-01-01 | giant | - | - | - | - | - | - | ? | -',
    'a | A | 2025-01-01 | small | ten | - | - | - | - | - | ? | -',
  ])('refuses %s', (line) => {
    expect(() => parseCards('V', head + line)).toThrow();
  });
});
