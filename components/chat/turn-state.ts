import { isTerminal, type Turn } from '../../lib/chat/index.ts';

/** The model that an answer is of: the one that answered, else the last one asked; undefined when none was asked. */
export const answeringModel = (turn: Turn): string | undefined => turn.model ?? turn.attempts.at(-1)?.model;

/** The model that a failure is about: the one asked, or the one that the person wanted. */
export const subjectModel = (turn: Turn): string | undefined =>
  answeringModel(turn) ?? (turn.requestedModel === 'auto' ? undefined : turn.requestedModel);

/** The turn that is still going on in a chat, if any. */
export const liveTurn = (turns: readonly Turn[]): Turn | undefined => turns.findLast((turn) => !isTerminal(turn.status));

/**
 * Whether a sent message is in good hands, so that its draft may go. One that turns out to be too large stays in the composer,
 * where it can be shortened; until the turn is past the decision nobody knows.
 */
export function draftMayGo(turn: Turn): boolean {
  if (isTerminal(turn.status)) return turn.error?.code !== 'too-large';
  return turn.status === 'streaming' || turn.waiting !== undefined || turn.decision?.kind === 'selected' || turn.attempts.length > 0;
}

/** Seconds from the first request to the end, or undefined while it runs or when nothing was asked. */
export function secondsTaken(turn: Turn): number | undefined {
  const startedAt = turn.attempts[0]?.startedAt;
  return startedAt === undefined || turn.endedAt === undefined ? undefined : (turn.endedAt - startedAt) / 1000;
}

/** Whether two reads of a row show the same: keeps finished answers from being rendered again at each write to the chat. */
export function sameTurn(one: Turn, other: Turn): boolean {
  return (
    one.id === other.id &&
    one.status === other.status &&
    one.seq === other.seq &&
    one.endedAt === other.endedAt &&
    one.model === other.model &&
    one.attempts.length === other.attempts.length &&
    one.waiting?.kind === other.waiting?.kind &&
    one.decision?.kind === other.decision?.kind &&
    one.answer.length === other.answer.length &&
    one.cost === other.cost &&
    one.reportedModel === other.reportedModel
  );
}
