// Written by npm run fit:answers from 2420 questions of ZeroEval. Change bench/routing/answer-length.ts, not this.
import type { Domain } from '../catalog/index.ts';

type ExamAnswers = {
  /** Tokens of an answer to a question of level 0, by domain. */
  readonly usual: Readonly<Partial<Record<Domain, number>>>;
  /** The same in a domain that has no answers here. */
  readonly other: number;
  /** Growth of their logarithm with each step of the level. */
  readonly slope: number;
};

/** Answers of models that write no thoughts, asked for as a short reasoning and a result. */
export const examAnswers: ExamAnswers = {"usual":{"maths":109,"code":122},"other":106,"slope":0.4};
