import { describe, expect, it } from 'vitest';
import { accessibilityProblems, previewModel, readTurns, startSession } from '../harness/index.ts';

const models = {
  'gpt-5-mini': { answer: 'Bonjour, **le monde**.' },
  'claude-sonnet-4-5': { answer: 'A long and careful answer.' },
  'gpt-3.5-turbo': { answer: 'never' },
};

describe('the first message', () => {
  // Catches: "exclusions are ignored"
  it('goes with Auto to one approved model, in the real side panel, and says who answered and why', async () => {
    const { gateway, browser, panel } = await startSession({ models, overrides: { approvedModels: ['corp/*', '!*/gpt-3.5*'] } });
    await panel.page.getByRole('button', { name: 'Model: Auto' }).waitFor();

    const expected = await previewModel(panel.page, 'Translate "hello world" to French');
    const answer = await panel.ask('Translate "hello world" to French');
    expect(await panel.waitForStatus(answer)).toBe('complete');

    expect(gateway.requests).toHaveLength(1);
    expect(await panel.modelOf(answer)).toBe(expected);
    expect(gateway.requests[0]?.question).toBe('Translate "hello world" to French');
    expect(await panel.messages.allTextContents()).toEqual([expect.stringContaining('Translate "hello world" to French')]);
    expect(await answer.locator('strong').first().textContent()).toBe(expected === 'corp/gpt-5-mini' ? 'le monde' : expect.anything());

    const { all: why } = await panel.why(answer);
    expect(why).toMatch(/GPT-3\.5/);
    expect(why).toMatch(/not approved/i);
    const [turn] = await readTurns(panel.page);
    expect(turn?.decision).toMatchObject({ kind: 'selected', model: expected });
    expect(turn?.decision?.trace.excluded).toContainEqual(expect.objectContaining({ model: 'corp/gpt-3.5-turbo', reason: 'not-approved' }));
    expect(await accessibilityProblems(panel.page)).toEqual([]);
    expect(browser.log.filter((line) => /Content Security Policy/.test(line))).toEqual([]);
  });

  it('goes to the model that the person took instead, for this chat, and back to Auto', async () => {
    const { gateway, panel } = await startSession({ models });
    await panel.choose('Claude Sonnet 4.5');
    await panel.waitForStatus(await panel.ask('Hello'));
    await panel.waitForStatus(await panel.ask('And again'));
    expect(gateway.requests.map(({ model }) => model)).toEqual(['claude-sonnet-4-5', 'claude-sonnet-4-5']);
    expect(gateway.requests[1]?.body?.messages?.map(({ role }) => role)).toEqual(['user', 'assistant', 'user']);

    await panel.newChatButton.click();
    await panel.page.getByRole('button', { name: 'Model: Auto' }).waitFor();
    const answer = await panel.ask('Hello there');
    expect(await panel.waitForStatus(answer)).toBe('complete');
    expect((await readTurns(panel.page)).at(-1)?.requestedModel).toBe('auto');
  });

  // Catches: "a remote image is loaded"
  it('shows markdown without loading anything from elsewhere', async () => {
    const { gateway, panel } = await startSession({
      models: {
        'gpt-5-mini': {
          answer: (question) =>
            `![pixel](${question}) <img src="${question}"> <script>document.title="x"</script> [link](https://example.com/) \`code\``,
        },
      },
    });
    const address = `${gateway.baseUrl}/pixel.png`;
    const answer = await panel.ask(address);
    expect(await panel.waitForStatus(answer)).toBe('complete');
    await answer.getByRole('link', { name: 'link' }).waitFor();
    expect(await answer.locator('img').count()).toBe(0);
    expect(gateway.otherRequests.filter(({ path }) => path.includes('pixel'))).toEqual([]);
    expect(await panel.page.title()).not.toBe('x');
  });

  it('says so when the gateway reports another model, and when it reports no usage', async () => {
    const { panel } = await startSession({ models: { 'gpt-5-mini': { reportedModel: 'something-else', usage: null } } });
    const answer = await panel.ask('Hello');
    expect(await panel.waitForStatus(answer)).toBe('complete');
    const shown = await answer.textContent();
    expect(shown).toContain('something-else');
    expect(shown).toMatch(/cost unknown/i);
  });
});
