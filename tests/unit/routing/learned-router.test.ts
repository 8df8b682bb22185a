import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeRouter, type RouteRequest, route } from '../../../lib/routing/index.ts';
import { ask, inContext } from './builders.ts';

const bytes = new Uint8Array(readFileSync('public/router.bin'));
const router = decodeRouter(bytes);
const signals = (text: string, changes: Partial<RouteRequest> = {}) => route(ask(text, changes), inContext({ router })).trace.signals;
const topDomain = (text: string) => Object.entries(signals(text).domain).toSorted((a, b) => b[1] - a[1])[0]?.[0];

describe('the artefact', () => {
  it('names itself in every trace', () => {
    expect(route(ask('hello'), inContext({ router })).trace.versions.router).toContain(router.version);
    expect(route(ask('hello'), inContext()).trace.versions.router).toBe('auto-1.3');
  });

  it('decodes from the middle of a larger buffer', () => {
    const larger = new Uint8Array(bytes.length + 3);
    larger.set(bytes, 3);
    expect(decodeRouter(larger.subarray(3)).version).toBe(router.version);
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['another file', new Uint8Array(5000)],
    ['one cut off', bytes.subarray(0, bytes.length - 1)],
    ['one with a broken header', Uint8Array.from(bytes.subarray(0, 4000), (byte, index) => (index === 9 ? 0 : byte))],
  ])('refuses %s, saying why', (_, broken) => expect(() => decodeRouter(broken)).toThrow(/artefact/));
});

describe('difficulty', () => {
  it.each([
    ['hi', 'Prove that a group of order 15 is cyclic and generalise to pq'],
    [
      'What is the capital of France?',
      'Which evidence is there that English do-support came from Celtic, and what is the best case against it?',
    ],
    ['Translate "good morning" to Spanish', 'Find the race in this lock-free queue and prove that your fix keeps it linearisable'],
    [
      'Was ist die Hauptstadt von Frankreich?',
      'Beweise, dass jede stetige bijektive Abbildung eines kompakten Raums in einen Hausdorff-Raum ein Homöomorphismus ist',
    ],
  ])('%s is easier than %s', (easy, hard) => expect(signals(easy).difficulty).toBeLessThan(signals(hard).difficulty));

  it('mixes what the heads say by style', () => {
    const { difficulty, style = 0, examDifficulty = 0, chatDifficulty = 0 } = signals('Write a birthday card for my nan');
    expect(style).toBeLessThan(0.5);
    expect(difficulty).toBeGreaterThanOrEqual(Math.min(examDifficulty, chatDifficulty));
    expect(difficulty).toBeLessThanOrEqual(Math.max(examDifficulty, chatDifficulty));
    expect(signals('What is 3/4 of 96?\nA. 70\nB. 72\nC. 74\nD. 76\nAnswer:').style).toBeGreaterThan(0.5);
  });

  it('judges a follow-up with its conversation, and thanks by itself', () => {
    const history = [
      { role: 'user' as const, text: 'Prove that the square root of two is irrational, then generalise to all non-squares' },
      { role: 'assistant' as const, text: 'Shall I use unique factorisation?' },
    ];
    expect(signals('yes, do it', { history }).difficulty).toBeGreaterThan(signals('yes, do it').difficulty);
    expect(signals('thanks!', { history }).difficulty).toBe(signals('thanks!').difficulty);
  });
});

describe('domain', () => {
  it.each([
    ['translation', 'Übersetze ins Englische: Der Hund schläft'],
    ['maths', 'Solve x^2 + 5x + 6 = 0'],
    ['debugging', 'my loop throws IndexError: list index out of range, why'],
    ['small-talk', 'hey how are you today'],
  ])('%s: %s', (domain, text) => expect(topDomain(text)).toBe(domain));
});

describe('doubt', () => {
  it.each(['', '👍👍', 'ಕನ್ನಡ ಭಾಷೆಯಲ್ಲಿ ಬರೆಯಿರಿ', 'qzxv jkqw vzxk qqjz'])('%j goes upward', (text) => {
    expect(signals(text).confidence).toBeLessThan(0.3);
    expect(route(ask(text), inContext({ router })).trace.rule).toBe('uncertain-upward');
  });

  it.each(['What is 2+2?', 'hello', 'Wie wird das Wetter morgen?', '今天天气怎么样？', 'int main() { return 0; }'])(
    '%j is judged',
    (text) => expect(signals(text).confidence).toBeGreaterThan(0.3),
  );
});

describe('any text', () => {
  it.each(['', ' ', '\u0000', '𝕏'.repeat(5000), '('.repeat(100_000), 'a'.repeat(2_000_000), 'מה שלומך', '\ud800', 'A. \n'.repeat(20_000)])(
    'is judged, the same each time (case %#)',
    (text) => {
      const once = signals(text);
      expect(once.difficulty >= 0 && once.difficulty <= 1).toBe(true);
      expect(Object.values(once.domain).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 2);
      expect(signals(text)).toEqual(once);
    },
  );
});

describe('words of other languages', () => {
  it.each([
    ['Переведи на английский: «Мы вернёмся завтра утром»', 'translation'],
    ['Hangi durumlarda kira sözleşmesi feshedilebilir, yasa ne diyor?', 'law'],
    ['Объясни ошибку в коде и исправь её: TypeError: x is not a function', 'debugging'],
  ])('are understood: %s', (text, domain) => expect(topDomain(text)).toBe(domain));
});
