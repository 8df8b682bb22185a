// Writes what is generated from code. `node scripts/gen.ts --check` writes nothing and fails when a file differs.
import { readFileSync, writeFileSync } from 'node:fs';
import { managedSchemaText } from '../lib/policy/index.ts';
import { buildCatalogue, catalogueText } from './catalogue/catalogue.ts';
import { documentText } from './catalogue/document.ts';

const catalogue = buildCatalogue();

const generated = [
  { path: 'public/managed_schema.json', text: managedSchemaText() },
  { path: 'lib/catalog/catalogue.gen.ts', text: catalogueText(catalogue) },
  { path: 'docs/catalogue.md', text: documentText(catalogue) },
];

const check = process.argv.includes('--check');
const root = new URL('../', import.meta.url);

for (const { path, text } of generated) {
  const file = new URL(path, root);
  if (readOrEmpty(file) === text) continue;
  if (check) {
    console.error(`${path} differs from the code that generates it: run npm run gen.`);
    process.exitCode = 1;
  } else {
    writeFileSync(file, text);
    console.log(`Wrote ${path}.`);
  }
}

function readOrEmpty(file: URL): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
