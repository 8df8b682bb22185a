import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readMaterial } from '../../../bench/routing/material.ts';
import { familyOf, foldOf, overlapWith, testOnlyFiles } from '../../../bench/routing/splits.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** A data folder with these rows, every other file empty. */
const folderWith = (files: Readonly<Record<string, readonly object[]>>): string => {
  const folder = temporaryFolder();
  for (const part of ['routing', 'prompts', 'graded']) mkdirSync(join(folder, part));
  const names = ['zeroeval', 'mmlu_pro', 'llmrouter_ulab', ...testOnlyFiles].map((name) => `routing/${name}`);
  for (const name of [...names, 'prompts/some']) {
    const lines = (files[name] ?? []).map((row) => `${JSON.stringify(row)}\n`).join('');
    writeFileSync(join(folder, `${name}.jsonl.gz`), gzipSync(lines));
  }
  return folder;
};

const outcome = (id: string, source: string, prompt: string) => ({ id, source, prompt, scores: { one: 1 } });
const labelled = (id: string, prompt: string) => ({ id, source: 'some', prompt, domain: 'maths', lang: 'en' });
const tested = 'A farmer has seventeen sheep and all but nine of them run away, so how many sheep are left on the farm?';
const fresh = 'A train leaves the town at nine in the morning with sixty passengers and twelve of them get off at the first stop';

describe('what is learned from', () => {
  it.each(testOnlyFiles)('holds no row of %s, nor one that shares its text', (file) => {
    const folder = folderWith({
      [`routing/${file}`]: [outcome('test-1', file, tested)],
      'routing/zeroeval': [outcome('same', 'zeroeval/gsm', `Question: ${tested}\nAnswer:`), outcome('other', 'zeroeval/gsm', fresh)],
      'prompts/some': [labelled('quoted', `${tested} Explain your answer in one line.`), labelled('own', 'Add 2 and 3.')],
    });
    const { outcomes, labelled: rows } = readMaterial(folder, join(folder, 'none'));
    expect(outcomes.map(({ id }) => id)).toEqual(['other']);
    expect(rows.map(({ id }) => id)).toEqual(['own']);
  });

  it('names the file and the line that cannot be used', () => {
    const folder = folderWith({ 'routing/zeroeval': [outcome('a', 'zeroeval/gsm', fresh), { id: 'b' }] });
    expect(() => readMaterial(folder, join(folder, 'none'))).toThrow(/zeroeval\.jsonl\.gz, line 2/);
  });
});

describe('overlap', () => {
  const overlaps = overlapWith([tested]);

  it('is found whatever the case, the punctuation and the frame', () => {
    expect(overlaps(tested.toUpperCase().replaceAll(',', ' '))).toBe(true);
    expect(overlaps(`Answer step by step. ${tested}`)).toBe(true);
  });

  it('is not a common phrase', () => {
    expect(overlaps(fresh)).toBe(false);
    expect(overlaps(`${fresh} ${fresh} ${fresh} A farmer has seventeen sheep and all but nine`)).toBe(false);
    expect(overlaps('')).toBe(false);
  });

  it('is found between short texts that are the same', () => {
    expect(overlapWith(['What is two plus two?'])('what is two plus two')).toBe(true);
    expect(overlapWith(['What is two plus two?'])('what is two plus three')).toBe(false);
  });
});

describe('families', () => {
  it.each([
    ['mmlu/law', 'mmlu_pro/law'],
    ['mmlu/law', 'llmrouter/mmlu'],
    ['gsm8k', 'zeroeval/gsm'],
    ['gsm8k', 'llmrouter/gsm8k'],
    ['gsm8k', 'mgsm_non_en'],
    ['routerbench/arc-challenge', 'llmrouter/arc_challenge'],
    ['routerbench/mbpp', 'llmrouter/mbpp'],
  ])('%s and %s are one', (one, other) => expect(familyOf(one)).toBe(familyOf(other)));

  it.each([
    ['gsm8k', 'zeroeval/math-l5'],
    ['mmlu/law', 'gsm8k'],
    ['mt_bench/math', 'zeroeval/math-l5'],
  ])('%s and %s are two', (one, other) => expect(familyOf(one)).not.toBe(familyOf(other)));
});

describe('folds', () => {
  it('are the same in every run, and about even', () => {
    const folds = Array.from({ length: 1000 }, (_, index) => foldOf(`row-${index}`, 5));
    expect(folds.slice(0, 3)).toEqual([0, 1, 2].map((index) => foldOf(`row-${index}`, 5)));
    for (let fold = 0; fold < 5; fold += 1) expect(folds.filter((own) => own === fold).length).toBeGreaterThan(150);
  });
});
