import { z } from 'zod';
import { domains, reasoningEfforts, subjects } from '../catalog/index.ts';
import { profiles } from '../policy/index.ts';

const exclusionReason = z.enum([
  'not-approved',
  'manual-choice',
  'switched-off',
  'not-installed',
  'no-credentials',
  'no-tools',
  'no-vision',
  'no-pdf',
  'context-too-small',
  'over-budget',
  'cooling',
  'unhealthy',
  'already-tried',
]);

const signals = z.object({
  tokens: z.number(),
  earlierTokens: z.number().exactOptional(),
  answerTokens: z.number(),
  difficulty: z.number(),
  domain: z.partialRecord(z.enum(domains), z.number()),
  language: z.string(),
  code: z.boolean(),
  maths: z.boolean(),
  reasoning: z.boolean(),
  tools: z.array(z.string()),
  attachments: z.array(z.enum(['image', 'pdf'])),
  turns: z.number(),
  confidence: z.number(),
  style: z.number().exactOptional(),
  risk: z.number().exactOptional(),
  examLevel: z.number().exactOptional(),
  subject: z.partialRecord(z.enum(subjects), z.number()).exactOptional(),
  examDifficulty: z.number().exactOptional(),
  chatDifficulty: z.number().exactOptional(),
});

const effort = z.enum(reasoningEfforts).exactOptional();

const candidate = z.object({
  model: z.string(),
  quality: z.number(),
  cost: z.number().nullable(),
  seconds: z.number(),
  utility: z.number(),
  effort,
  skillInferred: z.literal(true).exactOptional(),
  retired: z.literal(true).exactOptional(),
});

const trace = z.object({
  profile: z.enum(profiles),
  signals,
  excluded: z.array(z.object({ model: z.string(), reason: exclusionReason, detail: z.string().exactOptional() })),
  candidates: z.array(candidate),
  rule: z.enum(['best-utility', 'stay', 'uncertain-upward', 'only-candidate', 'manual', 'none']),
  effortRefused: z.array(z.string()).exactOptional(),
  versions: z.object({ router: z.string(), catalogue: z.string() }),
});

/** A decision as stored and sent; what it parses to is a RouteDecision (a test holds the two to each other). */
export const routeDecisionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('selected'), model: z.string(), effort, fallbacks: z.array(z.string()), trace }),
  z.object({
    kind: z.literal('blocked'),
    reason: z.enum([
      'policy-waiting',
      'policy-blocked',
      'nothing-approved',
      'manual-not-allowed',
      'model-not-available',
      'too-large',
      'over-budget',
      'no-eligible-model',
    ]),
    trace,
  }),
]);
