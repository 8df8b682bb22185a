import { describe, expect, it } from 'vitest';
import {
  type BlockedReason,
  type Candidate,
  describeExclusion,
  explainDecision,
  type RouteDecision,
  route,
} from '../../../lib/routing/index.ts';
import { ask, hard, inContext, offer, unmanaged } from './builders.ts';

const nameOf = (model: string): string => model.slice(model.indexOf('/') + 1).toUpperCase();

/** The sentence for two candidates, the first chosen. */
const sentenceFor = (first: Partial<Candidate>, best: Partial<Candidate>, profile: 'balanced' | 'speed' = 'balanced'): string => {
  const base = route(ask('Übersetze ins Englische: Der Hund schläft im Garten'), inContext({ profile }));
  const candidate = (model: string, changes: Partial<Candidate>): Candidate => ({
    model,
    quality: 0.9,
    cost: 0.001,
    seconds: 2,
    utility: 0,
    ...changes,
  });
  const candidates = [candidate('x/small', first), candidate('x/large', best)];
  const decision: RouteDecision = {
    kind: 'selected',
    model: 'x/small',
    fallbacks: ['x/large'],
    trace: { ...base.trace, rule: 'best-utility', candidates },
  };
  return explainDecision(decision, nameOf);
};

describe('the sentence', () => {
  it('compares with the best model in price', () => {
    expect(sentenceFor({ quality: 0.97, cost: 0.001 }, { quality: 0.98, cost: 0.012 })).toBe(
      'A short translation: SMALL is expected to do as well as LARGE at a twelfth of the price.',
    );
  });

  it('does not call equal what is not', () => {
    expect(sentenceFor({ quality: 0.93 }, { quality: 0.98, cost: 0.002 })).toContain('nearly as well as LARGE at half the price');
    expect(sentenceFor({ quality: 0.6 }, { quality: 0.98, cost: 0.002 })).toContain(
      'SMALL is expected to do less well than LARGE (60 against 98 %), at half the price.',
    );
  });

  it('names a fraction only where it is near', () => {
    const shareFor = (cost: number): string => sentenceFor({ quality: 0.97, cost }, { quality: 0.98, cost: 1 });
    expect(shareFor(0.35)).toContain('at a third of the price');
    expect(shareFor(0.4)).toContain('at about 40 % of the price');
    expect(shareFor(0.6)).toContain('at about 60 % of the price');
    expect(shareFor(0.02)).toContain('at about 2 % of the price');
  });

  it('calls no model the best where another is as good', () => {
    expect(sentenceFor({ quality: 0.98, cost: 0.01 }, { quality: 0.979, cost: 0.001 })).toContain(
      'to do as well as any of the 2 models that can take it.',
    );
  });

  it('speaks of time under Speed, and of neither where neither is saved', () => {
    expect(sentenceFor({ seconds: 2 }, { quality: 0.91, seconds: 8, cost: 0.01 }, 'speed')).toContain('in a quarter of the time');
    expect(sentenceFor({ cost: null }, { quality: 0.91 })).toMatch(/as well as LARGE\.$/);
    expect(sentenceFor({ cost: 0 }, { quality: 0.91 })).toContain('at no cost');
  });

  it('says that the best was taken', () => {
    expect(sentenceFor({ quality: 0.98, cost: 0.01 }, { quality: 0.5, cost: 0.001 })).toContain(
      'the best answer of the 2 models that can take it.',
    );
    expect(sentenceFor({ quality: 0.98, cost: 0.001 }, { quality: 0.5, cost: 0.01 })).toContain('and costs least.');
  });

  it('is true to the rule', () => {
    const manual = route(ask(hard, { requestedModel: 'corp/gpt-5' }), inContext());
    expect(explainDecision(manual, nameOf)).toBe('You chose GPT-5.');
    const only = route(ask(hard), inContext({ models: [offer('corp/gpt-5')] }));
    expect(explainDecision(only, nameOf)).toBe('GPT-5 is the only model that can take this message now.');
    expect(explainDecision(route(ask('zxcv'), inContext()), nameOf)).toMatch(/hard to tell.*CLAUDE-OPUS-5.*of the 6 models/);
    expect(explainDecision(route(ask(hard), inContext()), nameOf)).toMatch(/^A hard maths problem: /);
  });

  it('never says that the on-device model was the only one where others were candidates', () => {
    const models = [offer('corp/gpt-5'), offer('on-device/smollm2-135m-instruct')];
    const decision = route(ask('What is the capital of France?'), inContext({ models }));
    expect(explainDecision(decision, nameOf)).toBe(
      'A short question: GPT-5 is expected to give the best answer of the 2 models that can take it.',
    );
  });

  it('is there for every way to be blocked', () => {
    const { trace } = route(ask(hard), inContext({ policy: { ...unmanaged, state: 'waiting' } }));
    const reasons: readonly BlockedReason[] = [
      'policy-waiting',
      'policy-blocked',
      'nothing-approved',
      'manual-not-allowed',
      'model-not-available',
      'too-large',
      'no-eligible-model',
    ];
    const sentences = reasons.map((reason) => explainDecision({ kind: 'blocked', reason, trace }, nameOf));
    expect(new Set(sentences).size).toBe(reasons.length);
  });
});

describe('what was left out', () => {
  it('is told in words, with the detail', () => {
    expect(describeExclusion({ reason: 'not-approved', detail: '!*/gpt-3.5*' })).toBe('not approved by the policy (!*/gpt-3.5*)');
    expect(describeExclusion({ reason: 'no-vision' })).toBe('cannot read images');
  });
});
