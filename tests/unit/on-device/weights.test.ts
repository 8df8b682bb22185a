import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createWeights, WeightsError } from '../../../lib/on-device/weights.ts';
import { createFakeStorage } from './fake-storage.ts';

const content = 'the weights of a small model';
const pin = { file: 'model.gguf', bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') };
const bytes = (text: string) => new TextEncoder().encode(text);
const streamOf = (text: string) => new Blob([text]).stream();

describe('the weights', () => {
  it('are kept under their name when size and checksum fit', async () => {
    const fake = createFakeStorage();
    const weights = createWeights(pin, fake.storage);
    expect(await weights.file()).toBeNull();

    const received: number[] = [];
    await weights.install(streamOf(content), { onProgress: (count) => received.push(count) });

    expect(await (await weights.file())?.text()).toBe(content);
    expect(received.at(-1)).toBe(content.length);
    expect(fake.names()).toEqual([pin.file]);
  });

  it.each([
    ['another content of the same size', content.replace('small', 'large')],
    ['a shorter file', content.slice(1)],
    ['a longer file', `${content}!`],
    ['nothing', ''],
  ])('refuse %s and keep nothing of it', async (_name, other) => {
    const fake = createFakeStorage();
    const weights = createWeights(pin, fake.storage);
    await expect(weights.install(streamOf(other))).rejects.toThrow(WeightsError);
    expect(fake.names()).toEqual([]);
    expect(await weights.file()).toBeNull();
  });

  it('stop reading a source as soon as it is too long', async () => {
    let pulled = 0;
    const endless = new ReadableStream<Uint8Array<ArrayBuffer>>({
      pull(controller) {
        pulled++;
        controller.enqueue(bytes(content));
      },
    });
    await expect(createWeights(pin, createFakeStorage().storage).install(endless)).rejects.toThrow('not the expected file');
    expect(pulled).toBeLessThan(10);
  });

  it('stop at a cancel with its reason and keep nothing', async () => {
    const fake = createFakeStorage();
    const controller = new AbortController();
    const source = new ReadableStream<Uint8Array<ArrayBuffer>>({ start: (stream) => stream.enqueue(bytes(content.slice(0, 5))) });
    const reason = new Error('the person cancelled');
    const installing = createWeights(pin, fake.storage).install(source, {
      signal: controller.signal,
      onProgress: () => controller.abort(reason),
    });
    await expect(installing).rejects.toBe(reason);
    expect(fake.names()).toEqual([]);
  });

  it('say what a full disk means', async () => {
    const fake = createFakeStorage(10);
    await expect(createWeights(pin, fake.storage).install(streamOf(content))).rejects.toThrow('not enough room on the disk');
    expect(fake.names()).toEqual([]);
  });

  it('pass on why a source broke off', async () => {
    const broken = new ReadableStream<Uint8Array<ArrayBuffer>>({ start: (stream) => stream.error(new TypeError('network error')) });
    await expect(createWeights(pin, createFakeStorage().storage).install(broken)).rejects.toThrow('network error');
  });

  it('are put in place by one at a time', async () => {
    const fake = createFakeStorage();
    const weights = createWeights(pin, fake.storage);
    const first = weights.install(streamOf(content));
    await expect(weights.install(streamOf(content))).rejects.toThrow('already');
    await first;
    expect(await weights.file()).not.toBeNull();
  });

  it('are absent when the file under their name has another size', async () => {
    const fake = createFakeStorage();
    fake.put(pin.file, 'half');
    expect(await createWeights(pin, fake.storage).file()).toBeNull();
  });

  it('can be removed, also when they are not there', async () => {
    const fake = createFakeStorage();
    const weights = createWeights(pin, fake.storage);
    await weights.install(streamOf(content));
    await weights.remove();
    await weights.remove();
    expect(fake.names()).toEqual([]);
  });
});
