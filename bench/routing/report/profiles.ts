import { cardFor } from '../../../lib/catalog/index.ts';
import { type Profile, profiles } from '../../../lib/policy/index.ts';
import type { LearnedRouter, RouteTrace } from '../../../lib/routing/index.ts';
import { route } from '../../../lib/routing/index.ts';
import { type Prices, pricesOf, utilityUnder, weightsFor } from '../../../lib/routing/profiles.ts';
import { tracer } from '../judge/router.ts';
import { completeRows, costsOf, type OutcomePool, outcomePools } from '../outcome-pools.ts';
import { type GradedRow, readOutcomes } from '../rows.ts';
import { foldOf } from '../splits.ts';
import { typicalContext, typicalPool } from '../typical-pool.ts';
import type { Table } from './table.ts';

/** Share of the best model's quality that a profile promises to keep. */
const promised: Readonly<Record<Profile, number>> = { quality: 1, balanced: 0.99, speed: 0.98, cost: 0.95 };
const folds = 5;
/** Prices of exam questions that are tried, dearest last: from where all profiles keep all quality to where none keeps what it promises. */
const tried = Array.from({ length: 60 }, (_, step) => 0.01 * 1.12 ** step);

/** An exam question: for each model of its pool what is expected of it, what came of it and what it cost. */
type Asked = {
  readonly fold: number;
  readonly trace: RouteTrace;
  readonly models: readonly { readonly expected: Expected; readonly score: number; readonly dollars: number }[];
};
type Expected = { readonly quality: number; readonly reckonedCost: number; readonly seconds: number };
type Outcome = { readonly score: number; readonly dollars: number; readonly seconds: number };

/** What the profiles keep of quality, and at which price of money calibration folds say that they keep what they promise. */
export const profileTable = (directory: string, graded: readonly GradedRow[], router: LearnedRouter): Table => ({
  title: 'Profiles: what is kept, and at what price',
  note: `Quality, cost and time in % of the best single model's. A profile promises a share of quality; of exam questions the prices of money that four of ${folds} folds of outcomes give (the highest at which they keep it; lowest to highest over the folds) and what the fifth fold has at them, then the shipped price and what all have at it. The models' cards were measured on these outcomes; seconds are expected, not measured. Messages have no outcomes: there quality is what the shipped router expects over the corpus, beside the model that it expects most of.`,
  columns: [
    'questions',
    'profile',
    'promised',
    'price on other folds',
    'with it: quality @ cost',
    'shipped price',
    'quality @ cost',
    'seconds',
  ],
  rows: [...outcomePools.filter(isPriced).flatMap((pool) => linesOf(pool, directory, router)), ...messageLines(graded, router)],
});

/** Pools of models whose prices the catalogue knows. */
export const isPriced = ({ models }: Pick<OutcomePool, 'models'>): boolean => models.every((model) => cardFor(model).price !== undefined);

/** What came of a pool's questions under each profile at its shipped prices, a question. */
export const outcomesOfProfiles = (
  pool: OutcomePool,
  directory: string,
  router: LearnedRouter,
): readonly (Outcome & { readonly profile: Profile })[] => {
  const questions = questionsOf(pool, directory, router);
  return profiles.map((profile) => ({ profile, ...outcomeUnder(questions, profile, pricesOf[profile]) }));
};

const questionsOf = ({ file, models }: OutcomePool, directory: string, router: LearnedRouter): readonly Asked[] => {
  const traceOf = tracer(router, models);
  return completeRows(readOutcomes(directory, file), models).map((row): Asked => {
    const trace = traceOf(row);
    const costs = costsOf(row, models);
    const candidates = new Map(trace.candidates.map((candidate) => [candidate.model, candidate]));
    return {
      fold: foldOf(row.id, folds),
      trace,
      models: models.map((model, index) => {
        const candidate = candidates.get(`bench/${model}`);
        if (candidate?.cost == null) throw new Error(`${model}: no price`);
        const { quality, cost, seconds } = candidate;
        return { expected: { quality, reckonedCost: cost, seconds }, score: row.scores[model] ?? 0, dollars: costs?.[index] ?? 0 };
      }),
    };
  });
};

