import { type Profile, profiles } from '../../../lib/policy/index.ts';
import { type Candidate, type LearnedRouter, type RouteDecision, route } from '../../../lib/routing/index.ts';
import type { GradedRow } from '../rows.ts';
import { nameOf, type TypicalModel, typicalContext, typicalPool } from '../typical-pool.ts';
import { figure, type Table } from './table.ts';

const tiers = [1, 2, 3, 4, 5] as const;
/** Expected answers that differ by less are as good: the same as in the sentence that explains a decision. */
const sameQuality = 0.02;

/** Who gets which messages: rows by the tier that their author gave, by profile. */
export const tierTable = (rows: readonly GradedRow[], router: LearnedRouter): Table => {
  const byTier = tiers.map((tier) => rows.filter((row) => row.tier === tier));
  return {
    title: 'Tiers and profiles: who gets which message',
    note: `Share in % of the corpus' messages of each tier (1: any model will do, 5: only the best has a chance) that go to each of ${typicalPool.length} models, the share that goes to the cheapest model expected to be within two points of the best, and to the best, and the means of difficulty and of expected quality, cost and seconds. Shipped router, which learned from this corpus. The last lines are what one model alone would do.`,
    columns: ['profile', 'tier', 'messages', 'difficulty', ...typicalPool, 'cheapest as good', 'best', 'quality', '$ for 1,000', 'seconds'],
    rows: [
      ...profiles.flatMap((profile) => byTier.map((own, index) => line(profile, index + 1, own, profile, router))),
      ...(['claude-opus-5', 'gpt-5-nano'] as const).flatMap((model) =>
        byTier.map((own, index) => line(`${model} alone`, index + 1, own, 'quality', router, model)),
      ),
    ],
  };
};

const line = (
  name: string,
  tier: number,
  rows: readonly GradedRow[],
  profile: Profile,
  router: LearnedRouter,
  only?: TypicalModel,
): [string, ...string[]] => {
  const context = typicalContext(router, profile);
  const sent = rows.map(({ prompt, history = [] }) => {
    const { candidates, signals } = decided(route({ text: prompt, history, tools: [], attachments: [] }, context)).trace;
    const first = candidates.find(({ model }) => only === undefined || nameOf(model) === only);
    if (first === undefined) throw new Error('no model takes the message');
    return { candidates, first, difficulty: signals.difficulty };
  });
  const share = (holds: (one: (typeof sent)[number]) => boolean): string => ((100 * sent.filter(holds).length) / sent.length).toFixed(0);
  const mean = (of: (candidate: Candidate) => number): number => sent.reduce((sum, { first }) => sum + of(first), 0) / sent.length;
  return [
    name,
    String(tier),
    String(rows.length),
    figure(sent.reduce((sum, { difficulty }) => sum + difficulty, 0) / sent.length, 2),
    ...typicalPool.map((model) => share(({ first }) => nameOf(first.model) === model)),
    share(({ candidates, first }) => first.model === cheapestAsGood(candidates).model),
    share(({ candidates, first }) => first.quality >= best(candidates)),
    figure(mean(({ quality }) => quality)),
    (1000 * mean(({ cost }) => cost ?? 0)).toFixed(2),
    mean(({ seconds }) => seconds).toFixed(1),
  ];
};

const decided = (decision: RouteDecision): RouteDecision => {
  if (decision.kind === 'blocked') throw new Error(`blocked: ${decision.reason}`);
  return decision;
};

const best = (candidates: readonly Candidate[]): number => Math.max(...candidates.map(({ quality }) => quality));

const cheapestAsGood = (candidates: readonly Candidate[]): Candidate =>
  candidates
    .filter(({ quality }) => quality > best(candidates) - sameQuality)
    .reduce((one, other) => ((other.cost ?? 0) < (one.cost ?? 0) ? other : one));
