import { type Domain, domains } from '../../../lib/catalog/index.ts';
import type { OutcomeRow } from '../rows.ts';
import { domainOfExam } from './targets.ts';

/** What was measured of a model: share of right answers, over all prompts and by domain. */
export type MeasuredCard = {
  readonly overall: number;
  readonly byDomain: Readonly<Partial<Record<Domain, number>>>;
  readonly rows: number;
};

/** Prompts at the model's own mean that every domain is given beforehand, so that few rows say little. */
const pseudoRows = 100;

/** A card for every model that answered prompts of these files, by its name there. */
export const measuredCards = (rows: readonly OutcomeRow[]): Readonly<Record<string, MeasuredCard>> => {
  const scores = new Map<string, { readonly domain: Domain | undefined; readonly score: number }[]>();
  for (const row of rows) {
    const domain = domainOfExam(row.source);
    for (const [model, score] of Object.entries(row.scores)) {
      const known = scores.get(model) ?? [];
      known.push({ domain, score });
      scores.set(model, known);
    }
  }
  const names = [...scores.keys()].toSorted();
  return Object.fromEntries(names.map((name) => [name, cardOf(scores.get(name) ?? [])]));
};

const cardOf = (answers: readonly { readonly domain: Domain | undefined; readonly score: number }[]): MeasuredCard => {
  const sum = (part: typeof answers): number => part.reduce((total, { score }) => total + score, 0);
  const overall = sum(answers) / answers.length;
  const byDomain: Partial<Record<Domain, number>> = {};
  for (const domain of domains) {
    const own = answers.filter((answer) => answer.domain === domain);
    if (own.length > 0) byDomain[domain] = rounded((sum(own) + pseudoRows * overall) / (own.length + pseudoRows));
  }
  return { overall: rounded(overall), byDomain, rows: answers.length };
};

const rounded = (value: number): number => Math.round(value * 1000) / 1000;
