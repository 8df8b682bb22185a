import { decodeRouter, type LearnedRouter } from '../../../lib/routing/index.ts';
import { judge } from '../../../lib/routing/learned/index.ts';
import { difficultyOfText } from '../../../lib/routing/signals.ts';
import { litellmScores, litellmVersion } from '../../peers/litellm.ts';
import { encodeRouter } from '../learn/artefact.ts';
import { readEmbeddings } from '../learn/embeddings.ts';
import { domainHeadOf, learn } from '../learn/heads.ts';
import type { Linear } from '../learn/linear.ts';
import { type Material, type Prepared, prepare } from '../learn/prepare.ts';
import { litellmComplexity } from '../litellm-complexity.ts';
import { readMaterial } from '../material.ts';

export const seed = 20261125;

/** What every table needs: the material with its features, and a router learned from all of it or from a part. */
export type Bench = {
  readonly directory: string;
  readonly material: Material;
  readonly prepared: Prepared;
  readonly domainHead: Linear;
  readonly subjectHead: Linear;
  readonly say: (text: string) => void;
};

const about = { version: 'bench', data: {}, metrics: {} };

export const openBench = (directory: string, corpus: string | undefined, say: (text: string) => void): Bench => {
  const material = readMaterial(directory, corpus);
  const prepared = prepare(material, readEmbeddings(directory));
  say('features');
  const all = learn(
    prepared,
    prepared.rows.map((_, place) => place),
    about,
  );
  say('all heads');
  return { directory, material, prepared, domainHead: domainHeadOf(all), subjectHead: all.subjects, say };
};

/** A router from the rows that `keeps` says, encoded and decoded as the shipped one is. `domains`: learn the domains anew too. */
export const routerFrom = (
  { prepared, domainHead, subjectHead }: Bench,
  keeps: (row: Prepared['rows'][number]) => boolean,
  options: { readonly domains: boolean },
): LearnedRouter => {
  const places = prepared.rows.flatMap((row, place) => (keeps(row) ? [place] : []));
  return decodeRouter(
    encodeRouter(
      learn(prepared, places, about, options.domains ? { subjects: subjectHead } : { domain: domainHead, subjects: subjectHead }),
      prepared.embeddings,
    ),
  );
};

export type Scorer = { readonly name: string; readonly score: (text: string) => number };

/** By the risk, which is what a strong model is rationed by. */
export const learnedScorer = (name: string, router: LearnedRouter): Scorer => ({
  name,
  score: (text) => judge(router, text).risk,
});

/**
 * What the router is shown beside, for these prompts: LiteLLM's scores come from its own package, run over all of them at once, or from the
 * rules re-implemented where it cannot be installed.
 */
export const baselinesFor = (prompts: readonly string[], say: Bench['say']): readonly Scorer[] => {
  const scores = litellmScores(prompts, say);
  const byPrompt = new Map(prompts.map((prompt, index) => [prompt, scores?.[index]]));
  return [
    { name: 'version 1 (rules)', score: difficultyOfText },
    { name: 'prompt length', score: (text) => text.length },
    ...(scores === undefined
      ? [{ name: "LiteLLM's complexity, re-implemented", score: litellmComplexity }]
      : [
          { name: `LiteLLM ${litellmVersion}, heuristic`, score: (text: string) => byPrompt.get(text)?.heuristic ?? 0 },
          { name: `LiteLLM ${litellmVersion}, heuristic_v2`, score: (text: string) => byPrompt.get(text)?.heuristic_v2 ?? 0 },
        ]),
  ];
};
