import { describe, expect, it } from 'vitest';
import { type ReasoningEffort, reasoningEfforts } from '../../../lib/catalog/index.ts';
import { profiles } from '../../../lib/policy/index.ts';
import { effortsFor } from '../../../lib/routing/effort.ts';
import { type OfferedModel, type RouteContext, remarksOn, route } from '../../../lib/routing/index.ts';
import { predictor } from '../../../lib/routing/prediction.ts';
import { signalsOf } from '../../../lib/routing/signals.ts';
import type { Signals } from '../../../lib/routing/types.ts';
import { ask, chosen, easy, hard, inContext, offer, offerWith } from './builders.ts';

const all: readonly ReasoningEffort[] = reasoningEfforts;
const signals = (difficulty: number, confidence = 1): Signals => ({ ...signalsOf(ask('hello')), difficulty, confidence });
const levels = (difficulty: number, offered = all, confidence = 1) =>
  (effortsFor(signals(difficulty, confidence))({ reasoningEfforts: offered }) ?? []).map(({ effort }) => effort);

const model = offerWith('a/claude-opus-5', { reasoningEfforts: ['minimal', 'low', 'medium', 'high', 'xhigh', 'max'] });
const decide = (text: string, changes: Partial<RouteContext> = {}, models: readonly OfferedModel[] = [model]) =>
  route(ask(text), inContext({ models, ...changes }));

describe('the levels that come into question', () => {
  it('rise with the difficulty, and never beyond high', () => {
    expect(levels(0.1)).toEqual(['minimal', 'low']);
    expect(levels(0.4)).toEqual(['low', 'medium']);
    expect(levels(0.8)).toEqual(['medium', 'high']);
    expect(levels(1)).toEqual(['medium', 'high']);
  });

  it('are the nearest that the model has, upward first', () => {
    expect(levels(0.1, ['medium', 'high'])).toEqual(['medium']);
    expect(levels(0.4, ['high', 'max'])).toEqual(['high']);
    expect(levels(0.8, ['none', 'minimal', 'low'])).toEqual(['low']);
    expect(levels(0.8, ['none', 'xhigh', 'max'])).toEqual([]);
    expect(effortsFor(signals(0.5))({})).toBeUndefined();
  });

  it('are those of a hard message where it cannot be judged', () => {
    expect(levels(0.1, all, 0.1)).toEqual(['medium', 'high']);
  });
});

describe('the level', () => {
  it('is low or minimal for an easy message, medium or high for a hard one, under every profile', () => {
    for (const profile of profiles) {
      expect(decide(easy, { profile })).toMatchObject({ effort: expect.stringMatching(/minimal|low/) });
      expect(decide(hard, { profile })).toMatchObject({ effort: expect.stringMatching(/medium|high/) });
    }
  });

  it('is high for a hard message under Quality, and lower where time is worth more', () => {
    expect(decide(hard, { profile: 'quality' })).toMatchObject({ effort: 'high' });
    expect(decide(hard, { profile: 'speed' })).toMatchObject({ effort: 'medium' });
  });

  it('stands in the decision and with every candidate', () => {
    const decision = decide(easy, { profile: 'quality' }, [model, offer('corp/gpt-4.1-mini')]);
    for (const { model: id, effort } of decision.trace.candidates) expect(effort !== undefined).toBe(id === model.id);
    expect(decision).toMatchObject({ model: model.id, effort: decision.trace.candidates[0]?.effort });
  });

  it('costs and takes what is thought at it, and never answers better at less', () => {
    const medium = predictor(signals(0.8), {}, false)(model);
    const [high] = medium.atHigherLevels ?? [];
    if (high === undefined) throw new Error('two levels');
    expect(high.cost ?? 0).toBeGreaterThan(1.8 * (medium.cost ?? 0));
    expect(high.seconds).toBeGreaterThan(medium.seconds);
    expect(high.quality).toBeGreaterThan(medium.quality);
    const minimal = predictor(signals(0.24), {}, false)(model);
    expect(minimal.atHigherLevels?.[0]?.quality).toBeGreaterThan(minimal.quality);
  });

  it('of medium is what the model does by itself', () => {
    const medium = predictor(signals(0.8), {}, false)(model);
    const untold = predictor(signals(0.8), { effortRefused: [model.id] }, false)(model);
    expect(medium.effort).toBe('medium');
    expect({ ...medium, effort: undefined, atHigherLevels: undefined }).toEqual({ ...untold, effort: undefined });
  });

  it('is left to a model taken by hand, and where the gateway refused one', () => {
    const manual = route(ask(easy, { requestedModel: model.id }), inContext({ models: [model] }));
    expect(chosen(manual)).toBe(model.id);
    expect(manual).not.toHaveProperty('effort');
    expect(manual.trace).not.toHaveProperty('effortRefused');
    const refused = decide(easy, { effortRefused: [model.id, 'corp/gone'] });
    expect(refused).not.toHaveProperty('effort');
    expect(refused.trace.effortRefused).toEqual([model.id]);
  });
});

describe('what is remarked', () => {
  const nameOf = (id: string): string => id.toUpperCase();

  it('is the level, in words', () => {
    expect(remarksOn(decide(easy), nameOf)).toEqual([
      expect.stringMatching(/^Told to think: (low|minimal), which is enough for a message like this\.$/),
    ]);
    expect(remarksOn(decide(hard, { profile: 'quality' }), nameOf)).toEqual(['Told to think: high, because this message is hard.']);
  });

  it('is that the gateway refuses one', () => {
    expect(remarksOn(decide(easy, { effortRefused: [model.id] }), nameOf)).toEqual([expect.stringContaining('gateway refuses')]);
  });

  it('is that the model is retired, and nothing where there is nothing to say', () => {
    const old = offerWith('a/gpt-4.1-mini', { retired: true });
    expect(remarksOn(decide(easy, {}, [old]), nameOf)).toEqual(['Its vendor has retired A/GPT-4.1-MINI; this gateway still offers it.']);
    expect(remarksOn(decide(easy, {}, [offer('a/gpt-4.1-mini')]), nameOf)).toEqual([]);
  });
});

describe('a retired model', () => {
  const old = offerWith('a/gpt-5-mini', { retired: true });
  const served = offer('b/gpt-5-mini');

  it('is behind one that is still served on equal terms alone', () => {
    expect(chosen(decide(easy, {}, [old, served]))).toBe('b/gpt-5-mini');
    const price = { inputPerMillion: 0.2, outputPerMillion: 1.9, provenance: { kind: 'stated', source: 'this test' } } as const;
    expect(chosen(decide(easy, {}, [offerWith('a/gpt-5-mini', { retired: true, price }), served]))).toBe('a/gpt-5-mini');
    expect(chosen(decide(easy, { currentModel: old.id }, [old, served]))).toBe(old.id);
  });

  it('is marked among the candidates', () => {
    const { candidates } = decide(easy, {}, [old, served]).trace;
    expect(candidates.map(({ retired }) => retired)).toEqual([undefined, true]);
  });
});
