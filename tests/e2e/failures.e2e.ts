import { describe, expect, it } from 'vitest';
import { gatewayEntry, gatewayForTest, previewModel, readTurns, startSession } from '../harness/index.ts';

const two = { 'gpt-5-mini': {}, 'claude-haiku-4-5': {} };
const modelOf = (id: string) => id.slice(id.indexOf('/') + 1);

/** A session with two models in which the one that Auto would take first answers with `script`. */
async function withFailingFirst(script: Parameters<Awaited<ReturnType<typeof startSession>>['gateway']['script']>[1], question: string) {
  const session = await startSession({ models: two });
  const first = modelOf(await previewModel(session.panel.page, question));
  const second = first === 'gpt-5-mini' ? 'claude-haiku-4-5' : 'gpt-5-mini';
  session.gateway.script(first, script);
  session.gateway.script(second, { answer: 'the other one' });
  return { ...session, first, second };
}

describe('a failure before the first byte', () => {
  // Catches: "429 ends the turn", "Retry-After is ignored"
  it('with 429 moves to the next model, says so, and leaves the first alone for as long as it asked', async () => {
    const { gateway, panel, first, second } = await withFailingFirst({ status: 429, headers: { 'retry-after': '600' } }, 'Hello');
    const answer = await panel.ask('Hello');
    expect(await panel.waitForStatus(answer)).toBe('complete');
    expect(gateway.requests.map(({ model }) => model)).toEqual([first, second]);
    expect(await panel.modelOf(answer)).toBe(`corp/${second}`);
    expect(await panel.answers.count()).toBe(1);
    expect(await answer.textContent()).toMatch(/answered instead/i);

    await panel.waitForStatus(await panel.ask('Hello again'));
    expect(gateway.requests.map(({ model }) => model)).toEqual([first, second, second]);
    expect((await readTurns(panel.page)).at(-1)?.decision?.trace.excluded).toContainEqual(
      expect.objectContaining({ model: `corp/${first}`, reason: 'cooling' }),
    );
  });

  it.each([[500], [503]])('with %i moves to the next model', async (status) => {
    const { gateway, panel, first, second } = await withFailingFirst({ status }, 'Hello');
    expect(await panel.waitForStatus(await panel.ask('Hello'))).toBe('complete');
    expect(gateway.requests.map(({ model }) => model)).toEqual([first, second]);
  });

  // Catches: "a wrong key is tried elsewhere"
  it.each([[401], [402], [403]])('with %i asks nobody else and says what to do', async (status) => {
    const { gateway, panel } = await withFailingFirst({ status, error: { error: { message: 'No entry' } } }, 'Hello');
    const answer = await panel.ask('Hello');
    expect(await panel.waitForStatus(answer)).toBe('failed');
    expect(gateway.requests).toHaveLength(1);
    expect(await answer.textContent()).toMatch(/Corp gateway/);
    expect(await panel.messages.first().textContent()).toContain('Hello');
  });

  it('does not move a message away from a model that the person took', async () => {
    const { gateway, panel } = await startSession({ models: { ...two, 'gpt-5-mini': { status: 503 } } });
    await panel.choose('GPT-5 mini');
    const answer = await panel.ask('Hello');
    expect(await panel.waitForStatus(answer)).toBe('failed');
    expect(gateway.requests.map(({ model }) => model)).toEqual(['gpt-5-mini']);
    await answer.getByRole('button', { name: 'Retry' }).waitFor();
  });

  // Catches: "the breaker never opens"
  it('keeps a model out after three failures in a row', async () => {
    const { gateway, panel } = await startSession({ models: { 'gpt-5-mini': { status: 500 } } });
    for (let i = 0; i < 3; i++) expect(await panel.waitForStatus(await panel.ask(`try ${i}`))).toBe('failed');
    const blocked = await panel.ask('try again');
    expect(await panel.waitForStatus(blocked)).toBe('failed');
    expect(gateway.requests).toHaveLength(3);
    expect(await blocked.getAttribute('data-model')).toBeNull();
    expect((await readTurns(panel.page)).at(-1)?.decision?.trace.excluded).toContainEqual(expect.objectContaining({ reason: 'unhealthy' }));
  });

  it('for want of room goes to a model with a larger window', async () => {
    const overflow = {
      status: 400,
      error: { error: { code: 'context_length_exceeded', message: "This model's maximum context length is 8 tokens" } },
    };
    const { gateway, panel } = await startSession({
      models: { 'gpt-4o-mini': overflow, 'gemini-2.5-flash': { answer: 'roomy' }, 'gpt-4o': overflow },
    });
    const answer = await panel.ask('Hello');
    expect(await panel.waitForStatus(answer)).toBe('complete');
    expect(gateway.requests.at(-1)?.model).toBe('gemini-2.5-flash');
    expect(gateway.requests.length).toBeLessThanOrEqual(2);
  });

  it('of every approved model ends with what happened and what to do, and loses nothing', async () => {
    const { gateway, panel } = await startSession({ models: two });
    await gateway.close();
    const answer = await panel.ask('Is anybody there?');
    expect(await panel.waitForStatus(answer)).toBe('failed');
    expect(await answer.textContent()).toMatch(/Corp gateway/);
    expect(await panel.messages.first().textContent()).toContain('Is anybody there?');
    await answer.getByRole('button', { name: 'Retry' }).waitFor();
  });

  it('by a redirect ends there: the prompt goes nowhere else', async () => {
    const elsewhere = await gatewayForTest({ models: two });
    const { panel } = await withFailingFirst({ redirect: `${elsewhere.baseUrl}/chat/completions` }, 'Hello');
    expect(await panel.waitForStatus(await panel.ask('Hello'))).toBe('failed');
    expect(elsewhere.requests).toHaveLength(0);
  });
});

describe('a key of the person', () => {
  // Catches: "the key is part of the view"
  it('is asked once, kept by the worker, sent to its gateway alone and shown nowhere', async () => {
    const gateway = await gatewayForTest({ models: { 'gpt-5-mini': { answer: 'with key' } }, key: 'sk-secret-123' });
    const { panel } = await startSession({ overrides: { gateways: [gatewayEntry(gateway, { auth: 'user-key' })] } });
    await panel.page.getByRole('textbox', { name: 'Key for Corp gateway' }).fill('sk-wrong');
    await panel.page.getByRole('button', { name: 'Save' }).click();
    const refused = await panel.ask('Hello');
    expect(await panel.waitForStatus(refused)).toBe('failed');

    await panel.page.getByRole('textbox', { name: 'Key for Corp gateway' }).first().fill('sk-secret-123');
    await panel.page.getByRole('button', { name: 'Save' }).first().click();
    await panel.lastAnswer.getByRole('button', { name: 'Retry' }).click();
    await panel.waitForText(panel.lastAnswer, 'with key');

    const everywhere = await panel.page.evaluate(async () => {
      const session = await chrome.storage.session.get(null);
      return document.documentElement.outerHTML + JSON.stringify(session) + JSON.stringify({ ...localStorage });
    });
    expect(everywhere).not.toContain('sk-secret-123');
    expect(JSON.stringify(await readTurns(panel.page))).not.toContain('sk-secret-123');
  });
});
