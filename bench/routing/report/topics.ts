import { type DomainMix, likeliestDomain } from '../../../lib/routing/domain.ts';
import type { HistoryItem, LearnedRouter } from '../../../lib/routing/index.ts';
import { judge, judgedText } from '../../../lib/routing/learned/index.ts';
import { tracer } from '../judge/router.ts';
import { seededRandom } from '../metrics.ts';
import type { GradedRow } from '../rows.ts';
import { seed } from './context.ts';
import { figure, type Table } from './table.ts';

type Judged = { readonly difficulty: number; readonly domain: DomainMix };
type Case = Omit<GradedRow, 'history'> & { readonly history: readonly HistoryItem[] };

/** Every so many messages that follow nothing, one is put after another one in its language. */
const every = 12;

/** A message in a conversation: judged with what was said before, by itself, or as the product decides (lib/routing/topic.ts). */
export const topicTable = (rows: readonly GradedRow[], router: LearnedRouter): Table => {
  const followUps = rows.flatMap(({ history = [], ...row }) => (history.length === 0 ? [] : [{ ...row, history }]));
  const plain = rows.filter(({ history = [] }) => history.length === 0);
  const byLanguage = Map.groupBy(plain, ({ lang }) => lang);
  const random = seededRandom(seed);
  const newTopics = plain.flatMap((row, index): readonly Case[] => {
    const others = byLanguage.get(row.lang) ?? [];
    const earlier = others[Math.floor(random() * others.length)];
    if (index % every !== 0 || earlier === undefined || earlier.id === row.id) return [];
    const history: readonly HistoryItem[] = [
      { role: 'user', text: earlier.prompt },
      { role: 'assistant', text: 'Here is the answer.' },
    ];
    return [{ ...row, history }];
  });
  const usual = usualDifficulties(rows, router);
  const traceOf = tracer(router, []);
  const ways: readonly (readonly [string, (row: Case) => Judged])[] = [
    ['always with the message before', ({ prompt, history }) => judge(router, judgedText(prompt, history))],
    ['always by itself', ({ prompt }) => judge(router, prompt)],
    ['Auto', ({ prompt, history }) => traceOf({ prompt, history }).signals],
  ];
  return {
    title: 'Follow-ups and new topics',
    note: `${followUps.length} follow-ups of the corpus with their conversations, and ${newTopics.length} of its other messages, each put after another one in the same language. Share whose domain is right, and how far the difficulty is on average from what is usual of the tier. The shipped router learned from these rows, the follow-ups with the message before them: the first line's follow-ups flatter it.`,
    columns: ['judged', 'follow-ups: domain', 'difficulty off by', 'new topics: domain', 'difficulty off by'],
    rows: ways.map(([name, judgedBy]): [string, ...string[]] => [
      name,
      ...[followUps, newTopics].flatMap((cases) => {
        const judged = cases.map((row) => ({ row, signals: judgedBy(row) }));
        const right = judged.filter(({ row, signals }) => likeliestDomain(signals.domain) === row.domain).length;
        const off = judged.reduce((sum, { row, signals }) => sum + Math.abs(signals.difficulty - (usual.get(row.tier) ?? 0)), 0);
        return [figure(right / judged.length), figure(off / judged.length)];
      }),
    ]),
  };
};

/** Mean difficulty of the corpus' messages of each tier. */
const usualDifficulties = (rows: readonly GradedRow[], router: LearnedRouter): ReadonlyMap<number, number> =>
  new Map(
    [...Map.groupBy(rows, ({ tier }) => tier)].map(([tier, own]) => [
      tier,
      own.reduce((sum, { prompt, history = [] }) => sum + judge(router, judgedText(prompt, history)).difficulty, 0) / own.length,
    ]),
  );
