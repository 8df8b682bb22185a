import { expect, it } from 'vitest';
import { browserForTest, desktopForTest, gatewayForTest, Panel, policyFor, until } from '../harness/index.ts';

// Catches: "a gateway without CORS is taken for a dead one"
it('a gateway that does not allow the extension is asked for with one click, and the message waits for it', async () => {
  const gateway = await gatewayForTest({ models: { 'gpt-5-mini': { answer: 'reached' } }, cors: false });
  const desktop = await desktopForTest();
  const browser = await browserForTest({ policy: policyFor(gateway), headed: true, env: desktop.env });
  const panel = new Panel(await browser.openSidePanel());
  const answer = await panel.ask('Hello');
  const allow = panel.page.getByRole('button', { name: /^Allow access to/ });
  await allow.waitFor();
  expect(await answer.getAttribute('data-status')).toBe('queued');
  expect(await answer.getAttribute('data-model')).toBeNull();
  expect(gateway.requests).toEqual([]);

  await allow.click();
  // The browser's own dialogue: Allow is reached by the keyboard.
  await until(
    'the permission is granted',
    async () => {
      desktop.xdotool('key', 'Tab');
      desktop.xdotool('key', 'Return');
      return panel.page.evaluate(() => chrome.permissions.contains({ origins: ['http://127.0.0.1/*'] }));
    },
    { timeoutMs: 20_000, everyMs: 700 },
  );
  expect(await panel.waitForStatus(answer)).toBe('complete');
  expect(await answer.textContent()).toContain('reached');
  expect(gateway.requests).toHaveLength(1);
});
