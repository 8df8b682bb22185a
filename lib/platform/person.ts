import { z } from 'zod';
import { cardFiguresSchema, type PersonSettings } from '../policy/index.ts';
import { browser } from './browser.ts';

const settingsKey = 'settings';
const keysKey = 'keys';

const settingsSchema = z.object({
  profile: z.enum(['quality', 'balanced', 'speed', 'cost']).optional(),
  gateways: z
    .array(
      z.object({ id: z.string(), name: z.string(), baseUrl: z.string(), auth: z.enum(['none', 'user-key']), models: z.array(z.string()) }),
    )
    .default([]),
  disabledModels: z.array(z.string()).default([]),
  modelCards: z
    .array(cardFiguresSchema.extend({ id: z.string() }).nullable().catch(null))
    .transform((cards) => cards.filter((card) => card !== null))
    .default([]),
  maxCostPerMessage: z.number().positive().optional().catch(undefined),
  sendAtOnce: z.boolean().default(false),
});
const keysSchema = z.record(z.string(), z.string());

/** Keeps storage.local, which holds the person's keys, from content scripts. */
export const keepStorageTrusted = async (): Promise<void> => {
  await browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
};

/** What the person chose. Values that cannot be read count as not chosen. */
export async function readSettings(): Promise<PersonSettings> {
  const stored = (await browser.storage.local.get(settingsKey))[settingsKey];
  const { profile, maxCostPerMessage, ...rest } = settingsSchema.catch(settingsSchema.parse({})).parse(stored ?? {});
  return { ...rest, ...(profile && { profile }), ...(maxCostPerMessage !== undefined && { maxCostPerMessage }) };
}

export const writeSettings = (settings: PersonSettings): Promise<void> => browser.storage.local.set({ [settingsKey]: settings });

/** The person's keys by gateway id. Only the worker reads them, to send them to their gateway. */
export async function readKeys(): Promise<ReadonlyMap<string, string>> {
  return new Map(Object.entries(keysSchema.catch({}).parse((await browser.storage.local.get(keysKey))[keysKey] ?? {})));
}

/** Keeps a key, or forgets it when `key` is undefined. */
export async function writeKey(gatewayId: string, key: string | undefined): Promise<void> {
  const keys = new Map(await readKeys());
  if (key === undefined) keys.delete(gatewayId);
  else keys.set(gatewayId, key);
  await browser.storage.local.set({ [keysKey]: Object.fromEntries(keys) });
}
