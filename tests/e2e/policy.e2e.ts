import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  type Browser,
  browserForTest,
  gatewayEntry,
  gatewayForTest,
  Panel,
  policyFor,
  readTurns,
  startSession,
  until,
} from '../harness/index.ts';

const models = { 'gpt-5-mini': { answer: 'mini' }, 'claude-haiku-4-5': { answer: 'haiku' }, 'gpt-3.5-turbo': { answer: 'never' } };
const withoutOld = { approvedModels: ['corp/*', '!*/GPT-3.5*'] };

/** What the panel's view says of the policy. */
const policyView = (panel: Panel) =>
  panel.page.evaluate(
    async () => ((await chrome.storage.session.get('view'))['view'] as { policy: Record<string, unknown> } | undefined)?.policy,
  );
const waitForState = (panel: Panel, state: string) =>
  until(`the policy is ${state}`, async () => (await policyView(panel))?.['state'] === state, { timeoutMs: 30_000 });

async function changePolicy(browser: Browser, value: unknown, accept: (managed: Record<string, unknown>) => boolean) {
  browser.setPolicy(value);
  await browser.waitForPolicy(accept);
}

describe('a model outside the policy', () => {
  // Catches: "exclusions are ignored"
  it('gets no request by Auto, menu, forged choice, retry or fallback', async () => {
    const { gateway, panel } = await startSession({
      models: { ...models, 'gpt-5-mini': { status: 500 }, 'claude-haiku-4-5': { status: 500 } },
      overrides: withoutOld,
    });
    expect((await panel.offeredModels()).filter((name) => name.includes('3.5'))).toEqual([]);

    const failed = await panel.ask('Hello');
    expect(await panel.waitForStatus(failed)).toBe('failed');

    // A page of the extension that lies about what was chosen.
    await panel.page.evaluate(() => {
      const port = chrome.runtime.connect({ name: 'panel' });
      const forged = { chatId: 'forged', windowId: 1, text: 'forged', model: 'corp/gpt-3.5-turbo' };
      port.postMessage({ type: 'turn-start', turnId: 'forged-1', ...forged });
    });
    await until('the forged turn ends', async () => (await readTurns(panel.page)).find(({ id }) => id === 'forged-1')?.status === 'failed');
    await panel.page.evaluate(() => {
      chrome.runtime
        .connect({ name: 'panel' })
        .postMessage({ type: 'turn-retry', turnId: 'forged-1', newTurnId: 'forged-2', windowId: 1, model: 'corp/gpt-3.5-turbo' });
    });
    await until(
      'the forged retry ends',
      async () => (await readTurns(panel.page)).find(({ id }) => id === 'forged-2')?.status === 'failed',
    );

    await failed.getByRole('button', { name: 'Retry' }).click();
    await until('the retry ends', async () => (await readTurns(panel.page)).every(({ status }) => status === 'failed'));
    expect(gateway.requestsFor('gpt-3.5-turbo')).toEqual([]);
    expect(gateway.requests.length).toBeGreaterThan(1);
  });
});

describe('a policy that changes while the browser runs', () => {
  // Catches: "a change of policy lets running turns go on"
  it('aborts the turn with a model that is no longer approved, and offers what is approved now', async () => {
    const { gateway, browser, panel } = await startSession({
      models: { ...models, 'gpt-5-mini': { answer: 'one two three four', holdAfter: 2 } },
    });
    await panel.choose('GPT-5 mini');
    const answer = await panel.ask('Hello');
    await panel.waitForText(answer, 'two');
    browser.setPolicy(policyFor(gateway, { approvedModels: ['corp/claude-*'] }));
    expect(await panel.waitForStatus(answer)).toBe('aborted');
    const [request] = gateway.requests;
    if (!request) throw new Error('nothing was asked');
    await gateway.waitForAbort(request);
    expect(await answer.textContent()).toContain('one two');
    expect((await panel.offeredModels()).some((name) => name.includes('GPT-5'))).toBe(false);

    // The chat still asks for the model that is gone: it is refused, not replaced in silence.
    const refused = await panel.ask('Hello again');
    expect(await panel.waitForStatus(refused)).toBe('failed');
    expect(gateway.requests).toHaveLength(1);
  });

  it('is gone when it is removed: nothing of it stays in force', async () => {
    const { gateway, browser, panel } = await startSession({ models });
    browser.setPolicy(null);
    await waitForState(panel, 'unmanaged');
    const answer = await panel.ask('Hello');
    expect(await panel.waitForStatus(answer)).toBe('failed');
    expect(gateway.requests).toEqual([]);
    expect(await answer.getAttribute('data-model')).toBeNull();
  });
});

