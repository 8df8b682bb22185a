import { estimateTokenCount } from 'tokenx';

/** Characters estimated exactly for one decision; beyond it a text is estimated from pieces of itself. */
const exactCharacters = 4000;
const pieces = 6;

/**
 * Estimated tokens of a text. Exact (as far as an estimate is) up to 4,000 characters; of a longer text, evenly spread pieces are
 * estimated and scaled up, so that a paste of 2 MB costs no more time than a page.
 */
export const estimateTokens = (text: string, budget = exactCharacters): number => {
  if (text.length <= budget) return estimateTokenCount(text);
  const size = Math.max(1, Math.floor(budget / pieces));
  const stride = (text.length - size) / (pieces - 1);
  let tokens = 0;
  for (let piece = 0; piece < pieces; piece += 1) {
    const start = Math.floor(piece * stride);
    tokens += estimateTokenCount(text.slice(start, start + size));
  }
  return Math.ceil((tokens / (size * pieces)) * text.length);
};

/** Estimated tokens of a conversation, newest first within a budget of characters; what is beyond is taken to be like what was read. */
export const estimateConversation = (texts: readonly string[]): number => {
  let budget = 2 * exactCharacters;
  let tokens = 0;
  let read = 0;
  let unread = 0;
  for (const text of texts.toReversed()) {
    if (budget <= 0) {
      unread += text.length;
      continue;
    }
    tokens += estimateTokens(text, Math.min(budget, exactCharacters));
    read += text.length;
    budget -= Math.min(text.length, exactCharacters);
  }
  return tokens + (read === 0 ? 0 : Math.ceil((tokens / read) * unread));
};
