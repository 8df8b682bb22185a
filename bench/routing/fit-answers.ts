// npm run fit:answers -- [--data DIR]: fits how long answers to exam questions are, and writes lib/routing/answer-length.gen.ts.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { fitAnswers, heldOutLengths, judgedRows, median, readAnswered } from './answer-length.ts';
import { shippedRouter } from './judge/router.ts';

const root = new URL('../../', import.meta.url);
const { values } = parseArgs({ options: { data: { type: 'string', default: fileURLToPath(new URL('../shared/data', root)) } } });

const rows = judgedRows(readAnswered(values.data, 'zeroeval'), shippedRouter());
const constants = fitAnswers(rows);
const path = 'lib/routing/answer-length.gen.ts';
writeFileSync(
  new URL(path, root),
  `// Written by npm run fit:answers from ${rows.length} questions of ZeroEval. Change bench/routing/answer-length.ts, not this.
import type { Domain } from '../catalog/index.ts';

type ExamAnswers = {
  /** Tokens of an answer to a question of level 0, by domain. */
  readonly usual: Readonly<Partial<Record<Domain, number>>>;
  /** The same in a domain that has no answers here. */
  readonly other: number;
  /** Growth of their logarithm with each step of the level. */
  readonly slope: number;
};

/** Answers of models that write no thoughts, asked for as a short reasoning and a result. */
export const examAnswers: ExamAnswers = ${JSON.stringify(constants)};
`,
);
const errors = heldOutLengths(rows).map((length, index) => Math.abs(length - (rows[index]?.tokens ?? 0)));
console.log(JSON.stringify(constants, null, 2));
console.log(`Median error on folds left out: ${median(errors).toFixed(1)} tokens. Wrote ${path}.`);
