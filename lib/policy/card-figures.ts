import { z } from 'zod';

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

/** What somebody may state of a model. Whether Auto knows the one in `like` is not judged here: pages do without the catalogue. */
export const cardFiguresSchema = z.object({
  like: z
    .string()
    .trim()
    .min(1, 'Must not be empty.')
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
