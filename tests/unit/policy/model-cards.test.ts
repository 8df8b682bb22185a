import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isApproved, maskKeys, modelIdsOf, noPersonSettings, overridesFor } from '../../../lib/policy/index.ts';
import { blockingKeys, corp, policyOf, problemKeys } from './support.ts';

const under = (modelCards: unknown) => policyOf({ gateways: [corp], approvedModels: ['corp/*'], modelCards });
const mini = { id: 'corp/gpt-5-mini', contextWindow: 128_000 };

describe('modelCards of the policy', () => {
  it('are in force, in order', () => {
    const policy = under([mini, { id: 'corp/*', skill: 0.4, tools: true }]);
    expect(policy.problems).toEqual([]);
    expect(policy.modelCards).toEqual([mini, { id: 'corp/*', skill: 0.4, tools: true }]);
  });

  it('speak for the models that their pattern covers, before the person', () => {
    const policy = under([mini, { id: '*/GPT-*', skill: 0.4 }, { id: 'eu/*', skill: 0.9 }]);
    const person = {
      ...noPersonSettings,
      modelCards: [
        { id: 'corp/gpt-5-mini', skill: 0.8 },
        { id: 'corp/*', skill: 0.7 },
      ],
    };
    expect(overridesFor('corp/gpt-5-mini', policy, person)).toEqual([
      { ...mini, by: 'organisation' },
      { id: '*/GPT-*', skill: 0.4, by: 'organisation' },
      // The person names a model; a star in it means nothing.
      { id: 'corp/gpt-5-mini', skill: 0.8, by: 'person' },
    ]);
  });

  it.each([
    ['a list that is none', { id: 'corp/*' }, ['modelCards'], 0],
    ['an entry without an id', [{ skill: 0.5 }, mini], ['modelCards[0].id'], 1],
    ['an exclusion', [{ id: '!corp/*', skill: 0.5 }], ['modelCards[0].id'], 0],
    ['an empty id', [{ id: ' ', skill: 0.5 }], ['modelCards[0].id'], 0],
    ['a negative price', [{ ...mini, inputPerMillion: -1, outputPerMillion: 1 }], ['modelCards[0].inputPerMillion', 'modelCards[0]'], 1],
    ['half a price', [{ ...mini, outputPerMillion: 1 }], ['modelCards[0]'], 1],
    ['a window of half a token', [{ ...mini, outputLimit: 0.5 }], ['modelCards[0].outputLimit'], 1],
    ['a skill above 1', [{ ...mini, skill: 60 }], ['modelCards[0].skill'], 1],
    ['a text for a number', [{ ...mini, skill: '0.6' }], ['modelCards[0].skill'], 1],
    ['a likeness to nothing', [{ ...mini, like: 'no-such-model' }], ['modelCards[0].like'], 1],
    ['a misspelt name', [{ ...mini, contextwindow: 1 }], ['modelCards[0].contextwindow'], 1],
    ['no object', ['corp/*', null, 5], ['modelCards[0]', 'modelCards[1]', 'modelCards[2]'], 0],
  ])('report %s and restrict nothing', (_, modelCards, keys, left) => {
    const policy = under(modelCards);
    expect(problemKeys(policy)).toEqual(keys);
    expect(blockingKeys(policy)).toEqual([]);
    expect(policy.state).toBe('managed');
    expect(policy.modelCards).toHaveLength(left);
    for (const card of policy.modelCards) expect(card).toEqual(mini.id === card.id ? expect.objectContaining(mini) : card);
  });

  it('never change what is approved, whatever stands there', () => {
    const without = under(undefined);
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const policy = under(value);
        expect(policy.state).toBe(without.state);
        expect(modelIdsOf(policy).filter((id) => isApproved(policy, id).approved)).toEqual(
          modelIdsOf(without).filter((id) => isApproved(without, id).approved),
        );
      }),
    );
  });

  it('are shown as they are: a speed in tokens is no secret', () => {
    const managed = { modelCards: [{ id: 'corp/x', tokensPerSecond: 80, firstTokenSeconds: 1, accessToken: 'abc' }] };
    expect(maskKeys(managed)).toEqual({
      modelCards: [{ id: 'corp/x', tokensPerSecond: 80, firstTokenSeconds: 1, accessToken: '••••••••' }],
    });
  });
});
