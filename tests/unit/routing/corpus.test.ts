import { describe, expect, it } from 'vitest';
import { promptKey, readCorpus } from '../../../bench/routing/rows.ts';
import { domains } from '../../../lib/catalog/index.ts';

const rows = readCorpus('bench/routing/corpus');

const countBy = <Row>(items: readonly Row[], of: (row: Row) => string): ReadonlyMap<string, number> =>
  new Map([...Map.groupBy(items, of)].map(([name, own]) => [name, own.length]));

describe('the corpus', () => {
  it('has no prompt twice, whatever its case and punctuation', () => {
    const repeated = [...Map.groupBy(rows, promptKey).values()].filter((same) => same.length > 1);
    expect(repeated.map((same) => same.map(({ id }) => id))).toEqual([]);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });

  it('is by many writers, about half in English, and in at least fifteen languages', () => {
    expect(rows.length).toBeGreaterThanOrEqual(8000);
    expect(countBy(rows, ({ author }) => author).size).toBeGreaterThanOrEqual(12);
    const languages = countBy(rows, ({ lang }) => lang);
    expect([...languages.values()].filter((count) => count >= 150).length).toBeGreaterThanOrEqual(15);
    const english = (languages.get('en') ?? 0) / rows.length;
    expect(english).toBeGreaterThan(0.45);
    expect(english).toBeLessThan(0.55);
  });

  it('has every domain in every tier', () => {
    const cells = countBy(rows, ({ domain, tier }) => `${domain} ${tier}`);
    const thin = domains.flatMap((domain) =>
      [1, 2, 3, 4, 5].map((tier) => `${domain} ${tier}`).filter((cell) => (cells.get(cell) ?? 0) < 30),
    );
    expect(thin).toEqual([]);
  });
});
