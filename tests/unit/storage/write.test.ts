import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  AutoDatabase,
  addRetry,
  addTurn,
  deleteChat,
  healthRecords,
  listChats,
  type NewTurn,
  recordOutcome,
  turnsOfChat,
  unfinishedTurns,
  updateTurn,
} from '../../../lib/storage/index.ts';
import { turnWith } from '../turn-with.ts';

let database: AutoDatabase;
let count = 0;
beforeEach(() => {
  database = new AutoDatabase(`test-${count++}`);
});

const turn = (id: string, more: Partial<NewTurn> = {}): NewTurn => {
  const { position: _, ...rest } = turnWith({ id, text: `question ${id}`, createdAt: 1000 });
  return { ...rest, ...more };
};

describe('addTurn', () => {
  it('stores chat and message together and titles the chat after the message', async () => {
    await addTurn(database, turn('a'));
    expect(await listChats(database)).toMatchObject([{ id: 'chat', title: 'question a', model: 'auto' }]);
    expect(await unfinishedTurns(database)).toHaveLength(1);
  });

  it('keeps the order of messages that come within one millisecond', async () => {
    for (const id of ['a', 'b', 'c']) await addTurn(database, turn(id));
    expect((await turnsOfChat(database, 'chat')).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('takes a start that comes twice as one', async () => {
    const first = await addTurn(database, turn('a'));
    const second = await addTurn(database, turn('a', { text: 'other' }));
    expect([first.existed, second.existed]).toEqual([false, true]);
    expect(await turnsOfChat(database, 'chat')).toHaveLength(1);
  });
});

describe('addRetry', () => {
  it('takes the place of a turn that ended without any text', async () => {
    const { turn: failed } = await addTurn(database, turn('a', { status: 'failed' }));
    await addTurn(database, turn('b'));
    await addRetry(database, failed, turn('a2', { retryOf: 'a' }));
    expect((await turnsOfChat(database, 'chat')).map(({ id }) => id)).toEqual(['a2', 'b']);
  });

  it('keeps a turn that has some text, and comes after it', async () => {
    const { turn: cut } = await addTurn(database, turn('a', { status: 'interrupted', answer: 'half' }));
    await addRetry(database, cut, turn('a2', { retryOf: 'a' }));
    expect((await turnsOfChat(database, 'chat')).map(({ id }) => id)).toEqual(['a', 'a2']);
  });
});

it('does not bring a deleted turn back', async () => {
  await addTurn(database, turn('a'));
  await deleteChat(database, 'chat');
  await updateTurn(database, 'a', { answer: 'late' });
  expect(await database.turns.count()).toBe(0);
});

it('remembers failures beyond the life of the worker and forgets them after an answer', async () => {
  for (let i = 0; i < 3; i++) await recordOutcome(database, 'corp/x', { failed: true, now: 1000 });
  expect((await healthRecords(database)).get('corp/x')?.health.state).toBe('open');
  await recordOutcome(database, 'corp/x', { failed: false, now: 2000 });
  expect((await healthRecords(database)).get('corp/x')?.health.state).toBe('healthy');
});
