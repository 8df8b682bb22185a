import { describe, expect, it } from 'vitest';
import type { AnswerEvent } from '../../lib/chat/index.ts';
import { createOpenAICompatibleProvider, ProviderFailure } from '../../lib/providers/index.ts';
import { type AnswerScript, gatewayForTest } from '../harness/index.ts';
import { policyOf, stage } from '../unit/chat/stage.ts';

// A turn's whole way to a real server on loopback: what stands in the body of the request.

const model = 'claude-opus-4-5';
const provider = createOpenAICompatibleProvider({
  fetch,
  now: Date.now,
  explainNetworkFailure: async () => ({ code: 'network', retryable: true }),
});

async function askThrough(
  scripts: Readonly<Record<string, AnswerScript | readonly AnswerScript[]>>,
  changes: Parameters<typeof stage>[1] = {},
) {
  const server = await gatewayForTest({ models: scripts });
  const set = stage(
    (request, signal): AsyncIterable<AnswerEvent> =>
      provider.stream({ ...request, gateway: { ...request.gateway, baseUrl: server.baseUrl } }, signal),
    changes,
  );
  set.ports.wireErrorOf = (error) => (error instanceof ProviderFailure ? error.error : { code: 'internal', retryable: false });
  set.world.policy = policyOf(['corp/*'], Object.keys(scripts));
  await set.run();
  return { bodies: server.requests.map(({ body }) => body ?? {}), turn: set.world.stored };
}

const hard =
  'Prove that every finite group of order 15 is cyclic, then derive a general criterion for groups of order pq and justify each step rigorously.';

describe('reasoning_effort', () => {
  it('is sent for a model with levels: little for an easy message, more for a hard one', async () => {
    expect((await askThrough({ [model]: {} })).bodies).toMatchObject([{ reasoning_effort: 'low' }]);
    expect((await askThrough({ [model]: {} }, { text: hard })).bodies).toMatchObject([
      { reasoning_effort: expect.stringMatching(/medium|high/) },
    ]);
  });

  it.each<[string, string, Parameters<typeof stage>[1]]>([
    ['a model without levels', 'gpt-4.1-mini', {}],
    ['a model of which nothing is known', 'our-own-70b', {}],
    ['a model taken by hand', model, { requestedModel: `corp/${model}` }],
  ])('is not sent for %s', async (_, name, changes) => {
    const { bodies, turn } = await askThrough({ [name]: {} }, changes);
    expect(turn.status).toBe('complete');
    expect(bodies).toHaveLength(1);
    expect(bodies[0]).not.toHaveProperty('reasoning_effort');
  });

  it.each([
    { error: { message: 'Unrecognized request argument supplied: reasoning_effort', type: 'invalid_request_error' } },
    { error: { message: "litellm.UnsupportedParamsError: openai does not support parameters: ['reasoning_effort'], for model=x" } },
    { error: { message: 'The model is not available with reasoning_effort.' } },
    { detail: [{ type: 'extra_forbidden', loc: ['body', 'reasoning_effort'], msg: 'Extra inputs are not permitted' }] },
    'Bad Request',
  ])('refused with %j is left out, and the message is answered', async (error) => {
    const { bodies, turn } = await askThrough({ [model]: [{ status: 400, error }, { answer: 'There you are.' }] });
    expect(bodies).toHaveLength(2);
    expect(bodies[0]).toHaveProperty('reasoning_effort');
    expect(bodies[1]).not.toHaveProperty('reasoning_effort');
    expect(turn).toMatchObject({ status: 'complete', answer: 'There you are.' });
  });
});
