// npm run corpus -- FOLDER: makes <author>.jsonl here from FOLDER/<author>/<language>.tsv.
// A line is tier, domain, form, prompt and, where the prompt follows a conversation, its history: texts in turn, the person's first,
// joined by " ||| ". Tabs separate; \n, \t and \\ in a text are escaped. Lines that cannot be used are named and left out.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { domains } from '../../../lib/catalog/index.ts';
import { type GradedRow, promptKey, readCorpus } from '../rows.ts';

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', '\\': '\\' };
const unescaped = (text: string): string => text.replace(/\\([nt\\])/g, (_, mark: string) => escapes[mark] ?? '').trim();

const historyOf = (joined: string): NonNullable<GradedRow['history']> =>
  joined.split(' ||| ').map((text, index) => ({ role: index % 2 === 0 ? 'user' : 'assistant', text: unescaped(text) }));

/** Rows of one file; `seen` holds the key of every prompt taken so far. */
const rowsOf = (path: string, author: string, lang: string, seen: Set<string>): readonly object[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return [];
      const [tier = '', domain = '', form = '', text = '', joined = ''] = line.split('\t');
      const row = { prompt: unescaped(text), ...(joined.trim() === '' ? {} : { history: historyOf(joined) }) };
      const key = promptKey(row);
      const problem = problemOf(tier, domain, row.prompt) ?? (seen.has(key) ? 'the prompt is there already' : undefined);
      if (problem !== undefined) {
        console.error(`${path}, line ${index + 1}: ${problem}`);
        return [];
      }
      seen.add(key);
      return [{ id: `${author}-${lang}-${index + 1}`, ...row, domain, tier: Number(tier), lang, author, form }];
    });

const problemOf = (tier: string, domain: string, prompt: string): string | undefined => {
  if (!/^[1-5]$/.test(tier)) return `the tier is "${tier}"`;
  if (!domains.some((known) => known === domain)) return `the domain is "${domain}"`;
  return prompt === '' ? 'there is no prompt' : undefined;
};

const [folder, out = import.meta.dirname] = process.argv.slice(2);
if (folder === undefined || !existsSync(folder)) {
  console.error('Usage: npm run corpus -- FOLDER');
  process.exit(1);
}
const authors = readdirSync(folder).toSorted();
// What other writers wrote stays; who is in the folder is made anew.
const seen = new Set(
  readCorpus(out)
    .filter(({ author }) => !authors.includes(author))
    .map(promptKey),
);
for (const author of authors) {
  const files = readdirSync(join(folder, author))
    .filter((name) => name.endsWith('.tsv'))
    .toSorted();
  const rows = files.flatMap((name) => rowsOf(join(folder, author, name), author, name.replace('.tsv', ''), seen));
  if (rows.length === 0) continue;
  writeFileSync(join(out, `${author}.jsonl`), rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  console.log(`${author}: ${rows.length} rows of ${files.length} languages`);
}
