import type { Size } from '../../lib/catalog/estimate.ts';
import { type SkillFacts, skillFeatures } from '../../lib/catalog/skill-features.ts';
import type { Observation } from './observations.ts';

/** Accuracy of a model of this ability on a benchmark: the logistic of `level + slope * ability`. */
export type Curve = { readonly level: number; readonly slope: number };

export type Fit = {
  readonly coefficients: readonly number[];
  readonly curves: ReadonlyMap<string, Curve>;
  readonly abilities: ReadonlyMap<string, number>;
};

/** Standard deviation of the logit of an accuracy around its curve, of an ability around the regression, and of slopes around 1. */
const noise = { accuracy: 0.4, ability: 0.5, slope: 0.3 };
const rounds = 200;

export const logit = (accuracy: number): number => {
  const inside = Math.min(0.98, Math.max(0.02, accuracy));
  return Math.log(inside / (1 - inside));
};
export const logistic = (value: number): number => 1 / (1 + Math.exp(-value));

/**
 * Abilities of models, curves of benchmarks and the regression of ability on what is known of any model, at once: each of the three
 * is the best guess given the other two, in turn, until they stand still. A model with few figures is drawn to the regression.
 */
export function fitSkill(
  observations: readonly Observation[],
  facts: ReadonlyMap<string, SkillFacts>,
  usual: Readonly<Record<Size, number>>,
): Fit {
  const models = [...new Set(observations.map(({ model }) => model))].sort();
  const benchmarks = [...new Set(observations.map(({ benchmark }) => benchmark))].sort();
  const features = new Map(models.map((model) => [model, featuresOf(facts, model, usual)]));
  const abilities = new Map(models.map((model) => [model, 0]));
  let curves = new Map<string, Curve>();
  let coefficients: readonly number[] = [];

  for (let round = 0; round < rounds; round += 1) {
    curves = new Map(
      benchmarks.map((benchmark) => {
        const points = observations.filter((each) => each.benchmark === benchmark);
        return [benchmark, curveThrough(points.map((each) => [abilities.get(each.model) ?? 0, logit(each.accuracy)] as const))];
      }),
    );
    coefficients = ridge(
      models.map((model) => features.get(model) ?? []),
      models.map((model) => abilities.get(model) ?? 0),
    );
    for (const model of models) {
      let weighted = dot(coefficients, features.get(model) ?? []) / noise.ability ** 2;
      let weight = 1 / noise.ability ** 2;
      for (const each of observations) {
        if (each.model !== model) continue;
        const { level, slope } = curves.get(each.benchmark) ?? { level: 0, slope: 1 };
        weighted += (slope * (logit(each.accuracy) - level)) / noise.accuracy ** 2;
        weight += slope ** 2 / noise.accuracy ** 2;
      }
      abilities.set(model, weighted / weight);
    }
  }
  return { coefficients, curves, abilities };
}

/** Ability of a model that the fit has not seen, from its figures alone; drawn to zero, the middle of the scale. */
export function abilityFrom(observations: readonly Observation[], curves: Fit['curves']): number {
  let weighted = 0;
  let weight = 1 / (4 * noise.ability) ** 2;
  for (const each of observations) {
    const { level, slope } = curves.get(each.benchmark) ?? { level: 0, slope: 1 };
    weighted += (slope * (logit(each.accuracy) - level)) / noise.accuracy ** 2;
    weight += slope ** 2 / noise.accuracy ** 2;
  }
  return weighted / weight;
}

export const featuresOf = (
  facts: ReadonlyMap<string, SkillFacts>,
  model: string,
  usual: Readonly<Record<Size, number>>,
): readonly number[] => {
  const known = facts.get(model);
  if (!known) throw new Error(`Nothing is known of ${model}`);
  return skillFeatures(known, usual);
};

export const dot = (one: readonly number[], other: readonly number[]): number =>
  one.reduce((sum, value, index) => sum + value * (other[index] ?? 0), 0);

/** Least squares for the level and the slope, the slope drawn to 1. */
function curveThrough(points: readonly (readonly [ability: number, logit: number])[]): Curve {
  const mean = (of: (point: readonly [number, number]) => number) => points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const x = mean(([ability]) => ability);
  const y = mean(([, value]) => value);
  const prior = (noise.accuracy / noise.slope) ** 2;
  const products = points.reduce((sum, [ability, value]) => sum + (ability - x) * (value - y), prior);
  const squares = points.reduce((sum, [ability]) => sum + (ability - x) ** 2, prior);
  const slope = products / squares;
  return { level: y - slope * x, slope };
}

/** Ridge regression by the normal equations; the first feature, the constant, is free. */
function ridge(rows: readonly (readonly number[])[], targets: readonly number[], penalty = 1): readonly number[] {
  const size = rows[0]?.length ?? 0;
  const matrix = Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (_, j) => rows.reduce((sum, row) => sum + (row[i] ?? 0) * (row[j] ?? 0), i === j && i > 0 ? penalty : 0)),
  );
  return solve(
    matrix,
    Array.from({ length: size }, (_, i) => rows.reduce((sum, row, at) => sum + (row[i] ?? 0) * (targets[at] ?? 0), 0)),
  );
}

/** Gaussian elimination; the matrix is small and positive definite. */
function solve(matrix: readonly (readonly number[])[], values: readonly number[]): readonly number[] {
  const rows = matrix.map((row, index) => [...row, values[index] ?? 0]);
  rows.forEach((pivot, column) => {
    for (const [index, row] of rows.entries()) {
      if (index === column) continue;
      const factor = (row[column] ?? 0) / (pivot[column] ?? 1);
      row.forEach((value, at) => {
        row[at] = value - factor * (pivot[at] ?? 0);
      });
    }
  });
  return rows.map((row, index) => (row.at(-1) ?? 0) / (row[index] ?? 1));
}
