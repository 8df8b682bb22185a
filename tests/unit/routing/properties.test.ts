import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cards } from '../../../lib/catalog/index.ts';
import { profiles } from '../../../lib/policy/index.ts';
import {
  type Candidate,
  type OfferedModel,
  type RouteContext,
  type RouteDecision,
  type RouteRequest,
  route,
  routeDecisionSchema,
} from '../../../lib/routing/index.ts';
import { weightsFor, worthOfStaying } from '../../../lib/routing/profiles.ts';
import { approving, offer, offerWith } from './builders.ts';

const names = cards.map((card) => card.id);

const modelsArbitrary: fc.Arbitrary<readonly OfferedModel[]> = fc
  .uniqueArray(
    fc.record({
      gateway: fc.constantFrom('a', 'b', 'on-device'),
      name: fc.constantFrom(...names, 'unknown-70b', 'my-mini'),
      hasCredentials: fc.boolean(),
      enabled: fc.boolean(),
      health: fc.constantFrom(
        { state: 'healthy' } as const,
        { state: 'cooling', until: 50 } as const,
        { state: 'open', until: 200 } as const,
      ),
    }),
    { maxLength: 12, selector: ({ gateway, name }) => `${gateway}/${name}` },
  )
  .map((rows) => rows.map(({ gateway, name, ...state }) => offer(`${gateway}/${name}`, state)));

const textArbitrary = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.constantFrom(
    '',
    'hi',
    'What is the capital of France?',
    'Prove that the square root of 2 is irrational and justify each step.',
    'اكتب قصة قصيرة',
    '证明存在无穷多个素数',
    'Fix this:\n```ts\nconst x = ;\n```',
    'yes, do it',
  ),
);

const requestArbitrary: fc.Arbitrary<RouteRequest> = fc.record({
  text: textArbitrary,
  history: fc.array(fc.record({ role: fc.constantFrom('user' as const, 'assistant' as const), text: textArbitrary }), { maxLength: 4 }),
  tools: fc.constantFrom([], ['web-search']),
  attachments: fc.constantFrom([], [{ kind: 'image' as const }]),
});

const contextArbitrary: fc.Arbitrary<RouteContext> = modelsArbitrary.chain((models) =>
  fc.record({
    policy: fc.constantFrom(approving('*'), approving('a/*', 'on-device/*'), approving('*', '!*gpt*')),
    models: fc.constant(models),
    profile: fc.constantFrom(...profiles),
    tried: fc.subarray(models.map(({ id }) => id)),
    now: fc.constant(100),
    seed: fc.nat(),
  }),
);

/** Hosted models that differ in little or nothing, so that many beat each other, some by less than what a weight of money can see. */
const closeContextArbitrary: fc.Arbitrary<RouteContext> = fc
  .array(
    fc.record({
      overall: fc.constantFrom(0.5, 0.5 + 1e-15, 0.6),
      inputPerMillion: fc.constantFrom(1, 1 + 1e-12, 2),
      tokensPerSecond: fc.constantFrom(50, 50 + 1e-9, 80),
      levels: fc.constantFrom(undefined, ['low', 'medium', 'high'] as const),
    }),
    { minLength: 2, maxLength: 8 },
  )
  .chain((rows) =>
    fc.record({
      policy: fc.constant(approving('*')),
      models: fc.constant(
        rows.map(({ overall, inputPerMillion, tokensPerSecond, levels }, index) =>
          offerWith(`a/gpt-5-mini-${index}`, {
            skill: { overall, byDomain: {}, provenance },
            price: { inputPerMillion, outputPerMillion: 8, cachedInputPerMillion: 0.1, provenance },
            speed: { firstTokenSeconds: 1, tokensPerSecond, provenance },
            reasoningEfforts: levels,
          }),
        ),
      ),
      profile: fc.constantFrom(...profiles),
      tried: fc.constant([]),
      now: fc.constant(100),
      seed: fc.constant(0),
    }),
  );
const provenance = { kind: 'stated', source: 'this test' } as const;

/** No worse in quality, cost and time, and better in one. Costs that nobody knows are not compared. */
const beats = (one: Candidate, other: Candidate): boolean =>
  one.cost !== null &&
  other.cost !== null &&
  one.quality >= other.quality &&
  one.cost <= other.cost &&
  one.seconds <= other.seconds &&
  (one.quality > other.quality || one.cost < other.cost || one.seconds < other.seconds);

const eligibleIn = (decision: RouteDecision) => new Set(decision.trace.candidates.map((candidate) => candidate.model));
const qualityOfChoice = (decision: RouteDecision) => decision.trace.candidates[0]?.quality ?? 0;

