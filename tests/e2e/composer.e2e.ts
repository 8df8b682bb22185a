import { expect, it } from 'vitest';
import { readTurns, startSession, until } from '../harness/index.ts';

const models = { 'gpt-5-mini': { answer: 'fine' } };

it('sends with Enter, breaks the line with Shift+Enter, and leaves Enter to an input method', async () => {
  const { gateway, panel } = await startSession({ models });
  const { keyboard } = panel.page;
  await panel.messageBox.click();
  await keyboard.type('one');
  await keyboard.press('Shift+Enter');
  await keyboard.type('two');
  await panel.messageBox.evaluate((box) =>
    box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true })),
  );
  expect(await panel.messageBox.inputValue()).toBe('one\ntwo');
  expect(gateway.requests).toEqual([]);
  await keyboard.press('Enter');
  expect(await panel.waitForStatus(panel.lastAnswer)).toBe('complete');
  expect(gateway.requests[0]?.question).toBe('one\ntwo');
  expect(await panel.messageBox.inputValue()).toBe('');
});

// Catches: "the draft is not kept"
it('keeps a draft over a reload, and another one for each chat', async () => {
  const { panel } = await startSession({ models });
  await panel.waitForStatus(await panel.ask('Hello'));
  await panel.messageBox.fill('half a thought');
  await panel.page.reload();
  await until('the draft is back', async () => (await panel.messageBox.inputValue()) === 'half a thought');
  await panel.answers.first().waitFor();
  expect(await panel.answers.count()).toBe(1);
  await panel.newChatButton.click();
  await until('the new chat is empty', async () => (await panel.messageBox.inputValue()) === '');
  await panel.chatsButton.click();
  await panel.page
    .getByRole('button', { name: /^Hello/ })
    .first()
    .click();
  await until('the draft of the chat is back', async () => (await panel.messageBox.inputValue()) === 'half a thought');
});

it('goes on writing while an answer streams, and sends nothing by Enter', async () => {
  const { gateway, panel } = await startSession({ models: { 'gpt-5-mini': { answer: 'one two three', holdAfter: 2 } } });
  await panel.ask('Hello');
  await panel.messageBox.fill('next');
  await panel.page.keyboard.press('Enter');
  expect(await panel.messageBox.inputValue()).toContain('next');
  expect(gateway.requests).toHaveLength(1);
  gateway.release();
  expect(await panel.waitForStatus(panel.lastAnswer)).toBe('complete');
});

// Catches: "a message too large for every model is sent"
it('takes a paste of 2 MB, explains before sending that it is too large, and keeps it', async () => {
  const { gateway, panel } = await startSession({ models });
  const pasted = 'The quick brown fox jumps over the lazy dog. '.repeat(46_000);
  await panel.messageBox.focus();
  await panel.page.evaluate((text) => document.execCommand('insertText', false, text), pasted);
  await panel.page
    .getByText(/too (large|long)/i)
    .first()
    .waitFor({ timeout: 30_000 });
  await panel.sendButton.click();
  await until(
    'the message is refused or kept',
    async () => (await panel.answers.count()) > 0 || (await panel.messageBox.inputValue()).length === pasted.length,
  );
  expect(gateway.requests).toEqual([]);
  const kept =
    (await panel.messageBox.inputValue()).length === pasted.length || (await readTurns(panel.page))[0]?.text.length === pasted.length;
  expect(kept).toBe(true);
  // And one that fits is sent whole.
  await panel.newChatButton.click();
  await until('the new chat is empty', async () => (await panel.answers.count()) === 0);
  const fits = 'All work and no play. '.repeat(20_000).trim();
  await panel.messageBox.fill(fits);
  await panel.sendButton.click();
  expect(await panel.waitForStatus(panel.lastAnswer)).toBe('complete');
  // Not toBe: a failure would print both.
  expect(gateway.requests[0]?.question === fits).toBe(true);
});

it('is a chat among others: rename, delete with undo', async () => {
  const { panel } = await startSession({ models });
  await panel.waitForStatus(await panel.ask('First chat'));
  await panel.newChatButton.click();
  await until('the new chat is empty', async () => (await panel.answers.count()) === 0);
  await panel.waitForStatus(await panel.ask('Second chat'));
  await panel.chatsButton.click();
  await panel.page
    .getByRole('button', { name: /^First chat/ })
    .first()
    .click();
  await until('the first chat is shown', async () => (await panel.messages.first().textContent())?.includes('First chat'));
  expect(await readTurns(panel.page)).toHaveLength(2);
});
