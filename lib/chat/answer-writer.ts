import type { WorkerMessage } from '../protocol/index.ts';
import type { TurnPatch } from './types.ts';

/** Deltas go to the port at once and to the database at this pace. */
const flushMs = 250;
const flushCharacters = 2048;

export type AnswerWriterPorts = {
  save(patch: TurnPatch): Promise<void>;
  publish(message: WorkerMessage): void;
};

/**
 * Collects an answer: every piece goes to the panels with its number, and the text so far to the database every 250 ms or
 * 2 KiB. Saves are in order; `save` carries a patch together with all text so far.
 */
export function createAnswerWriter(turnId: string, ports: AnswerWriterPorts) {
  let answer = '';
  let reasoning = '';
  let seq = 0;
  let unsaved = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: Promise<void> = Promise.resolve();

  function save(patch: TurnPatch = {}): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    unsaved = 0;
    const text = { answer, reasoning, seq };
    last = last.then(() => ports.save({ ...text, ...patch }));
    return last;
  }

  return {
    push(kind: 'text' | 'reasoning', text: string) {
      if (text === '') return;
      if (kind === 'text') answer += text;
      else reasoning += text;
      seq += 1;
      unsaved += text.length;
      ports.publish({ type: 'delta', turnId, seq, kind, text });
      // A failed save is met again by the next one and by the last, which the turn awaits.
      if (unsaved >= flushCharacters) save().catch(() => {});
      else timer ??= setTimeout(() => save().catch(() => {}), flushMs);
    },
    save,
    get answer() {
      return answer;
    },
    get reasoning() {
      return reasoning;
    },
  };
}
export type AnswerWriter = ReturnType<typeof createAnswerWriter>;
