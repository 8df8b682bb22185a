import { describe, expect, it } from 'vitest';
import {
  frontDoors,
  kebabCase,
  layering,
  lengths,
  noCycles,
  oneBrowserDoor,
  oneWriter,
  plainTypeScript,
  purity,
  type Rule,
} from './rules.ts';
import { parseSource, readSources } from './source.ts';

const sources = readSources('build', 'components', 'entrypoints', 'lib', 'scripts', 'tests', 'bench');

/** What the rule must refuse, and what looks like it and is fine: path -> text. */
type Example = Readonly<Record<string, string>>;
const named = (example: Example) =>
  Object.entries(example)
    .map(([path, text]) => `${path}: ${text.split('\n')[0]}`)
    .join(', ');
const lines = (count: number) => 'x;\n'.repeat(count);

const rules: [name: string, rule: Rule, refused: readonly Example[], allowed: Example][] = [
  [
    'pure folders import nothing impure and read no clock, no chance and no network',
    purity,
    [
      { 'lib/routing/a.ts': "import Dexie from 'dexie';" },
      { 'lib/policy/a.ts': "import { browser } from '../platform/index.ts';" },
      { 'lib/catalog/a.ts': "const card = await import('react');" },
      { 'lib/routing/a.ts': 'const now = Date.now();' },
      { 'lib/routing/a.ts': 'const now = new Date();' },
      { 'lib/protocol/a.ts': 'const id = Math.random();' },
      { 'lib/policy/a.ts': "fetch('https://example.com')" },
      { 'lib/policy/a.ts': 'chrome.storage.managed.get()' },
    ],
    {
      'lib/routing/a.ts':
        "import { z } from 'zod';\nimport { card } from '../catalog/index.ts';\n// Date.now() is not for here\nconst words = 'Math.random()';",
      'lib/chat/a.ts': 'const now = Date.now();',
    },
  ],
  [
    'nothing imports upwards',
    layering,
    [
      { 'lib/policy/a.ts': "import '../routing/index.ts';" },
      { 'lib/chat/a.ts': "import type { AutoDatabase } from '../storage/index.ts';" },
      { 'lib/platform/a.ts': "import { Button } from '../../components/ui/index.ts';" },
      { 'components/ui/a.tsx': "import '../chat/panel.tsx';" },
      { 'components/chat/a.tsx': "import '../../entrypoints/sidepanel/app.tsx';" },
    ],
    { 'lib/storage/a.ts': "import '../chat/index.ts';", 'entrypoints/options/a.ts': "import '../../components/ui/index.ts';" },
  ],
  [
    'there are no import cycles',
    noCycles,
    [
      { 'lib/a/a.ts': "import './b.ts';", 'lib/a/b.ts': "export * from './a.ts';" },
      { 'lib/a/a.ts': "import '../b/b.ts';", 'lib/b/b.ts': "import './c.ts';", 'lib/b/c.ts': "import type { A } from '../a/a.ts';" },
    ],
    { 'lib/a/a.ts': "import './b.ts';\nimport './c.ts';", 'lib/a/b.ts': "import './c.ts';", 'lib/a/c.ts': '' },
  ],
  [
    'a folder of lib is entered through its index.ts',
    frontDoors,
    [
      { 'components/chat/a.tsx': "import { words } from '../../lib/platform/text.ts';" },
      { 'lib/chat/a.ts': "import '../policy/types.ts';" },
    ],
    {
      'lib/policy/a.ts': "import './types.ts';",
      'lib/chat/a.ts': "import '../policy/index.ts';",
      'build/a.ts': "import '../lib/on-device/model.ts';",
    },
  ],
  [
    'only the worker writes the chat tables, through lib/storage',
    oneWriter,
    [
      { 'components/chat/a.tsx': 'await database.turns.put(turn);' },
      { 'entrypoints/background/a.ts': "database.turns.where('id').equals(id).modify({});" },
      { 'components/hooks/a.ts': "import { updateTurn } from '../../lib/storage/index.ts';" },
      { 'entrypoints/options/a.ts': "import { deleteChat } from '../../lib/storage/index.ts';" },
    ],
    {
      'lib/storage/write.ts': 'database.turns.put(turn);',
      'entrypoints/background/a.ts': "import { updateTurn } from '../../lib/storage/index.ts';",
      'components/hooks/a.ts': "import { listChats } from '../../lib/storage/index.ts';\ndatabase.turns.where('chatId').toArray();",
    },
  ],
  [
    'only lib/platform reaches the extension APIs',
    oneBrowserDoor,
    [
      { 'components/chat/a.tsx': "import { browser } from 'wxt/browser';" },
      { 'lib/storage/a.ts': "import browser from 'webextension-polyfill';" },
      { 'entrypoints/background/a.ts': 'chrome.runtime.reload();' },
    ],
    { 'lib/platform/a.ts': "import { browser } from 'wxt/browser';", 'components/chat/a.tsx': "const text = 'chrome.runtime';" },
  ],
  [
    'files stay short',
    lengths,
    [{ 'lib/a/a.ts': lines(401) }, { 'lib/a/a.ts': lines(79), 'lib/a/b.ts': lines(90), 'lib/a/c.ts': lines(95) }],
    { 'lib/a/a.ts': lines(79), 'lib/a/b.ts': lines(20), 'lib/a/c.ts': lines(300) },
  ],
  [
    'files are kebab-case',
    kebabCase,
    [{ 'lib/chat/runTurn.ts': '' }, { 'components/chat/Panel.tsx': '' }, { 'lib/chat/run_turn.ts': '' }],
    { 'lib/chat/run-turn.ts': '', 'tests/e2e/first-message.e2e.ts': '', 'tests/unit/chat/run-turn.test.ts': '' },
  ],
  [
    'no enum, no any, no default export in lib, no type assertion in the pure folders',
    plainTypeScript,
    [
      { 'lib/chat/a.ts': 'export enum Status { queued }' },
      { 'scripts/a.ts': 'const enum Status { queued }' },
      { 'components/chat/a.tsx': 'const turns: any = [];' },
      { 'components/chat/a.tsx': 'const turns = [] as any;' },
      { 'lib/chat/a.ts': 'const turns: Map<string, any> = new Map();' },
      { 'lib/chat/a.ts': 'export default function run() {}' },
      { 'lib/chat/a.ts': 'export { run as default };' },
      { 'lib/policy/a.ts': 'const policy = value as Policy;' },
      { 'lib/policy/a.ts': 'const policy = parse(value) as unknown;' },
    ],
    {
      'lib/policy/a.ts':
        "import { a as b } from './b.ts';\nexport * as c from './c.ts';\nconst profiles = ['any', 'as'] as const; // as Policy, any",
      'lib/chat/a.ts': 'const policy = value as Policy; const signal = AbortSignal.any([a, b]);',
      'vitest.config.ts': 'export default {}',
    },
  ],
];

describe.each(rules)('%s', (_, rule, refused, allowed) => {
  const check = (example: Example) => rule(Object.entries(example).map(([path, text]) => parseSource(path, text)));

  it('in this project', () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(rule(sources)).toEqual([]);
  });

  it.each(refused.map((example) => [named(example), example] as const))('refuses %s', (_name, example) => {
    expect(check(example)).not.toEqual([]);
  });

  it('allows what is right', () => {
    expect(check(allowed)).toEqual([]);
  });
});
