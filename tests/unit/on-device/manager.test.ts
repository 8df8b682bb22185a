import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createOnDeviceManager } from '../../../lib/on-device/manager.ts';
import { onDeviceModel } from '../../../lib/on-device/model.ts';
import { createDownloads, type DownloadOptions } from '../../../lib/on-device/offscreen/downloads.ts';
import { createOffscreenServer } from '../../../lib/on-device/offscreen/server.ts';
import { type Weights, WeightsError } from '../../../lib/on-device/weights.ts';
import type { OnDeviceState } from '../../../lib/protocol/index.ts';
import { createFakeDocument } from './fake-channel.ts';

const total = onDeviceModel.bytes;
const downloading = (receivedBytes: number): OnDeviceState => ({ state: 'downloading', receivedBytes, totalBytes: total });
const settle = () => vi.advanceTimersByTimeAsync(1000);

/** A device whose download is moved on by hand, and worker lives on it. */
function setUp() {
  let present = false;
  let removeFailure: Error | undefined;
  const weights: Weights = {
    file: async () => (present ? new File(['weights'], onDeviceModel.file) : null),
    install: () => Promise.reject(new Error('not used here')),
    async remove() {
      if (removeFailure) throw removeFailure;
      present = false;
    },
  };
  let download: { options: Parameters<DownloadOptions['fetchWeights']>[1]; end(error?: Error): void } | undefined;
  let started = 0;
  let unwatchedEnds = 0;
  let closed = 0;
  const downloads = createDownloads({
    weights,
    fetchWeights: (_weights, options) =>
      new Promise((resolve, reject) => {
        started++;
        options.signal?.addEventListener('abort', () => reject(options.signal?.reason));
        download = {
          options,
          end(error) {
            if (error) return reject(error);
            present = true;
            resolve();
          },
        };
      }),
    onUnwatchedEnd: () => void unwatchedEnds++,
  });
  const engine = { answer: () => Promise.reject(new Error('not used here')) };
  const server = createOffscreenServer({ engine, downloads, weights, closeDocument: () => void closed++ });
  const document = createFakeDocument(server.serve);
  function worker() {
    const states: OnDeviceState[] = [];
    const open = Object.assign(() => document.open(), document.open);
    return { states, manager: createOnDeviceManager({ open, onState: (state) => states.push(state), weights }) };
  }
  return {
    document,
    worker,
    receive: (bytes: number) => download?.options.onProgress?.(bytes),
    end: (error?: Error) => download?.end(error),
    started: () => started,
    unwatchedEnds: () => unwatchedEnds,
    closed: () => closed,
    put: () => {
      present = true;
    },
    failRemoval: (error: Error) => {
      removeFailure = error;
    },
  };
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'] }));
afterEach(() => void vi.useRealTimers());

describe('the download', () => {
  it('goes from absent over progress to ready', async () => {
    const device = setUp();
    const { manager, states } = device.worker();
    await manager.refresh();
    await manager.download();
    await settle();
    device.receive(1000);
    await settle();
    device.receive(2000);
    await settle();
    device.end();
    await settle();
    expect(states[0]).toEqual({ state: 'absent' });
    expect(states).toContainEqual(downloading(1000));
    expect(states).toContainEqual(downloading(2000));
    expect(states.at(-1)).toEqual({ state: 'ready', where: 'downloaded' });
    expect(manager.state()).toEqual(states.at(-1));
  });

  it('runs once, however often it is pressed', async () => {
    const device = setUp();
    const { manager } = device.worker();
    await Promise.all([manager.download(), manager.download()]);
    await settle();
    expect(device.started()).toBe(1);
    expect(device.document.opened()).toBe(1);
  });

  it('ends in its failure, which stays until the next try', async () => {
    const device = setUp();
    const { manager, states } = device.worker();
    await manager.download();
    device.end(new WeightsError('huggingface.co answered 404.'));
    await settle();
    expect(states.at(-1)).toEqual({ state: 'failed', message: 'huggingface.co answered 404.' });
    await manager.refresh();
    expect(manager.state()).toMatchObject({ state: 'failed' });
    await manager.download();
    await settle();
    expect(manager.state()).toMatchObject({ state: 'downloading' });
    device.end();
    await settle();
    expect(manager.state()).toEqual({ state: 'ready', where: 'downloaded' });
  });

  it('cancelled leaves nothing and no failure', async () => {
    const device = setUp();
    const { manager } = device.worker();
    await manager.download();
    manager.cancel();
    await settle();
    expect(manager.state()).toEqual({ state: 'absent' });
  });

  it('goes on without the worker; the next life joins it', async () => {
    const device = setUp();
    const first = device.worker();
    await first.manager.download();
    device.receive(1000);
    await settle();

    const second = device.worker();
    await second.manager.refresh();
    await settle();
    expect(second.manager.state()).toEqual(downloading(1000));
    second.manager.cancel();
    await settle();
    expect(second.manager.state()).toEqual({ state: 'absent' });
    expect(device.started()).toBe(1);
  });

  it('that fails while no worker lives is told to the next', async () => {
    const device = setUp();
    const first = await device.document.open();
    first.send({ type: 'download' });
    await settle();
    first.close();
    await settle();
    device.end(new WeightsError('huggingface.co answered 404.'));
    await settle();
    expect(device.unwatchedEnds()).toBe(1);

    const { manager } = device.worker();
    await manager.refresh();
    await settle();
    expect(manager.state()).toEqual({ state: 'failed', message: 'huggingface.co answered 404.' });
  });

  it('says so when its document is closed', async () => {
    const device = setUp();
    const { manager } = device.worker();
    await manager.download();
    await settle();
    device.document.close();
    await settle();
    expect(manager.state()).toMatchObject({ state: 'failed', message: expect.stringContaining('Start it again') });
  });

  it('that cannot be started fails with the reason and can be tried again', async () => {
    const states: OnDeviceState[] = [];
    let attempts = 0;
    const refuse = () => {
      attempts++;
      return Promise.reject(new Error('the offscreen document does not answer'));
    };
    const open = Object.assign(refuse, { available: true, isOpen: async () => false });
    const weights: Weights = { file: async () => null, install: async () => undefined, remove: async () => undefined };
    const manager = createOnDeviceManager({ open, onState: (state) => states.push(state), weights });
    await manager.download();
    expect(states.at(-1)).toMatchObject({ state: 'failed', message: expect.stringContaining('does not answer') });
    await manager.download();
    expect(attempts).toBe(2);
  });

  it('keeps the document open for as long as it runs', async () => {
    const device = setUp();
    const channel = await device.document.open();
    channel.send({ type: 'download' });
    await settle();
    channel.close();
    await vi.advanceTimersByTimeAsync(20 * 60_000);
    expect(device.closed()).toBe(0);
    device.end();
    await vi.advanceTimersByTimeAsync(6 * 60_000);
    expect(device.closed()).toBe(1);
  });
});

describe('the weights', () => {
  it('that a page put in place are seen at the next look', async () => {
    const device = setUp();
    const { manager } = device.worker();
    await manager.refresh();
    device.put();
    await manager.refresh();
    expect(manager.state()).toEqual({ state: 'ready', where: 'downloaded' });
  });

  it('are removed, and with them the document that may hold them', async () => {
    const device = setUp();
    device.put();
    const { manager } = device.worker();
    await manager.refresh();
    await manager.remove();
    await settle();
    expect(manager.state()).toEqual({ state: 'absent' });
    expect(device.closed()).toBe(1);
  });

  it('that cannot be removed stay, and the reason is told', async () => {
    const device = setUp();
    device.put();
    device.failRemoval(new Error('in use'));
    const { manager } = device.worker();
    await expect(manager.remove()).rejects.toThrow('in use');
    expect(manager.state()).toEqual({ state: 'ready', where: 'downloaded' });
    expect(device.closed()).toBe(0);
  });

  it('are not offered where nothing could run them', async () => {
    const states: OnDeviceState[] = [];
    const open = Object.assign(() => Promise.reject(new Error('opened')), { available: false, isOpen: async () => false });
    await createOnDeviceManager({ open, onState: (state) => states.push(state) }).refresh();
    expect(states).toEqual([{ state: 'failed', message: expect.stringContaining('browser cannot run') }]);
  });
});
