import { subjects } from '../../../lib/catalog/index.ts';
import { examQuality } from '../../../lib/routing/quality.ts';
import { applyLinear, fitLinear, type Linear } from './linear.ts';
import { type Matrix, standardOf, take } from './matrix.ts';
import type { LearningRow } from './prepare.ts';
import { countBy, evened, groupsOf, meanOf, placesWhere, spreadOf } from './row-sets.ts';
import { byBlock, settings } from './settings.ts';

/** The subject of exam questions: every row of a subject counts as much as its source is rare. */
export const subjectHead = (rows: readonly LearningRow[], matrix: Matrix): Linear => {
  const { subject: set } = settings;
  const places = placesWhere(rows, (row) => row.subject !== undefined);
  const own = places.flatMap((place) => rows[place] ?? []);
  const counts = countBy(own, (row) => row.source);
  return fitLinear(take(matrix, places), {
    outputs: subjects.length,
    loss: 'softmax',
    targets: Float64Array.from(own, (row) => (row.subject === undefined ? 0 : subjects.indexOf(row.subject))),
    weights: evened(own.map((row) => (counts.get(row.source) ?? 1) ** set.sourcePower)),
    densePenalty: byBlock(set.hand, Number.POSITIVE_INFINITY, set.vectors),
    gramPenalty: Number.POSITIVE_INFINITY,
    iterations: set.iterations,
  });
};

/** The level of each subject at which as many failures are expected of the models as there were, by bisection. */
export const levelsOf = (rows: readonly LearningRow[]): readonly number[] =>
  subjects.map((subject) => {
    const own = rows.filter((row) => row.subject === subject);
    const failed = own.reduce((sum, row) => sum + (row.failed ?? 0), 0);
    const skills = new Map<number, number>();
    for (const row of own) for (const skill of row.skills ?? []) skills.set(skill, (skills.get(skill) ?? 0) + 1);
    let [low, high] = [-8, 8];
    for (let step = 0; step < 40; step += 1) {
      const level = (low + high) / 2;
      let expected = 0;
      for (const [skill, count] of skills) expected += count * (1 - examQuality(skill, level));
      if (expected < failed) low = level;
      else high = level;
    }
    return own.length === 0 ? 0 : Math.round(high * 1000) / 1000;
  });

/** A column that hardly differs between exams is not trusted the more for it. */
const leastSpread = 0.02;

/** How hard an exam question is among those of its source. */
export const examHead = (rows: readonly LearningRow[], matrix: Matrix) => {
  const { exam: set } = settings;
  const places = placesWhere(rows, (row) => row.exam !== undefined);
  const own = places.flatMap((place) => rows[place] ?? []);
  const part = take(matrix, places);
  const counts = countBy(own, (row) => row.source);
  // Columns were standardised over all rows; what counts here is how far exams themselves are apart, whatever else was learned from.
  const { scale } = standardOf(part);
  const spread = (column: number): number => Math.max(leastSpread, 1 / (scale[column] ?? 1) ** 2);
  const penalty = byBlock(set.hand, Number.POSITIVE_INFINITY, set.vectors);
  const linear = fitLinear(part, {
    outputs: 1,
    loss: 'squared',
    targets: Float64Array.from(own, (row) => -(row.exam ?? 0)),
    weights: evened(own.map((row) => (counts.get(row.source) ?? 1) ** set.sourcePower)),
    densePenalty: (column) => penalty(column) * spread(column),
    gramPenalty: Number.POSITIVE_INFINITY,
    iterations: set.iterations,
    groups: groupsOf(own.map((row) => row.source)),
  });
  const scores = [...applyLinear(part, linear)];
  const lengths = own.map((row) => Math.log1p(row.text.length));
  const calibration = {
    examMean: meanOf(scores),
    examSpread: spreadOf(scores),
    length: { weight: settings.length, mean: meanOf(lengths), spread: spreadOf(lengths) },
  };
  return { linear, calibration };
};
