const askCharacters = 700;

/**
 * What is judged of a message in a conversation: the last message of the person before it, then the message. "Yes, do it" after a proof is
 * as hard as the proof.
 */
export const judgedText = (text: string, history: readonly { readonly role: string; readonly text: string }[]): string => {
  const before = history.findLast((item) => item.role === 'user');
  return before === undefined ? text : `${before.text.slice(0, askCharacters)}\n${text}`;
};
