import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isApproved, matchesPattern } from '../../../lib/policy/index.ts';

/** The definition, slow and plain: a star eats nothing, or one character and goes on. */
function matchesByDefinition(pattern: string, text: string): boolean {
  if (pattern === '') return text === '';
  if (pattern[0] === '*')
    return matchesByDefinition(pattern.slice(1), text) || (text !== '' && matchesByDefinition(pattern, text.slice(1)));
  return text !== '' && pattern[0]?.toLowerCase() === text[0]?.toLowerCase() && matchesByDefinition(pattern.slice(1), text.slice(1));
}

const letters = fc.string({ unit: fc.constantFrom('a', 'B', '/', '.', '*'), maxLength: 9 });
const ids = fc.string({ unit: fc.constantFrom('a', 'b', '/', '.'), maxLength: 12 });
const patterns = fc.array(
  fc.tuple(fc.boolean(), letters).map(([excludes, pattern]) => (excludes ? `!${pattern}` : pattern)),
  { maxLength: 5 },
);
const approval = (list: readonly string[]) => ({ approval: { kind: 'patterns', patterns: list } }) as const;

describe('a pattern', () => {
  test.each([
    ['corp/*', 'corp/gpt-5', true],
    ['corp/*', 'corp/meta/llama-3', true],
    ['corp/*', 'CORP/x', true],
    ['corp/*', 'xcorp/x', false],
    ['*/gpt-3.5*', 'corp/gpt-3.5-turbo', true],
    ['*/gpt-3.5*', 'corp/gpt-3x5-turbo', false],
    ['*/gpt-3.5', 'corp/gpt-3.5-turbo', false],
    ['corp/gpt', 'corp/gpt-5', false],
    ['*', 'a/b', true],
    ['a*a', 'a', false],
    ['ab*ba', 'aba', false],
    ['corp/(a|b)+[c]?$', 'corp/(a|b)+[c]?$', true],
    ['corp/.+', 'corp/x', false],
    ['on-device/*', 'on-device/smollm2-135m-instruct', true],
  ])('%s against %s: %s', (pattern, id, expected) => {
    expect(matchesPattern(pattern, id)).toBe(expected);
  });

  it('means what its definition says', () => {
    fc.assert(
      fc.property(letters, ids, (pattern, id) => matchesPattern(pattern, id) === matchesByDefinition(pattern, id)),
      { numRuns: 5000 },
    );
  });

  test.each([
    ['stars alone', '*'.repeat(200), `${'a'.repeat(10_000)}`],
    ['stars between letters', `${'*a'.repeat(200)}*b`, 'a'.repeat(10_000)],
  ])('takes no time for %s', (_, pattern, id) => {
    const start = performance.now();
    matchesPattern(pattern, id);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe('approval', () => {
  it('excludes in any order, and names the rule', () => {
    expect(isApproved(approval(['!*/gpt-3.5*', 'corp/*']), 'corp/gpt-3.5-turbo')).toEqual({ approved: false, rule: '!*/gpt-3.5*' });
    expect(isApproved(approval(['corp/*', '!*/GPT-3.5*']), 'corp/gpt-3.5-turbo')).toEqual({ approved: false, rule: '!*/GPT-3.5*' });
    expect(isApproved(approval(['corp/*']), 'other/x')).toEqual({ approved: false });
  });

  it('never widens by an exclusion, wherever it stands', () => {
    fc.assert(
      fc.property(patterns, letters, ids, fc.nat(5), (list, exclusion, id, at) => {
        const longer = [...list.slice(0, at), `!${exclusion}`, ...list.slice(at)];
        return isApproved(approval(list), id).approved || !isApproved(approval(longer), id).approved;
      }),
    );
  });

  it('does not depend on the order', () => {
    fc.assert(
      fc.property(
        patterns,
        ids,
        (list, id) => isApproved(approval(list), id).approved === isApproved(approval([...list].reverse()), id).approved,
      ),
    );
  });
});
