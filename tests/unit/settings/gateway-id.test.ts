import { expect, it, test } from 'vitest';
import { gatewayIdFrom } from '../../../components/settings/gateway-id.ts';
import { requestSchema } from '../../../lib/protocol/index.ts';

test.each([
  ['My lab', [], 'my-lab'],
  ['Übér  Lab!', [], 'uber-lab'],
  ['Lab', ['lab', 'LAB-2'], 'lab-3'],
  ['On device', ['on-device'], 'on-device-2'],
  ['模型', [], 'gateway'],
  ['--', ['gateway'], 'gateway-2'],
  ['a'.repeat(35) + '-b'.repeat(20), [], 'a'.repeat(35)],
])('%s, with %j taken, gets the id %s', (name, taken, id) => {
  expect(gatewayIdFrom(name, taken)).toBe(id);
});

it('is an id that the worker takes', () => {
  for (const name of ['x', 'a'.repeat(100), '1', '.é.', '😀', 'A B C']) {
    const gateway = { id: gatewayIdFrom(name, []), name, baseUrl: 'https://llm.example.com', auth: 'none', models: [] };
    expect(requestSchema.safeParse({ type: 'gateway-save', gateway }).success, name).toBe(true);
  }
});
