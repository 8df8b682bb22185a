// npm run screenshots: the pictures in docs/screenshots, taken of the built extension in its real side panel, light and dark.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type Gateway, startGateway } from '../tests/harness/gateway.ts';
import { policyFor } from '../tests/harness/policy-for.ts';
import { type Browser, launchBrowser } from './browser/launch.ts';
import { Panel } from './browser/panel.ts';
import { buildExtension, builtExtension } from './setup/build.ts';
import { projectFolder } from './setup/run.mjs';

const folder = join(projectFolder, 'docs/screenshots');
mkdirSync(folder, { recursive: true });
await buildExtension({ packed: false });

const translation = 'Das Treffen ist auf **Donnerstag, 14 Uhr** verschoben. Bitte sagt kurz Bescheid, ob das passt.';
const solution = [
  'Call the ball’s price *b*. The bat costs *b* + 1, and together they cost 1.10:',
  '',
  '1. *b* + (*b* + 1) = 1.10',
  '2. 2*b* = 0.10, so *b* = 0.05',
  '',
  'The ball costs **5 cents**. Most people say 10, because 1.10 splits so readily into 1 and 0.10.',
].join('\n');
const answer = (question: string) => (question.startsWith('Translate') ? translation : solution);
const models = { 'gpt-5-mini': { answer }, 'claude-sonnet-4-5': { answer }, 'gpt-3.5-turbo': {} };

/** One browser for each look, so that nothing of one is left in the other. */
for (const colorScheme of ['light', 'dark'] as const) {
  const gateway = await startGateway({ models });
  const browser = await launchBrowser({
    extension: join(projectFolder, builtExtension),
    policy: policyFor(gateway, {
      approvedModels: ['corp/*', '!*/gpt-3.5*'],
      organization: { name: 'Example organisation', supportUrl: 'https://it.example.com/' },
    }),
  });
  try {
    await takeAll(browser, gateway, colorScheme);
  } finally {
    await browser.close();
    await gateway.close();
  }
}

async function takeAll(browser: Browser, gateway: Gateway, colorScheme: 'light' | 'dark') {
  const panel = new Panel(await browser.openSidePanel());
  await panel.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  const take = (name: string, page: Page = panel.page) => page.screenshot({ path: join(folder, `${name}-${colorScheme}.png`) });
  await panel.page.getByText('Managed by Example organisation').first().waitFor();
  await take('first-screen');

  await panel.waitForStatus(
    await panel.ask('Translate to German: the meeting moves to Thursday, 2 pm. Please tell me if that works for you.'),
  );
  await take('answer');
  await panel.newChatButton.click();
  const hard = await panel.ask(
    'A bat and a ball cost $1.10 together. The bat costs $1 more than the ball. What does the ball cost, and why do people get it wrong? Prove it.',
  );
  await panel.waitForStatus(hard);
  await panel.why(hard);
  await take('why-this-model');
  await panel.modelButton.click();
  await panel.page.getByRole('option').first().waitFor();
  await take('model-menu');
  await panel.page.keyboard.press('Escape');

  await panel.newChatButton.click();
  gateway.script('gpt-5-mini', [{ status: 429, headers: { 'retry-after': '1' } }, { answer: 'Hello.' }]);
  gateway.script('claude-sonnet-4-5', { answer: 'Hello. What can I do for you?' });
  await panel.waitForStatus(await panel.ask('Say hello'));
  await take('fallback');

  const windowId = await panel.page.evaluate(async () => (await chrome.windows.getCurrent()).id);
  await panel.newChatButton.click();
  await panel.page.evaluate((id) => {
    const text = 'Bees carry pollen from flower to flower.\nThey live in colonies of up to 60,000.';
    const quote = { text, title: 'All about bees', url: 'https://example.com/bees' };
    return chrome.storage.session.set({ [`pending:${id}`]: { id: crypto.randomUUID(), kind: 'selection', quote } });
  }, windowId);
  await panel.page.getByRole('button', { name: 'Summarise' }).waitFor();
  await take('ask-auto');

  const options = await browser.context.newPage();
  await options.setViewportSize({ width: 1000, height: 720 });
  await options.emulateMedia({ colorScheme });
  await options.goto(`chrome-extension://${browser.extensionId}/options.html#policy`);
  await options.getByText('approvedModels').first().waitFor();
  await take('options-policy', options);
}
