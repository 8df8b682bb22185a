import { expect, test } from 'vitest';
import { accessibilityProblems, startSession } from '../harness/index.ts';

// Catches: another key in the manifest, a side panel that the toolbar button does not open, a schema that Chromium refuses.
test('the toolbar button opens the real side panel of the policy’s extension, ready to type in', async () => {
  const { browser, panel, gateway } = await startSession();

  const managed = await browser.waitForPolicy((values) => 'approvedModels' in values);
  expect(managed).toMatchObject({ approvedModels: ['corp/*'], gateways: [{ id: 'corp', baseUrl: gateway.baseUrl }] });

  expect(panel.page.url()).toBe('chrome-extension://fpohanpfmojfnofljmjfklkbjhhmhnoo/sidepanel.html');
  expect(await panel.page.evaluate(async () => (await chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] })).length)).toBe(1);
  expect(await panel.page.evaluate(() => innerWidth)).toBe(360);
  expect(await panel.messageBox.evaluate((element) => element.localName)).toBe('textarea');
  expect(await panel.messageBox.isEnabled()).toBe(true);
  await panel.page.getByRole('button', { name: 'Model: Auto', exact: true }).waitFor();
  await panel.sendButton.waitFor();
  await panel.newChatButton.waitFor();
  await panel.chatsButton.waitFor();
  expect(await accessibilityProblems(panel.page)).toEqual([]);
});
