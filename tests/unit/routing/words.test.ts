import { describe, expect, it } from 'vitest';
import { forEachWord, foreignKey, hashOf } from '../../../lib/routing/learned/index.ts';

const english = new Map([
  ['translate', 1],
  ['law', 2],
  ['write', 3],
]);
const lookupOf = (forms: Readonly<Record<string, number>>) => {
  const byHash = new Map([...english].map(([word, rank]) => [hashOf(word), rank]));
  const byKey = new Map(Object.entries(forms).map(([form, rank]) => [foreignKey(form), rank]));
  return { rankOfHash: (hash: number) => byHash.get(hash), rankOfForeign: (key: number) => byKey.get(key) };
};
const ranks = (text: string, forms: Readonly<Record<string, number>> = {}) => {
  const found: (number | undefined)[] = [];
  forEachWord(text, lookupOf(forms), (rank) => found.push(rank));
  return found;
};

describe('words', () => {
  it('are told apart by spaces and signs', () => expect(ranks('translate, (law)… write! x1')).toEqual([1, 2, 3, undefined]));

  it('of another language stand for English ones, whatever their ending', () => {
    const forms = { переведите: 1, закон: 2 };
    expect(ranks('переведите закон', forms)).toEqual([1, 2]);
    expect(ranks('переведи законы', forms)).toEqual([1, undefined]);
    expect(ranks('перевал', forms)).toEqual([undefined]);
  });

  it('of a short form are found whole only', () => expect(ranks('ley leyes', { ley: 2 })).toEqual([2, undefined]));

  it('of two syllables are found together', () => expect(ranks('hãy dịch thuật', { dịch_thuật: 1 })).toEqual([undefined, undefined, 1]));

  it('without spaces are cut into the longest forms', () => {
    expect(ranks('翻译法律', { 翻译: 1, 法律: 2, 法: 9 })).toEqual([1, 2]);
    expect(ranks('请把它翻译', { 翻译: 1 })).toEqual([undefined, 1]);
  });

  it('of English win over those of other languages', () => expect(ranks('law', { law: 7 })).toEqual([2]));
});