describe('route', () => {
  it('is total and deterministic, and its decision fits the schema', () => {
    fc.assert(
      fc.property(requestArbitrary, contextArbitrary, (request, context) => {
        const decision = route(request, context);
        expect(route(request, context)).toEqual(decision);
        expect(routeDecisionSchema.parse(JSON.parse(JSON.stringify(decision)))).toEqual(decision);
        const { difficulty, confidence } = decision.trace.signals;
        expect(difficulty >= 0 && difficulty <= 1 && confidence >= 0 && confidence <= 1).toBe(true);
      }),
    );
  });

  it('accounts for every model once: candidate or left out with a reason', () => {
    fc.assert(
      fc.property(requestArbitrary, contextArbitrary, (request, context) => {
        const { candidates, excluded } = route(request, context).trace;
        const accounted = [...candidates, ...excluded].map(({ model }) => model).toSorted();
        expect(accounted).toEqual(context.models.map(({ id }) => id).toSorted());
      }),
    );
  });

  it('does not depend on the order of the models', () => {
    fc.assert(
      fc.property(requestArbitrary, contextArbitrary, fc.nat(), (request, context, turn) => {
        const at = context.models.length === 0 ? 0 : turn % context.models.length;
        const models = [...context.models.slice(at), ...context.models.slice(0, at)].toReversed();
        const [one, other] = [route(request, context), route(request, { ...context, models })];
        expect(other.trace.candidates).toEqual(one.trace.candidates);
      }),
    );
  });

  it('never takes a model in because of a ban', () => {
    fc.assert(
      fc.property(
        requestArbitrary,
        contextArbitrary,
        fc.constantFrom('!*gpt*', '!a/*', '!*', '!*mini', '!on-device/*'),
        (request, context, ban) => {
          const { approval } = context.policy;
          const patterns = approval.kind === 'patterns' ? approval.patterns : [];
          const before = eligibleIn(route(request, context));
          const after = eligibleIn(route(request, { ...context, policy: approving(...patterns, ban) }));
          expect([...after].filter((model) => !before.has(model))).toEqual([]);
        },
      ),
    );
  });

  it('keeps its choice when a model that it did not choose goes', () => {
    fc.assert(
      fc.property(requestArbitrary, contextArbitrary, (request, context) => {
        const decision = route(request, context);
        if (decision.kind === 'blocked') return;
        for (const gone of decision.fallbacks.slice(0, 3)) {
          const models = context.models.filter(({ id }) => id !== gone);
          expect(route(request, { ...context, models })).toMatchObject({ model: decision.model });
        }
      }),
    );
  });

  it('never buys less expected quality for more money', () => {
    fc.assert(
      fc.property(requestArbitrary, contextArbitrary, fc.boolean(), (request, context, stay) => {
        const current = context.models[0]?.id;
        const under = (profile: RouteContext['profile']) =>
          qualityOfChoice(route(request, { ...context, profile, ...(stay && current !== undefined ? { currentModel: current } : {}) }));
        expect(under('quality')).toBeGreaterThanOrEqual(under('balanced') - 1e-9);
        expect(under('balanced')).toBeGreaterThanOrEqual(under('cost') - 1e-9);
      }),
      { numRuns: 300 },
    );
  });

  it('never chooses what another model beats: no worse in quality, cost and time, and better in one', () => {
    fc.assert(
      fc.property(
        requestArbitrary,
        fc.oneof(closeContextArbitrary, contextArbitrary),
        fc.integer({ min: -1, max: 7 }),
        (request, context, inUse) => {
          const currentModel = context.models[inUse]?.id;
          const { trace } = route(request, { ...context, ...(currentModel !== undefined && { currentModel }) });
          const [first, ...others] = trace.candidates;
          // The on-device model is the last resort by rule, whatever it costs.
          if (first === undefined || first.model.startsWith('on-device/')) return;
          const worth = weightsFor(trace.profile, trace.signals).money * worthOfStaying;
          for (const other of others.filter((candidate) => !candidate.model.startsWith('on-device/') && beats(candidate, first))) {
            // Only the model in use may be kept all the same, and only while what is lost is within what staying is worth.
            expect(first.model).toBe(currentModel);
            expect(first.utility - other.utility).toBeGreaterThanOrEqual(0);
            expect(first.utility - other.utility).toBeLessThanOrEqual(worth + 1e-12);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('never chooses the on-device model, nor falls back to it, before another', () => {
    fc.assert(
      fc.property(requestArbitrary, contextArbitrary, (request, context) => {
        const places = route(request, context).trace.candidates.map(({ model }) => model.startsWith('on-device/'));
        expect(places).toEqual(places.toSorted((a, b) => Number(a) - Number(b)));
      }),
    );
  });
});
