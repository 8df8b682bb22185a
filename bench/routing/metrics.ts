/** A prompt with what a router needs to be judged: its score, and how well the weak and the strong model answered. */
export type Scored = { readonly score: number; readonly weak: number; readonly strong: number };

/**
 * Area under the ROC curve of `score` for telling positives from the rest: the chance that a random positive scores higher than a
 * random negative; ties count half. NaN without both kinds.
 */
export const areaUnderCurve = (rows: readonly { readonly score: number; readonly positive: boolean }[]): number => {
  const sorted = rows.toSorted((a, b) => a.score - b.score);
  const positives = rows.filter((row) => row.positive).length;
  const negatives = rows.length - positives;
  if (positives === 0 || negatives === 0) return Number.NaN;
  let rankSum = 0;
  for (let start = 0; start < sorted.length; ) {
    let end = start;
    while (end < sorted.length && sorted[end]?.score === sorted[start]?.score) end += 1;
    const meanRank = (start + 1 + end) / 2;
    for (let index = start; index < end; index += 1) if (sorted[index]?.positive) rankSum += meanRank;
    start = end;
  }
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * negatives);
};

/** Rows where the strong model does better, against the rest. */
export const strongNeeded = (rows: readonly Scored[]): number =>
  areaUnderCurve(rows.map((row) => ({ score: row.score, positive: row.strong > row.weak })));

/**
 * Average performance gap recovered: prompts in the order of the score, the top x % sent to the strong model; the area under
 * (quality recovered between weak and strong) over x. Random is 0.5; tied prompts share what they gain evenly. NaN where the strong
 * model is no better on the whole.
 */
export const averageGapRecovered = (rows: readonly Scored[]): number => {
  const gap = rows.reduce((sum, row) => sum + row.strong - row.weak, 0);
  if (rows.length === 0 || gap <= 0) return Number.NaN;
  const sorted = rows.toSorted((a, b) => b.score - a.score);
  let recovered = 0;
  let area = 0;
  for (let start = 0; start < sorted.length; ) {
    let end = start;
    let gain = 0;
    while (end < sorted.length && sorted[end]?.score === sorted[start]?.score) {
      const row = sorted[end];
      gain += row === undefined ? 0 : row.strong - row.weak;
      end += 1;
    }
    // Within a tie the curve is a straight line: a trapezium.
    area += ((recovered + recovered + gain) / 2) * (end - start);
    recovered += gain;
    start = end;
  }
  return area / gap / rows.length;
};

/**
 * Share of prompts that must go to the strong model to recover `share` of the gap, in the order of the score (0..1). Tied prompts share
 * what they gain evenly. NaN where the strong model is no better on the whole.
 */
export const callsToRecover = (rows: readonly Scored[], share: number): number => {
  const gap = rows.reduce((sum, row) => sum + row.strong - row.weak, 0);
  if (rows.length === 0 || gap <= 0) return Number.NaN;
  const sorted = rows.toSorted((a, b) => b.score - a.score);
  let recovered = 0;
  for (let start = 0; start < sorted.length; ) {
    let end = start;
    let gain = 0;
    while (end < sorted.length && sorted[end]?.score === sorted[start]?.score) {
      gain += (sorted[end]?.strong ?? 0) - (sorted[end]?.weak ?? 0);
      end += 1;
    }
    const missing = share * gap - recovered;
    if (gain >= missing) return (start + (gain > 0 ? (missing / gain) * (end - start) : 0)) / rows.length;
    recovered += gain;
    start = end;
  }
  return 1;
};

/** Uniform numbers in [0, 1) from a seed (mulberry32), so that a run can be repeated. */
export const seededRandom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};

/** 95 % interval of a metric by bootstrap over what it was measured on: prompts, or whole authors and sources where those were left out. */
export const interval = <Row>(
  rows: readonly Row[],
  metric: (rows: readonly Row[]) => number,
  rounds: number,
  seed: number,
): readonly [number, number] => {
  const random = seededRandom(seed);
  const values: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const sample = rows.map(() => rows[Math.floor(random() * rows.length)]).filter((row) => row !== undefined);
    const value = metric(sample);
    if (!Number.isNaN(value)) values.push(value);
  }
  values.sort((a, b) => a - b);
  const at = (share: number) => values[Math.min(values.length - 1, Math.floor(share * values.length))] ?? Number.NaN;
  return [at(0.025), at(0.975)];
};
