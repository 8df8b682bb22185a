import { expect, it } from 'vitest';
import { cardOfDraft, draftOf } from '../../../components/settings/card-draft.ts';
import { cardFiguresSchema } from '../../../lib/policy/index.ts';

it('states what is written and nothing else', () => {
  const draft = { like: ' gpt-5-mini ', contextWindow: '128 000', inputPerMillion: '0,25', skill: '', vision: 'no', tools: '' };
  expect(cardOfDraft(draft)).toEqual({ like: 'gpt-5-mini', contextWindow: 128_000, inputPerMillion: 0.25, vision: false });
});

it('reads a comma in a count as a comma between thousands', () => {
  expect(cardOfDraft({ contextWindow: '128,000' })).toEqual({ contextWindow: 128_000 });
});

it('fills the form with what was stated', () => {
  const card = { like: 'gpt-5', outputPerMillion: 0.5, reasoning: true, vision: false };
  expect(cardOfDraft(draftOf(card))).toEqual(card);
  expect(draftOf(undefined)).toEqual({});
});

it.each([{ skill: '60' }, { inputPerMillion: 'cheap' }, { contextWindow: '0.5' }, { outputPerMillion: '-1' }])(
  'leaves it to the schema to refuse %o',
  (draft) => {
    expect(cardFiguresSchema.safeParse(cardOfDraft(draft)).success).toBe(false);
  },
);
