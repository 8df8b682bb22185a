import { expect, test } from 'vitest';
import { browserForTest, desktopForTest, gatewayForTest, policyFor, siteForTest, until } from '../harness/index.ts';

// The harness is what every other spec believes. These hold it to its word.

test('a policy is there from the start, changes while the browser runs, and goes', async () => {
  const gateway = await gatewayForTest({ models: { a: {} } });
  const browser = await browserForTest({ policy: policyFor(gateway) });
  expect(await browser.waitForPolicy(({ approvedModels }) => Array.isArray(approvedModels))).toMatchObject({ approvedModels: ['corp/*'] });

  browser.setPolicy(policyFor(gateway, { approvedModels: ['corp/b'] }));
  const changed = await browser.waitForPolicy(({ approvedModels }) => JSON.stringify(approvedModels) === '["corp/b"]');
  expect(changed['organization']).toMatchObject({ name: 'Example organisation' });

  browser.setPolicy(null);
  expect(await browser.waitForPolicy((managed) => !('approvedModels' in managed))).toEqual({});
});

test('each window has a panel of its own; the worker can be stopped, and wakes', async () => {
  const browser = await browserForTest();
  const first = await browser.openSidePanel();
  const window = await browser.openWindow();
  const second = await browser.openSidePanel(window);
  const windowOf = (panel: typeof first) => panel.evaluate(async () => (await chrome.windows.getCurrent()).id);
  expect(await windowOf(second)).toBe(window.id);
  expect(await windowOf(first)).not.toBe(window.id);
  expect(await browser.openSidePanel(window)).toBe(second);

  await browser.closeSidePanel(second);
  const again = await browser.openSidePanel(window);
  expect(await windowOf(again)).toBe(window.id);

  await (await browser.worker()).evaluate(() => Object.assign(globalThis, { life: 1 }));
  await browser.stopWorker();
  await first.evaluate(() => chrome.runtime.sendMessage({ type: 'anything' }).catch(() => {}));
  await until('the worker wakes', () => browser.workerRuns());
  expect(await (await browser.worker()).evaluate(() => 'life' in globalThis)).toBe(false);
});

test('without a debugger and without work the worker ends as it does for people', async () => {
  const browser = await browserForTest();
  await browser.detach();
  const startedAt = Date.now();
  await until('the worker ends', async () => !(await browser.workerRuns()), { timeoutMs: 60_000, everyMs: 500 });
  expect(Date.now() - startedAt).toBeGreaterThan(15_000);
  await browser.attach();
  expect(browser.page.url()).toBe('about:blank');
});

test('the desktop selects text with a real mouse', async () => {
  const site = await siteForTest({ '/': '<title>Page</title><p style="margin: 100px">The quick <b>brown</b> fox</p>' });
  const desktop = await desktopForTest();
  const browser = await browserForTest({ headed: true, env: desktop.env, address: `${site.origin}/` });
  const word = browser.page.locator('b');
  expect(await desktop.select(word)).toBe('brown');
  expect(await desktop.select(word, 3)).toBe('The quick brown fox');
});
