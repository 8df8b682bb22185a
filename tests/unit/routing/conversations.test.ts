import { describe, expect, it } from 'vitest';
import { conversationsFrom, play, strategies, turns } from '../../../bench/routing/conversations.ts';
import type { GradedRow } from '../../../bench/routing/rows.ts';
import { typicalPool } from '../../../bench/routing/typical-pool.ts';
import { cardFor } from '../../../lib/catalog/index.ts';

// Fewer than five messages about each of them.
const others = ['law', 'code', 'writing', 'planning', 'finance'] as const;

const row = (author: string, index: number): GradedRow => ({
  id: `${author}-${index}`,
  prompt: `${author} asks ${index}: ${index % 3 === 0 ? 'prove that there are infinitely many primes, step by step' : 'what is the capital of France?'}`,
  domain: index < 8 ? 'maths' : (others[index % others.length] ?? 'law'),
  tier: 1 + (index % 5),
  lang: 'en',
  author,
  topic: '',
  ...(index === 2 && { history: [{ role: 'user', text: 'before' }] }),
});
const rows = ['ann', 'ben'].flatMap((author) => Array.from({ length: 24 }, (_, index) => row(author, index)));
const tooFew = Array.from({ length: 9 }, (_, index) => row('cyd', index));
const drawn = conversationsFrom([...rows, ...tooFew], 40, 7);

describe('simulated conversations', () => {
  it('are of one author who has enough to say, without a repetition, the first half about one domain', () => {
    const byPrompt = new Map(rows.map((one) => [one.prompt, one]));
    for (const { asks } of drawn) {
      expect(new Set(asks).size).toBe(turns);
      const asked = asks.map((prompt) => byPrompt.get(prompt));
      expect(new Set(asked.map((one) => one?.author)).size).toBe(1);
      expect(asked[0]?.author).not.toBe('cyd');
      expect(asked.slice(0, 5).map((one) => one?.domain)).toEqual(Array.from({ length: 5 }, () => 'maths'));
    }
  });

  it('go on from what was said before in every other one, with the message that was said to it', () => {
    for (const [index, { before, asks }] of drawn.entries()) {
      expect(before).toHaveLength(index % 2 === 0 ? 1 : 0);
      if (index % 2 === 0) expect(asks[0]).toContain('asks 2:');
    }
  });

  it('are the same for the same seed', () => {
    expect(conversationsFrom([...rows, ...tooFew], 40, 7)).toEqual(drawn);
    expect(conversationsFrom(rows, 40, 8)).not.toEqual(drawn);
  });
});

describe('the ways to play them', () => {
  const outcomes = Object.fromEntries(
    strategies.map(([name, strategy]) => [name, drawn.slice(0, 8).map((one) => play(one, strategy, 'balanced', undefined))]),
  );
  const switches = (name: string): number => (outcomes[name] ?? []).reduce((sum, one) => sum + one.switches, 0);

  it('switch the less the more staying is worth', () => {
    expect(switches('never switch')).toBe(0);
    expect(switches('Auto')).toBeLessThanOrEqual(switches('no worth of staying'));
    expect(switches('each message by itself')).toBeGreaterThan(0);
  });

  it('cost something and are good for something', () => {
    for (const played of Object.values(outcomes).flat()) {
      expect(played.dollars).toBeGreaterThan(0);
      expect(played.quality).toBeGreaterThan(0.3);
      expect(played.quality).toBeLessThanOrEqual(1);
    }
  });
});

it('the typical pool is of four vendors, known and priced', () => {
  const pool = typicalPool.map(cardFor);
  expect(new Set(pool.map(({ vendor }) => vendor)).size).toBe(4);
  for (const { inferred, price, retired } of pool)
    expect({ inferred, priced: price !== undefined, retired }).toEqual({ inferred: false, priced: true, retired: undefined });
});
