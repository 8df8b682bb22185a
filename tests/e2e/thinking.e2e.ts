import { expect, it } from 'vitest';
import { accessibilityProblems, startSession } from '../harness/index.ts';

// Catches: "a refused level of thinking is forgotten", "the answer does not say how hard the model was told to think"
it('tells a model how hard to think, says so, and does without where the gateway refuses', async () => {
  const model = 'claude-opus-4-5';
  const { gateway, panel } = await startSession({ models: { [model]: {} } });
  const efforts = () => gateway.requests.map(({ body }) => (body && 'reasoning_effort' in body ? body.reasoning_effort : null));

  const first = await panel.ask('What is the capital of France?');
  expect(await panel.waitForStatus(first)).toBe('complete');
  expect(efforts()).toEqual(['low']);
  expect(await first.textContent()).toContain('thinking: low');
  const { all: why } = await panel.why(first);
  expect(why).toContain('Told to think: low');
  expect(await accessibilityProblems(panel.page)).toEqual([]);

  const error = { error: { message: 'Unrecognized request argument supplied: reasoning_effort', type: 'invalid_request_error' } };
  gateway.script(model, [{ status: 400, error }, { answer: 'Rome.' }]);
  const second = await panel.ask('What is the capital of Italy?');
  expect(await panel.waitForStatus(second)).toBe('complete');
  expect(efforts()).toEqual(['low', 'low', null]);
  expect(await second.textContent()).toMatch(/Rome\..*/s);
  expect(await second.textContent()).toContain('takes no level of thinking for Claude Opus 4.5, so it was asked again without one.');
  expect(await second.textContent()).not.toContain('thinking: ');

  // Remembered while this worker lives.
  const third = await panel.ask('What is the capital of Spain?');
  expect(await panel.waitForStatus(third)).toBe('complete');
  expect(efforts()).toEqual(['low', 'low', null, null]);

  const byHand = await startSession({ models: { [model]: {} } });
  await byHand.panel.choose('Claude Opus 4.5');
  await byHand.panel.waitForStatus(await byHand.panel.ask('Hello'));
  expect(byHand.gateway.requests[0]?.body).not.toHaveProperty('reasoning_effort');
});
