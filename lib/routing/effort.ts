import type { ModelCard } from '../catalog/index.ts';
import { uncertainBelow } from './profiles.ts';
import type { Signals } from './types.ts';

/** Levels that Auto asks for, least first. What lies above them is for who takes a model by hand. */
const asked = ['minimal', 'low', 'medium', 'high'] as const;
export type AskedEffort = (typeof asked)[number];

/**
 * What a level is worth, beside what a model does by itself (medium). `thinking`: tokens thought, as a multiple. Up to the difficulty `fromDifficulty`
 * it changes nothing that is expected; beyond it failures grow by `failures` for each whole step of difficulty. Judged by hand: no outcome that the
 * router learns from has levels. Published comparisons of GPT-5 at its levels have about this shape: low all but as good as medium on the
 * whole, minimal far behind on what is hard, high a little ahead at twice the tokens.
 */
const worth: Readonly<Record<AskedEffort, { readonly thinking: number; readonly fromDifficulty: number; readonly failures: number }>> = {
  minimal: { thinking: 0.05, fromDifficulty: 0.15, failures: 1.1 },
  low: { thinking: 0.3, fromDifficulty: 0.35, failures: 0.4 },
  medium: { thinking: 1, fromDifficulty: 1, failures: 0 },
  high: { thinking: 2, fromDifficulty: 0.6, failures: -0.4 },
};

/**
 * The levels that come into question, by difficulty; which of them a model is asked for is what pays most under the profile. A message
 * that cannot be judged counts as hard.
 */
const bands: readonly { readonly below: number; readonly levels: readonly [AskedEffort, AskedEffort] }[] = [
  { below: 0.25, levels: ['minimal', 'low'] },
  { below: 0.6, levels: ['low', 'medium'] },
  { below: Number.POSITIVE_INFINITY, levels: ['medium', 'high'] },
];
const hard = 0.6;

/** A level for one message: tokens thought as a multiple of the usual ones, and failures as a multiple of the expected ones. */
export type EffortOption = { readonly effort: AskedEffort; readonly thinking: number; readonly failures: number };

/** At least one level, least first. */
export type EffortOptions = readonly [EffortOption, ...EffortOption[]];

/** Finds the levels of one card after another that come into question for a message; undefined where the card has no level that Auto asks for. */
export const effortsFor = ({
  difficulty,
  confidence,
}: Signals): ((card: Pick<ModelCard, 'reasoningEfforts'>) => EffortOptions | undefined) => {
  const need = confidence < uncertainBelow ? Math.max(hard, difficulty) : difficulty;
  const [least, most] = (bands.find(({ below }) => need < below) ?? { levels: ['medium', 'high'] as const }).levels;
  const options = asked.map((effort): EffortOption => {
    const { thinking, fromDifficulty, failures } = worth[effort];
    return { effort, thinking, failures: 1 + failures * Math.max(0, need - fromDifficulty) };
  });
  const inQuestion = options.filter(({ effort }) => rank(effort) >= rank(least) && rank(effort) <= rank(most));
  // For who has neither: upward first, then the highest below.
  const instead = [
    ...options.filter(({ effort }) => rank(effort) > rank(most)),
    ...options.filter(({ effort }) => rank(effort) < rank(least)).toReversed(),
  ];
  return ({ reasoningEfforts: levels }) => {
    if (levels === undefined) return undefined;
    const has = ({ effort }: EffortOption): boolean => levels.includes(effort);
    const [first, ...others] = inQuestion.filter(has);
    if (first !== undefined) return [first, ...others];
    const next = instead.find(has);
    return next === undefined ? undefined : [next];
  };
};

const rank = (effort: AskedEffort): number => asked.indexOf(effort);
