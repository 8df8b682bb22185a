import { expect, it } from 'vitest';
import { accessibilityProblems, browserForTest, gatewayEntry, gatewayForTest, Panel, policyFor } from '../harness/index.ts';

// Catches: an answer that costs what the catalogue says, a person's figure that wins over the organisation's, a stated figure that is not shown
it('completes an unknown model, by the organisation and by the person, and counts with that', async () => {
  const gateway = await gatewayForTest({
    models: { assistant: { answer: 'Hello', usage: { prompt_tokens: 1_000_000, completion_tokens: 1_000_000 } } },
  });
  const browser = await browserForTest({
    policy: policyFor(gateway, {
      gateways: [gatewayEntry(gateway, { tags: ['eu'] })],
      modelCards: [
        { id: 'corp/*', vision: true, skill: 0.6 },
        { id: 'corp/assistant', skill: 60 },
      ],
    }),
  });
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.extensionId}/options.html#models`);
  await page.getByRole('link', { name: 'Models', exact: true }).click();
  await page.getByText(/price unknown.*sees images.*skill set by your organisation/).waitFor();
  await page.getByRole('heading', { name: 'Corp gateway · eu' }).waitFor();

  await page.getByRole('button', { name: 'Correct the figures of assistant' }).click();
  expect(await page.getByRole('textbox', { name: 'Skill' }).isDisabled()).toBe(true);
  await page.getByRole('textbox', { name: 'Context window' }).fill('lots');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Must be a number.').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('textbox', { name: 'Context window' }).fill('128 000');
  await page.getByRole('textbox', { name: 'Price of input' }).fill('0.25');
  await page.getByRole('textbox', { name: 'Price of output' }).fill('0.5');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText(/128k tokens of context \(set by you\) · \$0\.25 in, \$0\.50 out .*\(set by you\)/).waitFor();

  await page.getByRole('link', { name: 'Policy', exact: true }).click();
  await page.getByText('modelCards[1].skill').waitFor();

  const panel = new Panel(await browser.openSidePanel());
  const answer = await panel.ask('Hello');
  expect(await panel.waitForStatus(answer)).toBe('complete');
  // A million tokens each way at the stated prices.
  await panel.waitForText(answer, '$0.75');
});
