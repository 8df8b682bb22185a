import { expect, it } from 'vitest';
import { createInbox } from '../../../lib/on-device/inbox.ts';

it('gives what was put in order, then the failure', async () => {
  const inbox = createInbox<number>();
  inbox.put(1);
  const waiting = inbox.take().then(() => inbox.take());
  inbox.put(2);
  expect(await waiting).toBe(2);
  inbox.put(3);
  inbox.fail(new Error('closed'));
  inbox.fail(new Error('a later reason'));
  expect(await inbox.take()).toBe(3);
  await expect(inbox.take()).rejects.toThrow('closed');
});

it('wakes a reader that waits when it fails', async () => {
  const inbox = createInbox<number>();
  const waiting = inbox.take();
  inbox.fail(new Error('closed'));
  await expect(waiting).rejects.toThrow('closed');
});
