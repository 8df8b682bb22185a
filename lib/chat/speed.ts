import type { Speed } from '../catalog/index.ts';
import type { Usage } from './types.ts';

/** What this device has measured of a model. Older measurements count less, by half each week. */
export type SpeedRecord = {
  readonly firstTokenSeconds: number;
  readonly tokensPerSecond: number;
  /** How many measurements this is worth, at `updatedAt`. */
  readonly weight: number;
  /** Epoch milliseconds. */
  readonly updatedAt: number;
};

const halfLifeMs = 7 * 24 * 60 * 60_000;
/** The card's own figures are worth so many measurements. */
const priorWeight = 3;
/** An answer this short says nothing of the pace. */
const leastTokens = 20;
const fastest = 1000;

export type Timing = {
  /** Epoch milliseconds. */
  readonly sentAt: number;
  /** The first thought, where thoughts are sent; else the first text. */
  readonly firstTokenAt: number;
  readonly firstTextAt: number;
  readonly endedAt: number;
  readonly usage: Usage;
};

/**
 * The record after one more answer; the pace is learned from longer answers alone. Thoughts are no part of the time to the first token: how
 * many there are depends on the message, so routing adds them. Those that a gateway keeps to itself are reckoned at the pace of the text.
 */
export function measured(record: SpeedRecord | undefined, timing: Timing): SpeedRecord | undefined {
  const { sentAt, firstTokenAt, firstTextAt, endedAt, usage } = timing;
  const written = (usage.outputTokens ?? 0) - (usage.reasoningTokens ?? 0);
  const seconds = Math.max(0.05, (endedAt - firstTextAt) / 1000);
  const pace = written >= leastTokens ? Math.min(fastest, written / seconds) : record?.tokensPerSecond;
  if (pace === undefined) return record;
  const hiddenSeconds = firstTokenAt < firstTextAt ? 0 : (usage.reasoningTokens ?? 0) / pace;
  const firstTokenSeconds = Math.max(0, (firstTokenAt - sentAt) / 1000 - hiddenSeconds);
  const before = record ? weightAt(record, endedAt) : 0;
  const mix = (old: number | undefined, now: number) => (before * (old ?? 0) + now) / (before + 1);
  return {
    firstTokenSeconds: mix(record?.firstTokenSeconds, firstTokenSeconds),
    tokensPerSecond: mix(record?.tokensPerSecond, pace),
    weight: before + 1,
    updatedAt: endedAt,
  };
}

/** The card's speed, moved towards what was measured the more there is of it. `now` is epoch milliseconds. */
export function expectedSpeed(prior: Speed, record: SpeedRecord | undefined, now: number): Speed {
  if (!record) return prior;
  const weight = weightAt(record, now);
  const mix = (card: number, here: number) => (priorWeight * card + weight * here) / (priorWeight + weight);
  return {
    firstTokenSeconds: mix(prior.firstTokenSeconds, record.firstTokenSeconds),
    tokensPerSecond: mix(prior.tokensPerSecond, record.tokensPerSecond),
    provenance: { kind: 'measured', source: 'measured on this device', asOf: new Date(record.updatedAt).toISOString().slice(0, 10) },
  };
}

const weightAt = (record: SpeedRecord, now: number): number => record.weight * 0.5 ** (Math.max(0, now - record.updatedAt) / halfLifeMs);
