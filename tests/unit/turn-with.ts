import type { Turn } from '../../lib/chat/index.ts';

/** A turn with what a test is about. */
export const turnWith = (fields: Partial<Turn>): Turn => ({
  id: 'turn',
  chatId: 'chat',
  position: 1,
  windowId: 1,
  text: 'Question',
  requestedModel: 'auto',
  status: 'queued',
  attempts: [],
  answer: '',
  reasoning: '',
  seq: 0,
  createdAt: 0,
  bootId: 'boot',
  requestLeft: false,
  ...fields,
});
