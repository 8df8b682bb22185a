// Which rows may be learned from when others are judged.
import { coreOf } from '../../lib/routing/learned/index.ts';

/** Sets that share questions: what is learned from one says nothing about the others. */
const families: readonly (readonly [string, RegExp])[] = [
  ['mmlu', /^(mmlu|mmlu_pro|llmrouter\/mmlu)\b/],
  ['gsm8k', /^(gsm8k|zeroeval\/gsm|llmrouter\/gsm8k|llmrouter\/agentverse-mgsm|mgsm_non_en)\b/],
  ['mt-bench', /^mt_bench\b/],
  ['math', /^(zeroeval\/math-l5|llmrouter\/math)\b/],
  ['arc', /^(routerbench\/arc-challenge|llmrouter\/arc_challenge)\b/],
  ['mbpp', /^(routerbench\/mbpp|llmrouter\/mbpp)\b/],
  ['bfcl', /^bfcl/],
];

/** The family of a source, or the source itself where it is alone. */
export const familyOf = (source: string): string => families.find(([, pattern]) => pattern.test(source))?.[0] ?? source;

/** Files that are for testing only: no artefact is ever trained on their rows, nor on rows that share text with them. */
export const testOnlyFiles = ['routellm', 'routerbench_part', 'bfcl_v1'] as const;

const gramWords = 8;
const sharedLimit = 0.15;

/** Runs of eight words, without punctuation and case; a shorter text is one run. */
const runsOf = (text: string): readonly string[] => {
  const words =
    coreOf(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) return [];
  if (words.length <= gramWords) return [words.join(' ')];
  return Array.from({ length: words.length - gramWords + 1 }, (_, start) => words.slice(start, start + gramWords).join(' '));
};

/** Finds rows that share text with `tests`: at least 15 % of their runs of eight words. */
export const overlapWith = (tests: Iterable<string>): ((text: string) => boolean) => {
  const known = new Set<string>();
  for (const text of tests) for (const run of runsOf(text)) known.add(run);
  return (text) => {
    const runs = runsOf(text);
    return runs.length > 0 && runs.filter((run) => known.has(run)).length >= sharedLimit * runs.length;
  };
};

/** Fold 0..`folds`-1 of an item by its name, the same in every run. */
export const foldOf = (name: string, folds: number): number => {
  let hash = 2166136261;
  for (let index = 0; index < name.length; index += 1) hash = Math.imul(hash ^ name.charCodeAt(index), 16777619);
  hash ^= hash >>> 15;
  return (hash >>> 0) % folds;
};
