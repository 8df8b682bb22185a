import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { onDeviceModel } from '../../lib/on-device/model.ts';
import { type Browser, browserForTest, Panel, packedExtension, readTurns, until } from '../harness/index.ts';
import { startWeightsHub } from '../harness/weights-hub.ts';

const policy = { organization: { name: 'Example organisation' }, approvedModels: ['on-device/*'] };
const weightsFile = resolve('.models', onDeviceModel.file);
const model = `on-device/${onDeviceModel.id}`;
/** Loading and a first answer take seconds on a busy machine. */
const patience = 100_000;
/** Chromium's updater and its like, which no switch silences altogether. */
const chromiumsOwn = /^\w+ (https?:\/\/)?[\w.-]+\.(google|googleapis|gvt1)\.com\b/;

async function openPanel(browser: Browser): Promise<Panel> {
  const panel = new Panel(await browser.openSidePanel());
  await panel.messageBox.waitFor();
  return panel;
}

/** Closes the offscreen document as the browser does when it must. */
const closeDocument = async (browser: Browser) => (await browser.worker()).evaluate(() => chrome.offscreen.closeDocument());

describe('the on-device model', () => {
  // Catches: "the on-device model is asked with the repeat penalty on the question", "prefix not reused"
  it('answers with no key and no request leaving the browser, and reads a chat only once', async () => {
    const requests: string[] = [];
    const proxy = createServer((request, response) => {
      requests.push(`${request.method} ${request.url}`);
      response.writeHead(502).end();
    }).on('connect', (request, socket) => {
      requests.push(`CONNECT ${request.url}`);
      socket.end();
    });
    await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done));
    onTestFinished(() => void proxy.close());
    const { port } = proxy.address() as AddressInfo;
    const browser = await browserForTest({
      extension: packedExtension,
      policy,
      // Loopback too goes to the proxy, which counts whatever wants to leave.
      args: [`--proxy-server=http://127.0.0.1:${port}`, '--proxy-bypass-list=<-loopback>'],
    });
    const panel = await openPanel(browser);

    const answer = await panel.ask('What is the capital of France?');
    expect(await panel.waitForStatus(answer, undefined, patience)).toBe('complete');
    expect(await answer.textContent()).toMatch(/Paris/);
    expect(await panel.modelOf(answer)).toBe(model);

    const second = await panel.ask('And of Italy?');
    expect(await panel.waitForStatus(second, undefined, patience)).toBe('complete');
    const turns = await readTurns(panel.page);
    const [first, next] = turns.map(({ usage }) => usage);
    // Question and answer of the first turn are in the cache; only what came after them is read.
    expect(next?.cachedInputTokens).toBeGreaterThanOrEqual((first?.inputTokens ?? 0) + (first?.outputTokens ?? 0));
    expect((next?.inputTokens ?? 0) - (next?.cachedInputTokens ?? 0)).toBeLessThan(25);
    expect(turns[0]).toMatchObject({ finishReason: 'stop', cost: 0, reportedModel: onDeviceModel.id });
    expect(requests.filter((request) => !chromiumsOwn.test(request))).toEqual([]);
    expect(browser.log.filter((line) => /Content Security Policy|Uncaught/.test(line))).toEqual([]);
  });

  // Catches: "the signal is not looked at while the prompt is read"
  it('stops within a second while it writes and while it reads, and answers the next question', async () => {
    const browser = await browserForTest({ extension: packedExtension, policy });
    const panel = await openPanel(browser);

    const story = await panel.ask('Write a long story about a dragon.');
    await panel.waitForText(story, 'upon a time', patience);
    expect(await panel.stopButton.isVisible()).toBe(true);
    await stopsWithinASecond(panel, async () => expect(await panel.waitForStatus(story)).toBe('aborted'));
    expect(await story.textContent()).toContain('upon a time');

    const summary = await panel.ask(`Summarise: ${'Bees are flying insects known for pollination. '.repeat(80)}`);
    await panel.waitForText(summary, /is reading/, patience);
    await stopsWithinASecond(panel, async () => expect(await panel.waitForStatus(summary)).toBe('aborted'));

    // Nothing of the stopped answers is left in the model's way.
    await newChat(panel);
    const from = Date.now();
    const answer = await panel.ask('What is the capital of France?');
    expect(await panel.waitForStatus(answer, undefined, patience)).toBe('complete');
    expect(await answer.textContent()).toMatch(/Paris/);
    // The 900 tokens of the stopped question would take far longer than that to read.
    expect(Date.now() - from).toBeLessThan(20_000);
  });

  // Catches: "answers are not queued"
  it('answers two windows one after the other', async () => {
    const browser = await browserForTest({ extension: packedExtension, policy });
    const first = await openPanel(browser);
    const window = await browser.openWindow();
    const second = new Panel(await browser.openSidePanel(window));
    await second.messageBox.waitFor();

    const [one, two] = [await first.ask('What is the capital of France?'), await second.ask('What is the capital of Germany?')];
    expect(await first.waitForStatus(one, undefined, patience)).toBe('complete');
    expect(await second.waitForStatus(two, undefined, patience)).toBe('complete');
    expect(await one.textContent()).toMatch(/Paris/);
    expect(await two.textContent()).toMatch(/Berlin/);
    const [earlier, later] = await readTurns(first.page);
    expect(later?.firstTextAt).toBeGreaterThanOrEqual(earlier?.endedAt ?? Number.POSITIVE_INFINITY);
  });

  // Catches: "a closed document leaves the turn streaming"
  it('keeps the text when its document is closed in mid-answer, and answers again in a new one', async () => {
    const browser = await browserForTest({ extension: packedExtension, policy });
    const panel = await openPanel(browser);
    const story = await panel.ask('Write a long story about a dragon.');
    await panel.waitForText(story, 'upon a time', patience);
    await closeDocument(browser);
    expect(await panel.waitForStatus(story)).toBe('failed');
    expect(await story.textContent()).toContain('upon a time');
    expect((await readTurns(panel.page))[0]?.error?.code).toBe('on-device-failed');

    await story.getByRole('button', { name: 'Retry' }).click();
    await panel.waitForText(panel.lastAnswer, 'upon a time', patience);
    await panel.stopButton.click();
    expect(await panel.waitForStatus(panel.lastAnswer)).toBe('aborted');
  });
});

