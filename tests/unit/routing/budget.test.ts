import { describe, expect, it } from 'vitest';
import type { CostLimits } from '../../../lib/policy/index.ts';
import { type RouteContext, type RouteRequest, route } from '../../../lib/routing/index.ts';
import { ask, chosen, excludedFor, hard, inContext, offer, offerWith, unmanaged } from './builders.ts';

const opus = 'corp/claude-opus-5';
const nano = 'corp/gpt-5-nano';
const ownModels = [offer(opus), offer(nano)];

const under = (costLimits: CostLimits, changes: Partial<RouteContext> = {}, request: Partial<RouteRequest> = {}) =>
  route(ask(hard, request), inContext({ policy: { ...unmanaged, costLimits }, models: ownModels, profile: 'quality', ...changes }));
const costOf = (model: string) => under({}).trace.candidates.find((candidate) => candidate.model === model)?.cost ?? Number.NaN;

describe('most that a message may cost', () => {
  const between = (costOf(opus) + costOf(nano)) / 2;

  it('leaves out what is expected to cost more, and says so', () => {
    expect(chosen(under({}))).toBe(opus);
    for (const limits of [{ organisation: between }, { person: between }, { organisation: 10, person: between }]) {
      const decision = under(limits);
      expect(chosen(decision)).toBe(nano);
      expect(excludedFor(decision, opus)).toBe('over-budget');
      expect(decision.trace.excluded[0]?.detail).toMatch(/^\$\d/);
    }
    expect(chosen(under({ organisation: costOf(opus) }))).toBe(opus);
  });

  it('holds for a model taken by hand only where the organisation says so', () => {
    expect(chosen(under({ person: between }, {}, { requestedModel: opus }))).toBe(opus);
    expect(under({ organisation: between }, {}, { requestedModel: opus })).toMatchObject({ kind: 'blocked', reason: 'over-budget' });
  });

  it('blocks where every model would cost more, and never reaches beyond the other limits', () => {
    expect(under({ organisation: 1e-9 })).toMatchObject({ kind: 'blocked', reason: 'over-budget' });
    expect(under({ organisation: 1e-9 }, { models: [offer(opus, { hasCredentials: false })] })).toMatchObject({
      reason: 'no-eligible-model',
    });
    expect(chosen(under({ organisation: 1e-9 }, { models: [...ownModels, offer('on-device/smollm2-135m-instruct')] }))).toMatch(
      /^on-device/,
    );
  });

  it('cannot be kept by a model without a known price: not asked under the organisation, asked under the person', () => {
    const models = [offerWith('corp/mystery', { price: undefined })];
    expect(excludedFor(under({ organisation: 5 }, { models }), 'corp/mystery')).toBe('over-budget');
    expect(chosen(under({ person: 0.000001 }, { models }))).toBe('corp/mystery');
  });

  it('takes the levels of thinking that are within it', () => {
    const model = offer('corp/gpt-5');
    const free = under({}, { models: [model] });
    expect(free).toMatchObject({ effort: 'high' });
    const cost = free.trace.candidates[0]?.cost ?? Number.NaN;
    const held = under({ person: cost * 0.8 }, { models: [model] });
    expect(held).toMatchObject({ kind: 'selected', effort: 'medium' });
    expect(held.trace.candidates[0]?.cost).toBeLessThan(cost * 0.8);
  });
});
