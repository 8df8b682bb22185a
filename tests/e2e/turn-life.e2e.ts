import { describe, expect, it } from 'vitest';
import { Panel, readTurns, startSession, until } from '../harness/index.ts';

const long = Array.from({ length: 40 }, (_, word) => `word${word}`).join(' ');
const held = { 'gpt-5-mini': { answer: long, holdAfter: 10 } };

describe('the life of a turn', () => {
  // Catches: "Stop leaves the connection open"
  it('ends at Stop, which closes the connection and keeps the text', async () => {
    const { gateway, panel } = await startSession({ models: held });
    const answer = await panel.ask('Tell me');
    await panel.waitForText(answer, 'word9');
    expect(await answer.getAttribute('data-status')).toBe('streaming');
    expect(await panel.messageBox.isEnabled()).toBe(true);
    await panel.stopButton.click();
    expect(await panel.waitForStatus(answer)).toBe('aborted');
    const [request] = gateway.requests;
    if (!request) throw new Error('nothing was asked');
    await gateway.waitForAbort(request);
    expect(await answer.textContent()).toContain('word9');
    expect((await readTurns(panel.page))[0]?.answer).toContain('word9');
  });

  // Catches: "unfinished turns are not taken over", "the panel does not wake the next worker"
  it('is interrupted when the worker is killed: the open panel wakes the next one by itself and offers Retry', async () => {
    const { gateway, browser, panel } = await startSession({
      models: { 'gpt-5-mini': [{ answer: long, holdAfter: 10 }, { answer: 'whole again' }] },
    });
    const answer = await panel.ask('Tell me');
    await panel.waitForText(answer, 'word9');
    await until('the text is stored', async () => (await readTurns(panel.page))[0]?.answer.includes('word9'));
    await browser.stopWorker();
    expect(await panel.waitForStatus(answer, 'interrupted')).toBe('interrupted');
    expect(await answer.textContent()).toContain('word9');
    expect(gateway.requests).toHaveLength(1);

    await answer.getByRole('button', { name: 'Retry' }).click();
    await panel.waitForText(panel.lastAnswer, 'whole again');
    expect(await panel.waitForStatus(panel.lastAnswer)).toBe('complete');
    expect(gateway.requests).toHaveLength(2);
    expect(await panel.messages.count()).toBe(1);
  });

  it('goes on when the panel is closed, and is there when it opens again', async () => {
    const { gateway, browser, panel } = await startSession({ models: held });
    const answer = await panel.ask('Tell me');
    await panel.waitForText(answer, 'word9');
    await browser.closeSidePanel(panel.page);
    gateway.release();
    const again = new Panel(await browser.openSidePanel());
    await panelShows(again, 'word39');
    expect(await again.waitForStatus(again.lastAnswer)).toBe('complete');
    expect(gateway.requests).toHaveLength(1);
    expect(gateway.requests[0]?.aborted).toBe(false);
  });

  // Catches: "no heartbeat while a request is under way"
  it('outlives the 30 s of an idle worker with the panel closed and no debugger anywhere', async () => {
    const { gateway, browser, panel } = await startSession({ models: { 'gpt-5-mini': { answer: long, holdAfter: 10 } } });
    const answer = await panel.ask('Tell me');
    await panel.waitForText(answer, 'word9');
    await browser.closeSidePanel(panel.page);
    await browser.detach();
    const [request] = gateway.requests;
    // Longer than a worker lives without events; the answer stalls meanwhile, as a thinking model's does.
    const from = Date.now();
    await until('45 s have passed', () => Date.now() - from > 45_000 || request?.aborted, { timeoutMs: 60_000, everyMs: 500 });
    expect(request?.aborted).toBe(false);
    gateway.release();
    await until('the gateway has sent everything', () => request?.endedAt);
    expect(request?.aborted).toBe(false);
    await browser.attach();
    const again = new Panel(await browser.openSidePanel());
    await panelShows(again, 'word39');
    expect(await again.waitForStatus(again.lastAnswer)).toBe('complete');
  });

  // Catches: "a stream without a finish counts as complete"
  it.each([
    ['without a finish', { answer: 'one two three', finish: false }],
    ['cut off', { answer: 'one two three four', tokensPerSecond: 10, disconnectAfter: 3 }],
  ])('keeps what came of a stream %s and offers Retry', async (_name, script) => {
    const { gateway, panel } = await startSession({
      models: { 'gpt-5-mini': [script, { answer: 'whole' }], 'claude-haiku-4-5': [script, { answer: 'whole' }] },
    });
    const answer = await panel.ask('Count');
    expect(await panel.waitForStatus(answer)).toBe('failed');
    expect(await answer.textContent()).toContain('one two three');
    expect(gateway.requests).toHaveLength(1);
    await answer.getByRole('button', { name: 'Retry' }).click();
    await panel.waitForText(panel.lastAnswer, 'whole');
    expect(gateway.requests).toHaveLength(2);
  });

  it('stores the message before anything else: a worker killed at once loses nothing', async () => {
    const { gateway, browser, panel } = await startSession({ models: { 'gpt-5-mini': { holdBeforeHeaders: true } } });
    const answer = await panel.ask('Keep me');
    await gateway.waitForRequest();
    await browser.stopWorker();
    expect(await panel.waitForStatus(answer, 'interrupted')).toBe('interrupted');
    expect(await panel.messages.first().textContent()).toContain('Keep me');
    expect(gateway.requests).toHaveLength(1);
  });
});

const panelShows = async (panel: Panel, text: string) => {
  await panel.lastAnswer.waitFor();
  await panel.waitForText(panel.lastAnswer, text);
};
