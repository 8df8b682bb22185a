// npm run train: learns the router from the data folder and the project's own prompts, and writes public/router.bin.
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { encodeRouter } from './learn/artefact.ts';
import { readEmbeddings } from './learn/embeddings.ts';
import { learn } from './learn/heads.ts';
import { prepare } from './learn/prepare.ts';
import { settings } from './learn/settings.ts';
import { corpusFolder, hashesOf, readMaterial } from './material.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    corpus: { type: 'string', default: corpusFolder },
    out: { type: 'string', default: join(import.meta.dirname, '../../public/router.bin') },
  },
});

const started = performance.now();
const say = (text: string): void => console.log(`${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s  ${text}`);

const material = readMaterial(values.data, values.corpus);
const data = hashesOf(values.data, values.corpus);
say(`${material.outcomes.length} exam questions, ${material.labelled.length} labelled and ${material.graded.length} graded prompts`);
const prepared = prepare(material, readEmbeddings(values.data));
say('features');
const metrics = {
  examRows: material.outcomes.length,
  labelledRows: material.labelled.length,
  gradedRows: material.graded.length,
};
const learned = learn(
  prepared,
  prepared.rows.map((_, place) => place),
  { version: '', data, metrics },
);
say('heads');
// Named by all that it decides by: settings, data and weights.
const { dense, grams } = learned.linear;
const version = createHash('sha256')
  .update(JSON.stringify([settings, data]))
  .update(dense)
  .update(grams)
  .digest('hex')
  .slice(0, 12);
const bytes = encodeRouter({ ...learned, version }, prepared.embeddings);
writeFileSync(values.out, bytes);
const packed = gzipSync(bytes, { level: 9 }).length;
say(`${values.out}: version ${version}, ${bytes.length} bytes, ${packed} packed`);
if (packed > 1_200_000) throw new Error('The artefact is over 1.2 MB packed.');
