import { describe, expect, it } from 'vitest';
import { cards } from '../../../lib/catalog/index.ts';
import { route } from '../../../lib/routing/index.ts';
import { approving, ask, inContext, offer } from './builders.ts';

const models = Array.from({ length: 500 }, (_, index) => {
  const card = cards[index % cards.length];
  if (card === undefined) throw new Error('The catalogue is empty.');
  return offer(`g/m${index}`, { card });
});
const context = inContext({ models, policy: approving('g/*', '!g/m7*', '!*/gpt-3.5*') });

/** Milliseconds of the fastest of some runs: what the work costs, not what else the machine does. */
const fastest = (text: string): number => {
  const times = Array.from({ length: 15 }, () => {
    const start = performance.now();
    route(ask(text), context);
    return performance.now() - start;
  });
  return Math.min(...times);
};

const sentence = 'Please explain how the distributed cache works and write a function for it. ';
const twoMegabytes = 2_000_000;

describe('a decision among 500 models', () => {
  it.each([
    ['prose', sentence.repeat(twoMegabytes / sentence.length)],
    ['one letter', 'a'.repeat(twoMegabytes)],
    ['line ends', '\n'.repeat(twoMegabytes)],
    ['spaces', ' '.repeat(twoMegabytes)],
    ['dots', '.'.repeat(twoMegabytes)],
    ['digits', '7'.repeat(twoMegabytes)],
    ['digits with commas', '1,'.repeat(twoMegabytes / 2)],
    ['dollars', '$a '.repeat(twoMegabytes / 3)],
    ['backslashes', '\\'.repeat(twoMegabytes)],
    ['brackets', '{(['.repeat(twoMegabytes / 3)],
    ['hyphens', 'a-'.repeat(twoMegabytes / 2)],
    ['Chinese', '证明存在无穷多个素数。'.repeat(twoMegabytes / 11)],
    ['right to left', 'مرحبا بالعالم '.repeat(twoMegabytes / 14)],
    ['emoji', '👩‍👩‍👧'.repeat(twoMegabytes / 8)],
    ['lone surrogates', '\ud800'.repeat(twoMegabytes)],
  ])('does not grow with a paste of 2 MB of %s', (_, text) => {
    // Fifty times the text of a long message, read in a bounded part: a ratio in one run, since milliseconds depend on the machine.
    expect(fastest(text)).toBeLessThan(25 * fastest(sentence.repeat(600).slice(0, 40_000)));
  });
});
