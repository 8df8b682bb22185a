import { describe, expect, it } from 'vitest';
import type { AskRequest } from '../../../lib/chat/index.ts';
import type { WireError } from '../../../lib/protocol/index.ts';
import { complete, play, policyOf, stage } from './stage.ts';

const only = policyOf(['corp/*'], ['claude-opus-4-5']);
const refusal: WireError = { code: 'invalid-request', retryable: false, detail: { status: '400', words: 'Unrecognized request argument' } };

/** Answers every request, or refuses those with a level of thinking; remembers which levels were asked for. */
function levels(policy: typeof only, changes: Parameters<typeof stage>[1], failure?: WireError) {
  const efforts: (string | undefined)[] = [];
  const set = stage((request: AskRequest) => {
    efforts.push(request.effort);
    return request.effort !== undefined && failure ? play([], failure) : play(complete);
  }, changes);
  set.world.policy = policy;
  return { ...set, efforts };
}

describe('the level of thinking', () => {
  it('is asked for by Auto, and kept with the attempt', async () => {
    const { run, world, efforts } = levels(only, {});
    await run();
    expect(efforts).toEqual(['low']);
    expect(world.stored).toMatchObject({ status: 'complete', attempts: [{ effort: 'low' }], decision: { effort: 'low' } });
  });

  it('is left to a model taken by hand', async () => {
    const { run, world, efforts } = levels(only, { requestedModel: 'corp/claude-opus-4-5' });
    await run();
    expect(efforts).toEqual([undefined]);
    expect(world.stored.attempts[0]).not.toHaveProperty('effort');
  });

  it('where it is refused costs one more request, not the message', async () => {
    const { run, world, efforts } = levels(only, { text: 'Prove that there are infinitely many primes, rigorously.' }, refusal);
    await run();
    expect(efforts).toEqual([expect.any(String), undefined]);
    expect(world.asked).toEqual(['claude-opus-4-5', 'claude-opus-4-5']);
    expect(world.stored).toMatchObject({
      status: 'complete',
      attempts: [{ error: refusal }, {}],
      decision: { model: 'corp/claude-opus-4-5', trace: { effortRefused: ['corp/claude-opus-4-5'] } },
    });
    expect(world.stored.decision).not.toHaveProperty('effort');
    // A model that is not told thinks as it does by itself: dearer than at the level that was refused.
    expect(world.stored.decision?.trace.candidates[0]).not.toHaveProperty('effort');
  });

  it('where it is refused is not given up for more than a message may cost: the next model is asked', async () => {
    const free = levels(only, {}, refusal);
    await free.run();
    const costs = free.world.patches.flatMap(({ decision }) => decision?.trace.candidates[0]?.cost ?? []);
    const [told, untold] = [Math.min(...costs), Math.max(...costs)];
    expect(untold).toBeGreaterThan(told);
    const limited = { ...policyOf(['corp/*'], ['claude-opus-4-5', 'gpt-4o']), costLimits: { organisation: (told + untold) / 2 } };
    const { run, world, efforts } = levels(limited, {}, refusal);
    world.profile = 'quality';
    await run();
    expect(world.asked).toEqual(['claude-opus-4-5', 'gpt-4o']);
    expect(efforts).toEqual(['low', undefined]);
    expect(world.stored).toMatchObject({ status: 'complete', decision: { model: 'corp/gpt-4o' } });
  });

  it('is not asked for again where it was refused', async () => {
    const { run, world, efforts } = levels(only, {}, refusal);
    await run();
    await run();
    expect(world.effortRefused).toEqual(['corp/claude-opus-4-5']);
    expect(efforts).toEqual(['low', undefined, undefined]);
  });

  it('is not blamed for what fails without it too', async () => {
    const set = stage(() => play([], refusal));
    set.world.policy = only;
    await set.run();
    expect(set.world.asked).toHaveLength(2);
    expect(set.world.effortRefused).toEqual([]);
    expect(set.world.stored).toMatchObject({ status: 'failed', error: refusal });
  });

  it('is not blamed for another kind of failure', async () => {
    const { run, efforts, world } = levels(only, {}, { code: 'unauthorised', retryable: false, detail: { status: '401' } });
    await run();
    expect(efforts).toEqual(['low']);
    expect(world.stored.status).toBe('failed');
  });
});
