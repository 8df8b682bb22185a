import { describe, expect, it } from 'vitest';
import { afterFailure, afterSuccess, healthyRecord } from '../../../lib/chat/index.ts';

const fail = (times: number, from = 1000, gap = 1000) => {
  let record = healthyRecord;
  for (let i = 0; i < times; i++) record = afterFailure(record, from + i * gap);
  return record;
};

describe('the breaker of a model', () => {
  it('stays closed for one or two failures', () => {
    expect(fail(2).health).toEqual({ state: 'healthy' });
  });

  it('opens at the third failure in a row, for half a minute', () => {
    expect(fail(3).health).toEqual({ state: 'open', until: 3000 + 30_000 });
  });

  it('opens for longer when the half-open try fails too, up to ten minutes', () => {
    const open = fail(3);
    expect(afterFailure(open, 40_000).health).toEqual({ state: 'open', until: 40_000 + 60_000 });
    expect(fail(20).health).toEqual({ state: 'open', until: 20_000 + 600_000 });
  });

  it('does not count failures that lie far apart as a row', () => {
    expect(fail(5, 1000, 11 * 60_000).health).toEqual({ state: 'healthy' });
  });

  it('keeps a model out for as long as Retry-After says, at the first failure', () => {
    expect(afterFailure(healthyRecord, 1000, 120_000).health).toEqual({ state: 'cooling', until: 121_000 });
  });

  it('takes the longer of the two', () => {
    expect(afterFailure(fail(2), 3000, 120_000).health).toEqual({ state: 'cooling', until: 123_000 });
    expect(afterFailure(fail(2), 3000, 1000).health).toEqual({ state: 'open', until: 33_000 });
  });

  it('forgets everything after an answer', () => {
    expect(afterSuccess()).toEqual(healthyRecord);
  });
});
