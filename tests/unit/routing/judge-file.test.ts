import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { judgePool } from '../../../bench/routing/judge/pool.ts';
import { callsToRecover } from '../../../bench/routing/metrics.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const easy = ['hi', 'thanks!', 'capital of Peru?', 'translate "cat" to French'];
const hard = [
  'Prove that every compact Hausdorff space is normal, and show where compactness is needed',
  'Our lock-free queue loses items under contention: find the race and prove that the fix is linearisable',
  'Derive the Black-Scholes equation and say which assumptions fail under jumps, rigorously',
  'Reconstruct the PIE root from these five cognates and explain each outcome by regular sound law',
];

const judge = (rows: readonly object[], ...options: string[]) => {
  const path = join(temporaryFolder(), 'rows.jsonl.gz');
  writeFileSync(path, gzipSync(rows.map((row) => JSON.stringify(row)).join('\n')));
  const printed = execFileSync(process.execPath, ['bench/routing/main.ts', '--data', path, '--json', ...options], { encoding: 'utf8' });
  return JSON.parse(printed.trimEnd().split('\n').at(-1) ?? '');
};

describe('bench:routing -- --data FILE --json', () => {
  it('scores tiers, nulls and fields that it does not know', () => {
    const rows = [
      ...easy.map((prompt, id) => ({ id, prompt, tier: 1, difficulty: null, scores: null, domain: 'nonsense', extra: [1] })),
      ...hard.map((prompt, id) => ({ id: `h${id}`, prompt, tier: 5, history: [{ role: 'user', text: prompt }] })),
    ];
    expect(judge(rows)).toMatchObject({ n: 8, auc: 1, apgr: null, cpt50: null, domain_accuracy: null, pool: null });
  });

  it('takes the ends of a difficulty, ties included', () => {
    const rows = [...easy, ...hard].map((prompt, id) => ({ id, prompt, difficulty: id < 4 ? 0 : 1 }));
    expect(judge(rows).auc).toBe(1);
    expect(judge(rows.map((row) => ({ ...row, difficulty: 0.5 }))).auc).toBeNull();
  });

  it('counts a row by its tier where it has no difficulty, and the other end where both are at one value', () => {
    const graded = [...easy, ...hard].map((prompt, id) => ({ id, prompt, tier: id < 4 ? 1 : 5 }));
    expect(judge(graded.map((row, id) => (id === 2 ? { ...row, difficulty: 0.5 } : row))).auc).toBe(1);
    expect(judge(graded.map(({ id, prompt }) => ({ id, prompt, difficulty: id < 6 ? 0 : 1 }))).auc).toBeGreaterThan(0.5);
  });

  it('leaves out of the pool the few rows that have no cost, and says so', () => {
    const rows = Array.from({ length: 20 }, (_, id) => ({
      id,
      prompt: [...easy, ...hard][id % 8],
      scores: { 'gpt-5': 1, 'gpt-5-nano': id % 8 < 4 ? 1 : 0 },
      cost: id === 3 ? { 'gpt-5': 1 } : { 'gpt-5': 1, 'gpt-5-nano': 0.1 },
    }));
    const result = judge(rows);
    expect(result.pool).toMatchObject({ n: 19, cheapest: 'gpt-5-nano' });
    expect(result.notes).toEqual(["the pool's figures are of 19 rows"]);
  });

  it('names the line that is not JSON, and models that no row has', () => {
    const wrong = (rows: string, ...options: string[]): string => {
      const path = join(temporaryFolder(), 'rows.jsonl');
      writeFileSync(path, rows);
      return spawnSync(process.execPath, ['bench/routing/main.ts', '--data', path, '--json', ...options], { encoding: 'utf8' }).stderr;
    };
    const row = JSON.stringify({ id: 1, prompt: 'hi', scores: { 'gpt-5': 1, constructor: 0 } });
    expect(wrong(`${row}\n{"id": 2,`)).toContain('rows.jsonl, line 2: not JSON');
    expect(wrong(row, '--pair', 'gpt-5,nope')).toContain('No row has a score of nope. There are: gpt-5, constructor');
    expect(wrong(row, '--pair', 'gpt-5,gpt-5')).toContain('two different models');
    expect(wrong(row)).toBe('');
    expect(wrong(row, '--nonsense')).not.toContain('    at ');
  });

  it('scores a pair and a pool by name, with costs', () => {
    const rows = [...easy, ...hard].map((prompt, id) => ({
      id: String(id),
      prompt,
      scores: { 'gpt-5': 1, 'gpt-5-nano': id < 4 ? 1 : 0, other: null },
      cost: { 'gpt-5': 1, 'gpt-5-nano': 0.1 },
    }));
    const result = judge(rows, '--pool', 'gpt-5,gpt-5-nano', '--pair', 'gpt-5,gpt-5-nano');
    expect(result.apgr).toBeCloseTo(0.75);
    expect(result.cpt50).toBeCloseTo(0.25);
    expect(result.pool).toMatchObject({ n: 8, models: 2, best_single: 'gpt-5', best_accuracy: 1, cheapest: 'gpt-5-nano' });
  });
});

describe('calls to recover a share of the gap', () => {
  it('are counted in the order of the score, ties evenly', () => {
    const rows = [1, 2, 3, 4].map((score) => ({ score, weak: 0, strong: score > 2 ? 1 : 0 }));
    expect(callsToRecover(rows, 0.5)).toBe(0.25);
    expect(
      callsToRecover(
        rows.map((row) => ({ ...row, score: 0 })),
        0.5,
      ),
    ).toBe(0.5);
    expect(
      callsToRecover(
        rows.map((row) => ({ ...row, strong: 0 })),
        0.5,
      ),
    ).toBeNaN();
  });
});

describe('pools', () => {
  const row = (index: number, hardOne: boolean) => ({
    id: `row ${index}`,
    predicted: hardOne ? [0.9, 0.2] : [0.9, 0.88],
    scores: hardOne ? [1, 0] : [1, 1],
    costs: [10, 1],
  });
  const rows = Array.from({ length: 200 }, (_, index) => row(index, index % 2 === 0));

  it('keeps the quality of the best model for half its cost where the prediction is right', () => {
    const { best_single, targets, oracle } = judgePool(rows, ['large', 'small']);
    expect(best_single).toBe('large');
    expect(oracle).toBe(1);
    const { cost_interval, ...first } = targets[0] ?? { cost_interval: null };
    expect(first).toEqual({ target: 1, quality: 100, cost: 55, random_cost: 100, quality_interval: [100, 100] });
    // Half of the prompts cost a tenth; which are drawn again is chance.
    const [low = 0, high = 0] = cost_interval ?? [];
    expect(low).toBeGreaterThan(45);
    expect(low).toBeLessThan(55);
    expect(high).toBeGreaterThan(55);
    expect(high).toBeLessThan(65);
  });

  it('is no better than a mixture where the prediction says nothing', () => {
    const blind = rows.map((one) => ({ ...one, predicted: [0.9, 0.5] }));
    expect(judgePool(blind, ['large', 'small']).targets[0]).toMatchObject({
      quality: 100,
      cost: 100,
      quality_interval: [100, 100],
      cost_interval: [100, 100],
    });
  });

  it('gives no cost where none is known', () => {
    const { targets, cheapest } = judgePool(
      rows.map((one) => ({ ...one, costs: null })),
      ['large', 'small'],
    );
    expect(cheapest).toBeNull();
    expect(targets.map(({ cost }) => cost)).toEqual([null, null, null]);
  });
});
