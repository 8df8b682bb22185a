export { dollarsFor } from './cost.ts';
export { explainDecision } from './explain.ts';
export { decodeRouter, type LearnedRouter } from './learned/index.ts';
export { effortWords, remarksOn } from './remarks.ts';
export { route } from './route.ts';
export { routeDecisionSchema } from './schema.ts';
export { difficultyOfText } from './signals.ts';
export * from './types.ts';
export { describeExclusion } from './words.ts';
