import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isApproved, managedKeys, maskKeys, modelIdsOf, splitModelId } from '../../../lib/policy/index.ts';
import { corp, ownGateway, policyOf } from './support.ts';

const good = {
  organization: { name: 'Acme' },
  gateways: [corp, { ...corp, id: 'eu', auth: 'managed-key', apiKey: 'sk-eu' }],
  approvedModels: ['corp/*', 'eu/*', 'mine/*', '!*/gpt-3.5*'],
  allowUserGateways: false,
  routing: { profile: 'balanced', lockProfile: true, allowManualChoice: false },
};
const person = { gateways: [ownGateway, { ...ownGateway, id: 'eu' }] };
const approvedUnder = (managed: unknown) => {
  const policy = policyOf(managed, person);
  return modelIdsOf(policy)
    .filter((id) => isApproved(policy, id).approved)
    .map((id) => `${id} ${splitModelId(id, policy)?.gateway.baseUrl}`);
};
/** Values of another kind than the text, list, object or truth value that stands there. */
const garbage = fc.oneof(
  fc.constantFrom(null, '', ' ', 'false', 'true', 'everything', 0, 1, -1, Number.NaN, [], {}, [null], ['', 5], { length: 1 }),
  fc.jsonValue(),
);

/** Every place in the policy, as a path. */
function placesIn(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [[...path]];
  return [[...path], ...Object.entries(value).flatMap(([name, child]) => placesIn(child, [...path, name]))];
}
const places = placesIn(good).filter((path) => path.length > 0);

function replaced(value: unknown, [name, ...rest]: readonly string[], next: unknown): unknown {
  if (name === undefined) return next;
  if (Array.isArray(value)) return value.map((item, index) => (String(index) === name ? replaced(item, rest, next) : item));
  return { ...(value as object), [name]: replaced((value as Record<string, unknown>)[name], rest, next) };
}

it('never approves more, and never throws, for garbage in any place that holds no approval', () => {
  const before = new Set(approvedUnder(good));
  expect(before.size).toBe(2);
  // Names of models and valid patterns are the administrator's to give; what may not happen is approval for want of a value.
  const elsewhere = places.filter(
    ([top, second, third]) =>
      !(top === 'gateways' && (third === 'models' || third === 'id' || third === 'baseUrl' || second === undefined)) &&
      top !== 'approvedModels',
  );
  fc.assert(
    fc.property(fc.constantFrom(...elsewhere), garbage, (path, value) => {
      if (path[0] === 'allowUserGateways' && value === true) return;
      const after = approvedUnder(replaced(good, path, value)).filter((id) => !before.has(id));
      expect(after).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});

it('never throws whatever storage.managed holds', () => {
  fc.assert(
    fc.property(fc.constantFrom(...places), garbage, (path, value) => {
      const managed = replaced(good, path, value) as Record<string, unknown>;
      policyOf(managed, person);
      managedKeys(managed);
      maskKeys(managed);
    }),
    { numRuns: 2000 },
  );
});

it('blocks for garbage among the patterns instead of losing an exclusion', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.constantFrom(null, '', ' ', '!', ' !*/gpt-3.5*', '! */gpt-3.5*', 5, {}, []), fc.double()),
      fc.nat(3),
      (value, at) => {
        const policy = policyOf(replaced(good, ['approvedModels', String(at)], value), person);
        expect(policy).toMatchObject({ state: 'blocked', approval: { kind: 'nothing' } });
      },
    ),
  );
});
