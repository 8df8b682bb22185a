// npm run corpus -- FOLDER: makes <author>.jsonl here from FOLDER/<author>/<language>.tsv.
// A line is tier, domain, form, prompt and, where the prompt follows a conversation, its history: texts in turn, the person's first,
// joined by " ||| ". Tabs separate; \n and \t in a text are escaped. Lines that cannot be used are named and left out.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { domains } from '../../../lib/catalog/index.ts';

type Row = Readonly<Record<string, unknown>>;

const unescaped = (text: string): string => text.replaceAll('\\n', '\n').replaceAll('\\t', '\t').trim();

const historyOf = (joined: string): readonly { readonly role: string; readonly text: string }[] =>
  joined.split(' ||| ').map((text, index) => ({ role: index % 2 === 0 ? 'user' : 'assistant', text: unescaped(text) }));

/** Rows of one file; `seen` holds every prompt taken so far. */
const rowsOf = (path: string, author: string, lang: string, seen: Set<string>): readonly Row[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return [];
      const [tier = '', domain = '', form = '', prompt = '', history] = line.split('\t');
      const problem = problemOf(tier, domain, prompt, seen, history);
      if (problem !== undefined) {
        console.error(`${path}, line ${index + 1}: ${problem}`);
        return [];
      }
      seen.add(keyOf(prompt, history));
      const conversation = history === undefined || history.trim() === '' ? {} : { history: historyOf(history) };
      const id = `${author}-${lang}-${index + 1}`;
      return [{ id, prompt: unescaped(prompt), ...conversation, domain, tier: Number(tier), lang, author, form }];
    });

const keyOf = (prompt: string, history = ''): string => `${prompt} ${history}`.toLowerCase().replace(/\s+/g, ' ').trim();

const problemOf = (tier: string, domain: string, prompt: string, seen: ReadonlySet<string>, history?: string): string | undefined => {
  if (!/^[1-5]$/.test(tier)) return `the tier is "${tier}"`;
  if (!domains.some((known) => known === domain)) return `the domain is "${domain}"`;
  if (prompt.trim() === '') return 'there is no prompt';
  return seen.has(keyOf(prompt, history)) ? 'the prompt is there already' : undefined;
};

const folder = process.argv[2];
if (folder === undefined || !existsSync(folder)) {
  console.error('Usage: npm run corpus -- FOLDER');
  process.exit(1);
}
const seen = new Set<string>();
for (const author of readdirSync(folder).toSorted()) {
  const files = readdirSync(join(folder, author))
    .filter((name) => name.endsWith('.tsv'))
    .toSorted();
  const rows = files.flatMap((name) => rowsOf(join(folder, author, name), author, name.replace('.tsv', ''), seen));
  if (rows.length === 0) continue;
  writeFileSync(join(process.argv[3] ?? import.meta.dirname, `${author}.jsonl`), rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  console.log(`${author}: ${rows.length} rows of ${files.length} languages`);
}
