import { describe, expect, it } from 'vitest';
import { readCorpus, readGraded } from '../../../bench/routing/rows.ts';
import { agreed, agreementOf, readSecondGrading } from '../../../bench/routing/second-grading.ts';

const corpus = 'bench/routing/corpus';

describe('two gradings', () => {
  it('are compared row by row', () => {
    const rows = [1, 2, 3, 4, 5].map((tier) => ({ id: `row-${tier}`, tier }));
    const same = new Map(rows.map(({ id, tier }) => [id, tier]));
    expect(agreementOf(rows, same)).toMatchObject({ rows: 5, equal: 5, offByOne: 0, further: 0, kappa: 1 });
    const opposite = new Map(rows.map(({ id, tier }) => [id, 6 - tier]));
    expect(agreementOf(rows, opposite)).toMatchObject({ rows: 5, equal: 1, further: 4 });
    expect(agreementOf(rows, opposite).correlation).toBeCloseTo(-1);
  });

  it('of the corpus agree well on at least 1,500 rows', () => {
    const agreement = agreementOf(readCorpus(corpus), readSecondGrading(corpus));
    expect(agreement.rows).toBeGreaterThanOrEqual(1500);
    expect(agreement.correlation).toBeGreaterThan(0.85);
  });

  it('that are two tiers apart take the row out of the training', () => {
    expect(agreed(new Map([['a', 5]]))({ id: 'a', tier: 3 })).toBe(false);
    expect(agreed(new Map([['a', 4]]))({ id: 'a', tier: 3 })).toBe(true);
    expect(agreed(new Map())({ id: 'a', tier: 3 })).toBe(true);
    const second = readSecondGrading(corpus);
    const learned = readGraded('no-such-folder', corpus);
    expect(learned.filter(({ id, tier }) => Math.abs(tier - (second.get(id) ?? tier)) > 1)).toEqual([]);
    expect(learned.length).toBe(readCorpus(corpus).length - agreementOf(readCorpus(corpus), second).further);
  });
});
