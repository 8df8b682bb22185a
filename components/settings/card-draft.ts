import type { ModelView } from '../../lib/protocol/index.ts';

type Card = NonNullable<ModelView['ownCard']>;

export type Figure = {
  readonly name: keyof Card;
  readonly label: string;
  readonly hint?: string;
  /** Whether a number may have a fraction; undefined for a text. */
  readonly decimal?: boolean;
};

/** The figures that a person may state, in the order of the form. */
export const figures: readonly Figure[] = [
  { name: 'like', label: 'Like this model', hint: 'Takes over whatever you leave empty, for example gpt-5-mini.' },
  { name: 'contextWindow', label: 'Context window', hint: 'Tokens of prompt and answer together.', decimal: false },
  { name: 'inputPerMillion', label: 'Price of input', hint: 'US dollars for a million tokens.', decimal: true },
  { name: 'outputPerMillion', label: 'Price of output', hint: 'US dollars for a million tokens.', decimal: true },
  { name: 'skill', label: 'Skill', hint: 'Between 0 and 1. GPT-4o is 0.39, GPT-5 0.66.', decimal: true },
  { name: 'outputLimit', label: 'Longest answer', hint: 'Tokens.', decimal: false },
];

export const abilities = [
  { name: 'vision', label: 'Sees images' },
  { name: 'tools', label: 'Uses tools' },
  { name: 'reasoning', label: 'Reasons before it answers' },
] as const;

/** What stands in the fields, by the name of the figure. */
export type Draft = Readonly<Record<string, string>>;

export const draftOf = (card: Card | undefined): Draft =>
  Object.fromEntries(
    Object.entries(card ?? {}).flatMap(([name, value]) => {
      if (value === undefined) return [];
      return [[name, typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value)]];
    }),
  );

/** The card that the fields state, not judged yet. A number may be written with a comma or with spaces in it. */
export const cardOfDraft = (draft: Draft): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(draft).flatMap(([name, text]): [string, unknown][] => {
      const value = text.trim();
      if (value === '') return [];
      if (abilities.some((ability) => ability.name === name)) return [[name, value === 'yes']];
      const figure = figures.find((each) => each.name === name);
      return [[name, figure?.decimal === undefined ? value : Number(value.replace(/\s/g, '').replace(',', figure.decimal ? '.' : ''))]];
    }),
  );
