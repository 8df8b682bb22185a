import { profiles } from '../../../lib/policy/index.ts';
import type { LearnedRouter } from '../../../lib/routing/index.ts';
import { type Conversation, conversationsFrom, type Played, play, strategies, turns } from '../conversations.ts';
import type { GradedRow } from '../rows.ts';
import { typicalPool } from '../typical-pool.ts';
import { figure, type Table } from './table.ts';

const count = 200;
const seed = 20261125;

/** What it costs to switch, and to stay. */
export const conversationTable = (rows: readonly GradedRow[], router: LearnedRouter): Table => {
  const conversations = conversationsFrom(rows, count, seed);
  return {
    title: 'Conversations: when to switch',
    note: `${count} conversations of ${turns} messages of one author and language, drawn from the corpus with a seed: five about one domain, then five about anything; every other one goes on from an earlier exchange. ${typicalPool.length} models: ${typicalPool.join(', ')}. Costs are as they would be billed, with the cache of the model in use where its vendor caches by itself; answers are as long as expected. Quality is predicted, by the router that decides, which learned from this corpus: the lines of a profile can be compared with each other, not with the world. "No worth of staying" leaves only the cache to keep a model, "each message by itself" not even that.`,
    columns: ['profile', 'strategy', 'switches in 10 messages', 'dollars for 100 conversations', 'mean quality', 'mean seconds'],
    rows: profiles.flatMap((profile) =>
      strategies.map(([name, strategy]): [string, ...string[]] => {
        const played = conversations.map((conversation: Conversation) => play(conversation, strategy, profile, router));
        const mean = (of: (one: Played) => number): number => played.reduce((sum, one) => sum + of(one), 0) / played.length;
        return [
          profile,
          name,
          mean(({ switches }) => switches).toFixed(2),
          (100 * mean(({ dollars }) => dollars)).toFixed(2),
          figure(
            mean(({ quality }) => quality),
            4,
          ),
          mean(({ seconds }) => seconds).toFixed(1),
        ];
      }),
    ),
  };
};
