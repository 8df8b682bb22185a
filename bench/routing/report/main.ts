import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { shippedRouter } from '../judge/router.ts';
import { openBench } from './context.ts';
import { svgOf } from './curves.ts';
import { heldOutTables } from './held-out.ts';
import { leaveModelOutTable } from './models.ts';
import { poolTables } from './pools.ts';
import { routeLlmTables } from './routellm.ts';
import { markdownOf } from './table.ts';

const root = join(import.meta.dirname, '../../..');

/** Every table, printed and written to bench/results/routing.md and .json, and the curves to docs/. Takes some ten minutes. */
export const report = (directory: string, corpus?: string): void => {
  const started = performance.now();
  const say = (text: string): void => console.error(`${((performance.now() - started) / 1000).toFixed(0).padStart(5)} s  ${text}`);
  const shipped = shippedRouter();
  const bench = openBench(directory, corpus, say);
  const { tables: routeLlm, curves } = routeLlmTables(bench, shipped);
  const tables = [...routeLlm, ...poolTables(bench, shipped), leaveModelOutTable(bench), ...heldOutTables(bench)];
  const intro = `# Routing, measured

By \`npm run bench:routing\`, artefact ${shipped.version}: ${bench.material.outcomes.length} exam questions, ${bench.material.labelled.length} prompts labelled by domain, ${bench.material.graded.length} graded prompts. Losses are printed as they are; docs/routing.md says what was tried.
`;
  const markdown = `${intro}\n${tables.map(markdownOf).join('\n')}`;
  const folder = join(root, 'bench/results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'routing.md'), markdown);
  writeFileSync(join(folder, 'routing.json'), `${JSON.stringify({ artefact: shipped.version, tables }, null, 2)}\n`);
  const picture = svgOf('RouteLLM prompts: quality recovered', 'prompts sent to the strong model', 'of the gap recovered', curves);
  writeFileSync(join(root, 'docs/routing-curves.svg'), picture);
  console.log(markdown);
};
