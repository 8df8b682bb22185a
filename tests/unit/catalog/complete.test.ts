import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CardOverride, cardFor, completedCard } from '../../../lib/catalog/index.ts';

const unknown = cardFor('corp-assistant');
const organisation = (figures: Omit<CardOverride, 'by'>): CardOverride => ({ ...figures, by: 'organisation' });
const person = (figures: Omit<CardOverride, 'by'>): CardOverride => ({ ...figures, by: 'person' });

describe('a completed card', () => {
  it('is the same card where nobody states anything', () => {
    expect(completedCard(unknown, [])).toBe(unknown);
    expect(completedCard(cardFor('gpt-5'), [person({})])).toEqual(cardFor('gpt-5'));
  });

  it('holds what was stated, and says by whom', () => {
    const card = completedCard(unknown, [
      organisation({ contextWindow: 128_000, inputPerMillion: 0.2, outputPerMillion: 0.8, vision: true, skill: 0.6, name: 'Assistant' }),
    ]);
    const provenance = { kind: 'stated', source: 'set by your organisation' };
    expect(card).toMatchObject({
      id: 'corp-assistant',
      name: 'Assistant',
      contextWindow: 128_000,
      price: { inputPerMillion: 0.2, outputPerMillion: 0.8, provenance },
      capabilities: { vision: true },
      skill: { overall: 0.6, byDomain: {}, provenance },
      sources: { contextWindow: provenance, price: provenance, vision: provenance },
      inferred: false,
    });
    expect(card.outputLimit).toBeUndefined();
    expect(card.capabilities.tools).toBeUndefined();
    expect(card.sources?.outputLimit).toBeUndefined();
  });

  it('takes the organisation before the person, field by field', () => {
    const card = completedCard(unknown, [
      organisation({ skill: 0.6, vision: false }),
      person({ skill: 0.9, vision: true, contextWindow: 32_000 }),
    ]);
    expect(card.skill).toMatchObject({ overall: 0.6, provenance: { source: 'set by your organisation' } });
    expect(card.capabilities.vision).toBe(false);
    expect(card.contextWindow).toBe(32_000);
    expect(card.sources?.contextWindow).toEqual({ kind: 'stated', source: 'set by you' });
    expect(card.sources?.vision?.source).toBe('set by your organisation');
  });

  it('is like another model save for what is stated', () => {
    const card = completedCard(unknown, [organisation({ like: 'azure/gpt-5-mini-2025-08-07', inputPerMillion: 1, outputPerMillion: 2 })]);
    const like = cardFor('gpt-5-mini');
    expect(card).toMatchObject({
      id: 'corp-assistant',
      name: unknown.name,
      contextWindow: like.contextWindow,
      capabilities: like.capabilities,
      inferred: false,
      price: { inputPerMillion: 1, outputPerMillion: 2, provenance: { source: 'set by your organisation' } },
      // GPT-5 mini's skill is an estimate, and stays one.
      skill: { overall: like.skill.overall, provenance: { kind: 'inferred', source: 'like GPT-5 mini, set by your organisation' } },
      sources: { contextWindow: { kind: 'stated', source: 'like GPT-5 mini, set by your organisation' } },
    });
    expect(card.price?.cachedInputPerMillion).toBeUndefined();
  });

  it('is not like a model that nobody knows', () => {
    expect(completedCard(unknown, [person({ like: 'no-such-model' })])).toEqual(unknown);
  });

  it('has no price while half of it is unknown, and corrects half of a known one', () => {
    expect(completedCard(unknown, [person({ inputPerMillion: 1 })]).price).toBeUndefined();
    expect(completedCard(cardFor('gpt-5'), [person({ inputPerMillion: 1 })]).price).toMatchObject({
      inputPerMillion: 1,
      outputPerMillion: 10,
      provenance: { source: 'set by you' },
    });
    // The two halves may come from two hands.
    expect(
      completedCard(unknown, [organisation({ inputPerMillion: 1 }), person({ inputPerMillion: 9, outputPerMillion: 3 })]).price,
    ).toMatchObject({
      inputPerMillion: 1,
      outputPerMillion: 3,
    });
  });

  it('costs the stated price at any length of prompt', () => {
    expect(cardFor('gpt-5.5').price?.tiers).toBeDefined();
    expect(completedCard(cardFor('gpt-5.5'), [organisation({ inputPerMillion: 4, outputPerMillion: 20 })]).price?.tiers).toBeUndefined();
    expect(completedCard(cardFor('gpt-5'), [organisation({ inputPerMillion: 0, outputPerMillion: 0 })]).price?.inputPerMillion).toBe(0);
  });

  it('never changes a field that nobody states', () => {
    const figures = fc.record(
      { contextWindow: fc.nat(), skill: fc.double({ min: 0.01, max: 0.99, noNaN: true }), tools: fc.boolean() },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.constantFrom('gpt-5', 'llama3.1:8b', 'nobody-knows-this'), fc.array(figures, { maxLength: 4 }), (name, stated) => {
        const card = cardFor(name);
        const completed = completedCard(
          card,
          stated.map((each) => person(each)),
        );
        const first = <Field extends 'contextWindow' | 'skill' | 'tools'>(field: Field) =>
          stated.find((each) => each[field] !== undefined)?.[field];
        expect(completed.contextWindow).toBe(first('contextWindow') ?? card.contextWindow);
        expect(completed.skill.overall).toBe(first('skill') ?? card.skill.overall);
        expect(completed.capabilities.tools).toBe(first('tools') ?? card.capabilities.tools);
        expect(completed.price).toEqual(card.price);
        expect(completed.speed).toEqual(card.speed);
      }),
    );
  });
});
