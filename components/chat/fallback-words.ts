import type { Turn } from '../../lib/chat/index.ts';
import type { ModelId } from '../../lib/policy/index.ts';
import { type ErrorContext, errorWords } from './error-words.ts';

/** For each request that failed before another one was made: what happened and who went on. Empty when the first one answered. */
export function fallbackWords(turn: Turn, context: ErrorContext, lookUp?: Parameters<typeof errorWords>[2]): string[] {
  const { attempts, status } = turn;
  return attempts.slice(0, -1).flatMap((attempt, index) => {
    const next = attempts[index + 1];
    if (!attempt.error || !next) return [];
    if (next.model === attempt.model) return [refusedEffort(attempt.model, context)];
    const { happened } = errorWords(attempt.error, { ...context, model: attempt.model }, lookUp);
    const answered = index + 2 === attempts.length && (turn.answer !== '' || status === 'complete');
    return [`${happened} ${context.names.model(next.model)} ${answered ? 'answered' : 'was asked'} instead.`];
  });
}

const refusedEffort = (model: ModelId, { names }: ErrorContext): string =>
  `${names.gatewayOf(model)} takes no level of thinking for ${names.model(model)}, so it was asked again without one.`;
