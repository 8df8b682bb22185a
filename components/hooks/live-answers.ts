import type { WorkerMessage } from '../../lib/protocol/index.ts';

type Delta = { readonly kind: 'text' | 'reasoning'; readonly text: string };
/** What the port said of a turn since the database was last written. */
export type LiveAnswer = {
  readonly deltas: ReadonlyMap<number, Delta>;
  readonly progress?: { readonly stage: 'loading-model' | 'reading'; readonly fraction: number };
};

/** How long the deltas of an ended turn stay, so that the database has caught up before they go. */
const keepEndedMs = 10_000;
const keepDeltas = 2000;

/**
 * The deltas of running turns, as they come over the port. Listeners are told once a frame, however many deltas came.
 * A copy that is faster than the database, and never more than that: what is missing here is read there 250 ms later.
 */
export class LiveAnswers {
  readonly #answers = new Map<string, LiveAnswer & { readonly deltas: Map<number, Delta> }>();
  readonly #listeners = new Set<() => void>();
  readonly #schedule: (run: () => void) => void;
  #scheduled = false;

  constructor(schedule: (run: () => void) => void) {
    this.#schedule = schedule;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly of = (turnId: string): LiveAnswer | undefined => this.#answers.get(turnId);

  receive(message: WorkerMessage): void {
    if (message.type === 'delta') {
      const deltas = this.#deltasOf(message.turnId);
      deltas.set(message.seq, { kind: message.kind, text: message.text });
      // Text means that loading and reading are over.
      this.#put(message.turnId, { deltas });
    } else if (message.type === 'progress') {
      const { turnId, stage, fraction } = message;
      this.#put(turnId, { deltas: this.#deltasOf(turnId), progress: { stage, fraction } });
    } else if (message.type === 'turn-end') {
      setTimeout(() => this.#answers.delete(message.turnId), keepEndedMs);
    }
  }

  /** Forgets the deltas that the stored answer holds. */
  trim(turnId: string, seq: number): void {
    const deltas = this.#answers.get(turnId)?.deltas;
    for (const number of deltas?.keys() ?? []) if (number <= seq) deltas?.delete(number);
  }

  /** The deltas to add to. Those of a turn that is not on screen are never trimmed: past a limit the database has to do. */
  #deltasOf(turnId: string): Map<number, Delta> {
    const deltas = this.#answers.get(turnId)?.deltas;
    return deltas && deltas.size < keepDeltas ? deltas : new Map();
  }

  #put(turnId: string, answer: LiveAnswer & { readonly deltas: Map<number, Delta> }) {
    this.#answers.set(turnId, answer);
    if (this.#scheduled) return;
    this.#scheduled = true;
    this.#schedule(() => {
      this.#scheduled = false;
      for (const listener of this.#listeners) listener();
    });
  }
}

/**
 * The stored answer and what came after it. Deltas count only without a gap: a panel that was opened in mid-answer waits for the
 * database to hold what it missed.
 */
export function withDeltas(
  turn: { readonly answer: string; readonly reasoning: string; readonly seq: number },
  deltas: LiveAnswer['deltas'] | undefined,
): { readonly answer: string; readonly reasoning: string } {
  let { answer, reasoning } = turn;
  for (let seq = turn.seq + 1; deltas?.has(seq); seq += 1) {
    const delta = deltas.get(seq);
    if (delta?.kind === 'text') answer += delta.text;
    else reasoning += delta?.text ?? '';
  }
  return { answer, reasoning };
}
