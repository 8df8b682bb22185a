import { describe, expect, it, vi } from 'vitest';
import { LiveAnswers, withDeltas } from '../../../components/hooks/live-answers.ts';

const text = (seq: number, words: string, turnId = 't') => ({ type: 'delta' as const, turnId, seq, kind: 'text' as const, text: words });

/** Answers whose frames are run by hand. */
function withFrames() {
  const frames: (() => void)[] = [];
  const answers = new LiveAnswers((run) => frames.push(run));
  return { answers, frames, runFrames: () => frames.splice(0).forEach((run) => void run()) };
}

describe('an answer and its deltas', () => {
  const stored = { answer: 'Stored', reasoning: '', seq: 2 };

  it('shows what came after the stored text, in order of number and not of arrival', () => {
    const { answers } = withFrames();
    for (const message of [text(4, ' two'), text(3, ' one'), text(2, 'already stored')]) answers.receive(message);
    expect(withDeltas(stored, answers.of('t')?.deltas).answer).toBe('Stored one two');
  });

  it('shows nothing beyond a gap: the database fills it', () => {
    const { answers } = withFrames();
    answers.receive(text(4, ' after a gap'));
    expect(withDeltas(stored, answers.of('t')?.deltas).answer).toBe('Stored');
    expect(withDeltas({ ...stored, seq: 3 }, answers.of('t')?.deltas).answer).toBe('Stored after a gap');
  });

  it('keeps reasoning apart from the answer, under one numbering', () => {
    const { answers } = withFrames();
    answers.receive({ type: 'delta', turnId: 't', seq: 1, kind: 'reasoning', text: 'Hm.' });
    answers.receive(text(2, 'Yes.'));
    expect(withDeltas({ answer: '', reasoning: '', seq: 0 }, answers.of('t')?.deltas)).toEqual({ answer: 'Yes.', reasoning: 'Hm.' });
  });

  it('tells its listeners once a frame, however many deltas came', () => {
    const { answers, frames, runFrames } = withFrames();
    const listener = vi.fn();
    answers.subscribe(listener);
    for (let seq = 1; seq <= 100; seq += 1) answers.receive(text(seq, '.'));
    expect(frames).toHaveLength(1);
    runFrames();
    expect(listener).toHaveBeenCalledTimes(1);
    answers.receive(text(101, '.'));
    runFrames();
    expect(listener).toHaveBeenCalledTimes(2);
  });

  it('gives a new value for each change, so that React sees it', () => {
    const { answers } = withFrames();
    answers.receive(text(1, 'a'));
    const before = answers.of('t');
    expect(answers.of('t')).toBe(before);
    answers.receive(text(2, 'b'));
    expect(answers.of('t')).not.toBe(before);
  });

  it('forgets what the database holds, and no more', () => {
    const { answers } = withFrames();
    for (const seq of [1, 2, 3]) answers.receive(text(seq, String(seq)));
    answers.trim('t', 2);
    expect([...(answers.of('t')?.deltas.keys() ?? [])]).toEqual([3]);
  });

  it('does not grow without end for an answer that nobody looks at', () => {
    const { answers } = withFrames();
    for (let seq = 1; seq <= 10_000; seq += 1) answers.receive(text(seq, '.'));
    expect(answers.of('t')?.deltas.size).toBeLessThanOrEqual(2000);
  });

  it('ends the progress of loading with the first text', () => {
    const { answers } = withFrames();
    answers.receive({ type: 'progress', turnId: 't', stage: 'loading-model', fraction: 0.4 });
    expect(answers.of('t')?.progress).toEqual({ stage: 'loading-model', fraction: 0.4 });
    answers.receive(text(1, 'Hello'));
    expect(answers.of('t')?.progress).toBeUndefined();
  });
});
