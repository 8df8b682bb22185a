import {
  forEachWord,
  handFeatureCount,
  handFeatures,
  openingBuckets,
  readGrams,
  textBuckets,
  viewOf,
} from '../../../lib/routing/learned/index.ts';
import type { Embeddings } from './embeddings.ts';

/**
 * Features of many texts. Dense: hand features, then the mean word vector. Sparse: n-grams in compressed rows
 * (`columns` and `values` from `starts[row]` to `starts[row + 1]`).
 */
export type Matrix = {
  readonly rows: number;
  readonly denseColumns: number;
  readonly dense: Float32Array;
  readonly gramColumns: number;
  readonly starts: Uint32Array;
  readonly columns: Uint16Array;
  readonly values: Float32Array;
};

const gramColumns = textBuckets + openingBuckets;

export const featurise = (texts: readonly string[], embeddings: Embeddings): Matrix => {
  const denseColumns = handFeatureCount + embeddings.dimensions;
  const dense = new Float32Array(texts.length * denseColumns);
  const starts = new Uint32Array(texts.length + 1);
  let columns = new Uint16Array(texts.length * 300 + 1000);
  let values = new Float32Array(columns.length);
  let end = 0;
  for (const [row, text] of texts.entries()) {
    const view = viewOf(text);
    const at = row * denseColumns;
    dense.set(handFeatures(view.core, embeddings.rankOf), at);
    addMeanVector(dense, at + handFeatureCount, view.lower, embeddings);
    readGrams(view.grams, (bucket, value) => {
      if (end === columns.length) {
        columns = grown(columns, new Uint16Array(columns.length * 2));
        values = grown(values, new Float32Array(columns.length));
      }
      columns[end] = bucket;
      values[end] = value;
      end += 1;
    });
    starts[row + 1] = end;
  }
  return { rows: texts.length, denseColumns, dense, gramColumns, starts, columns: columns.slice(0, end), values: values.slice(0, end) };
};

const grown = <Values extends Uint16Array | Float32Array>(from: Values, into: Values): Values => {
  into.set(from);
  return into;
};

const addMeanVector = (dense: Float32Array, at: number, lower: string, embeddings: Embeddings): void => {
  const { dimensions, vectors } = embeddings;
  let words = 0;
  forEachWord(lower, embeddings.lookup, (word) => {
    words += 1;
    if (word === undefined) return;
    for (let index = 0; index < dimensions; index += 1) {
      dense[at + index] = (dense[at + index] ?? 0) + (vectors[word * dimensions + index] ?? 0);
    }
  });
  if (words === 0) return;
  for (let index = 0; index < dimensions; index += 1) dense[at + index] = (dense[at + index] ?? 0) / words;
};

/** The rows at these places, in this order. */
export const take = (matrix: Matrix, places: readonly number[]): Matrix => {
  const { denseColumns } = matrix;
  const dense = new Float32Array(places.length * denseColumns);
  const starts = new Uint32Array(places.length + 1);
  for (const [row, place] of places.entries()) {
    dense.set(matrix.dense.subarray(place * denseColumns, (place + 1) * denseColumns), row * denseColumns);
    starts[row + 1] = (starts[row] ?? 0) + (matrix.starts[place + 1] ?? 0) - (matrix.starts[place] ?? 0);
  }
  const columns = new Uint16Array(starts[places.length] ?? 0);
  const values = new Float32Array(columns.length);
  for (const [row, place] of places.entries()) {
    columns.set(matrix.columns.subarray(matrix.starts[place], matrix.starts[place + 1]), starts[row]);
    values.set(matrix.values.subarray(matrix.starts[place], matrix.starts[place + 1]), starts[row]);
  }
  return { ...matrix, rows: places.length, dense, starts, columns, values };
};

/** Mean and spread of each dense column, for standardising. A column that never changes keeps its scale. */
export type Standard = { readonly mean: Float32Array; readonly scale: Float32Array };

export const standardOf = (matrix: Matrix): Standard => {
  const { rows, denseColumns, dense } = matrix;
  const mean = new Float64Array(denseColumns);
  const square = new Float64Array(denseColumns);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < denseColumns; column += 1) {
      const value = dense[row * denseColumns + column] ?? 0;
      mean[column] = (mean[column] ?? 0) + value / rows;
      square[column] = (square[column] ?? 0) + (value * value) / rows;
    }
  }
  const scale = mean.map((value, column) => {
    const variance = (square[column] ?? 0) - value * value;
    return variance > 1e-12 ? 1 / Math.sqrt(variance) : 1;
  });
  return { mean: Float32Array.from(mean), scale: Float32Array.from(scale) };
};

const standardLimit = 4;

/** Standardised in place of the raw dense columns: hand features clipped, word vectors not, so that they collapse into words. */
export const standardise = (matrix: Matrix, standard: Standard): Matrix => {
  const dense = new Float32Array(matrix.dense.length);
  for (let row = 0; row < matrix.rows; row += 1) {
    for (let column = 0; column < matrix.denseColumns; column += 1) {
      const at = row * matrix.denseColumns + column;
      const value = ((matrix.dense[at] ?? 0) - (standard.mean[column] ?? 0)) * (standard.scale[column] ?? 1);
      dense[at] = column < handFeatureCount ? Math.max(-standardLimit, Math.min(standardLimit, value)) : value;
    }
  }
  return { ...matrix, dense };
};
