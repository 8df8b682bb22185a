import { minimise } from './lbfgs.ts';
import type { Matrix } from './matrix.ts';

/** Weights of `outputs` linear functions, column by column: `dense[column * outputs + output]`. */
export type Linear = {
  readonly outputs: number;
  readonly dense: Float64Array;
  readonly grams: Float64Array;
  readonly bias: Float64Array;
};

export type FitOptions = {
  readonly outputs: number;
  /** `softmax`: one class a row. `squared`: one number for each output of a row. */
  readonly loss: 'softmax' | 'squared';
  /** Class of each row, or numbers row by row. */
  readonly targets: Float64Array;
  /** How much each row counts. */
  readonly weights: Float64Array;
  /** Penalty of each dense column; infinite takes it out. */
  readonly densePenalty: (column: number) => number;
  /** Penalty of n-grams; infinite takes them out. */
  readonly gramPenalty: number;
  readonly iterations: number;
  /** Group of each row: every group gets an intercept of its own that is thrown away, so that no source is told from another by level. */
  readonly groups?: readonly number[];
};

/** Fits by L-BFGS over all rows. Columns are used as they are: standardise first. */
export const fitLinear = (matrix: Matrix, options: FitOptions): Linear => {
  const { rows, denseColumns, dense, gramColumns, starts, columns, values } = matrix;
  const { outputs, loss, targets, weights, groups } = options;
  const used = usedColumns(denseColumns, options.densePenalty);
  const withGrams = Number.isFinite(options.gramPenalty);
  const gramsAt = used.length * outputs;
  const biasAt = gramsAt + (withGrams ? gramColumns * outputs : 0);
  const groupCount = groups === undefined ? 1 : groups.reduce((most, group) => Math.max(most, group), 0) + 1;
  const size = biasAt + groupCount * outputs;
  // Scaled so that the penalty is one for every column: the problem is better conditioned.
  const scale = Float64Array.from(used, (column) => 1 / Math.sqrt(options.densePenalty(column)));
  const gramScale = withGrams ? 1 / Math.sqrt(options.gramPenalty) : 0;
  const compact = new Float32Array(rows * used.length);
  for (let row = 0; row < rows; row += 1) {
    for (let index = 0; index < used.length; index += 1) {
      compact[row * used.length + index] = (dense[row * denseColumns + (used[index] ?? 0)] ?? 0) * (scale[index] ?? 0);
    }
  }
  const totalWeight = weights.reduce((sum, weight) => sum + weight, 0);
  const scores = new Float64Array(outputs);
  const objective = (point: Float64Array, gradient: Float64Array): number => {
    let value = 0;
    for (let at = 0; at < size; at += 1) {
      const weight = point[at] ?? 0;
      const penalty = at < biasAt ? 1 : 1e-4;
      gradient[at] = penalty * weight;
      value += 0.5 * penalty * weight * weight;
    }
    for (let row = 0; row < rows; row += 1) {
      const rowWeight = weights[row] ?? 0;
      if (rowWeight === 0) continue;
      const groupAt = biasAt + (groups?.[row] ?? 0) * outputs;
      for (let output = 0; output < outputs; output += 1) scores[output] = point[groupAt + output] ?? 0;
      const denseAt = row * used.length;
      for (let index = 0; index < used.length; index += 1) {
        const x = compact[denseAt + index] ?? 0;
        if (x === 0) continue;
        const at = index * outputs;
        for (let output = 0; output < outputs; output += 1) scores[output] = (scores[output] ?? 0) + x * (point[at + output] ?? 0);
      }
      const from = starts[row] ?? 0;
      const to = withGrams ? (starts[row + 1] ?? 0) : from;
      for (let entry = from; entry < to; entry += 1) {
        const x = (values[entry] ?? 0) * gramScale;
        const at = gramsAt + (columns[entry] ?? 0) * outputs;
        for (let output = 0; output < outputs; output += 1) scores[output] = (scores[output] ?? 0) + x * (point[at + output] ?? 0);
      }
      value += rowWeight * (loss === 'softmax' ? softmaxLoss(scores, targets[row] ?? 0) : squaredLoss(scores, targets, row * outputs));
      for (let output = 0; output < outputs; output += 1) {
        scores[output] = (scores[output] ?? 0) * rowWeight;
        gradient[groupAt + output] = (gradient[groupAt + output] ?? 0) + (scores[output] ?? 0);
      }
      for (let index = 0; index < used.length; index += 1) {
        const x = compact[denseAt + index] ?? 0;
        if (x === 0) continue;
        const at = index * outputs;
        for (let output = 0; output < outputs; output += 1)
          gradient[at + output] = (gradient[at + output] ?? 0) + x * (scores[output] ?? 0);
      }
      for (let entry = from; entry < to; entry += 1) {
        const x = (values[entry] ?? 0) * gramScale;
        const at = gramsAt + (columns[entry] ?? 0) * outputs;
        for (let output = 0; output < outputs; output += 1)
          gradient[at + output] = (gradient[at + output] ?? 0) + x * (scores[output] ?? 0);
      }
    }
    return value;
  };
  const point = minimise(objective, size, options.iterations);
  return {
    outputs,
    dense: spread(point, used, scale, denseColumns, outputs),
    grams: withGrams ? point.slice(gramsAt, biasAt).map((weight) => weight * gramScale) : new Float64Array(gramColumns * outputs),
    bias: meanBias(point, biasAt, outputs, groups ?? [], weights, totalWeight),
  };
};

