import { expect, it } from 'vitest';
import { startSession, until } from '../harness/index.ts';

const models = { 'gpt-5': {}, 'gpt-5-mini': {}, 'claude-haiku-4-5': {}, 'gemini-2.5-flash': {}, 'gpt-4o-mini': {} };

const asks = [
  'hi',
  'thanks, that works',
  'Translate "see you tomorrow" into %s',
  'Prove that %s is irrational',
  'what is the capital of %s',
  'Write a haiku about %s',
  'Explain %s to a child',
  'Fix this: for(i=0;i<%s;i++',
  'Summarise in one line: %s went to the market and bought apples.',
  'Plan three days in %s',
  'Is it legal to keep %s in a rented flat?',
  'Derive the closed form of the sum over k of k^%s',
  'rewrite politely: send %s now',
  'SQL for the ten best customers of %s',
  'Why does %s cause headaches?',
  'Give the names in: "Ana, Bo and %s"',
  'Compare %s with its main rival in a table',
  'übersetze %s ins Französische',
  'どうして%sは青いの',
  '%s?',
] as const;
const fillings = ['Lisbon', 'the square root of two', 'bees', '1000', 'Project Alpha', 'copper', 'Grimm', 'honey', 'Ada', 'rain'] as const;
const prompts = fillings.flatMap((filling) => asks.map((ask) => ask.replace('%s', filling)));

// Catches: "the preview is another decision than the worker's"
it('names the model that then answers, on 200 prompts', async () => {
  const { gateway, panel } = await startSession({ models });
  expect(prompts).toHaveLength(200);
  const wrong: string[] = [];
  for (const [index, prompt] of prompts.entries()) {
    // A chat of its own for each twenty: a conversation is part of the decision too.
    if (index % 20 === 0 && index > 0) {
      await panel.newChatButton.click();
      await until('the new chat is empty', async () => (await panel.answers.count()) === 0);
    }
    await panel.messageBox.fill(prompt);
    const previewed = await until(`a preview of "${prompt}"`, async () => {
      const button = panel.modelButton;
      expect((await button.getAttribute('aria-label'))?.startsWith('Model: Auto')).toBe(true);
      return button.getAttribute('data-preview');
    });
    // The line below belongs to the same decision: cost and time.
    await panel.page.getByText(/^~\$[\d.]+ · ~[\d.]+ (s|min)/).waitFor();
    // A pause in typing, so that the preview is of the whole prompt.
    await panel.page.evaluate(() => new Promise((done) => setTimeout(done, 80)));
    const settled = (await panel.modelButton.getAttribute('data-preview')) ?? previewed;
    await panel.sendButton.click();
    await panel.waitForStatus(panel.answers.nth(index % 20), 'complete');
    const answered = await panel.modelOf(panel.answers.nth(index % 20));
    if (answered !== settled) wrong.push(`${prompt}: ${settled}, then ${answered}`);
  }
  expect(wrong).toEqual([]);
  expect(gateway.requests).toHaveLength(200);
}, 300_000);
