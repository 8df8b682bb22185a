import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { licenceFile } from '../../../build/packed-model.ts';
import { replaceOnce, transformWllama, wllamaFiles } from '../../../build/wllama.ts';
import { onDeviceModel } from '../../../lib/on-device/model.ts';
import { threadCount } from '../../../lib/on-device/offscreen/runtime.ts';
import { onDeviceModel as modelOfThePolicy } from '../../../lib/policy/index.ts';

const module = readFileSync(createRequire(import.meta.url).resolve('@wllama/wllama/esm/index.js'), 'utf8');

describe('wllama in the build', () => {
  it('starts its worker from a file and holds no code in strings and no address', () => {
    const changed = transformWllama(module);
    expect(module).toMatch(/new Blob\(\[workerCode\]/);
    expect(changed).not.toMatch(/new Blob\(\[(workerCode|moduleCode)\]/);
    expect(changed).not.toMatch(/https?:\/\//);
    expect(changed.length).toBeLessThan(module.length / 2);
  });

  it('stops the build when a replacement does not match exactly once', () => {
    expect(() => transformWllama(module.replace('createWorker(completeCode)', 'createWorker(code)'))).toThrow('0 matches');
    expect(() => transformWllama(`${module}\n${module}`)).toThrow('2 matches');
    expect(replaceOnce('a $& b', 'a', '$&')).toBe('$& $& b');
  });

  it('comes with workers that are whole scripts without addresses, and with its licence', () => {
    const files = wllamaFiles();
    for (const file of files) {
      if (!('contents' in file)) continue;
      expect(file.contents).not.toMatch(/https?:\/\//);
      // Throws where a replacement broke the syntax; `import.meta` needs a module, which Function cannot parse.
      expect(() => new Function(file.contents.replaceAll('import.meta', 'importMeta'))).not.toThrow();
    }
    expect(files.map(({ relativeDest }) => relativeDest)).toContain('wllama/LICENSE.txt');
  });
});

describe('the pinned model', () => {
  it('is the one that the policy knows', () => {
    expect(onDeviceModel.id).toBe(modelOfThePolicy);
  });

  it('comes with its licence', () => {
    expect('absoluteSrc' in licenceFile && readFileSync(licenceFile.absoluteSrc, 'utf8')).toContain('Apache License');
  });

  it.each([
    [1, 1],
    [2, 1],
    [4, 2],
    [8, 4],
    [64, 4],
  ])('uses of %i cores %i threads', (cores, threads) => {
    expect(threadCount(cores)).toBe(threads);
  });
});
