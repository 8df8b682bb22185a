import { expect, it } from 'vitest';
import type { z } from 'zod';
import { type RouteDecision, route, routeDecisionSchema } from '../../../lib/routing/index.ts';
import { ask, easy, inContext } from './builders.ts';

type DeepReadonly<Value> = Value extends object ? { readonly [Key in keyof Value]: DeepReadonly<Value[Key]> } : Value;
type Same<One, Other> = [One] extends [Other] ? ([Other] extends [One] ? true : never) : never;

// Compiles only while schema and types say the same, in both directions.
const schemaMatchesTypes: Same<DeepReadonly<z.output<typeof routeDecisionSchema>>, RouteDecision> = true;

it('keeps a decision through storage and refuses another shape', () => {
  const decision = route(ask(easy), inContext());
  expect(schemaMatchesTypes).toBe(true);
  expect(routeDecisionSchema.parse(structuredClone(decision))).toEqual(decision);
  expect(routeDecisionSchema.safeParse({ ...decision, trace: { ...decision.trace, rule: 'coin' } }).success).toBe(false);
});
