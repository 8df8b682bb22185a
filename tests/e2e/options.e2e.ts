import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import {
  accessibilityProblems,
  type Browser,
  browserForTest,
  gatewayEntry,
  gatewayForTest,
  Panel,
  policyFor,
  previewModel,
  until,
} from '../harness/index.ts';

const sections = ['General', 'Gateways', 'Models', 'On-device model', 'Policy', 'About'];

/** The options page, once the worker knows the policy. */
async function openOptions(browser: Browser): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.extensionId}/options.html`);
  await page.getByRole('radiogroup', { name: 'Profile' }).waitFor();
  return page;
}

const open = async (page: Page, section: string) => {
  await page.getByRole('link', { name: section, exact: true }).click();
  await page.getByRole('heading', { name: section, level: 1 }).waitFor();
};

/** Everything that pages can read, apart from where keys are kept. */
const readableByPages = (page: Page) =>
  page.evaluate(async () => {
    const { keys: _keys, 'managed-memory': _memory, ...local } = await chrome.storage.local.get();
    return JSON.stringify([await chrome.storage.session.get(), local, document.documentElement.outerHTML]);
  });

describe('the options page', () => {
  // Catches: "the key is part of the view", "the key is sent to another gateway", "removing a gateway keeps its key"
  it("takes a gateway of the person's own, which then answers with their key, and gives it up again", async () => {
    const gateway = await gatewayForTest({ models: { 'gpt-5-mini': { answer: 'from my own gateway' }, 'gpt-4o': {} }, key: 'sk-mine' });
    const browser = await browserForTest();
    const page = await openOptions(browser);

    await open(page, 'Gateways');
    await page.getByRole('button', { name: 'Add a gateway' }).click();
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('My lab');
    await page.getByRole('textbox', { name: 'Base URL' }).fill('http://llm.example.com/v1');
    await page.getByLabel('Key', { exact: true }).fill('sk-mine');
    await page.getByRole('button', { name: 'Add gateway' }).click();
    await page.getByText('http is only for this machine').waitFor();
    await page.getByRole('textbox', { name: 'Base URL' }).fill(`${gateway.baseUrl}/`);
    await page.getByRole('button', { name: 'Add gateway' }).click();

    // Listed with the key, and taken, because the list is short; then one of them is switched off.
    await page.getByRole('checkbox', { name: 'gpt-4o' }).click();
    await page.getByText('2 listed, 1 taken').waitFor();
    expect(await readableByPages(page)).not.toContain('sk-mine');

    const panel = new Panel(await browser.openSidePanel());
    const answer = await panel.ask('Hello');
    expect(await panel.waitForStatus(answer)).toBe('complete');
    expect(await panel.modelOf(answer)).toBe('my-lab/gpt-5-mini');

    await page.getByRole('button', { name: 'Remove My lab' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('heading', { name: 'My lab' }).waitFor();
    await page.getByRole('button', { name: 'Remove My lab' }).click();
    // Leaving the section ends the ten seconds.
    await open(page, 'Models');
    await page.getByText('my-lab/gpt-5-mini').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => chrome.storage.local.get(['keys', 'settings']))).toMatchObject({
      keys: {},
      settings: { gateways: [] },
    });
  });

  // Catches: "a locked profile can be changed", "user gateways are allowed when the policy says nothing", "keys are exported"
  it('limits what a message may cost, keeps the limit, and says what is no amount', async () => {
    const gateway = await gatewayForTest({ models: { 'claude-opus-5': { answer: 'opus' }, 'gpt-5-nano': { answer: 'nano' } } });
    const browser = await browserForTest({ policy: policyFor(gateway, { routing: { profile: 'quality', lockProfile: true } }) });
    const page = await openOptions(browser);
    const limit = page.getByRole('textbox', { name: 'Most that a message may cost' });
    await limit.fill('a cent');
    await page.getByText('Write an amount above 0').waitFor();
    await limit.fill('0,02');
    await limit.press('Enter');
    await page.getByText('Saved', { exact: true }).waitFor();
    await page.reload();
    await until('the limit is kept', async () => (await limit.inputValue()) === '0.02');

    const panel = new Panel(await browser.openSidePanel());
    const question = 'Prove that every compact Hausdorff space is normal, and say where compactness is needed.';
    const answer = await panel.ask(question);
    await panel.waitForStatus(answer);
    expect(await panel.modelOf(answer)).toBe('corp/gpt-5-nano');
    await limit.fill('');
    await limit.blur();
    await until('the limit is gone', async () => (await previewModel(panel.page, question)) === 'corp/claude-opus-5');
  });

  it('shows what the policy locks, whose lock it is, what is wrong with it, and masks its keys', async () => {
    const gateway = await gatewayForTest({ models: { 'gpt-5-mini': {}, 'gpt-3.5-turbo': {} } });
    const browser = await browserForTest({
      policy: policyFor(gateway, {
        gateways: [
          gatewayEntry(gateway, { auth: 'managed-key', apiKey: 'sk-managed' }),
          { ...gatewayEntry(gateway, { id: 'bad' }), baseUrl: 'http://llm.example.com' },
        ],
        approvedModels: ['*', '!*/gpt-3.5*'],
        routing: { profile: 'quality', lockProfile: true, allowManualChoice: false },
      }),
    });
    const page = await openOptions(browser);
    const locks = page.getByText('Managed by Example organisation');

    expect(await page.getByRole('radio', { name: 'Quality' }).isChecked()).toBe(true);
    expect(await page.getByRole('radio', { name: 'Cost' }).isDisabled()).toBe(true);
    expect(await page.getByRole('switch', { name: 'Choosing a model by hand' }).isDisabled()).toBe(true);
    expect(await locks.count()).toBe(2);
    // The worker, not the disabled control, is what holds.
    await page.evaluate(() => chrome.runtime.sendMessage({ type: 'settings-set', profile: 'cost' }));
    await page.reload();
    await page.getByRole('radio', { name: 'Quality', checked: true }).waitFor();
    const refused = await page.evaluate(() =>
      chrome.runtime.sendMessage({
        type: 'gateway-save',
        gateway: { id: 'mine', name: 'Mine', baseUrl: 'https://llm.example.com/v1', auth: 'none', models: ['x'] },
      }),
    );
    expect(refused).toMatchObject({ ok: false });

    await open(page, 'Gateways');
    expect(await page.getByRole('button', { name: 'Add a gateway' }).isDisabled()).toBe(true);
    await open(page, 'Models');
    expect(await page.getByRole('switch', { name: 'GPT-5 mini' }).isChecked()).toBe(true);
    expect(await page.getByText('gpt-3.5').count()).toBe(0);

    await open(page, 'Policy');
    await page.getByText('gateways[1].baseUrl').waitFor();
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export as JSON' }).click();
    const exported = readFileSync(await (await downloading).path(), 'utf8');
    expect(JSON.parse(exported)).toMatchObject({ managed: { gateways: [{ id: 'corp' }, { id: 'bad' }] }, inForce: { state: 'managed' } });
    expect(exported + (await readableByPages(page))).not.toContain('sk-managed');
    expect(browser.log.filter((line) => /Content Security Policy/.test(line))).toEqual([]);
  });

  // Catches: a section that the keyboard, a screen reader or a person in the dark cannot use
  it('is clean for assistive tech in light and dark, wide and narrow', async () => {
    const gateway = await gatewayForTest({ models: { 'gpt-5-mini': {} } });
    const browser = await browserForTest({
      policy: policyFor(gateway, {
        gateways: [gatewayEntry(gateway, { auth: 'user-key' })],
        aprovedModels: [],
        routing: { profile: 'cost' },
      }),
    });
    const page = await openOptions(browser);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const section of sections) {
        await open(page, section);
        expect(await accessibilityProblems(page), `${section}, ${colorScheme}`).toEqual([]);
      }
    }
    await page.getByRole('link', { name: 'Policy: a guide for administrators' }).click();
    await page.getByRole('heading', { name: 'Failing closed' }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 640 });
    for (const section of sections) {
      await open(page, section);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), section).toBe(true);
    }
  });
});