const linesOf = (pool: OutcomePool, directory: string, router: LearnedRouter): readonly [string, ...string[]][] => {
  const questions = questionsOf(pool, directory, router);
  return profiles.map((profile): [string, ...string[]] => {
    const places = Array.from({ length: folds }, (_, fold) => {
      const [held, others] = [questions.filter((one) => one.fold === fold), questions.filter((one) => one.fold !== fold)];
      const price = priceKeeping(others, profile);
      return { price, held, outcome: outcomeUnder(held, profile, examAt(profile, price)) };
    });
    const prices = places.map(({ price }) => price);
    const whole = places.map(({ outcome, held }) => ({ ...outcome, rows: held.length }));
    const kept = (of: (outcome: Outcome) => number): number => whole.reduce((sum, one) => sum + of(one) * one.rows, 0) / questions.length;
    const best = bestSingle(questions);
    const shipped = outcomeUnder(questions, profile, pricesOf[profile]);
    return [
      pool.name,
      profile,
      `${100 * promised[profile]} %`,
      `${Math.min(...prices).toFixed(2)} to ${Math.max(...prices).toFixed(2)}`,
      `${share(
        kept(({ score }) => score),
        best.score,
      )} @ ${share(
        kept(({ dollars }) => dollars),
        best.dollars,
      )}`,
      String(leading(pricesOf[profile].exam)),
      `${share(shipped.score, best.score)} @ ${share(shipped.dollars, best.dollars)}`,
      share(shipped.seconds, best.seconds),
    ];
  });
};

/** The price that a profile leads with: of time under Speed, else of money. */
const leading = ({ money, time }: Prices['exam']): number => Math.max(money, time);

/** The profile's prices with another one for exam questions, money and time in the proportion that they ship in. */
const examAt = (profile: Profile, price: number): Prices => {
  const { message, exam } = pricesOf[profile];
  const factor = price / leading(exam);
  return { message, exam: { money: exam.money * factor, time: exam.time * factor } };
};

const outcomeUnder = (questions: readonly Asked[], profile: Profile, prices: Prices): Outcome => {
  const sum = { score: 0, dollars: 0, seconds: 0 };
  for (const { trace, models } of questions) {
    const utilityOf = utilityUnder(weightsFor(profile, trace.signals, prices), trace.signals);
    const chosen = models.reduce((best, next) => (utilityOf(next.expected) > utilityOf(best.expected) ? next : best));
    sum.score += chosen.score;
    sum.dollars += chosen.dollars;
    sum.seconds += chosen.expected.seconds;
  }
  const count = Math.max(1, questions.length);
  return { score: sum.score / count, dollars: sum.dollars / count, seconds: sum.seconds / count };
};

const bestSingle = (questions: readonly Asked[]): Outcome => {
  const places = questions[0]?.models.map((_, place) => place) ?? [];
  const mean = (of: (question: Asked) => number): number =>
    questions.reduce((sum, one) => sum + of(one), 0) / Math.max(1, questions.length);
  const outcomes = places.map((place) => ({
    score: mean(({ models }) => models[place]?.score ?? 0),
    dollars: mean(({ models }) => models[place]?.dollars ?? 0),
    seconds: mean(({ models }) => models[place]?.expected.seconds ?? 0),
  }));
  return outcomes.reduce((best, next) => (next.score > best.score ? next : best));
};

/** The highest price up to which the profile keeps what it promises; the lowest tried where it never does. */
const priceKeeping = (questions: readonly Asked[], profile: Profile): number => {
  const needed = promised[profile] * bestSingle(questions).score;
  const broken = tried.findIndex((price) => outcomeUnder(questions, profile, examAt(profile, price)).score < needed);
  return tried[broken < 0 ? tried.length - 1 : Math.max(0, broken - 1)] ?? 0;
};

const messageLines = (graded: readonly GradedRow[], router: LearnedRouter): readonly [string, ...string[]][] => {
  const all = profiles.map((profile) => {
    const context = typicalContext(router, profile);
    return {
      profile,
      traces: graded.map(({ prompt, history = [] }) => route({ text: prompt, history, tools: [], attachments: [] }, context).trace),
    };
  });
  const most = typicalPool
    .map((model) => outcomesOf(all[0]?.traces ?? [], `typical/${model}`))
    .reduce((best, next) => (next.score > best.score ? next : best));
  return all.map(({ profile, traces }): [string, ...string[]] => {
    const chosen = outcomesOf(traces);
    return [
      'messages of the corpus, as expected',
      profile,
      `${100 * promised[profile]} %`,
      '-',
      '-',
      String(leading(pricesOf[profile].message)),
      `${share(chosen.score, most.score)} @ ${share(chosen.dollars, most.dollars)}`,
      share(chosen.seconds, most.seconds),
    ];
  });
};

/** Of the model that was chosen, or of one and the same. */
const outcomesOf = (traces: readonly RouteTrace[], model?: string): Outcome => {
  const sum = { score: 0, dollars: 0, seconds: 0 };
  for (const { candidates } of traces) {
    const candidate = candidates.find((one) => model === undefined || one.model === model);
    sum.score += candidate?.quality ?? 0;
    sum.dollars += candidate?.cost ?? 0;
    sum.seconds += candidate?.seconds ?? 0;
  }
  return sum;
};

const share = (part: number, whole: number): string => ((100 * part) / whole).toFixed(1);