const usedColumns = (columns: number, penalty: (column: number) => number): readonly number[] =>
  Array.from({ length: columns }, (_, column) => column).filter((column) => Number.isFinite(penalty(column)));

/** Turns scores into the gradient of the loss by them, and returns the loss. */
const softmaxLoss = (scores: Float64Array, target: number): number => {
  let highest = Number.NEGATIVE_INFINITY;
  for (const score of scores) highest = Math.max(highest, score);
  let total = 0;
  for (const score of scores) total += Math.exp(score - highest);
  const loss = Math.log(total) + highest - (scores[target] ?? 0);
  for (let output = 0; output < scores.length; output += 1) {
    scores[output] = Math.exp((scores[output] ?? 0) - highest) / total - (output === target ? 1 : 0);
  }
  return loss;
};

const squaredLoss = (scores: Float64Array, targets: Float64Array, at: number): number => {
  let loss = 0;
  for (let output = 0; output < scores.length; output += 1) {
    const error = (scores[output] ?? 0) - (targets[at + output] ?? 0);
    scores[output] = error;
    loss += 0.5 * error * error;
  }
  return loss;
};

const spread = (point: Float64Array, used: readonly number[], scale: Float64Array, columns: number, outputs: number): Float64Array => {
  const dense = new Float64Array(columns * outputs);
  for (const [index, column] of used.entries()) {
    for (let output = 0; output < outputs; output += 1)
      dense[column * outputs + output] = (point[index * outputs + output] ?? 0) * (scale[index] ?? 0);
  }
  return dense;
};

const meanBias = (
  point: Float64Array,
  at: number,
  outputs: number,
  groups: readonly number[],
  weights: Float64Array,
  totalWeight: number,
): Float64Array => {
  const bias = new Float64Array(outputs);
  if (groups.length === 0) return point.slice(at, at + outputs);
  for (const [row, group] of groups.entries()) {
    for (let output = 0; output < outputs; output += 1) {
      bias[output] = (bias[output] ?? 0) + ((weights[row] ?? 0) / totalWeight) * (point[at + group * outputs + output] ?? 0);
    }
  }
  return bias;
};

/** Scores row by row. */
export const applyLinear = (matrix: Matrix, linear: Linear): Float64Array => {
  const { rows, denseColumns, dense, starts, columns, values } = matrix;
  const { outputs } = linear;
  const scores = new Float64Array(rows * outputs);
  for (let row = 0; row < rows; row += 1) {
    for (let output = 0; output < outputs; output += 1) {
      let score = linear.bias[output] ?? 0;
      for (let column = 0; column < denseColumns; column += 1) {
        score += (dense[row * denseColumns + column] ?? 0) * (linear.dense[column * outputs + output] ?? 0);
      }
      for (let entry = starts[row] ?? 0; entry < (starts[row + 1] ?? 0); entry += 1) {
        score += (values[entry] ?? 0) * (linear.grams[(columns[entry] ?? 0) * outputs + output] ?? 0);
      }
      scores[row * outputs + output] = score;
    }
  }
  return scores;
};
