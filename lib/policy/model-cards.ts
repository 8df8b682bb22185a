import { z } from 'zod';
import { type CardOverride, cardFor } from '../catalog/index.ts';
import { cardFiguresSchema } from './card-figures.ts';
import { inWords, parsePieces, type Report, reportIssues, reportUnknown } from './judge-pieces.ts';
import { isExclusion, matchesPattern, patternFault } from './patterns.ts';
import type { EffectivePolicy, ModelId, PersonSettings } from './types.ts';

const { like } = cardFiguresSchema.shape;

/** What is wrong with the name of a model that another one is said to be like, or null. */
export const likeFault = (name: string | undefined): string | null =>
  name !== undefined && cardFor(name).inferred ? 'Is no model that Auto knows; see docs/catalogue.md for those it does.' : null;

/** The figures, and a name in `like` that Auto knows. */
const judgedFigures = cardFiguresSchema.extend({
  like: like
    .superRefine((name, context) => {
      const fault = likeFault(name);
      if (fault) context.addIssue({ code: 'custom', message: fault });
    })
    .meta(like.meta() ?? {}),
});

/** One entry of `modelCards`. */
export const modelCardSchema = judgedFigures
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
    const rule = { ...parsePieces(judgedFigures, entry, { key, blocking: false, report }), id };
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
