import type { ModelCard } from '../catalog/index.ts';

/**
 * Tokens that a model that reasons thinks before it answers, when nobody tells it how hard to: 120 e^(4.7 difficulty), about 250, 590, 1,700,
 * 3,700 and 6,200 for the mean message of tiers 1 to 5, and at most 8,000. No outcome here counts thoughts, so this is drawn by eye through what
 * GPT-5 was billed for in LLMRouterBench beyond GPT-5 chat: about 750 tokens a question of MMLU-Pro, 1,300 of SimpleQA, 2,800 of ArenaHard,
 * 3,100 of GPQA, 5,500 of HLE, and with its answer 7,600 of AIME. Others think up to three times as much.
 */
export const usualThinking = (difficulty: number): number => Math.min(8000, Math.round(120 * Math.exp(4.7 * Math.max(0, difficulty))));

/** Whether a model is known to think. Of what nobody says nothing is added. */
export const thinks = ({ capabilities }: Pick<ModelCard, 'capabilities'>): boolean => capabilities.reasoning === true;
