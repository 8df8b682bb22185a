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
