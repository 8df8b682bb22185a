import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { browserForTest, desktopForTest, gatewayForTest, Panel, policyFor, siteForTest, until } from '../harness/index.ts';

const paragraph = '<p id="bees" style="font: 20px/1.6 sans-serif; width: 500px">Bees carry pollen.<br>They live in colonies.</p>';
const pages = {
  '/bees': `<!doctype html><title>All about bees</title>${paragraph}`,
  '/frame': `<!doctype html><title>A frame</title><iframe id="inner" src="/bees" width="700" height="300"></iframe>`,
  '/wasps': '<!doctype html><title>Wasps</title><p id="wasps" style="font: 20px/1.6 sans-serif">Wasps sting.</p>',
};

/** A headed Chromium on a virtual screen: native menus and shortcuts are not to be had headless. */
async function onDesktop(path: keyof typeof pages) {
  const site = await siteForTest(pages);
  const gateway = await gatewayForTest({ models: { 'gpt-5-mini': { answer: 'an answer' } } });
  const desktop = await desktopForTest();
  const browser = await browserForTest({ policy: policyFor(gateway), headed: true, env: desktop.env, address: site.origin + path });
  // The entry is made when the extension has been installed, which is now.
  const worker = await browser.worker();
  await until('the menu has its entry', () =>
    worker.evaluate(() =>
      chrome.contextMenus.update('ask-auto', {}).then(
        () => true,
        () => false,
      ),
    ),
  );
  return { site, gateway, desktop, browser };
}

/** Both lines: presses of the mouse select one. */
const selectAll = (element: Locator) => element.evaluate((node) => getSelection()?.selectAllChildren(node));

describe('Ask Auto in the native context menu', () => {
  // Catches: "the selection is left for another window", "the selection loses its line breaks"
  it('opens the panel with the selection, its line breaks, title and link, and sends nothing until the person does', async () => {
    const { site, gateway, desktop, browser } = await onDesktop('/bees');
    const bees = browser.page.locator('#bees');
    await selectAll(bees);
    await desktop.contextMenu(bees, 'Ask Auto');
    const panel = new Panel(await browser.sidePanel());
    const quote = panel.page.getByText('Bees carry pollen.');
    await quote.waitFor();
    expect(await quote.textContent()).toMatch(/Bees carry pollen\.\nThey live in colonies\./);
    await panel.page.getByText('All about bees').first().waitFor();
    await until('the composer has the focus', () => panel.messageBox.evaluate((box) => document.activeElement === box));
    expect(gateway.requests).toEqual([]);

    await panel.page.getByRole('button', { name: 'Summarise' }).click();
    expect(await panel.messageBox.inputValue()).toMatch(/summar/i);
    expect(gateway.requests).toEqual([]);
    await panel.sendButton.click();
    expect(await panel.waitForStatus(panel.lastAnswer)).toBe('complete');
    expect(gateway.requests[0]?.question).toMatch(/Bees carry pollen\.\nThey live in colonies\./);
    expect(gateway.requests[0]?.question).toContain(`${site.origin}/bees`);

    // Twice in a row, with the panel open.
    await desktop.select(bees, 2);
    await desktop.contextMenu(bees, 'Ask Auto');
    await panel.page.getByRole('button', { name: 'Explain' }).waitFor();
    expect(gateway.requests).toHaveLength(1);
  });

  it('reads the selection in a frame', async () => {
    const { desktop, browser } = await onDesktop('/frame');
    const bees = browser.page.frameLocator('#inner').locator('#bees');
    await desktop.focusWindow(browser.page.locator('#inner'));
    await selectAll(bees);
    await desktop.contextMenu(bees, 'Ask Auto');
    const panel = new Panel(await browser.sidePanel());
    await panel.page.getByText('Bees carry pollen.').waitFor();
  });

  it('belongs to the window in which it was pressed', async () => {
    const { site, desktop, browser } = await onDesktop('/bees');
    const first = new Panel(await browser.openSidePanel());
    await first.messageBox.waitFor();
    const window = await browser.openWindow(`${site.origin}/wasps`);
    const second = new Panel(await browser.openSidePanel(window));
    await second.messageBox.waitFor();
    const wasps = window.page.locator('#wasps');
    await desktop.select(wasps, 3);
    await desktop.contextMenu(wasps, 'Ask Auto');
    await second.page.getByText('Wasps sting.').waitFor();
    expect(await first.page.getByText('Wasps sting.').count()).toBe(0);
  });
});

it('the keyboard command asks about the selection too', async () => {
  const { desktop, browser } = await onDesktop('/bees');
  const bees = browser.page.locator('#bees');
  await desktop.select(bees, 2);
  desktop.xdotool('key', 'alt+q');
  const panel = new Panel(await browser.sidePanel());
  await panel.page.getByRole('button', { name: 'Explain' }).waitFor();
});

it('the toolbar button offers the page as a chip that is off until it is pressed', async () => {
  const site = await siteForTest(pages);
  const gateway = await gatewayForTest({ models: { 'gpt-5-mini': {} } });
  const browser = await browserForTest({ policy: policyFor(gateway), address: `${site.origin}/bees` });
  await browser.page.getByText('Bees carry pollen.').waitFor();
  const panel = new Panel(await browser.openSidePanel());
  const chip = panel.page.getByRole('button', { name: /All about bees/ });
  await chip.waitFor();
  await panel.waitForStatus(await panel.ask('Without the page'));
  expect(gateway.requests[0]?.question).toBe('Without the page');
});
