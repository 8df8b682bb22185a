import { describe, expect, it } from 'vitest';
import type { Price } from '../../../lib/catalog/index.ts';
import { type Candidate, type OfferedModel, type RouteContext, type RouteDecision, route } from '../../../lib/routing/index.ts';
import { usualThinking } from '../../../lib/routing/thinking.ts';
import { ask, easy, hard, inContext, offer, offerWith } from './builders.ts';

const provenance = { kind: 'stated', source: 'this test' } as const;
const price: Price = { inputPerMillion: 2, outputPerMillion: 10, cachedInputPerMillion: 0.2, provenance };
const plain = { reasoning: false } as const;

const decide = (models: readonly OfferedModel[], changes: Partial<RouteContext> = {}, words = 0, text = easy): RouteDecision => {
  const history = [
    { role: 'user' as const, text: 'word '.repeat(words) },
    { role: 'assistant' as const, text: 'done '.repeat(500) },
  ];
  return route(ask(text, words === 0 ? {} : { history }), inContext({ models, ...changes }));
};
const candidate = (decision: RouteDecision, model = 'a/x'): Candidate => {
  const found = decision.trace.candidates.find((one) => one.model === model);
  if (found === undefined) throw new Error(`${model} is no candidate`);
  return found;
};
const dollars = (tokens: number, perMillion: number): number => (tokens * perMillion) / 1e6;

describe('the expected cost', () => {
  const model = offerWith('a/x', { price, capabilities: plain, contextWindow: undefined });

  it('is that of the whole conversation and the answer', () => {
    const decision = decide([model], {}, 3000);
    const { tokens, answerTokens } = decision.trace.signals;
    expect(tokens).toBeGreaterThan(3500);
    expect(candidate(decision).cost).toBeCloseTo(dollars(tokens, 2) + dollars(answerTokens, 10), 10);
  });

  it('is null where the price is unknown', () => {
    expect(candidate(decide([offerWith('a/x', { price: undefined })])).cost).toBeNull();
    expect(candidate(decide([offerWith('a/x', { price: undefined, capabilities: { reasoning: true } })])).cost).toBeNull();
  });

  it('takes the price for the length of the prompt', () => {
    const tiers = [{ aboveInputTokens: 2000, inputPerMillion: 4, outputPerMillion: 15 }];
    const long = offerWith('a/x', { price: { ...price, tiers }, capabilities: plain, contextWindow: undefined });
    const decision = decide([long], {}, 3000);
    const { tokens, answerTokens } = decision.trace.signals;
    expect(candidate(decision).cost).toBeCloseTo(dollars(tokens, 4) + dollars(answerTokens, 15), 10);
    expect(candidate(decide([long])).cost).toBe(candidate(decide([model])).cost);
  });

  describe('of a conversation', () => {
    const full = candidate(decide([model], {}, 3000)).cost ?? 0;
    const inUse = { currentModel: 'a/x' };

    it('is less for the model that has read it: what the last message was sent with is cached', () => {
      const decision = decide([model], inUse, 3000);
      const { earlierTokens = 0 } = decision.trace.signals;
      // The last answer was written, not read.
      expect(earlierTokens).toBeGreaterThan(2900);
      expect(earlierTokens).toBeLessThan(3200);
      expect(full - (candidate(decision).cost ?? 0)).toBeCloseTo(dollars(earlierTokens, 2 - 0.2), 10);
    });

    it.each<[string, OfferedModel, Partial<RouteContext>, number]>([
      ['another model', model, { currentModel: 'b/y' }, 3000],
      ['a cold cache', model, { ...inUse, cacheIsCold: true }, 3000],
      [
        'a card without a price of cached input',
        offerWith('a/x', { price: { ...price, cachedInputPerMillion: undefined } as never, capabilities: plain, contextWindow: undefined }),
        inUse,
        3000,
      ],
      [
        'a vendor that keeps only what is marked',
        offerWith('a/x', { price, vendor: 'Anthropic', capabilities: plain, contextWindow: undefined }),
        inUse,
        3000,
      ],
      [
        'a vendor that keeps longer prompts only',
        offerWith('a/x', { price, vendor: 'Google', capabilities: plain, contextWindow: undefined }),
        inUse,
        3000,
      ],
    ])('is the full one for %s', (_, offered, context, words) => {
      expect(candidate(decide([offered], context, words)).cost).toBe(full);
    });

    it('is the full one for a prompt too short to be kept', () => {
      expect(candidate(decide([model], inUse, 500)).cost).toBe(candidate(decide([model], {}, 500)).cost);
    });

    it('keeps the model whose cache is warm where another one costs as much', () => {
      const models = [offerWith('a/x', { price, capabilities: plain }), offerWith('b/y', { ...model.card, id: 'y' })];
      const decision = decide(models, { currentModel: 'b/y', profile: 'cost' }, 3000);
      expect(decision).toMatchObject({ kind: 'selected', model: 'b/y' });
    });
  });
});

describe('thoughts', () => {
  const thinker = offerWith('a/x', { price, capabilities: { reasoning: true } });
  const { tokensPerSecond } = thinker.card.speed;

  it('are billed as output, and take time before the answer', () => {
    for (const text of [easy, hard]) {
      const [thinking, silent] = [[thinker], [offerWith('a/x', { price, capabilities: plain })]].map((models) =>
        decide(models, {}, 0, text),
      );
      if (thinking === undefined || silent === undefined) throw new Error('two decisions');
      const thoughts = usualThinking(thinking.trace.signals.difficulty);
      expect((candidate(thinking).cost ?? 0) - (candidate(silent).cost ?? 0)).toBeCloseTo(dollars(thoughts, 10), 10);
      expect(candidate(thinking).seconds - candidate(silent).seconds).toBeCloseTo(thoughts / tokensPerSecond, 10);
    }
  });

  it('are more the harder the message', () => {
    const counts = [0, 0.2, 0.4, 0.6, 0.8, 1].map(usualThinking);
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    expect(counts[0]).toBe(120);
    expect(counts[5]).toBe(8000);
  });

  it('are not added where nobody says that a model thinks', () => {
    const silent = candidate(decide([offerWith('a/x', { price, capabilities: plain })]));
    expect(candidate(decide([offerWith('a/x', { price, capabilities: {} })])).cost).toBe(silent.cost);
  });

  it('count for a model whose price is unknown too', () => {
    const unknown = [
      offerWith('a/thinks', { price: undefined, capabilities: { reasoning: true } }),
      offerWith('b/does-not', { price: undefined, capabilities: plain }),
    ];
    const same = unknown.map((one) => ({ ...one, card: { ...one.card, skill: offer('a/x').card.skill } }));
    expect(decide(same, { profile: 'cost' })).toMatchObject({ model: 'b/does-not' });
  });
});
