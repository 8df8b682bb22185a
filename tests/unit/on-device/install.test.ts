import { describe, expect, it } from 'vitest';
import { downloadWeights, importWeights } from '../../../lib/on-device/install.ts';
import { onDeviceModel, weightsAddress } from '../../../lib/on-device/model.ts';
import { createWeights, WeightsError } from '../../../lib/on-device/weights.ts';
import { createFakeStorage } from './fake-storage.ts';

const emptyWeights = () => createWeights(onDeviceModel, createFakeStorage().storage);
const answering = (response: Response) => async () => response;

describe('the download', () => {
  it('asks the pinned address, without cookies or referrer', async () => {
    const asked: [unknown, RequestInit | undefined][] = [];
    const fetcher: typeof fetch = async (input, init) => {
      asked.push([input, init]);
      return new Response('not the model');
    };
    await expect(downloadWeights(emptyWeights(), {}, fetcher)).rejects.toThrow(WeightsError);
    expect(asked).toHaveLength(1);
    expect(asked[0]?.[0]).toBe(weightsAddress);
    expect(asked[0]?.[1]).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' });
  });

  it('says that another file was sent, that nothing was kept, and what else to do', async () => {
    const failure = downloadWeights(emptyWeights(), {}, answering(new Response('not the model')));
    await expect(failure).rejects.toThrow(/not the expected file.*Nothing was kept.*Pick the file instead/);
  });

  it('says what the server answered', async () => {
    const failure = downloadWeights(emptyWeights(), {}, answering(new Response('gone', { status: 404 })));
    await expect(failure).rejects.toThrow(/huggingface\.co answered 404.*Pick the file/);
  });

  it('says that the server could not be reached', async () => {
    const unreachable = async () => Promise.reject(new TypeError('Failed to fetch'));
    await expect(downloadWeights(emptyWeights(), {}, unreachable)).rejects.toThrow(/could not be reached/);
  });

  it('says that the download broke off', async () => {
    const body = new ReadableStream({ pull: (stream) => stream.error(new TypeError('network error')) });
    await expect(downloadWeights(emptyWeights(), {}, answering(new Response(body)))).rejects.toThrow(/broke off/);
  });

  it('rejects with the reason of a cancel', async () => {
    const controller = new AbortController();
    const reason = new Error('the person cancelled');
    const waiting: typeof fetch = (_input, init) =>
      new Promise((_resolve, reject) => init?.signal?.addEventListener('abort', () => reject(init.signal?.reason)));
    const download = downloadWeights(emptyWeights(), { signal: controller.signal }, waiting);
    controller.abort(reason);
    await expect(download).rejects.toBe(reason);
  });
});

describe('a picked file', () => {
  it('of another size is refused by name, before it is read', async () => {
    const file = new File(['another model'], 'llama-8b.gguf');
    file.stream = () => {
      throw new Error('it was read');
    };
    await expect(importWeights(emptyWeights(), file)).rejects.toThrow(/llama-8b\.gguf is not the model: it has 13 bytes.*98,362,432/);
  });

  it('of the same size is refused by its checksum', async () => {
    const file = new File([new Uint8Array(onDeviceModel.bytes)], onDeviceModel.file);
    await expect(importWeights(emptyWeights(), file)).rejects.toThrow(/not the expected file/);
  });
});
