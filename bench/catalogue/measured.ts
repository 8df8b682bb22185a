import type { Domain, Subject } from '../../lib/catalog/types.ts';
import { examSlope } from '../../lib/routing/quality.ts';
import { overallOf } from './evaluate.ts';
import { abilityFrom, type Curve, type Fit, logistic, logit } from './fit.ts';
import { type Observations, type PartObservation, pooled, wholes } from './observations.ts';

/** Skill of a card from the data's measured means, on the scale of the published ones. */
export type MeasuredSkill = {
  readonly overall: number;
  readonly byDomain: Readonly<Partial<Record<Domain, number>>>;
  readonly bySubject: Readonly<Partial<Record<Subject, number>>>;
  readonly rows: number;
};

/** As many prompts stand for "no better here than overall" as the study of the data found best. */
const pseudoRows = 50;
/** Where fewer models were measured, a part of a benchmark has no level of its own. */
const leastModels = 5;

type Part = { readonly key: string; readonly observation: PartObservation };

/** Each observation as a part of its benchmark by domain, and by subject. */
const partsBy = (observations: readonly PartObservation[], of: (each: PartObservation) => string | undefined): readonly Part[] =>
  pooled(
    observations.filter((each) => of(each) !== undefined),
    (each) => `${each.benchmark} ${of(each)}`,
  ).map((observation) => ({ key: `${observation.benchmark} ${of(observation)}`, observation }));

/** The own level of each part; the slope of the whole benchmark holds for it too. */
function curvesOf(parts: readonly Part[], fit: Fit): ReadonlyMap<string, Curve> {
  const curves = new Map<string, Curve>();
  for (const [key, points] of Map.groupBy(parts, (part) => part.key)) {
    const benchmark = fit.curves.get(points[0]?.observation.benchmark ?? '');
    const known = points.flatMap(({ observation: { model, accuracy } }) => {
      const ability = fit.abilities.get(model);
      return ability === undefined ? [] : [logit(accuracy) - (benchmark?.slope ?? 1) * ability];
    });
    if (!benchmark || known.length < leastModels) continue;
    curves.set(key, { level: known.reduce((sum, value) => sum + value, 0) / known.length, slope: benchmark.slope });
  }
  return curves;
}

const domainOf = (each: PartObservation): Domain => each.domain;
const subjectOf = (each: PartObservation): Subject | undefined => each.subject;

/**
 * Measured skill: by the id of the card, without models that have published figures, which are newer and broader; and of every model by its
 * name in the data.
 */
export function measuredSkills({ parts, partsByName, cards }: Observations, fit: Fit, published: ReadonlySet<string>) {
  const byDomain = curvesOf(partsBy(parts, domainOf), fit);
  const bySubject = curvesOf(partsBy(parts, subjectOf), fit);
  const skillOf = (own: readonly PartObservation[], ability: number): MeasuredSkill => {
    const overall = overallOf(fit.curves, ability);
    return {
      overall: round(overall),
      byDomain: leads(partsBy(own, domainOf), byDomain, ability, overall, domainOf),
      bySubject: leads(partsBy(own, subjectOf), bySubject, ability, overall, subjectOf),
      rows: own.reduce((sum, { rows }) => sum + rows, 0),
    };
  };
  const ofCards = [...Map.groupBy(parts, ({ model }) => model)].sort().flatMap(([model, own]): [string, MeasuredSkill][] => {
    const ability = fit.abilities.get(model);
    return !cards.has(model) || published.has(model) || ability === undefined ? [] : [[model, skillOf(own, ability)]];
  });
  const ofNames = [...Map.groupBy(partsByName, ({ model }) => model)]
    .sort()
    .map(([name, own]): [string, MeasuredSkill] => [name, skillOf(own, abilityFrom(wholes(own), fit.curves))]);
  return { cards: new Map(ofCards), names: new Map(ofNames) };
}

/** What a model is better by than its ability has it, part by part, as the skill that would give as many right answers. */
function leads<Name extends string>(
  parts: readonly Part[],
  curves: ReadonlyMap<string, Curve>,
  ability: number,
  overall: number,
  of: (each: PartObservation) => Name | undefined,
): Partial<Record<Name, number>> {
  const sums = new Map<Name, { rows: number; lead: number }>();
  for (const { key, observation } of parts) {
    const curve = curves.get(key);
    const name = of(observation);
    if (!curve || name === undefined) continue;
    const expected = logistic(curve.level + curve.slope * ability);
    const lead = (logit(observation.accuracy) - logit(expected)) / examSlope;
    const known = sums.get(name) ?? { rows: 0, lead: 0 };
    sums.set(name, { rows: known.rows + observation.rows, lead: known.lead + lead * observation.rows });
  }
  const skills: Partial<Record<Name, number>> = {};
  for (const [name, { rows, lead }] of [...sums].sort())
    skills[name] = round(Math.min(0.99, Math.max(0.01, overall + lead / (rows + pseudoRows))));
  return skills;
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
