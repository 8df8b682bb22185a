import { readFileSync } from 'node:fs';
import type { Provenance } from '../../lib/catalog/types.ts';

/** Day on which the hand-kept tables were last looked through. */
export const tablesAsOf = '2026-11-25';

/** The two lists, with the days on which these versions were published. A new version needs a new day here. */
const lists = {
  zoo: { name: 'llm-zoo', version: '1.37.0', asOf: '2026-09-23' },
  prices: { name: '@pydantic/genai-prices', version: '0.1.8', asOf: '2026-09-23' },
};

const versionOf = (name: string): string => {
  const text = readFileSync(new URL(`../../node_modules/${name}/package.json`, import.meta.url), 'utf8');
  return String(JSON.parse(text).version);
};

for (const { name, version } of Object.values(lists)) {
  const installed = versionOf(name);
  if (installed !== version)
    throw new Error(`${name} is ${installed}; scripts/catalogue/sources.ts dates ${version}. Enter its day there.`);
}

/** Day of the prices: what begins later is announced, not in force. */
export const pricesAsOf = lists.prices.asOf;

const published = (source: string, asOf: string): Provenance => ({ kind: 'published', source, asOf });
const zooName = `llm-zoo ${lists.zoo.version}`;
const pricesName = `genai-prices ${lists.prices.version}`;

export const fromZoo = published(zooName, lists.zoo.asOf);
export const fromPrices = published(pricesName, lists.prices.asOf);
export const fromTables = published("the vendor's announcement, noted by hand", tablesAsOf);
export const fromDevice: Provenance = { kind: 'measured', source: 'runs on this device', asOf: tablesAsOf };

/** `seller` is whose price it is: the vendor's own, or that of a host of an open model. */
export const priceFromZoo = (seller: string): Provenance => published(`price of ${seller}, as in ${zooName}`, lists.zoo.asOf);
export const priceFromPrices = (seller: string): Provenance => published(`price of ${seller}, as in ${pricesName}`, lists.prices.asOf);
export const priceFromBoth = (seller: string): Provenance =>
  published(`price of ${seller}, as in ${zooName} and ${pricesName}`, lists.prices.asOf);
