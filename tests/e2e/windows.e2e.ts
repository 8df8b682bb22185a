import { expect, it } from 'vitest';
import { Panel, startSession } from '../harness/index.ts';

// Catches: "a window shows the chat of another"
it('two windows have a panel each, with a chat of their own that each finds again', async () => {
  const { gateway, browser, panel } = await startSession({ models: { 'gpt-5-mini': { answer: (question) => `about ${question}` } } });
  await panel.waitForStatus(await panel.ask('apples'));

  const window = await browser.openWindow();
  const second = new Panel(await browser.openSidePanel(window));
  await second.messageBox.waitFor();
  expect(await second.answers.count()).toBe(0);
  await second.waitForStatus(await second.ask('pears'));
  expect(await panel.answers.count()).toBe(1);

  await browser.closeSidePanel(second.page);
  await browser.closeSidePanel(panel.page);
  const again = new Panel(await browser.openSidePanel(window));
  await again.waitForText(again.lastAnswer, 'about pears');
  const firstAgain = new Panel(await browser.openSidePanel());
  await firstAgain.waitForText(firstAgain.lastAnswer, 'about apples');
  expect(gateway.requests).toHaveLength(2);
});
