import type { Domain } from '../../lib/catalog/types.ts';
import { overallOf } from './evaluate.ts';
import { type Curve, type Fit, logistic, logit } from './fit.ts';
import type { Observations } from './observations.ts';

/** Skill of a card from the data's measured means, on the scale of the published ones. */
export type MeasuredSkill = {
  readonly overall: number;
  readonly byDomain: Readonly<Partial<Record<Domain, number>>>;
  readonly rows: number;
};

/** As many prompts stand for "no better here than overall" as the study of the data found best. */
const pseudoRows = 100;
/** Where fewer models were measured, a part of a benchmark has no level of its own. */
const leastModels = 5;

/** Measured skill by the id of the card; models with published figures are left out: those are newer and broader. */
export function measuredSkills(
  { whole, byDomain, cards }: Observations,
  fit: Fit,
  published: ReadonlySet<string>,
): Map<string, MeasuredSkill> {
  const parts = new Map<string, Curve>();
  for (const [key, points] of Map.groupBy(byDomain, (each) => `${each.benchmark} ${each.domain}`)) {
    const benchmark = fit.curves.get(points[0]?.benchmark ?? '');
    if (!benchmark || points.length < leastModels) continue;
    // The part's own level; the slope of the whole benchmark holds for it too.
    const level =
      points.reduce((sum, { model, accuracy }) => sum + logit(accuracy) - benchmark.slope * (fit.abilities.get(model) ?? 0), 0) /
      points.length;
    parts.set(key, { level, slope: benchmark.slope });
  }
  const skills = new Map<string, MeasuredSkill>();
  for (const model of [...cards].sort()) {
    const ability = fit.abilities.get(model);
    if (published.has(model) || ability === undefined) continue;
    const overall = overallOf(fit.curves, ability);
    const leads = new Map<Domain, { rows: number; lead: number }>();
    for (const each of byDomain) {
      const part = parts.get(`${each.benchmark} ${each.domain}`);
      if (each.model !== model || !part) continue;
      const known = leads.get(each.domain) ?? { rows: 0, lead: 0 };
      const lead = each.accuracy - logistic(part.level + part.slope * ability);
      leads.set(each.domain, { rows: known.rows + each.rows, lead: known.lead + lead * each.rows });
    }
    skills.set(model, {
      overall: round(overall),
      byDomain: Object.fromEntries(
        [...leads]
          .sort()
          .map(([domain, { rows, lead }]) => [domain, round(Math.min(0.99, Math.max(0.01, overall + lead / (rows + pseudoRows))))]),
      ),
      rows: whole.filter((each) => each.model === model).reduce((sum, { rows }) => sum + rows, 0),
    });
  }
  return skills;
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
