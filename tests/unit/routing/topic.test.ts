import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeRouter, route } from '../../../lib/routing/index.ts';
import { ask, inContext } from './builders.ts';

const router = decodeRouter(readFileSync('public/router.bin'));

/** Difficulty and likeliest domain of a message after another one of the person and an answer. */
const judgedAfter = (earlier: string, text: string) => {
  const history = [
    { role: 'user' as const, text: earlier },
    { role: 'assistant' as const, text: 'Here is what I found.' },
  ];
  const { signals } = route(ask(text, { history: earlier === '' ? [] : history }), inContext({ router })).trace;
  const [domain] = Object.entries(signals.domain).toSorted((a, b) => b[1] - a[1])[0] ?? [''];
  return { difficulty: signals.difficulty, domain };
};

const proof = 'Derive the energy inequality of Leray-Hopf weak solutions of the Navier-Stokes equations and say where it can be strict.';

describe('a message in a conversation', () => {
  it('is as hard as what it goes on from', () => {
    for (const text of [
      'yes, do it',
      'and for bounded domains?',
      'explain step 3 again',
      'in Spanish please',
      'now for n = 2',
      'und auf Deutsch?',
    ]) {
      expect(judgedAfter(proof, text).difficulty, text).toBeGreaterThan(0.6);
    }
  });

  it('is judged by itself where it opens another subject', () => {
    const easy = [
      ['good night', 'small-talk'],
      ['btw how do I spell accommodate', 'language'],
      ["new topic: translate 'cheese' to French", 'translation'],
      ['wie sagt man "Käse" auf Französisch?', 'translation'],
      ['I need a birthday rhyme for my sister Ann', 'writing'],
      ['set an alarm for seven tomorrow morning', 'tool-use'],
    ] as const;
    for (const [text, domain] of easy) {
      expect(judgedAfter(proof, text), text).toEqual(judgedAfter('', text));
      expect(judgedAfter(proof, text).domain, text).toBe(domain);
    }
  });

  it('has no code in its signals where only the message before it had', () => {
    const code =
      'Why is this wrong?\n```python\ndef mean(xs):\n    total = 0\n    for x in xs:\n        total = x\n    return total / len(xs)\n```';
    const history = [
      { role: 'user' as const, text: code },
      { role: 'assistant' as const, text: 'It overwrites total.' },
    ];
    const signalsOf = (text: string) => route(ask(text, { history }), inContext({ router })).trace.signals;
    expect(signalsOf('good night').code).toBe(false);
    expect(signalsOf('fix it').code).toBe(true);
  });

  it('is no easier for a greeting before it', () => {
    expect(judgedAfter('hey how are you', proof)).toEqual(judgedAfter('', proof));
    expect(judgedAfter('thanks!', proof)).toEqual(judgedAfter('', proof));
  });

  it('goes on from the last message that was no courtesy', () => {
    const history = [
      { role: 'user' as const, text: proof },
      { role: 'assistant' as const, text: 'Here is the derivation.' },
      { role: 'user' as const, text: 'thanks!' },
      { role: 'assistant' as const, text: 'You are welcome.' },
    ];
    expect(route(ask('and for bounded domains?', { history }), inContext({ router })).trace.signals.difficulty).toBeGreaterThan(0.6);
  });
});

describe('a long paste', () => {
  const sentences = [
    'The old house at the end of the lane had been empty for years before we moved in.',
    'My grandmother used to say that it remembered people.',
    'On the first evening we lit the stove, and the kitchen smelled of dust and apples.',
    'My brother found a box of marbles under the stairs.',
    'We played until it was dark, and the wind went round the corner like a dog looking for its bed.',
    'In the morning there was snow on the sill, and somebody had left milk at the door.',
  ];
  const story = (count: number): string => Array.from({ length: count }, (_, index) => sentences[(index * 5) % sentences.length]).join(' ');

  it('is no harder for its length', () => {
    const short = judgedAfter('', `Suggest a title for this story:\n${story(7)}`).difficulty;
    for (const count of [15, 40, 120]) {
      const long = judgedAfter('', `Suggest a title for this story:\n${story(count)}`);
      expect(long.difficulty).toBeLessThan(0.4);
      expect(Math.abs(long.difficulty - short)).toBeLessThan(0.2);
    }
  });
});
