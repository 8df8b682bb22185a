import { buildExtension } from '../setup/build.ts';
import { ensureModel } from '../setup/model.ts';
import { browserPackages, desktopPackages, ensurePackages } from '../setup/system-packages.mjs';
import { commands, type Outcome, stage, tests } from './stages.ts';

const outcomes: Outcome[] = [];
const check = async (name: string, work: () => Promise<void>) => outcomes.push(await stage(name, work));

// What installs or builds is a check too: what cannot be had fails here, with its reason, and the rest goes on.
await check('browser and virtual screen', () =>
  ensurePackages([...browserPackages, ...desktopPackages], 'A browser with a virtual screen'),
);
await check('on-device model', ensureModel);
await check('types', () =>
  commands(
    { tool: 'wxt', args: ['prepare'] },
    { tool: 'tsc', args: ['--noEmit'] },
    { tool: 'tsc', args: ['--noEmit', '-p', 'tsconfig.pure.json'] },
  ),
);
await check('lint', () => commands({ tool: 'biome', args: ['check', '--error-on-warnings'] }));
await check('unused files and dependencies', () =>
  commands({ tool: 'knip', args: ['--include', 'files,dependencies,unlisted,unresolved', '--no-config-hints'] }),
);
await check('generated files', () => commands({ tool: 'node', args: ['scripts/gen.ts', '--check'] }));
await check('build', () => buildExtension({ packed: false }));
await check('build with the on-device model', () => buildExtension({ packed: true }));
outcomes.push(await tests(['architecture', 'unit', 'contract'], 'dot'));
outcomes.push(await tests(['e2e'], 'verbose'));

const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