describe('a policy that cannot be used', () => {
  // Catches: "a policy without approved models allows everything"
  it.each([
    ['approvedModels is absent', { approvedModels: undefined }, 'approvedModels'],
    ['approvedModels is empty', { approvedModels: [] }, 'approvedModels'],
    ['approvedModels only excludes', { approvedModels: ['!corp/gpt-3.5*'] }, 'approvedModels'],
    ['approvedModels approves nothing that exists', { approvedModels: ['corporate/*'] }, 'approvedModels'],
    ['approvedModels holds a number', { approvedModels: ['corp/*', 5] }, 'approvedModels'],
    ['approvedModels is a string', { approvedModels: 'corp/*' }, 'approvedModels'],
  ])('because %s blocks, and names the key', async (_name, overrides, key) => {
    const { gateway, panel } = await startSession({ models, overrides });
    await waitForState(panel, 'blocked');
    const answer = await panel.ask('Hello');
    expect(await panel.waitForStatus(answer)).toBe('failed');
    expect(await panel.page.textContent('body')).toContain(key);
    expect(gateway.requests).toEqual([]);
    expect(gateway.otherRequests).toEqual([]);
    expect(await panel.messageBox.isEnabled()).toBe(true);
  });

  it('in one gateway refuses that gateway with the reason and goes on with the others', async () => {
    const gateway = await gatewayForTest({ models });
    const plain = { ...gatewayEntry(gateway), id: 'plain', name: 'Plain', baseUrl: 'http://llm.example.com/v1' };
    const { panel } = await startSession({ overrides: { gateways: [gatewayEntry(gateway), plain], approvedModels: ['*'] } });
    expect(await panel.waitForStatus(await panel.ask('Hello'))).toBe('complete');
    expect(JSON.stringify((await policyView(panel))?.['problems'])).toMatch(/gateways\[1\].*https/);
    expect((await panel.offeredModels()).filter((name) => name.includes('Plain'))).toEqual([]);
  });
});

describe('a locked value', () => {
  it('is enforced and shown with its lock: profile and manual choice', async () => {
    const routing = { profile: 'cost', lockProfile: true, allowManualChoice: false };
    const { gateway, panel } = await startSession({ models, overrides: { routing } });
    await panel.waitForStatus(await panel.ask('Hello'));
    const [turn] = await readTurns(panel.page);
    expect(turn?.decision?.trace.profile).toBe('cost');
    await panel.page.evaluate(() => chrome.runtime.sendMessage({ type: 'settings-set', profile: 'quality' }));
    expect((await policyView(panel))?.['profile']).toEqual({ value: 'cost', source: 'managed', locked: true });

    await panel.modelButton.click();
    expect(await panel.page.textContent('body')).toContain('Managed by Example organisation');
    await panel.page.keyboard.press('Escape');
    await panel.page.evaluate(() => {
      chrome.runtime
        .connect({ name: 'panel' })
        .postMessage({ type: 'turn-start', turnId: 'forged', chatId: 'c', windowId: 1, text: 'x', model: 'corp/gpt-5-mini' });
    });
    await until('the forged turn ends', async () => (await readTurns(panel.page)).find(({ id }) => id === 'forged')?.status === 'failed');
    expect(gateway.requests).toHaveLength(1);
  });

  // Catches: "the limit of cost is left to the person"
  it('of what a message may cost is kept by Auto and by hand, and shown', async () => {
    const expensive = { 'claude-opus-5': { answer: 'opus' }, 'gpt-5-nano': { answer: 'nano' } };
    const routing = { profile: 'quality', lockProfile: true, maxCostPerMessage: 0.02 };
    const { gateway, panel } = await startSession({ models: expensive, overrides: { routing } });
    const question = 'Prove that every compact Hausdorff space is normal, and say where compactness is needed.';
    const answer = await panel.ask(question);
    await panel.waitForStatus(answer);
    expect(await panel.modelOf(answer)).toBe('corp/gpt-5-nano');
    expect((await panel.why(answer)).all).toContain('not within the limit of cost ($0.02)');
    await panel.choose('Claude Opus 5');
    const refused = await panel.ask(question);
    expect(await panel.waitForStatus(refused)).toBe('failed');
    await panel.waitForText(refused, 'Claude Opus 5 is not within the limit of cost for this message');
    await refused.getByRole('button', { name: 'Switch to Auto' }).waitFor();
    expect(gateway.requests.map(({ model }) => model)).toEqual(['gpt-5-nano']);
  });

  it('leaves soft defaults to the person', async () => {
    const { panel } = await startSession({ models, overrides: { defaults: { profile: 'cost' } } });
    expect((await policyView(panel))?.['profile']).toMatchObject({ value: 'cost', locked: false });
    await panel.page.evaluate(() => chrome.runtime.sendMessage({ type: 'settings-set', profile: 'quality' }));
    expect((await policyView(panel))?.['profile']).toMatchObject({ value: 'quality', source: 'person', locked: false });
  });
});

