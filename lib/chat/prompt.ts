import type { HistoryItem } from '../routing/index.ts';
import type { Quote, Turn } from './types.ts';

/** What is sent as one message: the quoted selection with its source, then the question. */
export function messageText(turn: { readonly text: string; readonly quote?: Quote | undefined }): string {
  const { quote, text } = turn;
  if (!quote) return text;
  const source = [quote.title, quote.url].filter((part) => part).join(' — ');
  if (quote.text === '') return `The page in question: ${source}\n\n${text}`;
  return `${source ? `From ${source}:\n\n` : ''}"""\n${quote.text}\n"""\n\n${text}`;
}

/**
 * The conversation before a turn, oldest first. A message without an answer is left out (models expect the roles to alternate,
 * and a failed question was given up), and so is one that was asked again. A partial answer that the person saw stays.
 */
export function historyBefore(turn: Pick<Turn, 'position' | 'retryOf'>, turns: readonly Turn[]): HistoryItem[] {
  const askedAgain = new Set([turn, ...turns].map((other) => other.retryOf));
  return turns
    .filter((other) => other.position < turn.position && other.answer.trim() !== '' && !askedAgain.has(other.id))
    .flatMap((other): HistoryItem[] => [
      { role: 'user', text: messageText(other) },
      { role: 'assistant', text: other.answer },
    ]);
}
