import { describe, expect, it } from 'vitest';
import type { RouteRequest, Signals } from '../../../lib/routing/index.ts';
import { signalsOf } from '../../../lib/routing/signals.ts';
import { ask, easy, hard } from './builders.ts';

const of = (text: string, changes: Partial<RouteRequest> = {}): Signals => signalsOf(ask(text, changes));
const topDomain = (text: string): string => Object.entries(of(text).domain).toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 'none';

describe('language', () => {
  it.each([
    ['en', 'What is the weather like in the mountains?'],
    ['de', 'Was ist der Unterschied zwischen einem Kredit und einem Darlehen?'],
    ['fr', 'Quelle est la différence entre un prêt et un crédit ?'],
    ['es', '¿Cuál es la diferencia entre un préstamo y un crédito?'],
    ['it', 'Qual è la differenza tra un prestito e un credito?'],
    ['pt', 'Qual é a diferença entre um empréstimo e um crédito?'],
    ['nl', 'Wat is het verschil tussen een lening en een krediet?'],
    ['ru', 'В чём разница между займом и кредитом?'],
    ['uk', 'Яка різниця між позикою і кредитом, поясніть її'],
    ['zh', '贷款和信用有什么区别？'],
    ['ja', 'ローンとクレジットの違いは何ですか'],
    ['ko', '대출과 신용의 차이는 무엇인가요?'],
    ['ar', 'ما الفرق بين القرض والائتمان؟'],
    ['hi', 'ऋण और क्रेडिट में क्या अंतर है?'],
    ['he', 'מה ההבדל בין הלוואה לאשראי?'],
    ['th', 'เงินกู้กับสินเชื่อต่างกันอย่างไร'],
    ['zh', '请解释这段代码 const x = useMemo(() => compute(a, b)) 的作用是什么，以及为什么要这样写'],
    ['und', ''],
    ['und', '👍👍'],
    ['und', '12345'],
  ])('%s', (language, text) => expect(of(text).language).toBe(language));
});

describe('domains', () => {
  it.each([
    ['code', 'Write a Python function that parses a config and returns a class'],
    ['debugging', 'Traceback (most recent call last):\n  File "a.py", line 3\nKeyError: name\nwhy does it crash, fix this bug'],
    ['maths', 'Solve the equation x^2 + 5x + 6 = 0 and compute the sum of its roots'],
    ['translation', 'Übersetze ins Englische: Der Hund schläft'],
    ['law', 'Can my landlord keep the deposit under the lease contract, what does the law say?'],
    ['medicine', 'My patient has fever and a rash, what diagnosis and what drug dose?'],
    ['finance', 'How is a dividend on my stock portfolio taxed, and should I invest in bonds?'],
    ['summarising', 'Summarise this, tl;dr please, just the gist'],
    ['planning', 'Plan an itinerary and a schedule for a week of travel'],
    ['maths', '证明这个方程有解，并计算概率'],
    ['finance', 'налог на инвестиции и кредит'],
  ])('%s: %s', (domain, text) => expect(topDomain(text)).toBe(domain));

  it('are a probability for each of the 20', () => {
    for (const text of ['', easy, hard, 'zxcv']) {
      const shares = Object.values(of(text).domain);
      expect(shares).toHaveLength(20);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 1);
    }
  });
});

