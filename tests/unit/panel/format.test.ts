import { describe, expect, it } from 'vitest';
import { duration, tokens, when } from '../../../components/chat/format.ts';
import { textDirection } from '../../../components/chat/text-direction.ts';
import { money } from '../../../lib/routing/index.ts';

describe('the direction of a text', () => {
  it.each([
    ['Hello', 'ltr'],
    ['', 'ltr'],
    ['123 — שלום', 'rtl'],
    ['«مرحبا» hello', 'rtl'],
    ['hello שלום', 'ltr'],
    ['你好', 'ltr'],
  ])('%s: %s', (text, direction) => expect(textDirection(text)).toBe(direction));
});

describe('numbers for people', () => {
  it.each([
    [0.0004, '$0.0004'],
    [0.00041, '$0.00041'],
    [0.000412, '$0.00041'],
    [0.012, '$0.012'],
    [0.5, '$0.50'],
    [0.1, '$0.10'],
    [0.25, '$0.25'],
    [0.999, '$1.00'],
    [1, '$1.00'],
    [12.345, '$12.35'],
    [0, '$0'],
    [0.0000004, 'under $0.000001'],
    [0.0000012, '$0.0000012'],
  ])('money %d is %s', (dollars, words) => expect(money(dollars)).toBe(words));

  it.each([
    [0.04, '0.0 s'],
    [0.6, '0.6 s'],
    [9.94, '9.9 s'],
    [9.96, '10 s'],
    [59.4, '59 s'],
    [59.6, '1 min'],
    [72, '1 min 12 s'],
    [-1, '0.0 s'],
  ])('%d seconds are %s', (seconds, words) => expect(duration(seconds)).toBe(words));

  it.each([
    [800, '800'],
    [8192, '8k'],
    [400_000, '400k'],
    [1_000_000, '1M'],
    [1_047_576, '1.05M'],
  ])('%d tokens are %s', (count, words) => expect(tokens(count)).toBe(words));

  it('tells the time today, the weekday within a week, then the date', () => {
    const now = new Date(2026, 10, 25, 9, 0).getTime();
    expect(when(new Date(2026, 10, 25, 8, 5).getTime(), now, 'en-GB')).toBe('08:05');
    expect(when(new Date(2026, 10, 24, 23, 59).getTime(), now, 'en-GB')).toBe('Tue');
    expect(when(new Date(2026, 10, 18, 12, 0).getTime(), now, 'en-GB')).toBe('18 Nov');
    expect(when(new Date(2025, 10, 18, 12, 0).getTime(), now, 'en-GB')).toBe('18 Nov 2025');
  });
});
