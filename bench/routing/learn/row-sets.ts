import type { LearningRow } from './prepare.ts';

export const countBy = (rows: readonly LearningRow[], key: (row: LearningRow) => string): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(key(row), (counts.get(key(row)) ?? 0) + 1);
  return counts;
};

export const placesWhere = (rows: readonly LearningRow[], holds: (row: LearningRow) => boolean): readonly number[] =>
  rows.flatMap((row, place) => (holds(row) ? [place] : []));

/** Weights of a mean of one, so that a penalty means the same whatever the number of sources. */
export const evened = (weights: readonly number[]): Float64Array => {
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / weights.length;
  return Float64Array.from(weights, (weight) => weight / mean);
};

/** A number for each distinct key, in the order of their coming. */
export const groupsOf = (keys: readonly string[]): readonly number[] => {
  const numbers = new Map<string, number>();
  return keys.map((key) => {
    const known = numbers.get(key) ?? numbers.size;
    numbers.set(key, known);
    return known;
  });
};

export const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
/** Standard deviation; 1 where there is none. */
export const spreadOf = (values: readonly number[]): number => {
  const mean = meanOf(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) || 1;
};
