import { describe, expect, test } from 'vitest';
import { checkBaseUrl } from '../../../lib/policy/index.ts';

describe('the address of a gateway', () => {
  test.each([
    ['https://llm.example.com/v1', 'https://llm.example.com/v1'],
    ['https://llm.example.com/v1//', 'https://llm.example.com/v1'],
    ['https://llm.example.com', 'https://llm.example.com'],
    ['HTTPS://LLM.example.com:443/v1/', 'https://llm.example.com/v1'],
    ['http://localhost:11434/v1', 'http://localhost:11434/v1'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
    ['http://127.1/v1', 'http://127.0.0.1/v1'],
    ['http://127.255.0.9/v1', 'http://127.255.0.9/v1'],
    ['http://[::1]:8080/v1', 'http://[::1]:8080/v1'],
    [' https://llm.example.com/v1\n', 'https://llm.example.com/v1'],
  ])('%j is used as %s', (text, baseUrl) => {
    expect(checkBaseUrl(text)).toEqual({ ok: true, baseUrl });
  });

  test.each([
    'http://llm.example.com/v1',
    'http://127.0.0.1.evil.com',
    'http://localhost@evil.com',
    'http://localhost:pass@evil.com',
    'http://localhost.evil.com',
    'http://evil.com#localhost',
    'http://evil.com?localhost',
    'http://128.0.0.1',
    'http://0.0.0.0',
    'http://[::2]',
    'http://[::ffff:7f00:2]',
    'http:\\\\evil.com',
    'https://user:pass@llm.example.com',
    'https://user@llm.example.com',
    'https://llm.example.com/v1?version=1',
    'https://llm.example.com/v1#x',
    'ftp://llm.example.com',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/plain,x',
    'llm.example.com/v1',
    '//llm.example.com',
    'https://',
    '',
  ])('%s is refused, and never repeated', (text) => {
    const checked = checkBaseUrl(text);
    expect(checked.ok).toBe(false);
    if (!checked.ok && text.includes('pass@')) expect(checked.reason).not.toContain('pass@');
  });
});
