import { cards } from '../../lib/catalog/index.ts';
import { readRouterArtefact } from '../../lib/platform/index.ts';
import { effectivePolicy, noPersonSettings } from '../../lib/policy/index.ts';
import { decodeRouter, type LearnedRouter, type OfferedModel, route } from '../../lib/routing/index.ts';

/** So many models, from the cards over and over. */
const offers = (count: number): OfferedModel[] =>
  Array.from({ length: count }, (_, index) => {
    const card = cards[index % cards.length];
    if (!card) throw new Error('there are no cards');
    const health = { state: 'healthy' } as const;
    return { id: `bench/${card.id}-${index}`, card, onDevice: false, hasCredentials: true, enabled: true, installed: true, health };
  });

/**
 * What `npm run bench` calls in the worker. Only a build with AUTO_BENCH=1 holds it; the code that it measures is the same.
 */
export function createBenchHook() {
  const copies: LearnedRouter[] = [];
  return {
    /** Milliseconds to read and decode the artefact; the copy is kept, so that its memory can be weighed. */
    async load(): Promise<number> {
      const from = performance.now();
      copies.push(decodeRouter(await readRouterArtefact()));
      return performance.now() - from;
    },
    /** Milliseconds of each decision, one for each prompt. */
    decide({ models, prompts }: { readonly models: number; readonly prompts: readonly string[] }): number[] {
      const router = copies[0];
      const context = {
        policy: effectivePolicy({ managed: { kind: 'absent' }, person: noPersonSettings }),
        models: offers(models),
        profile: 'balanced' as const,
        tried: [],
        now: 0,
        seed: 0,
        ...(router && { router }),
      };
      return prompts.map((text) => {
        const from = performance.now();
        route({ text, history: [], tools: [], attachments: [] }, context);
        return performance.now() - from;
      });
    },
  };
}
export type BenchHook = ReturnType<typeof createBenchHook>;
