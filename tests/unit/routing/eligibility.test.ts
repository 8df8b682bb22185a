import { describe, expect, it } from 'vitest';
import { type OfferedModel, type RouteContext, type RouteRequest, route } from '../../../lib/routing/index.ts';
import { approving, ask, chosen, easy, excludedFor, inContext, offer, offerWith, unmanaged, usualModels } from './builders.ts';

const id = 'corp/gpt-5';
const other = offer('corp/claude-opus-5');

type Case = {
  readonly name: string;
  readonly model: OfferedModel;
  readonly request?: Partial<RouteRequest>;
  readonly context?: Partial<RouteContext>;
  readonly reason: string;
};

const cases: readonly Case[] = [
  { name: 'the policy leaves it out', model: offer(id), context: { policy: approving('corp/*', '!corp/gpt-5') }, reason: 'not-approved' },
  { name: 'the policy does not name it', model: offer(id), context: { policy: approving('corp/claude*') }, reason: 'not-approved' },
  { name: 'it was tried', model: offer(id), context: { tried: [id] }, reason: 'already-tried' },
  { name: 'the person switched it off', model: offer(id, { enabled: false }), reason: 'switched-off' },
  { name: 'its weights are missing', model: offer(id, { installed: false }), reason: 'not-installed' },
  { name: 'its key is missing', model: offer(id, { hasCredentials: false }), reason: 'no-credentials' },
  {
    name: 'it cannot use tools',
    model: offerWith(id, { capabilities: { tools: false } }),
    request: { tools: ['web-search'] },
    reason: 'no-tools',
  },
  {
    name: 'it cannot see',
    model: offerWith(id, { capabilities: { vision: false } }),
    request: { attachments: [{ kind: 'image' }] },
    reason: 'no-vision',
  },
  {
    name: 'it cannot read PDFs',
    model: offerWith(id, { capabilities: { pdf: false } }),
    request: { attachments: [{ kind: 'pdf' }] },
    reason: 'no-pdf',
  },
  {
    name: 'the message does not fit',
    model: offerWith(id, { contextWindow: 100 }),
    request: { text: 'word '.repeat(400) },
    reason: 'context-too-small',
  },
  { name: 'there is no room for the answer', model: offerWith(id, { contextWindow: 30 }), reason: 'context-too-small' },
  {
    name: 'a window of its size has overflowed',
    model: offerWith(id, { contextWindow: 8000 }),
    context: { minimumContextWindow: 8000 },
    reason: 'context-too-small',
  },
  { name: 'its gateway asked for a pause', model: offer(id, { health: { state: 'cooling', until: 1_000_001 } }), reason: 'cooling' },
  { name: 'its breaker is open', model: offer(id, { health: { state: 'open', until: 1_000_001 } }), reason: 'unhealthy' },
];

describe('hard limits', () => {
  it.each(cases)('leave a model out when $name', ({ model, request, context, reason }) => {
    const decision = route(ask(easy, request), inContext({ models: [model, other], ...context }));
    expect(excludedFor(decision, id)).toBe(reason);
    expect(decision.trace.candidates.map((candidate) => candidate.model)).not.toContain(id);
  });

  it('name the policy before anything else', () => {
    const model = offer(id, { enabled: false, installed: false, hasCredentials: false, health: { state: 'open', until: 2e9 } });
    const decision = route(ask(easy), inContext({ models: [model], policy: approving('corp/*', '!*/gpt-5'), tried: [id] }));
    expect(decision.trace.excluded).toEqual([{ model: id, reason: 'not-approved', detail: '!*/gpt-5' }]);
  });

  it('let a model be tried again when its pause is over', () => {
    for (const state of ['cooling', 'open'] as const) {
      const models = [offer(id, { health: { state, until: 1_000_000 } })];
      expect(chosen(route(ask(easy), inContext({ models })))).toBe(id);
    }
  });

  it('never exclude what is unknown', () => {
    const models = [offerWith(id, { contextWindow: undefined, price: undefined, capabilities: {} })];
    const request = ask('word '.repeat(200_000), { tools: ['web-search'], attachments: [{ kind: 'image' }, { kind: 'pdf' }] });
    expect(chosen(route(request, inContext({ models, minimumContextWindow: 1_000_000 })))).toBe(id);
  });

  it('keep a small on-device window for short messages, whatever length of answer is expected', () => {
    const models = [offer('on-device/smollm2-135m-instruct')];
    expect(chosen(route(ask('Write an essay of 3000 words about rain.'), inContext({ models })))).toBe('on-device/smollm2-135m-instruct');
  });
});

describe('a blocked decision', () => {
  const reasonOf = (request: Partial<RouteRequest>, context: Partial<RouteContext>) => {
    const decision = route(ask(easy, request), inContext(context));
    return decision.kind === 'blocked' ? decision.reason : decision.model;
  };

  it.each([
    ['policy-waiting', {}, { policy: { ...unmanaged, state: 'waiting' as const } }],
    ['policy-blocked', {}, { policy: { ...unmanaged, state: 'blocked' as const } }],
    ['nothing-approved', {}, { policy: approving('elsewhere/*') }],
    ['no-eligible-model', {}, { models: [] }],
    ['no-eligible-model', {}, { models: [offer(id, { hasCredentials: false })] }],
    ['too-large', { text: 'word '.repeat(5000) }, { models: [offerWith(id, { contextWindow: 4000 })] }],
    ['too-large', {}, { models: [offer(id), offerWith('corp/b', { contextWindow: 4000 })], tried: [id], minimumContextWindow: 4000 }],
    [
      'no-eligible-model',
      { text: 'word '.repeat(5000) },
      { models: [offerWith('corp/b', { contextWindow: 4000 }), offer(id, { health: { state: 'cooling' as const, until: 2e9 } })] },
    ],
    [
      'manual-not-allowed',
      { requestedModel: id },
      { policy: { ...unmanaged, allowManualChoice: { value: false, source: 'managed' as const, locked: true } } },
    ],
    ['model-not-available', { requestedModel: 'corp/nowhere' }, {}],
    ['model-not-available', { requestedModel: id }, { policy: approving('corp/claude*') }],
    ['model-not-available', { requestedModel: id }, { models: [offer(id, { hasCredentials: false }), other] }],
    ['too-large', { requestedModel: id, text: 'word '.repeat(5000) }, { models: [offerWith(id, { contextWindow: 4000 }), other] }],
  ] as const)('says %s', (reason, request, context) => {
    expect(reasonOf(request, context)).toBe(reason);
  });

  it('holds no candidates, and still the signals and what was left out', () => {
    const { trace } = route(ask(easy), inContext({ policy: { ...unmanaged, state: 'waiting' } }));
    expect(trace.candidates).toEqual([]);
    expect(trace.rule).toBe('none');
    expect(trace.signals.language).toBe('en');
    expect(trace.excluded).toHaveLength(usualModels.length);
  });
});

describe('a choice by hand', () => {
  it('takes the model, also one switched off for Auto, and falls back to nothing', () => {
    const models = [offer(id, { enabled: false }), other];
    const decision = route(ask(easy, { requestedModel: id }), inContext({ models }));
    expect(decision).toMatchObject({ kind: 'selected', model: id, fallbacks: [], trace: { rule: 'manual' } });
    expect(excludedFor(decision, other.id)).toBe('manual-choice');
  });

  it('is held by the same hard limits', () => {
    const models = [offer(id, { health: { state: 'open', until: 2e9 } }), other];
    expect(route(ask(easy, { requestedModel: id }), inContext({ models })).kind).toBe('blocked');
  });
});
