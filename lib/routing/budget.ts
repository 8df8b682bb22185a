import type { CostLimits } from '../policy/index.ts';
import type { Prediction } from './prediction.ts';
import type { Excluded } from './types.ts';
import { money } from './words.ts';

/** What may be spent on a message: the organisation's limit always, the person's where Auto chooses. */
export type Budget = { readonly dollars: number; readonly unknownPrices: boolean };

/** Undefined where there is no limit. A price that nobody knows cannot be held to the organisation's limit, so under one it is not asked. */
export const budgetOf = ({ organisation, person }: CostLimits, manual: boolean): Budget | undefined => {
  const limits = [organisation, manual ? undefined : person].filter((limit) => limit !== undefined);
  return limits.length === 0 ? undefined : { dollars: Math.min(...limits), unknownPrices: organisation === undefined };
};

/** Whether an expected cost in US dollars, or one that is not known, may be spent. */
export const isWithin = (cost: number | null, budget: Budget): boolean => (cost === null ? budget.unknownPrices : cost <= budget.dollars);

/** Predictions within the budget, without the levels of thinking that are beyond it, and the models that have none. */
export const withinBudget = (
  predictions: readonly Prediction[],
  budget: Budget | undefined,
): { readonly within: readonly Prediction[]; readonly beyond: readonly Excluded[] } => {
  if (budget === undefined) return { within: predictions, beyond: [] };
  const fits = ({ cost }: Prediction): boolean => isWithin(cost, budget);
  const beyond = predictions
    .filter((least) => !fits(least))
    .map(({ offered, cost }): Excluded => {
      const detail = cost === null ? 'its price is not known' : money(budget.dollars);
      return { model: offered.id, reason: 'over-budget', detail };
    });
  // The first level is the one that thinks least, and so the cheapest.
  const within = predictions
    .filter(fits)
    .map((least) => (least.atHigherLevels === undefined ? least : { ...least, atHigherLevels: least.atHigherLevels.filter(fits) }));
  return { within, beyond };
};