describe('difficulty', () => {
  it.each([
    ['hi', hard],
    [easy, 'Compare three ways to hedge currency risk for an exporter and justify which is best under each assumption.'],
    [
      'Translate "good morning" to Spanish',
      'Design a distributed rate limiter and explain the trade-offs between consistency and availability.',
    ],
    ['Was ist die Hauptstadt von Frankreich?', 'Beweise, dass es unendlich viele Primzahlen gibt, und begründe jeden Schritt.'],
    ['法国的首都是哪里？', '证明存在无穷多个素数，并分析这个证明的每一步为什么必须成立'],
    ['Какая столица Франции?', 'Докажи, что корень из двух иррационален, и обоснуй каждый шаг.'],
    ['ما عاصمة فرنسا؟', 'أثبت أن الجذر التربيعي للعدد 2 غير نسبي ثم حلل لماذا'],
  ])('"%s" is much easier than "%s"', (easier, harder) => {
    expect(of(harder).difficulty).toBeGreaterThan(of(easier).difficulty + 0.25);
  });

  it('takes the quote into account', () => {
    expect(of('Explain this', { quote: hard }).difficulty).toBeGreaterThan(of('Explain this').difficulty + 0.2);
  });

  it('judges a follow-up with what it follows', () => {
    const history = [
      { role: 'user' as const, text: hard },
      { role: 'assistant' as const, text: 'Here is a sketch. Shall I write it out?' },
    ];
    expect(of('yes, do it', { history }).difficulty).toBeGreaterThanOrEqual(of(hard).difficulty);
    expect(of('yes, do it').difficulty).toBeLessThan(0.3);
    // Through another follow-up, and not for a courtesy.
    const longer = [...history, { role: 'user' as const, text: 'again please' }, { role: 'assistant' as const, text: 'Done.' }];
    expect(of('shorter', { history: longer }).difficulty).toBeGreaterThanOrEqual(of(hard).difficulty);
    expect(of('thank you', { history }).difficulty).toBeLessThan(0.3);
  });
});

describe('forms', () => {
  it('knows code, maths, reasoning, tools and attachments', () => {
    expect(of('```js\nconst a = 1;\nreturn a;\n```').code).toBe(true);
    expect(of('Where is x^2 + 3x = 4 true?').maths).toBe(true);
    expect(of(hard).reasoning).toBe(true);
    expect(of(easy)).toMatchObject({ code: false, maths: false, reasoning: false, turns: 0 });
    expect(of(easy, { tools: ['web-search'], attachments: [{ kind: 'pdf' }] })).toMatchObject({
      tools: ['web-search'],
      attachments: ['pdf'],
    });
  });

  it('takes the length of the answer from the message where it says one', () => {
    expect(of('Write a story of 600 words about rain').answerTokens).toBe(840);
    expect(of('Write a story about rain').answerTokens).toBeLessThan(840);
    expect(of('Explain rain briefly').answerTokens).toBeLessThan(of('Explain rain').answerTokens);
    expect(of('Write 90000 words').answerTokens).toBe(1500);
  });

  it('trusts little in what it cannot read', () => {
    for (const text of ['', '   ', '👍', 'zxcv qwrt', 'เงินกู้กับสินเชื่อต่างกันอย่างไร']) expect(of(text).confidence).toBeLessThan(0.3);
    for (const text of ['hi', easy, hard, '证明存在无穷多个素数']) expect(of(text).confidence).toBeGreaterThan(0.5);
  });
});

describe('tokens', () => {
  it('counts text, quote and history', () => {
    const one = of('word '.repeat(100)).tokens;
    expect(of('word '.repeat(100), { quote: 'word '.repeat(100) }).tokens).toBeGreaterThan(one + 90);
    expect(of('word '.repeat(100), { history: [{ role: 'assistant', text: 'word '.repeat(100) }] }).tokens).toBeGreaterThan(one + 90);
  });

  it('scales a long text from pieces of it within a few per cent', () => {
    const page = 'The quick brown fox jumps over the lazy dog; 42 times, it is said. ';
    const short = of(page.repeat(50)).tokens;
    const long = of(page.repeat(5000)).tokens;
    expect(long / (short * 100)).toBeGreaterThan(0.95);
    expect(long / (short * 100)).toBeLessThan(1.05);
  });

  it('sees that Chinese in the middle of a long paste costs more than Latin', () => {
    const mixed = 'a word '.repeat(3000) + '证明存在无穷多个素数'.repeat(3000) + 'a word '.repeat(3000);
    expect(of(mixed).tokens).toBeGreaterThan(of('a word '.repeat(6000)).tokens + 12_000);
  });
});
