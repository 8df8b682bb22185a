import { describe, expect, it } from 'vitest';
import { chips, withChip } from '../../../components/chat/chips.ts';
import { errorOf, gatewaysInNeed } from '../../../components/chat/turn-error.ts';
import { answeringModel, draftMayGo, liveTurn, sameTurn, secondsTaken } from '../../../components/chat/turn-state.ts';
import { turnStatuses } from '../../../lib/chat/index.ts';
import type { ExclusionReason, RouteTrace } from '../../../lib/routing/index.ts';
import { turnWith } from '../turn-with.ts';

const trace: RouteTrace = {
  profile: 'balanced',
  signals: {
    tokens: 5,
    answerTokens: 50,
    difficulty: 0.2,
    domain: {},
    language: 'en',
    code: false,
    maths: false,
    reasoning: false,
    tools: [],
    attachments: [],
    turns: 0,
    confidence: 1,
  },
  excluded: [],
  candidates: [],
  rule: 'none',
  versions: { router: '1', catalogue: '1' },
};

describe('the state of a turn', () => {
  it('names the model that answered, else the last one asked, else none', () => {
    const attempts = [
      { model: 'a/one', startedAt: 0 },
      { model: 'a/two', startedAt: 1 },
    ];
    expect(answeringModel(turnWith({ attempts, model: 'a/three' }))).toBe('a/three');
    expect(answeringModel(turnWith({ attempts }))).toBe('a/two');
    expect(answeringModel(turnWith({}))).toBeUndefined();
  });

  it('is live exactly until it has ended', () => {
    const live = turnStatuses.filter((status) => liveTurn([turnWith({ status })]));
    expect(live).toEqual(['queued', 'routing', 'streaming']);
  });

  it('lets the draft go once the message waits or was sent, and keeps it when it is too large', () => {
    expect(draftMayGo(turnWith({ status: 'queued' }))).toBe(false);
    expect(draftMayGo(turnWith({ status: 'queued', waiting: { kind: 'policy' } }))).toBe(true);
    expect(draftMayGo(turnWith({ status: 'routing', attempts: [{ model: 'a/one', startedAt: 0 }] }))).toBe(true);
    expect(draftMayGo(turnWith({ status: 'streaming' }))).toBe(true);
    expect(draftMayGo(turnWith({ status: 'failed', error: { code: 'nothing-approved', retryable: true } }))).toBe(true);
    expect(draftMayGo(turnWith({ status: 'failed', error: { code: 'too-large', retryable: true } }))).toBe(false);
  });

  it('takes its time from the first request, not from waiting for the policy', () => {
    const turn = turnWith({ createdAt: 0, attempts: [{ model: 'a/one', startedAt: 10_000 }], endedAt: 10_600 });
    expect(secondsTaken(turn)).toBeCloseTo(0.6);
    expect(secondsTaken(turnWith({ endedAt: 5 }))).toBeUndefined();
  });

  it('is the same only while nothing that is shown has changed', () => {
    const turn = turnWith({ status: 'streaming', answer: 'a', seq: 1 });
    expect(sameTurn(turn, { ...turn })).toBe(true);
    expect(sameTurn(turn, { ...turn, seq: 2 })).toBe(false);
    expect(sameTurn(turn, { ...turn, status: 'complete' })).toBe(false);
    expect(sameTurn(turn, { ...turn, waiting: { kind: 'policy' } })).toBe(false);
    expect(sameTurn(turn, { ...turn, cost: 0.1 })).toBe(false);
  });
});

describe('what went wrong with a turn', () => {
  const excludedFor = (reason: ExclusionReason) =>
    turnWith({
      status: 'failed',
      requestedModel: 'keyed/gemini',
      error: { code: 'model-not-available', retryable: true },
      decision: { kind: 'blocked', reason: 'model-not-available', trace: { ...trace, excluded: [{ model: 'keyed/gemini', reason }] } },
    });

  it('asks for the key where a model that was taken by hand has none', () => {
    const turn = excludedFor('no-credentials');
    expect(errorOf(turn)?.code).toBe('credentials-missing');
    expect([...gatewaysInNeed(turn)]).toEqual(['keyed']);
  });

  it('offers the download where the on-device model was taken and is not here', () => {
    expect(errorOf(excludedFor('not-installed'))?.code).toBe('on-device-missing');
  });

  it('gives the reason where there is nothing else to do', () => {
    expect(errorOf(excludedFor('not-approved'))).toMatchObject({
      code: 'model-not-available',
      detail: { words: 'not approved by the policy' },
    });
  });

  it('names the gateway only where one alone wants a key', () => {
    const blocked = (models: readonly string[]) =>
      turnWith({
        status: 'failed',
        error: { code: 'credentials-missing', retryable: true },
        decision: {
          kind: 'blocked',
          reason: 'no-eligible-model',
          trace: { ...trace, excluded: models.map((model) => ({ model, reason: 'no-credentials' })) },
        },
      });
    expect(errorOf(blocked(['one/a', 'one/b']))?.detail?.['gateway']).toBe('one');
    expect(errorOf(blocked(['one/a', 'two/b']))?.detail?.['gateway']).toBeUndefined();
  });

  it('is nothing while nothing went wrong, and never silence after a failure', () => {
    expect(errorOf(turnWith({ status: 'complete' }))).toBeUndefined();
    expect(errorOf(turnWith({ status: 'failed' }))?.code).toBe('internal');
  });
});

describe('the chips of a selection', () => {
  const known = chips('de-AT');

  it("translate into the person's language", () => {
    expect(known.find((chip) => chip.label === 'Translate')?.question).toBe('Translate this into German.');
    expect(chips('not a locale').map((chip) => chip.label)).toEqual(['Explain', 'Summarise', 'Translate', 'Rewrite']);
  });

  it('take the place of another chip, and stand before what the person has typed', () => {
    const [explain, summarise] = known.map((chip) => chip.question);
    expect(withChip('', explain ?? '', known)).toBe(explain);
    expect(withChip(explain ?? '', summarise ?? '', known)).toBe(summarise);
    expect(withChip('For a child, please.', explain ?? '', known)).toBe(`${explain}\n\nFor a child, please.`);
    expect(withChip(`${explain}\n\nFor a child, please.`, summarise ?? '', known)).toBe(`${summarise}\n\nFor a child, please.`);
  });
});
