import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { shippedRouter } from '../judge/router.ts';
import { corpusFolder, readMaterial } from '../material.ts';
import { readCorpus } from '../rows.ts';
import { answerTable } from './answers.ts';
import { openBench } from './context.ts';
import { conversationTable } from './conversations.ts';
import { type Curve, svgOf } from './curves.ts';
import { heldOutTables } from './held-out.ts';
import { leaveModelOutTable } from './models.ts';
import { poolTables } from './pools.ts';
import { profileTable } from './profiles.ts';
import { routeLlmTables } from './routellm.ts';
import { markdownOf, type Table } from './table.ts';
import { tierTable } from './tiers.ts';
import { topicTable } from './topics.ts';

const root = join(import.meta.dirname, '../../..');
const folder = join(root, 'bench/results');
const jsonPath = join(folder, 'routing.json');

/** Parts that learn routers anew, and parts that only ask the shipped one. */
const learning = ['routellm', 'pools', 'models', 'held-out'] as const;
const parts = [...learning, 'answers', 'profiles', 'tiers', 'conversations'] as const;
type Part = (typeof parts)[number];

/**
 * Every table, printed and written to bench/results/routing.md and .json, and the curves to docs/. Takes less than half an hour. With `only`, one part
 * is measured again and the rest is kept as it was written for the same artefact; where that was another one, the part is only printed.
 */
export const report = (directory: string, corpus?: string, only?: string): void => {
  if (only !== undefined && !parts.some((part) => part === only)) throw new Error(`--only takes one of: ${parts.join(', ')}`);
  const started = performance.now();
  const say = (text: string): void => console.error(`${((performance.now() - started) / 1000).toFixed(0).padStart(5)} s  ${text}`);
  const shipped = shippedRouter();
  const wanted = (part: Part): boolean => only === undefined || only === part;
  const bench = learning.some(wanted) ? openBench(directory, corpus, say) : undefined;
  const routeLlm = bench && wanted('routellm') ? routeLlmTables(bench, shipped) : undefined;
  const pools = bench && wanted('pools') ? poolTables(bench, shipped) : undefined;
  const graded = readCorpus(corpus ?? corpusFolder);
  const fresh = [
    ...(routeLlm?.tables ?? []),
    ...(pools?.tables ?? []),
    ...(bench && wanted('models') ? [leaveModelOutTable(bench)] : []),
    ...(bench && wanted('held-out') ? heldOutTables(bench) : []),
    ...(wanted('answers') ? [answerTable(directory, shipped)] : []),
    ...(wanted('profiles') ? [profileTable(directory, graded, shipped)] : []),
    ...(wanted('tiers') ? [tierTable(graded, shipped)] : []),
    ...(wanted('conversations') ? [conversationTable(graded, shipped), topicTable(graded, shipped)] : []),
  ];
  const tables = only === undefined ? fresh : merged(fresh, shipped.version);
  if (tables === undefined) {
    say('not written: what is written is of another artefact; run all parts');
    console.log(fresh.map(markdownOf).join('\n'));
    return;
  }
  const material = bench?.material ?? readMaterial(directory, corpus);
  const intro = `# Routing, measured

By \`npm run bench:routing\`, artefact ${shipped.version}: ${material.outcomes.length} exam questions, ${material.labelled.length} prompts labelled by domain, ${material.graded.length} graded prompts.
Losses are printed as they are; docs/routing.md says what was tried.
`;
  const markdown = `${intro}\n${tables.map(markdownOf).join('\n')}`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'routing.md'), markdown);
  writeFileSync(jsonPath, `${JSON.stringify({ artefact: shipped.version, tables }, null, 2)}\n`);
  const draw = (name: string, title: string, across: string, up: string, curves: readonly Curve[]): void =>
    writeFileSync(join(root, 'docs', name), svgOf(title, across, up, curves));
  if (routeLlm !== undefined)
    draw(
      'routing-curves.svg',
      'RouteLLM prompts: quality recovered',
      'prompts sent to the strong model',
      'of the gap recovered',
      routeLlm.curves,
    );
  if (pools !== undefined)
    draw(
      'routing-pools.svg',
      'Pools: from the cheapest to the best single model',
      'cost of the best single model',
      'of the gap in accuracy; dashed: a mixture',
      pools.curves,
    );
  console.log(markdown);
};

const writtenSchema = z.object({
  artefact: z.string(),
  tables: z.array(
    z.object({ title: z.string(), note: z.string(), columns: z.array(z.string()), rows: z.array(z.tuple([z.string()], z.string())) }),
  ),
});

/** The tables as written before, with the fresh ones in their places; undefined where they are of another artefact. */
const merged = (fresh: readonly Table[], version: string): readonly Table[] | undefined => {
  const written = writtenSchema.parse(JSON.parse(readFileSync(jsonPath, 'utf8')));
  if (written.artefact !== version) return undefined;
  const kept = written.tables.map((table) => fresh.find(({ title }) => title === table.title) ?? table);
  return [...kept, ...fresh.filter(({ title }) => !kept.some((table) => table.title === title))];
};
