import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Mutation, mutations } from '../../tests/mutations.ts';
import { ensureModel } from '../setup/model.ts';
import { lastLines, projectFolder } from '../setup/run.mjs';
import { browserPackages, desktopPackages, ensurePackages } from '../setup/system-packages.mjs';
import { printProblem } from '../setup/terminal.mjs';
import { Workshop } from './workshop.ts';

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  printProblem(error);
  process.exitCode = 1;
}

/** Arguments are parts of names: only the mutations that hold one of them are tried. */
async function main(wanted: readonly string[]): Promise<number> {
  const chosen = mutations.filter(({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)));
  const mistakes = chosen.flatMap(mistakeOf);
  if (mistakes.length > 0 || chosen.length === 0) {
    console.error(mistakes.join('\n') || 'No mutation has such a name.');
    return 1;
  }
  await ensurePackages([...browserPackages, ...desktopPackages], 'A browser with a virtual screen');
  await ensureModel();

  const workshop = new Workshop();
  const stop = () => {
    workshop.remove();
    process.exit(130);
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  try {
    await workshop.prepare();
    await expectGreen(workshop, [...new Set(chosen.map(({ spec }) => spec.file))]);
    let killed = 0;
    for (const mutation of chosen) if (await isKilled(workshop, mutation)) killed++;
    const survived = chosen.length - killed;
    console.log(`\n${killed} killed, ${survived} survived`);
    return survived === 0 ? 0 : 1;
  } finally {
    workshop.remove();
  }
}

/** Why a mutation cannot be tried, if so: an outdated one must not pass for a killed one. */
function mistakeOf({ name, file, find, replace, spec }: Mutation): string[] {
  const path = join(projectFolder, file);
  if (!existsSync(path)) return [`${name}: there is no ${file}`];
  if (!existsSync(join(projectFolder, spec.file))) return [`${name}: there is no ${spec.file}`];
  const matches = readFileSync(path, 'utf8').split(find).length - 1;
  if (matches !== 1) return [`${name}: what it replaces stands ${matches} times in ${file}, not once`];
  return find === replace ? [`${name}: it changes nothing`] : [];
}

/** A spec that fails anyway would kill every mutation. */
async function expectGreen(workshop: Workshop, specs: readonly string[]): Promise<void> {
  console.log(`Unbroken: ${specs.length} spec files ...`);
  await workshop.build(specs);
  const { passed, failed, output } = await workshop.runSpecs(specs);
  if (failed > 0 || passed === 0) throw new Error(`The specs are not green to begin with.\n${lastLines(output, 60)}`);
  console.log(`Unbroken: ${passed} passed\n`);
}

async function isKilled(workshop: Workshop, { name, file, find, replace, spec }: Mutation): Promise<boolean> {
  const path = join(workshop.folder, file);
  const original = readFileSync(path, 'utf8');
  const startedAt = performance.now();
  try {
    writeFileSync(path, original.split(find).join(replace));
    await workshop.build([spec.file]);
    const { passed, failed, output } = await workshop.runSpecs([spec.file], spec.test);
    if (passed + failed === 0) throw new Error(`${spec.file} has no test "${spec.test}".\n${lastLines(output)}`);
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(0);
    console.log(`${failed > 0 ? 'killed  ' : 'SURVIVED'}  ${name}  (${spec.file}, ${seconds} s)`);
    return failed > 0;
  } catch (error) {
    throw new Error(`Mutation "${name}" could not be tried`, { cause: error });
  } finally {
    writeFileSync(path, original);
  }
}
