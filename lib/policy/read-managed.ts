import type { z } from 'zod';
import { inWords, isRecord, parsePieces, type Report, reportIssues, reportUnknown } from './judge-pieces.ts';
import { type ModelCardRule, readModelCards } from './model-cards.ts';
import { isExclusion, patternFault } from './patterns.ts';
import { gatewaySchema, type ManagedGateway, managedSchema } from './schema.ts';
import type { Organization, PolicyProblem } from './types.ts';

/** storage.managed, judged piece by piece. */
export type ManagedRules = {
  readonly organization: Organization;
  /** Those that can be used, in order. */
  readonly gateways: readonly ManagedGateway[];
  /** Ids of all gateways that the policy writes down, refused ones included, in lower case: nobody else may take them. */
  readonly claimedIds: ReadonlySet<string>;
  readonly patterns: readonly string[];
  readonly allowUserGateways: boolean;
  readonly routing: z.infer<typeof managedSchema>['routing'];
  readonly defaults: z.infer<typeof managedSchema>['defaults'];
  readonly modelCards: readonly ModelCardRule[];
  readonly problems: readonly PolicyProblem[];
};

/**
 * Judges a policy that is there. What cannot be used is reported under its key and never widens the rest: what restricts
 * (approvedModels, allowUserGateways, routing, a gateways that is no list) blocks, a single gateway is refused, the rest is left out.
 */
export function readManaged(value: Readonly<Record<string, unknown>>): ManagedRules {
  const problems: PolicyProblem[] = [];
  const report: Report = (problem) => problems.push(problem);
  const { shape } = managedSchema;

  reportUnknown(shape, value, '', report);
  const patterns = readPatterns(value['approvedModels'], report);
  const gateways = readGateways(value['gateways'], report);
  const object = <Shape extends z.ZodRawShape>(key: string, schema: z.ZodObject<Shape>, blocking: boolean) => {
    if (value[key] === undefined) return undefined;
    reportUnknown(schema.shape, value[key], key, report);
    return parsePieces(schema, value[key], { key, blocking, report });
  };
  const routing = object('routing', shape.routing, true) ?? {};
  const defaults = object('defaults', shape.defaults, false) ?? {};
  const modelCards = readModelCards(value['modelCards'], report);
  const { name, supportUrl, supportEmail } = object('organization', shape.organization, false) ?? {};

  const allowUserGateways = shape.allowUserGateways.optional().safeParse(value['allowUserGateways'], inWords);
  if (!allowUserGateways.success) reportIssues(allowUserGateways.error, { key: 'allowUserGateways', blocking: true, report });
  if (routing.lockProfile && isRecord(value['routing']) && value['routing']['profile'] === undefined) {
    report({ key: 'routing.profile', message: 'Is missing; routing.lockProfile locks the default profile.', blocking: false });
  }

  return {
    organization: {
      name: name ?? 'your organisation',
      ...(supportUrl !== undefined && { supportUrl }),
      ...(supportEmail !== undefined && { supportEmail }),
    },
    ...gateways,
    patterns,
    allowUserGateways: allowUserGateways.data ?? false,
    routing,
    defaults,
    modelCards,
    problems,
  };
}

function readPatterns(value: unknown, report: Report): readonly string[] {
  const block = (message: string, key = 'approvedModels') => report({ key, message, blocking: true });
  if (value === undefined) {
    block('Is missing, or the browser dropped it because a value in it is not a text. List what may be asked, such as "corp/*".');
    return [];
  }
  if (!Array.isArray(value)) {
    block('Must be a list of patterns, such as ["corp/*"].');
    return [];
  }
  const entries: readonly unknown[] = value;
  const patterns = entries.filter((entry, index): entry is string => {
    const fault = patternFault(entry);
    if (fault) block(fault, `approvedModels[${index}]`);
    return fault === null;
  });
  if (entries.length === 0) block('Is empty, so nothing may be asked. List what may be asked, such as "corp/*".');
  else if (patterns.length > 0 && patterns.every(isExclusion)) {
    block('Holds only exclusions, so nothing may be asked. Add what may be asked, such as "corp/*".');
  }
  patterns.forEach((pattern, index) => {
    if (isExclusion(pattern) && !/^!\*|\//.test(pattern)) {
      const message = `Every model id starts with its gateway. To exclude a model of any gateway write "!*/${pattern.slice(1)}".`;
      report({ key: `approvedModels[${entries.indexOf(pattern, index)}]`, message, blocking: false });
    }
  });
  return patterns;
}

function readGateways(value: unknown, report: Report): Pick<ManagedRules, 'gateways' | 'claimedIds'> {
  const gateways: ManagedGateway[] = [];
  const claimedIds = new Set<string>();
  if (value === undefined) return { gateways, claimedIds };
  if (!Array.isArray(value)) {
    report({ key: 'gateways', message: 'Must be a list of gateways.', blocking: true });
    return { gateways, claimedIds };
  }
  const entries: readonly unknown[] = value;
  entries.forEach((entry, index) => {
    const key = `gateways[${index}]`;
    reportUnknown(gatewaySchema.shape, entry, key, report);
    const id = isRecord(entry) && typeof entry['id'] === 'string' ? entry['id'].trim().toLowerCase() : undefined;
    const taken = id !== undefined && claimedIds.has(id);
    if (id !== undefined) claimedIds.add(id);
    const parsed = gatewaySchema.safeParse(entry, inWords);
    if (!parsed.success) {
      const refuse: Report = (problem) => report({ ...problem, message: `${problem.message} This gateway is not used.` });
      reportIssues(parsed.error, { key, blocking: false, report: refuse });
    } else if (taken) {
      report({ key: `${key}.id`, message: 'Is the id of a gateway further up; this one is refused.', blocking: false });
    } else {
      gateways.push(parsed.data);
      if (parsed.data.apiKey !== undefined && parsed.data.auth !== 'managed-key') {
        report({ key: `${key}.apiKey`, message: 'Is not used, because auth is not managed-key.', blocking: false });
      }
    }
  });
  return { gateways, claimedIds };
}
