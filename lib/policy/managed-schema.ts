import { z } from 'zod';
import { managedSchema } from './schema.ts';

// `$schema`, `additionalProperties`, `required`, bounds, patterns and defaults stay out: the first two keep the whole extension from
// loading, the others would make Chrome drop a key that zod could have judged piece by piece.
const typesOnly = z.object({
  type: z.enum(['object', 'array', 'string', 'boolean', 'number', 'integer']),
  title: z.string().optional(),
  description: z.string().optional(),
  enum: z.array(z.string()).optional(),
  get properties() {
    return z.record(z.string(), typesOnly).optional();
  },
  get items() {
    return typesOnly.optional();
  },
});

export type ChromeSchema = {
  readonly type: string;
  readonly title?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, ChromeSchema>>;
  readonly items?: ChromeSchema;
};

/**
 * The subset of JSON Schema that Chrome wants for `storage.managed_schema`, from a zod schema. Throws for what the subset
 * cannot say (unions, open values): an extension with such a schema would not load.
 */
export function toChromeSchema(schema: z.ZodType): ChromeSchema {
  return convert(typesOnly.parse(z.toJSONSchema(schema, { io: 'input', reused: 'inline' })));
}

/** The text of public/managed_schema.json. */
export const managedSchemaText = (): string => `${JSON.stringify(toChromeSchema(managedSchema), null, 2)}\n`;

function convert(node: z.infer<typeof typesOnly>): ChromeSchema {
  const description = [node.description, node.enum && `One of: ${node.enum.join(', ')}.`].filter(Boolean).join(' ');
  if (node.type === 'array' && !node.items) throw new Error('An array in the policy schema has no items; Chrome would refuse it.');
  return {
    type: node.type,
    ...(node.title && { title: node.title }),
    ...(description && { description }),
    ...(node.properties && {
      properties: Object.fromEntries(Object.entries(node.properties).map(([name, child]) => [name, convert(child)])),
    }),
    ...(node.items && { items: convert(node.items) }),
  };
}