it('a policy changed before the first message is the one that counts', async () => {
  const { gateway, browser, panel } = await startSession({ models });
  await changePolicy(browser, policyFor(gateway, { approvedModels: ['corp/claude-haiku-4-5'] }), (managed) =>
    JSON.stringify(managed['approvedModels']).includes('haiku'),
  );
  const answer = await panel.ask('Hello');
  expect(await panel.waitForStatus(answer)).toBe('complete');
  expect(gateway.requests.map(({ model }) => model)).toEqual(['claude-haiku-4-5']);
});

// Catches: "a worker starts as if there were no policy"
it('a message that waited over a restart goes nowhere before the policy is read, and not where it forbids', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'auto-restart-'));
  onTestFinished(() => rmSync(profile, { recursive: true, force: true }));
  const own = await gatewayForTest({ models: { 'gpt-5-mini': {} } });
  const before = await browserForTest({ profile });
  const panel = new Panel(await before.openSidePanel());
  const gateway = { id: 'mine', name: 'Mine', baseUrl: own.baseUrl, auth: 'none', models: ['gpt-5-mini'] };
  await panel.page.evaluate((value) => chrome.runtime.sendMessage({ type: 'gateway-save', gateway: value }), gateway);
  expect(await panel.waitForStatus(await panel.ask('Sent while it was allowed'))).toBe('complete');
  // As a worker leaves it that dies between storing a message and sending it.
  await panel.page.evaluate(async () => {
    const opening = indexedDB.open('auto');
    const database = await new Promise<IDBDatabase>((done) => {
      opening.onsuccess = () => done(opening.result);
    });
    const turns = database.transaction('turns', 'readwrite').objectStore('turns');
    const all = turns.getAll();
    all.onsuccess = () => {
      const { attempts: _attempts, model: _model, decision: _decision, ...turn } = all.result[0];
      turns.put({
        ...turn,
        id: 'left-over',
        position: turn.position + 1,
        text: 'Left over',
        answer: '',
        attempts: [],
        status: 'queued',
        requestLeft: false,
      });
    };
    await new Promise((done) => {
      turns.transaction.oncomplete = done;
    });
    database.close();
  });
  await before.close();

  const corp = await gatewayForTest({ models });
  const after = await browserForTest({ profile, policy: policyFor(corp) });
  const again = new Panel(await after.openSidePanel());
  await until('the left-over message is sent or refused', async () => {
    const turn = (await readTurns(again.page)).find(({ id }) => id === 'left-over');
    return turn && ['complete', 'failed'].includes(turn.status);
  });
  expect(own.requests.map(({ question }) => question)).toEqual(['Sent while it was allowed']);
  // It waited for the policy, and went where that approves: not refused for want of one.
  expect(corp.requests.map(({ question }) => question)).toEqual(['Left over']);
});