describe('a killed worker', () => {
  // Catches: "the document listens for connections": it would then hold the panel's port, and the panel would notice nothing
  it('is noticed by the panel although the document lives on, and the model stops writing', async () => {
    const browser = await browserForTest({ extension: packedExtension, policy });
    const before = await openPanel(browser);
    await before.waitForStatus(await before.ask('What is the capital of France?'), undefined, patience);
    // This panel connects while the document is there.
    const panel = new Panel(await reopened(browser, before));
    const story = await panel.ask('Write a long story about a dragon.');
    await panel.waitForText(story, 'upon a time', patience);
    await browser.stopWorker();
    expect(await panel.waitForStatus(story, 'interrupted')).toBe('interrupted');
    expect(await documentIsOpen(panel)).toBe(true);

    const from = Date.now();
    await story.getByRole('button', { name: 'Retry' }).click();
    await panel.waitForText(panel.lastAnswer, 'upon a time', patience);
    // Were the first story still being written, this one would wait for half a minute.
    expect(Date.now() - from).toBeLessThan(15_000);
  });
});

describe('a build without weights', () => {
  // Catches: "a picked file is not checked"
  it('explains Send, refuses a wrong file and takes the right one', async () => {
    const browser = await browserForTest({ policy });
    const panel = await openPanel(browser);
    await panel.page.getByRole('button', { name: 'Download (98 MB)' }).waitFor();
    await panel.page.getByText('huggingface.co').first().waitFor();

    const early = await panel.ask('What is the capital of France?');
    expect(await panel.waitForStatus(early)).toBe('failed');
    await newChat(panel);

    const picker = panel.page.locator('input[type=file]').first();
    await picker.setInputFiles({ name: 'other.gguf', mimeType: 'application/octet-stream', buffer: Buffer.from('GGUF, but another') });
    await panel.page.getByText(/other\.gguf is not the model/).waitFor();

    await pickFile(panel, weightsFile);
    await panel.page.getByText('Answering on this device.').waitFor({ timeout: patience });
    const answer = await panel.ask('What is the capital of France?');
    expect(await panel.waitForStatus(answer, undefined, patience)).toBe('complete');
    expect(await answer.textContent()).toMatch(/Paris/);
  });

  // Catches: "a download of other bytes is kept"
  it('downloads with progress, can be cancelled, keeps nothing but the pinned file, and removes it', async () => {
    const browser = await browserForTest({ policy });
    const panel = await openPanel(browser);
    await panel.page.getByRole('button', { name: 'Download (98 MB)' }).waitFor();
    const hub = await startWeightsHub(browser, weightsFile);
    onTestFinished(() => hub.close());

    hub.serve(404);
    await ask(panel, 'on-device-download');
    await panel.page.getByText(/huggingface\.co answered 404/).waitFor();

    hub.serve('other');
    await ask(panel, 'on-device-download');
    await panel.page.getByText(/not the expected file.*Nothing was kept/).waitFor();

    hub.serve('held');
    await ask(panel, 'on-device-download');
    await panel.page.getByText('20 of 98 MB').waitFor();
    // The download belongs to neither the worker nor the panel.
    await browser.stopWorker();
    const again = new Panel(await reopened(browser, panel));
    await again.page.getByText('20 of 98 MB').waitFor();
    await again.page.getByRole('button', { name: 'Cancel' }).click();
    await again.page.getByRole('button', { name: 'Download (98 MB)' }).waitFor();
    expect(await filesKept(again)).toEqual([]);

    hub.serve('file');
    await ask(again, 'on-device-download');
    await again.page.getByText('Answering on this device.').waitFor({ timeout: patience });
    expect(await filesKept(again)).toEqual([onDeviceModel.file]);
    expect(hub.requests()).toBe(4);
    const answer = await again.ask('What is the capital of France?');
    expect(await again.waitForStatus(answer, undefined, patience)).toBe('complete');
    expect(await answer.textContent()).toMatch(/Paris/);

    await ask(again, 'on-device-remove');
    expect(await filesKept(again)).toEqual([]);
    await until('the document with the loaded model is closed', async () => !(await documentIsOpen(again)));
    expect(await again.waitForStatus(await again.ask('And now?'))).toBe('failed');
  });
});

