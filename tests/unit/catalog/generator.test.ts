import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildCatalogue, catalogueText } from '../../../scripts/catalogue/catalogue.ts';
import { handTable } from '../../../scripts/catalogue/hand-table.ts';
import { mergeModel } from '../../../scripts/catalogue/merge.ts';
import { listedModel } from '../../../scripts/catalogue/price-list.ts';
import { zooModel } from '../../../scripts/catalogue/zoo.ts';

const head = 'id | name | released | size | llm-zoo | genai-prices | says | aliases\n';
const rowOf = (line: string) => {
  const [row] = handTable('OpenAI', head + line);
  if (!row) throw new Error('No row');
  return row;
};

describe('the generated catalogue', () => {
  it('is what npm run gen writes', () => {
    const file = new URL('../../../lib/catalog/catalogue.gen.ts', import.meta.url);
    expect(readFileSync(file, 'utf8')).toBe(catalogueText(buildCatalogue()));
  });

  it('takes prices, windows and capabilities from the lists', () => {
    const { model, from } = mergeModel(rowOf('gpt-5-mini | GPT-5 mini | 2025-08-07 | medium | gpt5- | openai/gpt-5-mini | - | -'));
    expect(model).toMatchObject({
      contextWindow: 400_000,
      outputLimit: 128_000,
      price: { inputPerMillion: 0.25, outputPerMillion: 2, cachedInputPerMillion: 0.025 },
      capabilities: 'tools vision reasoning pdf web',
    });
    expect(from.get('price')?.source).toMatch(/^price of OpenAI, as in llm-zoo .* and genai-prices/);
    expect(from.get('released')?.source).toMatch(/^llm-zoo/);
  });

  it('knows prices by length of the prompt, and the one in force of several', () => {
    expect(listedModel({ provider: 'openai', id: 'gpt-5.5' }).price?.tiers).toEqual([
      { aboveInputTokens: 271_999, input: 10, output: 45, cached: 1 },
    ]);
    const flash = listedModel({ provider: 'google', id: 'gemini-3.8-flash' });
    expect(flash.price).toMatchObject({ input: 0.75, output: 3.75 });
    expect(flash.announced).toEqual([{ from: '2027-01-01', price: { input: 1.5, output: 7.5, cached: 0.15 } }]);
    expect(listedModel({ provider: 'deepseek', id: 'deepseek-v4-pro' })).toMatchObject({ byTimeOfDay: true, price: { input: 0.66 } });
  });

  it('takes nothing for free: a price of 0 is a trial or a subscription', () => {
    expect(zooModel(['glm47flash'])?.price).toBeUndefined();
    expect(listedModel({ provider: 'google', id: 'gemma-4-31b-it' }).price).toBeUndefined();
  });

  it('fails where the lists disagree and nobody has chosen', () => {
    expect(() => mergeModel(rowOf('x | X | 2025-08-07 | medium | gpt5- | openai/gpt-5 | - | -'))).toThrow(/disagree on the price of x/);
    // The choice that is there was made about other figures.
    const other = rowOf('gemini-3-flash | X | ~2025-12 | large | gemini3f | google/gemini-3.5-flash | - | -');
    expect(() => mergeModel(other)).toThrow(/disagree on the price of gemini-3-flash/);
  });

  it('fails where a list no longer has what a table names', () => {
    expect(() => mergeModel(rowOf('x | X | 2025-08-07 | medium | no-such-key | - | - | -'))).toThrow(/no-such-key/);
    expect(() => mergeModel(rowOf('x | X | 2025-08-07 | medium | - | openai/no-such-model | - | -'))).toThrow(/no-such-model/);
  });

  it('invents no price and no window', () => {
    const { model, from } = mergeModel(rowOf('x | X | ~2025-08 | medium | - | - | tools -vision | -'));
    expect(model).not.toHaveProperty('price');
    expect(model).not.toHaveProperty('contextWindow');
    expect(model.capabilities).toBe('tools -vision -pdf');
    expect([...from.keys()].sort()).toEqual(['pdf', 'tools', 'vision']);
  });
});

describe('a hand-kept table', () => {
  it.each([
    'x | X | 2025-08-07 | medium',
    'x | X | 2025-08-07 | giant | - | - | - | -',
    'x | X | 2025-08 | medium | - | - | - | -',
    'x | X | 2025-08-07 | medium | - | - | sings | -',
  ])('refuses %s', (line) => {
    expect(() => handTable('V', head + line)).toThrow();
  });
});
