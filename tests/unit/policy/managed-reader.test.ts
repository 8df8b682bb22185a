import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createManagedReader, type ManagedNews } from '../../../lib/platform/managed.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const value = { approvedModels: ['corp/*'] };

/** What the fake does not do, or not on time. */
const installedBy = (installType: string) => Object.assign(fakeBrowser.management, { getSelf: async () => ({ installType }) });
const { get } = fakeBrowser.storage.managed;
const answerWith = (answer: () => Promise<unknown>) => Object.assign(fakeBrowser.storage.managed, { get: answer });

beforeEach(() => {
  answerWith(get);
  fakeBrowser.reset();
  installedBy('development');
});

/** A worker life: its reader, what it said, and a way to await its next word. */
function workerLife(now: () => number = () => 1000) {
  const news: ManagedNews[] = [];
  const reader = createManagedReader({ onNews: (item) => news.push(item), now });
  return {
    news,
    settled: reader.settled,
    said: (count: number) => vi.waitUntil(() => news.length >= count),
    last: () => news.at(-1)?.state,
  };
}

it('says nothing until storage.managed has answered, however long that takes', async () => {
  const { promise, resolve } = Promise.withResolvers<Record<string, unknown>>();
  answerWith(() => promise);
  const life = workerLife();
  await fakeBrowser.storage.local.get();
  expect(life.news).toEqual([]);
  resolve(value);
  await life.settled;
  expect(life.news).toEqual([{ state: { kind: 'present', value }, changedAt: 1000 }]);
});

it('follows a change and a removal', async () => {
  const life = workerLife();
  await life.settled;
  expect(life.last()).toEqual({ kind: 'absent' });
  await fakeBrowser.storage.managed.set(value);
  await life.said(2);
  expect(life.last()).toEqual({ kind: 'present', value });
  await fakeBrowser.storage.managed.remove('approvedModels');
  await life.said(3);
  expect(life.last()).toEqual({ kind: 'absent' });
});

it('lets a late answer not undo a newer one', async () => {
  const late = Promise.withResolvers<Record<string, unknown>>();
  answerWith(() => late.promise);
  const life = workerLife();
  answerWith(get);
  await fakeBrowser.storage.managed.set(value);
  await life.settled;
  late.resolve({ approvedModels: ['*'] });
  await late.promise;
  // A whole further judgement, so that whatever the late answer starts has run.
  await fakeBrowser.alarms.onAlarm.trigger({ name: 'managed-judge', scheduledTime: 0 });
  await life.said(2);
  expect(life.news.map(({ state }) => state)).toEqual([
    { kind: 'present', value },
    { kind: 'present', value },
  ]);
});

it('keeps a policy that reads as empty in the next worker life, and judges it again by the alarm', async () => {
  await fakeBrowser.storage.managed.set(value);
  await workerLife().settled;
  await vi.waitUntil(async () => 'managed-memory' in (await fakeBrowser.storage.local.get()));
  // The browser starts anew and has not loaded the policy yet: listeners of the old life are gone, nothing is announced.
  fakeBrowser.storage.onChanged.removeAllListeners();
  fakeBrowser.alarms.onAlarm.removeAllListeners();
  await fakeBrowser.storage.managed.clear();

  let now = 5000;
  const life = workerLife(() => now);
  await life.settled;
  expect(life.last()).toEqual({ kind: 'present', value });
  await vi.waitUntil(() => fakeBrowser.alarms.get('managed-judge'));
  const alarm = await fakeBrowser.alarms.get('managed-judge');
  expect(alarm?.scheduledTime).toBe(65_000);

  now = 65_000;
  await fakeBrowser.alarms.onAlarm.trigger({ name: 'managed-judge', scheduledTime: now });
  await life.said(2);
  expect(life.last()).toEqual({ kind: 'absent' });
});

it('does not count an emptiness that an earlier browser session saw', async () => {
  await fakeBrowser.storage.local.set({ 'managed-memory': { value, changedAt: 1 } });
  const life = workerLife(() => 9_000_000);
  await life.settled;
  expect(life.last()).toEqual({ kind: 'present', value });
});

it('waits where the organisation installed the copy, or nobody says who did', async () => {
  installedBy('admin');
  const managed = workerLife();
  await managed.settled;
  expect(managed.last()).toEqual({ kind: 'waiting' });
  Object.assign(fakeBrowser.management, { getSelf: () => Promise.reject(new Error('no')) });
  const unknown = workerLife();
  await unknown.settled;
  expect(unknown.last()).toEqual({ kind: 'waiting' });
});

it('takes the rejection of Firefox for no policy, and any other for unreadable', async () => {
  answerWith(() => Promise.reject(new Error('Managed storage manifest not found')));
  const firefox = workerLife();
  await firefox.settled;
  expect(firefox.last()).toEqual({ kind: 'absent' });
  answerWith(() => Promise.reject(new Error('disk')));
  const broken = workerLife();
  await broken.settled;
  expect(broken.last()).toEqual({ kind: 'unreadable', message: 'disk' });
});
