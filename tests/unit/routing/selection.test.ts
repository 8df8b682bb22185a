import { describe, expect, it } from 'vitest';
import { profiles } from '../../../lib/policy/index.ts';
import { type RouteDecision, route } from '../../../lib/routing/index.ts';
import { ask, chosen, easy, hard, inContext, offer, offerWith, usualModels } from './builders.ts';

const candidateOf = (decision: RouteDecision, model: string | undefined) =>
  decision.trace.candidates.find((candidate) => candidate.model === model);

describe('profiles', () => {
  const decide = (text: string, profile: (typeof profiles)[number]) => route(ask(text), inContext({ profile }));

  it('Quality takes the best', () => {
    for (const text of [easy, hard]) {
      const decision = decide(text, 'quality');
      const best = Math.max(...decision.trace.candidates.map((candidate) => candidate.quality));
      expect(candidateOf(decision, chosen(decision))?.quality).toBe(best);
      expect(chosen(decision)).toBe('corp/claude-opus-5');
    }
  });

  it('Cost sends an easy message to the cheapest hosted model', () => {
    expect(chosen(decide(easy, 'cost'))).toBe('corp/gpt-5-nano');
  });

  it('Balanced sends easy messages to a cheap model and hard ones to a strong one', () => {
    expect(['corp/gpt-5-nano', 'corp/gpt-5-mini']).toContain(chosen(decide(easy, 'balanced')));
    expect(['corp/claude-opus-5', 'corp/gpt-5']).toContain(chosen(decide(hard, 'balanced')));
  });

  it('Speed takes a faster model than Quality', () => {
    const text = 'Plan a three day trip to Lisbon with two kids.';
    const fast = decide(text, 'speed');
    const best = decide(text, 'quality');
    expect(candidateOf(fast, chosen(fast))?.seconds).toBeLessThan(candidateOf(best, chosen(best))?.seconds ?? 0);
  });

  it('Speed takes the faster of two models that differ in nothing else', () => {
    const { speed } = offer('corp/gpt-5').card;
    const models = [
      offerWith('a/gpt-5', { speed: { ...speed, tokensPerSecond: 20 } }),
      offerWith('b/gpt-5', { speed: { ...speed, tokensPerSecond: 200 } }),
    ];
    expect(chosen(route(ask(hard), inContext({ models, profile: 'speed' })))).toBe('b/gpt-5');
  });
});

describe('the choice', () => {
  it('lists every other candidate as a fallback, in order', () => {
    const decision = route(ask(easy), inContext());
    const order = decision.trace.candidates.map((candidate) => candidate.model);
    expect(decision).toMatchObject({ kind: 'selected', model: order[0], fallbacks: order.slice(1) });
    expect(order).toHaveLength(usualModels.length);
  });

  it('says of which models the skill is only inferred', () => {
    const decision = route(ask(easy), inContext({ models: [offer('corp/our-own-70b'), offer('corp/gpt-5')] }));
    expect(candidateOf(decision, 'corp/our-own-70b')?.skillInferred).toBe(true);
    expect(candidateOf(decision, 'corp/gpt-5')).not.toHaveProperty('skillInferred');
  });

  it('says null for an unknown price', () => {
    const models = [offer('corp/our-own-70b'), offer('corp/gpt-5')];
    expect(candidateOf(route(ask(easy), inContext({ models })), 'corp/our-own-70b')?.cost).toBeNull();
  });

  it('goes upward where the message cannot be read, except to save money or time', () => {
    const gibberish = 'zxcv qwrt plmk';
    for (const profile of ['quality', 'balanced'] as const) {
      const decision = route(ask(gibberish), inContext({ profile }));
      expect(decision.trace.rule).toBe('uncertain-upward');
      expect(chosen(decision)).toBe('corp/claude-opus-5');
    }
    expect(chosen(route(ask(gibberish), inContext({ profile: 'cost' })))).toBe('corp/gpt-5-nano');
  });

  it('stays with the model of the conversation until a switch is worth it', () => {
    // Two equal models, one a little cheaper: not worth a switch; a much dearer one is.
    const price = offer('corp/gpt-5').card.price;
    if (price === undefined) throw new Error('gpt-5 has a price');
    const scaled = (factor: number) => ({
      ...price,
      inputPerMillion: price.inputPerMillion * factor,
      outputPerMillion: price.outputPerMillion * factor,
    });
    const little = [offerWith('a/gpt-5', { price }), offerWith('b/gpt-5', { price: scaled(0.95) })];
    expect(chosen(route(ask(hard), inContext({ models: little })))).toBe('b/gpt-5');
    const stayed = route(ask(hard), inContext({ models: little, currentModel: 'a/gpt-5' }));
    expect(chosen(stayed)).toBe('a/gpt-5');
    expect(stayed.trace.rule).toBe('stay');
    const much = [offerWith('a/gpt-5', { price: scaled(5) }), offerWith('b/gpt-5', { price })];
    expect(chosen(route(ask(hard), inContext({ models: much, currentModel: 'a/gpt-5' })))).toBe('b/gpt-5');
  });

  it('leaves a weak model of an easy conversation when a hard message comes', () => {
    expect(['corp/claude-opus-5', 'corp/gpt-5']).toContain(chosen(route(ask(hard), inContext({ currentModel: 'corp/gpt-5-nano' }))));
  });
});

describe('the on-device model', () => {
  const device = 'on-device/smollm2-135m-instruct';

  it.each(profiles)('is the last resort under %s, even where it is in use', (profile) => {
    for (const text of [easy, hard, '', '👍']) {
      const decision = route(ask(text), inContext({ profile, currentModel: device }));
      expect(decision.trace.candidates.at(-1)?.model).toBe(device);
      expect(chosen(decision)).not.toBe(device);
    }
  });

  it('answers when nothing else can', () => {
    const decision = route(ask(easy), inContext({ models: [offer(device)] }));
    expect(decision).toMatchObject({ kind: 'selected', model: device, fallbacks: [], trace: { rule: 'only-candidate' } });
  });
});
