import { expect, it } from 'vitest';
import { managedKeys, maskKeys } from '../../../lib/policy/index.ts';
import { corp } from './support.ts';

it('gives the keys of usable gateways alone', () => {
  const gateways = [
    { ...corp, auth: 'managed-key', apiKey: ' sk-corp\n' },
    { ...corp, id: 'none', auth: 'none', apiKey: 'sk-none' },
    { ...corp, id: 'bad', baseUrl: 'http://bad.example', auth: 'managed-key', apiKey: 'sk-bad' },
    { ...corp, id: 'CORP', auth: 'managed-key', apiKey: 'sk-second' },
  ];
  expect([...managedKeys({ gateways })]).toEqual([['corp', 'sk-corp']]);
});

it('masks whatever may be a key, at any depth, and leaves the original alone', () => {
  const value = {
    organization: { name: 'Acme' },
    gateways: [
      {
        id: 'corp',
        apiKey: 'sk-1',
        apikey: 'sk-2',
        'x-secret': { deep: 'sk-3' },
        auth: 'managed-key',
        baseUrl: 'https://user:sk-4@llm.example.com/v1',
      },
    ],
    authToken: ['sk-5'],
  };
  const before = structuredClone(value);
  const masked = maskKeys(value);
  expect(JSON.stringify(masked)).not.toMatch(/sk-\d/);
  expect(masked).toMatchObject({
    organization: { name: 'Acme' },
    gateways: [{ id: 'corp', auth: 'managed-key', baseUrl: expect.stringContaining('@llm.example.com/v1') }],
  });
  expect(value).toEqual(before);
});
