import type { Size } from '../../lib/catalog/estimate.ts';
import { publishedBenchmarks } from '../../lib/catalog/published.ts';
import type { SkillFacts } from '../../lib/catalog/skill-features.ts';
import { dot, type Fit, featuresOf, fitSkill, logistic } from './fit.ts';
import type { Observation } from './observations.ts';

export type SkillErrors = {
  readonly models: number;
  readonly figures: number;
  /** Mean distance between predicted and measured accuracy, 0..1, of models that the fit has not seen. */
  readonly unseenModel: number;
  /** The same for models of the newest quarter, when the fit ends before them. */
  readonly newestQuarter: number;
  /** The same when every model is given the benchmark's mean. */
  readonly benchmarkMean: number;
  /** Mean distance in the overall skill of the models that are published, unseen. */
  readonly overall: number;
  /** Share of pairs of unseen models, both with figures for a benchmark, that the prediction puts in the measured order. */
  readonly pairsInOrder: number;
};

type Prediction = { readonly observation: Observation; readonly predicted: number };

/** Mean predicted accuracy over the ten published benchmarks: the scale of every card's skill. */
export const overallOf = (curves: Fit['curves'], ability: number): number =>
  publishedBenchmarks.reduce((sum, benchmark) => sum + accuracyOf(curves, benchmark, ability), 0) / publishedBenchmarks.length;

const accuracyOf = (curves: Fit['curves'], benchmark: string, ability: number): number => {
  const curve = curves.get(benchmark);
  return curve === undefined ? Number.NaN : logistic(curve.level + curve.slope * ability);
};

/** How far the regression is off for models that it has not seen. */
export function evaluate(
  observations: readonly Observation[],
  facts: ReadonlyMap<string, SkillFacts>,
  usual: Readonly<Record<Size, number>>,
  published: ReadonlyMap<string, number>,
): SkillErrors {
  const models = [...new Set(observations.map(({ model }) => model))].sort();
  const without = (left: ReadonlySet<string>) =>
    fitSkill(
      observations.filter(({ model }) => !left.has(model)),
      facts,
      usual,
    );
  const predictions: Prediction[] = [];
  const overall: number[] = [];
  for (const model of models) {
    const fit = without(new Set([model]));
    const ability = dot(fit.coefficients, featuresOf(facts, model, usual));
    predictions.push(...predict(observations, new Set([model]), fit, facts, usual));
    const known = published.get(model);
    if (known !== undefined) overall.push(Math.abs(overallOf(fit.curves, ability) - known));
  }
  const byDate = models.toSorted((one, other) => (facts.get(one)?.released ?? '').localeCompare(facts.get(other)?.released ?? ''));
  const newest = new Set(byDate.slice(Math.floor(models.length * 0.75)));
  return {
    models: models.length,
    figures: observations.length,
    unseenModel: distance(predictions),
    newestQuarter: distance(predict(observations, newest, without(newest), facts, usual)),
    benchmarkMean: distance(observations.map((observation) => ({ observation, predicted: meanOfOthers(observations, observation) }))),
    overall: mean(overall),
    pairsInOrder: inOrder(predictions),
  };
}

const predict = (
  observations: readonly Observation[],
  left: ReadonlySet<string>,
  fit: Fit,
  facts: ReadonlyMap<string, SkillFacts>,
  usual: Readonly<Record<Size, number>>,
): Prediction[] =>
  observations.flatMap((observation) => {
    if (!left.has(observation.model)) return [];
    const predicted = accuracyOf(fit.curves, observation.benchmark, dot(fit.coefficients, featuresOf(facts, observation.model, usual)));
    return Number.isNaN(predicted) ? [] : [{ observation, predicted }];
  });

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const distance = (predictions: readonly Prediction[]): number =>
  mean(predictions.map(({ observation, predicted }) => Math.abs(observation.accuracy - predicted)));

const meanOfOthers = (observations: readonly Observation[], { model, benchmark }: Observation): number =>
  mean(observations.filter((other) => other.benchmark === benchmark && other.model !== model).map(({ accuracy }) => accuracy));

function inOrder(predictions: readonly Prediction[]): number {
  let right = 0;
  let pairs = 0;
  predictions.forEach((one, index) => {
    for (const other of predictions.slice(index + 1)) {
      const measured = one.observation.accuracy - other.observation.accuracy;
      if (one.observation.benchmark !== other.observation.benchmark || measured === 0) continue;
      pairs += 1;
      if (Math.sign(measured) === Math.sign(one.predicted - other.predicted)) right += 1;
    }
  });
  return right / pairs;
}
