import { publishedSkill } from './published.ts';
import { benchmarkCurves, measuredSkills, newestMeasured, skillCoefficients, skillsByName, usualLogPrice } from './skill.gen.ts';
import { type SkillFacts, skillFeatures } from './skill-features.ts';
import type { Skill } from './types.ts';

/** Skill of a model: published where a benchmark measured it, measured where the routing data did, else inferred. */
export const skillOf = (id: string, facts: SkillFacts): Skill => publishedSkill(id) ?? measuredSkill(id) ?? inferredSkill(facts);

const measuredSkill = (id: string): Skill | undefined => skillFrom(measuredSkills, id);

/** Skill of exactly this version of a model, by the name that the data has for it, as `lookupKey` writes it. */
export const skillOfName = (key: string): Skill | undefined => skillFrom(skillsByName, key);

const skillFrom = (skills: typeof measuredSkills, key: string): Skill | undefined => {
  // A gateway may call a model what every object has: "constructor".
  const measured = Object.hasOwn(skills, key) ? skills[key] : undefined;
  if (measured === undefined) return undefined;
  const { overall, byDomain, bySubject, rows } = measured;
  const source = `measured on ${rows.toLocaleString('en-US')} prompts of ZeroEval, MMLU-Pro and LLMRouter`;
  return { overall, byDomain, bySubject, provenance: { kind: 'measured', source, asOf: '2026-11-25' } };
};

/**
 * The regression: what is known of any model gives an ability, and that the mean accuracy over the ten published benchmarks.
 * docs/catalogue.md says how far it is off.
 */
export const inferredSkill = (facts: SkillFacts): Skill => {
  const ability = skillFeatures(facts, usualLogPrice).reduce((sum, value, index) => sum + value * (skillCoefficients[index] ?? 0), 0);
  const accuracies = Object.values(benchmarkCurves).map(([level, slope]) => 1 / (1 + Math.exp(-level - slope * ability)));
  const overall = accuracies.reduce((sum, accuracy) => sum + accuracy, 0) / accuracies.length;
  return {
    overall: Math.round(overall * 1000) / 1000,
    byDomain: {},
    provenance: { kind: 'inferred', source: 'inferred from release date, size, reasoning and price', asOf: newestMeasured },
  };
};
