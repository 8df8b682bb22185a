import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foreignFolder } from './learn/foreign-words.ts';
import type { Material } from './learn/prepare.ts';
import { readGraded, readLabelled, readOutcomes } from './rows.ts';
import { overlapWith, testOnlyFiles } from './splits.ts';

/** The project's own prompts. */
export const corpusFolder = join(import.meta.dirname, 'corpus');

/** Everything that the shipped artefact learns from: nothing of a test-only file, nor a row that shares text with one. */
export const readMaterial = (directory: string, corpus = corpusFolder): Material => {
  const overlaps = overlapWith(testOnlyFiles.flatMap((name) => readOutcomes(directory, name).map((row) => row.prompt)));
  const apart = <Row extends { readonly prompt: string }>(rows: readonly Row[]): readonly Row[] =>
    rows.filter((row) => !overlaps(row.prompt));
  return {
    outcomes: apart([
      ...readOutcomes(directory, 'zeroeval'),
      ...readOutcomes(directory, 'mmlu_pro'),
      ...readOutcomes(directory, 'llmrouter_ulab'),
    ]),
    labelled: apart(readLabelled(directory)),
    graded: apart(readGraded(directory, corpus)),
  };
};

/** SHA-256 of every file that is learned from, by its path in the data folder or in the corpus. */
export const hashesOf = (directory: string, corpus = corpusFolder): Readonly<Record<string, string>> => {
  const inFolder = (folder: string, ending: string): readonly string[] =>
    existsSync(folder)
      ? readdirSync(folder)
          .filter((name) => name.endsWith(ending))
          .toSorted()
      : [];
  const paths = [
    ...['zeroeval', 'mmlu_pro', 'llmrouter_ulab'].map((name) => ['routing', directory, `${name}.jsonl.gz`] as const),
    ...['embeddings', 'graded', 'prompts'].flatMap((folder) =>
      inFolder(join(directory, folder), '.gz').map((name) => [folder, directory, name] as const),
    ),
  ].map(([folder, root, name]) => [`${folder}/${name}`, join(root, folder, name)] as const);
  const own = [
    ...inFolder(corpus, '.jsonl').map((name) => [`corpus/${name}`, join(corpus, name)] as const),
    ...inFolder(foreignFolder, '.tsv').map((name) => [`foreign-words/${name}`, join(foreignFolder, name)] as const),
  ];
  return Object.fromEntries(
    [...paths, ...own].map(([name, path]) => [name, createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 16)]),
  );
};
