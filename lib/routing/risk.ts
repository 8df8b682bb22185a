import type { Signals } from './types.ts';

/** 0..1: how often a weak model would fail on a message; without the learned router, from its difficulty alone. */
export const riskOf = ({ risk, difficulty }: Pick<Signals, 'risk' | 'difficulty'>): number =>
  risk ?? 1 / (1 + Math.exp(-8 * (difficulty - 0.62)));
