import { z } from 'zod';
import { checkBaseUrl } from './base-url.ts';
import { reservedGatewayIds } from './built-in.ts';
import { modelCardSchema } from './model-cards.ts';
import { profiles } from './types.ts';

// The one description of storage.managed. The rules here judge and report; what Chrome checks beforehand is generated from
// it (managed-schema.ts) and knows types only, because Chrome silently drops a whole key for one value that does not fit.

const profile = z.enum(profiles);

const organizationSchema = z
  .object({
    name: z
      .string()
      .trim()
      .min(1, 'Must not be empty.')
      .optional()
      .meta({ title: 'Name', description: 'Stands beside every locked control: "Managed by <name>".' }),
    supportUrl: z
      .string()
      .refine(isWebAddress, 'Must be an https:// or http:// address.')
      .optional()
      .meta({ title: 'Support page', description: 'Address of the page that helps people who are blocked.' }),
    supportEmail: z
      .string()
      .regex(/^[^\s@<>"]+@[^\s@<>"]+$/, 'Must be an e-mail address.')
      .optional()
      .meta({ title: 'Support e-mail' }),
  })
  .meta({
    title: 'Organization',
    description: 'Who manages this browser. Set it always: it also keeps a mistake elsewhere from looking like no policy.',
  });

/** One entry of `gateways`, judged alone: a bad one is refused and the others go on. */
export const gatewaySchema = z
  .object({
    id: z
      .string()
      .regex(/^[a-z0-9][a-z0-9._-]{0,63}$/i, 'Must be 1 to 64 letters, digits, dots, hyphens or underscores, a letter or digit first.')
      .refine((id) => !reservedGatewayIds.has(id.toLowerCase()), 'Is reserved for Auto; choose another.')
      .meta({ title: 'Id', description: 'First part of every model id: "<id>/<model>". No two gateways may share it.' }),
    kind: z
      .enum(['openai-compatible'])
      .default('openai-compatible')
      .meta({ title: 'Kind', description: 'The protocol that the gateway speaks.' }),
    name: z
      .string()
      .trim()
      .min(1, 'Must not be empty.')
      .optional()
      .meta({ title: 'Name', description: 'As people see it. Default: the id.' }),
    baseUrl: z
      .string()
      .meta({ title: 'Base URL', description: 'For example https://llm.example.com/v1. http only to this machine.' })
      .transform((text, context) => {
        const checked = checkBaseUrl(text);
        if (checked.ok) return checked.baseUrl;
        context.issues.push({ code: 'custom', message: checked.reason, input: '' });
        return z.NEVER;
      }),
    auth: z
      .enum(['none', 'user-key', 'managed-key'])
      .default('none')
      .meta({ title: 'Key', description: 'none: no key is sent. user-key: each person enters a key once. managed-key: apiKey is sent.' }),
    apiKey: z
      .string()
      .trim()
      // Anything else cannot stand in a header.
      .regex(/^[\x21-\x7e]+$/, 'Must be a key of visible ASCII characters without spaces.')
      .optional()
      .meta({ title: 'API key', description: 'Only for auth managed-key. Everybody who can read the policy can read it.' }),
    models: z
      .array(z.string().regex(/^\S(.*\S)?$/, 'Must be a model id without spaces around it.'))
      .min(1, 'Must name at least one model.')
      .meta({ title: 'Models', description: 'Model ids as the gateway knows them.' }),
    tags: z.array(z.string()).default([]).meta({ title: 'Tags', description: 'Words for people, such as "eu".' }),
  })
  .superRefine((gateway, context) => {
    if (gateway.auth === 'managed-key' && gateway.apiKey === undefined) {
      context.addIssue({ code: 'custom', path: ['apiKey'], message: 'Is missing; auth is managed-key.' });
    }
  })
  .meta({ title: 'Gateway' });

const routingSchema = z
  .object({
    profile: profile
      .optional()
      .meta({ title: 'Profile', description: 'What Auto weighs: enforced with lockProfile, otherwise the value to start with.' }),
    lockProfile: z.boolean().optional().meta({ title: 'Lock the profile', description: 'Default: false.' }),
    allowManualChoice: z
      .boolean()
      .optional()
      .meta({ title: 'Allow choosing a model by hand', description: 'Default: true. False leaves Auto only.' }),
    maxCostPerMessage: z.number().positive('Must be above 0.').optional().meta({
      title: 'Most that a message may cost',
      description: 'US dollars, as expected before sending. Models that would cost more, and models without a known price, are not asked.',
    }),
  })
  .meta({ title: 'Routing' });

const defaultsSchema = z
  .object({ profile: profile.optional().meta({ title: 'Profile' }) })
  .meta({ title: 'Defaults', description: 'Values to start with; each person may change them.' });

/** The value of storage.managed. */
export const managedSchema = z.object({
  organization: organizationSchema,
  gateways: z.array(gatewaySchema).meta({ title: 'Gateways', description: 'The places that answer.' }),
  approvedModels: z.array(z.string().meta({ title: 'Pattern' })).meta({
    title: 'Approved models',
    description:
      'Patterns over "<gateway id>/<model id>": * is any run of characters, ! in front excludes and always wins. Absent, empty or only exclusions: nothing may be asked.',
  }),
  allowUserGateways: z.boolean().meta({
    title: 'Allow gateways of the person',
    description: 'Default under a policy: false. Their models need approval like any other.',
  }),
  routing: routingSchema,
  defaults: defaultsSchema,
  modelCards: z.array(modelCardSchema).meta({
    title: 'Model cards',
    description:
      'What the organisation states of models: prices, windows, abilities. It wins over what Auto knows and over what a person states.',
  }),
});

export type ManagedGateway = z.infer<typeof gatewaySchema>;

function isWebAddress(text: string): boolean {
  try {
    return ['https:', 'http:'].includes(new URL(text).protocol);
  } catch {
    return false;
  }
}
