import { cardFiguresSchema } from './card-figures.ts';
import { isRecord } from './judge-pieces.ts';
import { readManaged } from './read-managed.ts';

/** The keys that the policy gives to its usable gateways (auth managed-key), by gateway id. For the worker alone. */
export function managedKeys(value: Readonly<Record<string, unknown>>): ReadonlyMap<string, string> {
  return new Map(
    readManaged(value).gateways.flatMap(({ id, auth, apiKey }) =>
      auth === 'managed-key' && apiKey !== undefined ? [[id, apiKey] as const] : [],
    ),
  );
}

const mask = '••••••••';
const secretName = /key|secret|token|password|authorization/i;
/** The speed of a model counts tokens, which are no secret. */
const isSecret = (name: string): boolean => secretName.test(name) && !Object.hasOwn(cardFiguresSchema.shape, name);

/** A copy of a policy for showing and exporting: whatever may be a key, misspelt ones included, is replaced. */
export function maskKeys(value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).map(([name, child]) => [name, isSecret(name) ? mask : masked(child)]));
}

function masked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(masked);
  if (isRecord(value)) return maskKeys(value);
  // A password may stand in an address, though such a gateway is refused.
  return typeof value === 'string' ? value.replace(/\/\/[^/@\s]*@/g, `//${mask}@`) : value;
}
