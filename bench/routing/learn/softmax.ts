import { seededRandom } from '../metrics.ts';
import type { Linear } from './linear.ts';
import type { Matrix } from './matrix.ts';

export type SoftmaxOptions = {
  readonly outputs: number;
  /** Class of each row. */
  readonly targets: ArrayLike<number>;
  /** How much each row counts. */
  readonly weights: ArrayLike<number>;
  readonly densePenalty: (column: number) => number;
  readonly gramPenalty: number;
  readonly epochs: number;
  readonly rate: number;
  /** n-grams have small values and need larger steps. */
  readonly gramRate: number;
  readonly seed: number;
};

/**
 * Multinomial logistic regression by Adagrad, one row at a time in a seeded order. The penalty of a column is shared among the rows
 * that touch it, so that its sum over an epoch is the whole penalty. Fewer passes over a large sparse problem than a batch method.
 */
export const fitSoftmax = (matrix: Matrix, options: SoftmaxOptions): Linear => {
  const { rows, denseColumns, dense, gramColumns, starts, columns, values } = matrix;
  const { outputs, targets, weights } = options;
  const denseWeights = new Float32Array(denseColumns * outputs);
  const gramWeights = new Float32Array(gramColumns * outputs);
  const bias = new Float64Array(outputs);
  const denseSquares = new Float64Array(denseColumns);
  const gramSquares = new Float64Array(gramColumns);
  const densePull = Float64Array.from({ length: denseColumns }, (_, column) => options.densePenalty(column) / rows);
  const gramPull = gramPulls(matrix, options.gramPenalty);
  const order = Uint32Array.from({ length: rows }, (_, row) => row);
  const random = seededRandom(options.seed);
  const scores = new Float64Array(outputs);
  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    shuffle(order, random);
    const rate = options.rate * (1 - (0.9 * epoch) / options.epochs);
    const gramRate = (rate / options.rate) * options.gramRate;
    for (const row of order) {
      const rowWeight = weights[row] ?? 0;
      if (rowWeight === 0) continue;
      const denseAt = row * denseColumns;
      const from = starts[row] ?? 0;
      const to = starts[row + 1] ?? 0;
      scores.set(bias);
      for (let column = 0; column < denseColumns; column += 1) {
        const x = dense[denseAt + column] ?? 0;
        const at = column * outputs;
        for (let output = 0; output < outputs; output += 1) scores[output] = (scores[output] ?? 0) + x * (denseWeights[at + output] ?? 0);
      }
      for (let entry = from; entry < to; entry += 1) {
        const x = values[entry] ?? 0;
        const at = (columns[entry] ?? 0) * outputs;
        for (let output = 0; output < outputs; output += 1) scores[output] = (scores[output] ?? 0) + x * (gramWeights[at + output] ?? 0);
      }
      const norm = toGradient(scores, targets[row] ?? 0, rowWeight);
      for (let column = 0; column < denseColumns; column += 1) {
        const x = dense[denseAt + column] ?? 0;
        const square = (denseSquares[column] ?? 0) + norm * x * x;
        denseSquares[column] = square;
        update(denseWeights, column * outputs, scores, x, densePull[column] ?? 0, rate / Math.sqrt(square + 1e-6));
      }
      for (let entry = from; entry < to; entry += 1) {
        const x = values[entry] ?? 0;
        const column = columns[entry] ?? 0;
        const square = (gramSquares[column] ?? 0) + norm * x * x;
        gramSquares[column] = square;
        update(gramWeights, column * outputs, scores, x, gramPull[column] ?? 0, gramRate / Math.sqrt(square + 1e-8));
      }
      for (let output = 0; output < outputs; output += 1) bias[output] = (bias[output] ?? 0) - 0.01 * rate * (scores[output] ?? 0);
    }
  }
  return { outputs, dense: Float64Array.from(denseWeights), grams: Float64Array.from(gramWeights), bias };
};

const gramPulls = (matrix: Matrix, penalty: number): Float64Array => {
  const touches = new Float64Array(matrix.gramColumns);
  for (const column of matrix.columns) touches[column] = (touches[column] ?? 0) + 1;
  return touches.map((count) => penalty / Math.max(1, count));
};

const shuffle = (order: Uint32Array, random: () => number): void => {
  for (let index = order.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1));
    const held = order[index] ?? 0;
    order[index] = order[other] ?? 0;
    order[other] = held;
  }
};

/** Scores become the weighted gradient of the loss by them; returns its mean square over the classes. */
const toGradient = (scores: Float64Array, target: number, weight: number): number => {
  let highest = Number.NEGATIVE_INFINITY;
  for (let output = 0; output < scores.length; output += 1) highest = Math.max(highest, scores[output] ?? 0);
  let total = 0;
  for (let output = 0; output < scores.length; output += 1) {
    const exponential = Math.exp((scores[output] ?? 0) - highest);
    scores[output] = exponential;
    total += exponential;
  }
  let norm = 0;
  for (let output = 0; output < scores.length; output += 1) {
    const error = weight * ((scores[output] ?? 0) / total - (output === target ? 1 : 0));
    scores[output] = error;
    norm += error * error;
  }
  return norm / scores.length;
};

const update = (into: Float32Array, at: number, gradient: Float64Array, x: number, pull: number, rate: number): void => {
  for (let output = 0; output < gradient.length; output += 1) {
    const weight = into[at + output] ?? 0;
    into[at + output] = weight - rate * ((gradient[output] ?? 0) * x + pull * weight);
  }
};
