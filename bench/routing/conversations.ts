import type { Profile } from '../../lib/policy/index.ts';
import { type Candidate, type HistoryItem, type LearnedRouter, type RouteContext, route } from '../../lib/routing/index.ts';
import { weightsFor, worthOfStaying } from '../../lib/routing/profiles.ts';
import { seededRandom } from './metrics.ts';
import type { GradedRow } from './rows.ts';
import { typicalContext } from './typical-pool.ts';

/** What one person asks in one conversation, and what was said before the first message. */
export type Conversation = { readonly before: readonly HistoryItem[]; readonly asks: readonly string[] };

export const turns = 10;
const sameDomain = turns / 2;

/**
 * Conversations of one author in one language, drawn with a seed: five messages about one domain, then five about anything. Every other one
 * goes on from what had been said before a message of that domain, where the author has such a one.
 */
export const conversationsFrom = (rows: readonly GradedRow[], count: number, seed: number): readonly Conversation[] => {
  const random = seededRandom(seed);
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new Error('nothing to draw from');
    return item;
  };
  const shuffled = <Item>(items: readonly Item[]): readonly Item[] =>
    items
      .map((item) => ({ item, key: random() }))
      .toSorted((a, b) => a.key - b.key)
      .map(({ item }) => item);
  const writers = [...Map.groupBy(rows, ({ author, lang }) => `${author} ${lang}`).values()].flatMap((own) => {
    const domains = [...Map.groupBy(own, ({ domain }) => domain).values()].filter((same) => same.length >= sameDomain);
    return own.length >= turns && domains.length > 0 ? [{ own, domains }] : [];
  });
  return Array.from({ length: count }, (_, index) => {
    const { own, domains } = pick(writers);
    const first = shuffled(pick(domains));
    const begun = index % 2 === 0 ? first.find(({ history }) => history !== undefined && history.length > 0) : undefined;
    const half = (begun === undefined ? first : [begun, ...first.filter((row) => row !== begun)]).slice(0, sameDomain);
    const rest = shuffled(own.filter((row) => !half.includes(row))).slice(0, turns - sameDomain);
    return { before: begun?.history ?? [], asks: [...half, ...rest].map(({ prompt }) => prompt) };
  });
};

/** Whom the next message goes to. `alone`: what it would be for a message by itself; `shipped`: what Auto decides; `worth`: what it gave the model in use for staying. */
type Strategy = (turn: {
  readonly shipped: readonly Candidate[];
  readonly upward: boolean;
  readonly alone: readonly Candidate[];
  readonly current: string | undefined;
  readonly worth: number;
}) => string | undefined;

export const strategies: readonly (readonly [string, Strategy])[] = [
  ['Auto', ({ shipped }) => shipped[0]?.model],
  ['no worth of staying', ({ shipped, upward, current, worth }) => (upward ? shipped[0]?.model : byBillAlone(shipped, current, worth))],
  ['each message by itself', ({ alone }) => alone[0]?.model],
  ['never switch', ({ shipped, current }) => current ?? shipped[0]?.model],
];

/** Auto's order without the credit that the model in use has; its cache stays on the bill. */
const byBillAlone = (candidates: readonly Candidate[], current: string | undefined, worth: number): string | undefined => {
  const plain = ({ model, utility }: Candidate): number => (model === current ? utility - worth : utility);
  return candidates.toSorted((a, b) => plain(b) - plain(a))[0]?.model;
};

export type Played = { readonly switches: number; readonly dollars: number; readonly quality: number; readonly seconds: number };

/** Plays a conversation to its end. Answers are as long as expected; what they say is not looked at. Costs are as billed, cache included. */
export const play = ({ before, asks }: Conversation, strategy: Strategy, profile: Profile, router: LearnedRouter | undefined): Played => {
  const context = typicalContext(router, profile);
  let history = before;
  let current: string | undefined;
  const sum = { switches: 0, dollars: 0, quality: 0, seconds: 0 };
  for (const text of asks) {
    const request = { text, history, tools: [], attachments: [] };
    const inUse: RouteContext = current === undefined ? context : { ...context, currentModel: current };
    const { trace } = route(request, inUse);
    const alone = current === undefined ? trace.candidates : route(request, context).trace.candidates;
    const worth = weightsFor(profile, trace.signals).money * worthOfStaying;
    const model = strategy({ shipped: trace.candidates, upward: trace.rule === 'uncertain-upward', alone, current, worth });
    const billed = trace.candidates.find((candidate) => candidate.model === model);
    if (model === undefined || billed === undefined) throw new Error('no model takes the message');
    if (current !== undefined && model !== current) sum.switches += 1;
    sum.dollars += billed.cost ?? 0;
    sum.quality += billed.quality / asks.length;
    sum.seconds += billed.seconds / asks.length;
    current = model;
    history = [...history, { role: 'user', text }, { role: 'assistant', text: 'word '.repeat(trace.signals.answerTokens) }];
  }
  return sum;
};
