import { z } from 'zod';
import { type CardOverride, cardFor } from '../catalog/index.ts';
import { inWords, parsePieces, type Report, reportIssues, reportUnknown } from './judge-pieces.ts';
import { isExclusion, matchesPattern, patternFault } from './patterns.ts';
import type { EffectivePolicy, ModelId, PersonSettings } from './types.ts';

const tokens = (title: string, description: string) =>
  z
    .number({ error: 'Must be a number.' })
    .refine((count) => Number.isInteger(count) && count > 0, 'Must be a whole number above 0.')
    .optional()
    .meta({ title, description });
const dollars = (title: string) =>
  z
    .number({ error: 'Must be a number.' })
    .refine((amount) => Number.isFinite(amount) && amount >= 0, 'Must be 0 or more.')
    .optional()
    .meta({ title, description: 'US dollars for a million tokens.' });
const above = (title: string, description: string) =>
  z
    .number({ error: 'Must be a number.' })
    .refine((figure) => Number.isFinite(figure) && figure > 0, 'Must be above 0.')
    .optional()
    .meta({ title, description });
const can = (title: string) => z.boolean().optional().meta({ title });

/** What somebody may state of a model. */
export const cardFiguresSchema = z.object({
  like: z
    .string()
    .trim()
    .refine((name) => !cardFor(name).inferred, 'Is no model that Auto knows; see docs/catalogue.md for those it does.')
    .optional()
    .meta({ title: 'Like', description: 'A model whose card holds for this one too, save what is stated here, such as "gpt-5-mini".' }),
  name: z.string().trim().min(1, 'Must not be empty.').optional().meta({ title: 'Name', description: 'As people see it.' }),
  contextWindow: tokens('Context window', 'Tokens of prompt and answer together.'),
  outputLimit: tokens('Output limit', 'Tokens of one answer.'),
  inputPerMillion: dollars('Price of input'),
  outputPerMillion: dollars('Price of output'),
  cachedInputPerMillion: dollars('Price of cached input'),
  tools: can('Uses tools'),
  vision: can('Sees images'),
  pdf: can('Reads PDF'),
  reasoning: can('Reasons'),
  webSearch: can('Searches the web'),
  skill: z
    .number({ error: 'Must be a number.' })
    .refine((skill) => skill > 0 && skill < 1, 'Must be between 0 and 1.')
    .optional()
    .meta({ title: 'Skill', description: 'Between 0 and 1, on the scale of docs/catalogue.md: GPT-5 is 0.656, GPT-4o 0.39.' }),
  firstTokenSeconds: above('First token', 'Seconds from sending to the first token.'),
  tokensPerSecond: above('Speed', 'Tokens a second.'),
});

/** One entry of `modelCards`. */
export const modelCardSchema = cardFiguresSchema
  .extend({
    id: z.string().meta({
      title: 'Model',
      description: 'Which models it speaks for: a pattern over "<gateway id>/<model id>" as in approvedModels, without exclusions.',
    }),
  })
  .meta({ title: 'Model card' });
export type ModelCardRule = z.infer<typeof modelCardSchema>;

/**
 * The entries of `modelCards` that can be used. A field that does not fit is reported and left out, an entry without a usable id is
 * reported and ignored: cards restrict nothing, so nothing is blocked.
 */
export function readModelCards(value: unknown, report: Report): readonly ModelCardRule[] {
  if (value === undefined) return [];
  const note = (key: string, message: string) => report({ key, message, blocking: false });
  if (!Array.isArray(value)) {
    note('modelCards', 'Must be a list; it is not used.');
    return [];
  }
  const entries: readonly unknown[] = value;
  return entries.flatMap((entry, index) => {
    const key = `modelCards[${index}]`;
    reportUnknown(modelCardSchema.shape, entry, key, report);
    const named = modelCardSchema.pick({ id: true }).safeParse(entry, inWords);
    if (!named.success) {
      const ignored: Report = (problem) => report({ ...problem, message: `${problem.message} This card is not used.` });
      reportIssues(named.error, { key, blocking: false, report: ignored });
      return [];
    }
    const { id } = named.data;
    const fault = patternFault(id) ?? (isExclusion(id) ? 'Excludes; a card only includes.' : null);
    if (fault) {
      note(`${key}.id`, `${fault} This card is not used.`);
      return [];
    }
    const rule = { ...parsePieces(cardFiguresSchema, entry, { key, blocking: false, report }), id };
    if ((rule.inputPerMillion === undefined) !== (rule.outputPerMillion === undefined)) {
      note(key, 'States the price of input or of output alone: it counts only where the other one is known.');
    }
    return [rule];
  });
}

/** What is stated of a model, first the organisation's, then the person's. */
export const overridesFor = (
  id: ModelId,
  policy: Pick<EffectivePolicy, 'modelCards'>,
  person: Pick<PersonSettings, 'modelCards'>,
): readonly CardOverride[] => [
  ...policy.modelCards.filter((rule) => matchesPattern(rule.id, id)).map((rule) => ({ ...rule, by: 'organisation' as const })),
  ...person.modelCards.filter((rule) => rule.id === id).map((rule) => ({ ...rule, by: 'person' as const })),
];
