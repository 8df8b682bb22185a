import { expect, it } from 'vitest';
import { browserForTest, gatewayEntry, Panel, packedExtension, readTurns } from '../harness/index.ts';

// Catches: "being offline ends the turn"
it('without a network the message moves to the on-device model, which says so; it was not the first choice', async () => {
  const entry = gatewayEntry({ baseUrl: 'https://gateway.invalid/v1', models: ['gpt-5-mini'] });
  const browser = await browserForTest({
    extension: packedExtension,
    policy: { organization: { name: 'Example organisation' }, gateways: [entry], approvedModels: ['corp/*', 'on-device/*'] },
  });
  const panel = new Panel(await browser.openSidePanel());
  const worker = await browser.worker();
  // The machine that runs this may have a network; what the browser says of it is all the worker knows.
  await worker.evaluate(() => Object.defineProperty(navigator, 'onLine', { get: () => false }));
  const answer = await panel.ask('What is the capital of France?');
  expect(await panel.waitForStatus(answer, undefined, 90_000)).toBe('complete');
  expect(await answer.textContent()).toMatch(/Paris/);
  expect(await answer.textContent()).toMatch(/answered instead/);
  const [turn] = await readTurns(panel.page);
  expect(turn?.attempts.map(({ model, error }) => [model, error?.code])).toEqual([
    ['corp/gpt-5-mini', 'offline'],
    ['on-device/smollm2-135m-instruct', undefined],
  ]);
});
