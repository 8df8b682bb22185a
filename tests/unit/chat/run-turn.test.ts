import { describe, expect, it } from 'vitest';
import { type AnswerEvent, type AskRequest, createSupervisor, TurnStopped } from '../../../lib/chat/index.ts';
import { both, complete, play, policyOf, stage, waiting } from './stage.ts';

describe('before anything is sent', () => {
  it('the policy is waited for, and the turn says so', async () => {
    const { world, run } = stage(() => play(complete));
    world.policy = waiting;
    const running = run();
    await new Promise((resolve) => setTimeout(resolve));
    expect(world.asked).toEqual([]);
    expect(world.stored).toMatchObject({ status: 'queued', waiting: { kind: 'policy' } });
    world.policy = both;
    world.settle.resolve();
    await running;
    expect(world.asked).toHaveLength(1);
    expect(world.stored.status).toBe('complete');
    expect(world.stored.waiting).toBeUndefined();
  });

  it('the policy is asked once more: one that changed since the decision is obeyed', async () => {
    const { world, run } = stage(() => play(complete));
    world.onSave = (patch) => {
      if (patch.requestLeft) world.policy = policyOf(['on-device/*']);
    };
    await run();
    expect(world.asked).toEqual([]);
    expect(world.stored).toMatchObject({ status: 'failed', error: { code: 'policy-changed' } });
  });

  it('so is a limit of cost that changed since the decision', async () => {
    const { world, run } = stage(() => play(complete));
    world.onSave = (patch) => {
      if (patch.requestLeft) world.policy = { ...both, costLimits: { organisation: 1e-9 } };
    };
    await run();
    expect(world.asked).toEqual([]);
    expect(world.stored).toMatchObject({ status: 'failed', error: { code: 'policy-changed' } });
  });

  it('a limit of cost says whether it was the model taken by hand or all of them', async () => {
    const expensive = { ...both, costLimits: { organisation: 1e-9 } };
    for (const [requestedModel, error] of [
      ['auto', { code: 'over-budget' }],
      ['corp/gpt-5-mini', { code: 'model-over-budget', detail: { model: 'corp/gpt-5-mini' } }],
    ] as const) {
      const { world, run } = stage(() => play(complete), { requestedModel });
      world.policy = expensive;
      await run();
      expect(world.asked).toEqual([]);
      expect(world.stored).toMatchObject({ status: 'failed', error });
    }
  });

  it('the decision is stored, and that a request is about to leave', async () => {
    const { world, run } = stage((request) => {
      expect(world.stored).toMatchObject({ requestLeft: true, decision: { kind: 'selected', model: `corp/${request.model}` } });
      return play(complete);
    });
    await run();
    expect(world.stored.status).toBe('complete');
  });
});

describe('while it answers', () => {
  it('the worker is kept alive from before the request to its end, however that comes', async () => {
    for (const failure of [undefined, { code: 'unauthorised', retryable: false } as const]) {
      const { world, run } = stage(() => {
        expect(world.held).toBe(1);
        return play(complete.slice(0, failure ? 1 : 3), failure);
      });
      await run();
      expect(world.held).toBe(0);
    }
  });

  it('each piece is numbered, and what is stored says up to which', async () => {
    const pieces: AnswerEvent[] = ['a', 'b', 'c'].map((text) => ({ type: 'text', text }));
    const { world, run } = stage(() => play([{ type: 'started' }, ...pieces, { type: 'finish', reason: 'stop', usage: {} }]));
    await run();
    expect(world.messages.flatMap((message) => (message.type === 'delta' ? [`${message.seq}${message.text}`] : []))).toEqual([
      '1a',
      '2b',
      '3c',
    ]);
    expect(world.stored).toMatchObject({ answer: 'abc', seq: 3 });
  });
});

describe('when a model fails', () => {
  it('before the first byte, every eligible model is asked once and no more', async () => {
    const { world, run } = stage(() => play([], { code: 'overloaded', retryable: true }));
    await run();
    expect([...world.asked].sort()).toEqual(['claude-haiku-4-5', 'gpt-5-mini']);
    expect(world.stored).toMatchObject({ status: 'failed', error: { code: 'overloaded' } });
    expect(world.stored.attempts.map(({ error }) => error?.code)).toEqual(['overloaded', 'overloaded']);
  });

  it('after the first byte, nobody else is asked and the text stays', async () => {
    const { world, run } = stage(() =>
      play([{ type: 'started' }, { type: 'text', text: 'half' }], { code: 'overloaded', retryable: true }),
    );
    await run();
    expect(world.asked).toHaveLength(1);
    expect(world.stored).toMatchObject({ status: 'failed', answer: 'half' });
  });

  it('without a finish the answer is not complete', async () => {
    const { world, run } = stage(() => play([{ type: 'started' }, { type: 'text', text: 'half' }]));
    await run();
    expect(world.stored).toMatchObject({ status: 'failed', error: { code: 'stream-cut' }, answer: 'half' });
  });

  it('with a finish but no text it is not complete either', async () => {
    const { world, run } = stage(() => play([{ type: 'started' }, { type: 'finish', reason: 'stop', usage: {} }]));
    await run();
    expect(world.stored).toMatchObject({ status: 'failed', error: { code: 'empty-answer' } });
  });
});

describe('when it is stopped', () => {
  const endless = async function* (_request: AskRequest, signal: AbortSignal): AsyncGenerator<AnswerEvent> {
    yield { type: 'started' };
    yield { type: 'text', text: 'so far' };
    await new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
  };

  it('by the person it is aborted, with its text', async () => {
    const { world, controller, run } = stage(endless);
    const running = run();
    setTimeout(() => controller.abort(new TurnStopped('person')));
    await running;
    expect(world.stored).toMatchObject({ status: 'aborted', answer: 'so far' });
    expect(world.stored.error).toBeUndefined();
  });

  it('by a policy that no longer approves the model it is aborted and says why; others go on', async () => {
    const { turn, world, ports } = stage(endless);
    const supervisor = createSupervisor(ports, 'boot');
    supervisor.run(turn);
    await new Promise((resolve) => setTimeout(resolve, 20));
    supervisor.policyChanged(both);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(world.stored.status).toBe('streaming');
    supervisor.policyChanged(policyOf(['on-device/*']));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(world.stored).toMatchObject({ status: 'aborted', error: { code: 'policy-changed' }, answer: 'so far' });
  });
});

describe('the next life of the worker', () => {
  it('interrupts what had left and sends what had not', async () => {
    const { turn, world, ports } = stage(() => play(complete));
    const supervisor = createSupervisor(ports, 'next');
    await supervisor.takeOver([{ ...turn, status: 'streaming', requestLeft: true }]);
    expect(world.stored.status).toBe('interrupted');
    expect(world.asked).toEqual([]);
    const idle = new Promise<void>((resolve) => supervisor.onIdle(() => world.stored.status === 'complete' && resolve()));
    await supervisor.takeOver([{ ...turn, status: 'queued' }]);
    await idle;
    expect(world.asked).toHaveLength(1);
    expect(world.stored).toMatchObject({ status: 'complete', bootId: 'next' });
  });
});
