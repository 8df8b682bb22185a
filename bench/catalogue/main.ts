// npm run fit:skills -- [--data DIR]: fits the skill of models that nobody has measured, and writes lib/catalog/skill.gen.ts.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { generatedModels } from '../../lib/catalog/catalogue.gen.ts';
import { type Size, sizes } from '../../lib/catalog/estimate.ts';
import { publishedAccuracy, publishedBenchmarks, publishedSkill } from '../../lib/catalog/published.ts';
import { skillFeatureNames } from '../../lib/catalog/skill-features.ts';
import { evaluate } from './evaluate.ts';
import { fitSkill } from './fit.ts';
import { measuredSkills } from './measured.ts';
import { observe } from './observations.ts';

const root = new URL('../../', import.meta.url);
const { values } = parseArgs({ options: { data: { type: 'string', default: fileURLToPath(new URL('../shared/data', root)) } } });

const three = (value: number): number => Number(value.toFixed(3));
const observations = observe(values.data);
const usual = usualPrices();
const published = new Map(Object.keys(publishedAccuracy).map((id) => [id, publishedSkill(id)?.overall ?? 0]));
const fit = fitSkill(observations.whole, observations.facts, usual);
const errors = evaluate(observations.whole, observations.facts, usual, published);
const measured = measuredSkills(observations, fit, new Set(published.keys()));
const newest = [...observations.facts.values()]
  .map(({ released }) => released)
  .sort()
  .at(-1);

const object = (entries: Iterable<readonly [string, unknown]>) => JSON.stringify(Object.fromEntries(entries));
const curves = publishedBenchmarks.map((name) => {
  const { level, slope } = fit.curves.get(name) ?? { level: 0, slope: 1 };
  return [name, [three(level), three(slope)]] as const;
});

const text = `// Written by npm run fit:skills from published figures and the routing data. Change bench/catalogue, not this.
import type { Size } from './estimate.ts';
import type { Domain, Subject } from './types.ts';

/** The regression of ability: one coefficient for each of \`skillFeatureNames\`. */
export const skillCoefficients: readonly number[] = ${JSON.stringify(fit.coefficients.map(three))};

/** Mean of log10 of the dollars for a million tokens of answer, by size, over the catalogue. */
export const usualLogPrice: Readonly<Record<Size, number>> = ${object(Object.entries(usual))};

/** Level and slope of each published benchmark: accuracy is the logistic of level + slope x ability. */
export const benchmarkCurves: Readonly<Record<string, readonly [level: number, slope: number]>> = ${object(curves)};

/** How far off the regression is for models that it has not seen (bench/catalogue/evaluate.ts). */
export const skillErrors = ${object(Object.entries(errors).map(([name, value]) => [name, three(value)]))};

/** The newest model with a figure: beyond it the regression is continued in a straight line. */
export const newestMeasured = '${newest}';

type MeasuredSkill = {
  readonly overall: number;
  readonly byDomain: Readonly<Partial<Record<Domain, number>>>;
  readonly bySubject: Readonly<Partial<Record<Subject, number>>>;
  readonly rows: number;
};

/** Skill from the data's measured means, on the scale of the published figures. */
export const measuredSkills: Readonly<Record<string, MeasuredSkill>> = {
${entries(measured.cards)}
};

/** The same of every model in the data, under the name that it has there: one version of a card, or a model without a card. */
export const skillsByName: Readonly<Record<string, MeasuredSkill>> = {
${entries(measured.names)}
};
`;
writeFileSync(new URL('lib/catalog/skill.gen.ts', root), text);

console.log(
  `${errors.models} models, ${errors.figures} figures; ${measured.cards.size} cards get a measured skill, ${measured.names.size} names.`,
);
console.log(skillFeatureNames.map((name, index) => `  ${name}: ${three(fit.coefficients[index] ?? 0)}`).join('\n'));
for (const [name, value] of Object.entries(errors)) console.log(`  ${name}: ${three(value)}`);
console.log('Wrote lib/catalog/skill.gen.ts. Now run npm run gen.');

function entries(skills: ReadonlyMap<string, unknown>): string {
  return [...skills].map(([id, skill]) => `  ${JSON.stringify(id)}: ${JSON.stringify(skill)},`).join('\n');
}

function usualPrices(): Record<Size, number> {
  const mean = (size: Size): number | undefined => {
    const logs = generatedModels.flatMap((model) =>
      model.size === size && model.price && model.price.outputPerMillion > 0 ? [Math.log10(model.price.outputPerMillion)] : [],
    );
    return logs.length === 0 ? undefined : three(logs.reduce((sum, log) => sum + log, 0) / logs.length);
  };
  const entries = sizes.map((size) => [size, mean(size) ?? mean('tiny') ?? 0] as const);
  return { ultra: 0, flagship: 0, large: 0, medium: 0, small: 0, tiny: 0, micro: 0, ...Object.fromEntries(entries) };
}
