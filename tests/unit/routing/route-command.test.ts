import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cards } from '../../../lib/catalog/index.ts';
import { routeDecisionSchema } from '../../../lib/routing/index.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const folder = temporaryFolder();
const file = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const run = (...words: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/route.ts', ...words], { encoding: 'utf8' });
  return { status, stdout, stderr };
};
const decide = (...words: string[]) => routeDecisionSchema.parse(JSON.parse(run(...words, '--json').stdout));

const policy = (changes: Record<string, unknown> = {}) =>
  file(
    `policy-${Object.keys(changes).join('-')}.json`,
    JSON.stringify({
      gateways: [
        {
          id: 'corp',
          kind: 'openai-compatible',
          baseUrl: 'https://llm.example.com/v1',
          auth: 'none',
          models: ['gpt-5', 'gpt-5-nano', 'gpt-3.5-turbo'],
        },
      ],
      approvedModels: ['corp/*', '!*/gpt-3.5*'],
      ...changes,
    }),
  );

describe('npm run route', () => {
  it('prints a decision for people', () => {
    const { status, stdout } = run('What is the capital of France?', '--models', 'gpt-5,gpt-5-nano', '--profile', 'cost');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^GPT-5 nano {2}\(catalogue\/gpt-5-nano\)\nA short question: GPT-5 nano is expected/);
    expect(stdout).toMatch(/catalogue\/gpt-5 +0\.\d+ +\$0\.0\d+/);
  });

  it('prints the whole decision as JSON, all cards being candidates', () => {
    const decision = decide('hello');
    expect(decision.kind).toBe('selected');
    expect(decision.trace.candidates).toHaveLength(cards.length);
    expect(decision.trace.candidates.every(({ model }) => model.startsWith('catalogue/'))).toBe(true);
  });

  it('takes any name, and says where it infers a card', () => {
    const { stdout, stderr } = run('hi', '--models', 'my-7b, edge/their-70b', '--json');
    const decision = routeDecisionSchema.parse(JSON.parse(stdout));
    expect(decision.trace.candidates.map(({ model }) => model).toSorted()).toEqual(['catalogue/my-7b', 'edge/their-70b']);
    expect(decision.trace.candidates.every(({ cost }) => cost === null)).toBe(true);
    expect(stderr).toContain('No card for catalogue/my-7b, edge/their-70b');
  });

  it('holds itself to a policy', () => {
    const decision = decide('hi', '--policy', policy());
    expect(decision.trace.candidates.map(({ model }) => model).toSorted()).toEqual(['corp/gpt-5', 'corp/gpt-5-nano']);
    expect(decision.trace.excluded).toEqual([{ model: 'corp/gpt-3.5-turbo', reason: 'not-approved', detail: '!*/gpt-3.5*' }]);
    expect(decide('hi', '--policy', policy(), '--profile', 'cost').trace.profile).toBe('cost');
    expect(decide('hi', '--policy', policy(), '--models', 'gpt-5').trace.candidates.map(({ model }) => model)).toEqual(['corp/gpt-5']);
  });

  it('yields to a locked profile', () => {
    const path = policy({ routing: { profile: 'speed', lockProfile: true } });
    const { stdout, stderr } = run('hi', '--policy', path, '--profile', 'quality', '--json');
    expect(routeDecisionSchema.parse(JSON.parse(stdout)).trace.profile).toBe('speed');
    expect(stderr).toContain('--profile quality is not used');
  });

  it('prints a blocked decision too, and is no failure', () => {
    const { status, stdout, stderr } = run('hi', '--policy', policy({ approvedModels: [] }), '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ kind: 'blocked', reason: 'policy-blocked' });
    expect(stderr).toContain('approvedModels');
  });

  it('leaves models without tools out', () => {
    const decision = decide('hi', '--models', 'gpt-5,smollm2-135m-instruct', '--tools', 'web-search');
    expect(decision.trace.excluded).toMatchObject([{ model: 'catalogue/smollm2-135m-instruct', reason: 'no-tools' }]);
  });

  it('prints one decision a line for a file, with id and history', () => {
    const hard = 'Prove that the square root of two is irrational and justify every step of the proof.';
    const rows = [
      { id: 'a', prompt: 'hi' },
      { id: 2, prompt: 'yes, do it', history: [{ role: 'user', text: hard }] },
    ];
    const path = file('prompts.jsonl', `${rows.map((row) => JSON.stringify(row)).join('\n')}\n\n`);
    const lines = run('--file', path, '--models', 'gpt-5')
      .stdout.trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ id }) => id)).toEqual(['a', 2]);
    const [first, second] = lines.map((line) => routeDecisionSchema.parse(line).trace.signals.difficulty);
    expect(second).toBeGreaterThan((first ?? 1) + 0.3);
  });

  it.each([
    ['an unknown profile', ['hi', '--profile', 'fastest'], 'Take one of: quality, balanced, speed, cost.'],
    ['a missing policy', ['hi', '--policy', join(folder, 'nowhere.json')], 'there is no such file'],
    ['a policy that is no JSON', ['hi', '--policy', file('broken.json', '{')], 'is not JSON'],
    ['a policy that is a list', ['hi', '--policy', file('list.json', '[]')], 'does not hold an object'],
    ['a bad line', ['--file', file('bad.jsonl', '{"id":1,"prompt":"hi"}\n{"id":')], 'line 2: not JSON'],
    ['a line without a prompt', ['--file', file('bare.jsonl', '{"id":1}')], 'line 1: prompt'],
    [
      'a role that is unknown',
      ['--file', file('role.jsonl', '{"id":1,"prompt":"a","history":[{"role":"tool","text":""}]}')],
      'line 1: history.0.role',
    ],
    ['no prompt', [], 'Give a prompt or --file.'],
    ['an unknown option', ['hi', '--model', 'a'], "Unknown option '--model'"],
    ['a list of no models', ['hi', '--models', ' , '], '--models names no model'],
  ])('explains %s without a stack', (_, words, message) => {
    const { status, stdout, stderr } = run(...words);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('    at ');
  });
});
