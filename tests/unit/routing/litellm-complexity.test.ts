import { expect, it } from 'vitest';
import { litellmComplexity } from '../../../bench/routing/litellm-complexity.ts';
import { readCorpus } from '../../../bench/routing/rows.ts';
import measured from './litellm-scores.json' with { type: 'json' };

// The scores were printed by the package (bench/peers/litellm_scores.py) for a sample of the corpus.
it('LiteLLM’s score, re-implemented, is what its package gives', () => {
  const prompts = new Map(readCorpus('bench/routing/corpus').map(({ id, prompt }) => [id, prompt]));
  for (const [id, score] of Object.entries(measured.scores)) expect(litellmComplexity(prompts.get(id) ?? ''), id).toBeCloseTo(score, 9);
});
