// Text for the bench: sentences of many kinds, joined in a fixed but ever different order, so that no two prompts are alike.
const sentences = [
  'Translate the following into German and keep the tone friendly.',
  'Prove that the sum of two odd numbers is even, then generalise it.',
  'const total = items.filter((item) => item.price > 10).reduce((sum, item) => sum + item.price, 0);',
  'The meeting moves to Thursday at 14:00, please tell everybody.',
  'What are the side effects of ibuprofen when taken with lisinopril 20 mg daily?',
  'SELECT customer, SUM(amount) FROM orders GROUP BY customer HAVING SUM(amount) > 1000;',
  'Write a limerick about a cat who is afraid of mice.',
  'Wie hoch ist die Mehrwertsteuer auf Bücher in Österreich?',
  'Explain step by step why the sky is blue, without formulas.',
  'Traceback (most recent call last): KeyError: "user_id"',
  'Summarise the contract clause below and name every deadline.',
  '请把这句话翻译成英文。',
  'If a train leaves at 9 and another at 10, when do they meet?',
  'Fix typos: i dont no wat hapend yesterday but it was wierd',
];

/** `count` prompts of `characters` characters each. */
export function promptsOf(characters: number, count: number): string[] {
  let state = 12_345;
  const next = () => {
    // A linear congruential generator: the same prompts in every run.
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return sentences[state % sentences.length] ?? '';
  };
  return Array.from({ length: count }, () => {
    let text = next();
    while (text.length < characters) text += ` ${next()}`;
    return text.slice(0, characters);
  });
}
