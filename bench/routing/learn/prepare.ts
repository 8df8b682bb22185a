import type { Domain, Subject } from '../../../lib/catalog/index.ts';
import { judgedText } from '../../../lib/routing/learned/index.ts';
import type { GradedRow, LabelledRow, OutcomeRow } from '../rows.ts';
import type { Embeddings } from './embeddings.ts';
import { featurise, type Matrix } from './matrix.ts';
import { domainOfExam, examTargets, failuresOf, subjectOfExam } from './targets.ts';

/** A row to learn from, whatever it teaches. */
export type LearningRow = {
  readonly kind: 'exam' | 'labelled' | 'graded';
  readonly text: string;
  readonly source: string;
  readonly lang: string;
  readonly topic: string;
  readonly domain?: Domain;
  readonly tier?: number;
  /** How much better than usual the models did on it. */
  readonly exam?: number;
  readonly subject?: Subject;
  /** How many models failed on it, and the skills of all that tried. */
  readonly failed?: number;
  readonly skills?: readonly number[];
};

export type Prepared = { readonly rows: readonly LearningRow[]; readonly matrix: Matrix; readonly embeddings: Embeddings };

export type Material = {
  readonly outcomes: readonly OutcomeRow[];
  readonly labelled: readonly LabelledRow[];
  readonly graded: readonly GradedRow[];
};

/** Rows with their features. The order of the material is kept: the same material gives the same artefact. */
export const prepare = (material: Material, embeddings: Embeddings): Prepared => {
  const rows = learningRows(material);
  return {
    rows,
    matrix: featurise(
      rows.map((row) => row.text),
      embeddings,
    ),
    embeddings,
  };
};

const learningRows = ({ outcomes, labelled, graded }: Material): readonly LearningRow[] => {
  const targets = examTargets(outcomes);
  return [
    ...outcomes.map((row, index): LearningRow => {
      const domain = domainOfExam(row.source);
      const exam = targets[index];
      const subject = subjectOfExam(row.source);
      return {
        kind: 'exam',
        text: row.prompt,
        source: row.source,
        lang: 'en',
        topic: row.source,
        ...(domain === undefined ? {} : { domain }),
        ...(exam === undefined ? {} : { exam }),
        ...(subject === undefined ? {} : { subject }),
        ...failuresOf(row),
      };
    }),
    ...labelled.map(
      (row): LearningRow => ({
        kind: 'labelled',
        text: row.prompt,
        source: row.source,
        lang: row.lang,
        topic: row.source,
        domain: row.domain,
      }),
    ),
    ...graded.map(
      (row): LearningRow => ({
        kind: 'graded',
        text: judgedText(row.prompt, row.history ?? []),
        source: row.author,
        lang: row.lang,
        topic: `${row.author}/${row.topic}`,
        domain: row.domain,
        tier: row.tier,
      }),
    ),
  ];
};