/** Sends a request as the panel's buttons do; the browser's own permission dialogue cannot be pressed headless. */
const ask = (panel: Panel, type: 'on-device-download' | 'on-device-remove') =>
  panel.page.evaluate((request) => chrome.runtime.sendMessage(request), { type });

async function reopened(browser: Browser, panel: Panel) {
  await browser.closeSidePanel(panel.page);
  return browser.openSidePanel();
}

const documentIsOpen = (panel: Panel) =>
  panel.page.evaluate(async () => {
    const contexts = await chrome.runtime.getContexts({ contextTypes: [chrome.runtime.ContextType.OFFSCREEN_DOCUMENT] });
    return contexts.length > 0;
  });

const filesKept = (panel: Panel) =>
  panel.page.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('models');
    const names: string[] = [];
    for await (const name of folder.keys()) names.push(name);
    return names;
  });

/** Playwright copies picked files into messages and refuses large ones; Chromium itself takes a path. */
async function pickFile(panel: Panel, path: string): Promise<void> {
  const session = await panel.page.context().newCDPSession(panel.page);
  const { result } = await session.send('Runtime.evaluate', { expression: 'document.querySelector("input[type=file]")' });
  if (!result.objectId) throw new Error('no file can be picked');
  await session.send('DOM.setFileInputFiles', { files: [path], objectId: result.objectId });
}

async function newChat(panel: Panel): Promise<void> {
  await panel.newChatButton.click();
  await until('the new chat is empty', async () => (await panel.answers.count()) === 0);
}

async function stopsWithinASecond(panel: Panel, ends: () => Promise<void>): Promise<void> {
  const from = performance.now();
  await panel.stopButton.click();
  await ends();
  expect(performance.now() - from).toBeLessThan(1000);
}
