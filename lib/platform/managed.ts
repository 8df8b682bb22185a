import { judgeManaged, type ManagedJudgement, type ManagedReading, type ManagedState, managedMemorySchema } from '../policy/index.ts';
import { browser } from './browser.ts';

export type ManagedNews = {
  readonly state: ManagedState;
  /** Epoch milliseconds of the last change of the managed values, where one is known. */
  readonly changedAt?: number;
};

/** storage.local: the last policy that was seen, keys included. */
const memoryKey = 'managed-memory';
/** storage.session: an emptiness at the start of a browser says nothing about one that was seen before it was closed. */
const emptySinceKey = 'managed-empty-since';
const alarmName = 'managed-judge';

type Remembered = Pick<ManagedJudgement, 'memory' | 'emptySince'>;

/**
 * Follows storage.managed. Call it once in the worker's first tick: its listeners (storage.onChanged, alarms.onAlarm) are registered
 * before it returns, and the first reading starts at once.
 *
 * `onNews` is called when storage.managed has answered, which has no deadline, and after every later change or judgement, in order.
 * Until the first call the state is `waiting`: nothing may be sent.
 * Resolves `settled` with the first call, so that handlers can await it.
 */
export function createManagedReader(options: { readonly onNews: (news: ManagedNews) => void; readonly now?: () => number }): {
  readonly settled: Promise<void>;
} {
  const now = options.now ?? Date.now;
  const remembered = loadMemory();
  let known: Remembered | undefined;
  let readings = 0;
  let removed = false;
  const first = Promise.withResolvers<void>();

  async function readAndJudge(): Promise<void> {
    readings += 1;
    const number = readings;
    const [reading, adminInstalled, loaded] = await Promise.all([readManagedStorage(), isAdminInstalled(), remembered]);
    // Superseded: a later event has read again, and knows better.
    if (number !== readings) return;
    const before = known ?? loaded;
    const { state, againAt, ...after } = judgeManaged({ reading, ...before, removed, adminInstalled, now: now() });
    known = after;
    removed = false;
    const { changedAt } = after.memory;
    options.onNews({ state, ...(changedAt !== undefined && { changedAt }) });
    first.resolve();
    await Promise.all([
      after.memory === before.memory ? undefined : browser.storage.local.set({ [memoryKey]: after.memory }),
      after.emptySince === undefined
        ? browser.storage.session.remove(emptySinceKey)
        : browser.storage.session.set({ [emptySinceKey]: after.emptySince }),
      againAt === undefined ? browser.alarms.clear(alarmName) : browser.alarms.create(alarmName, { when: againAt }),
    ]);
  }

  const judge = () =>
    void readAndJudge().catch((error: unknown) => {
      console.warn('The managed policy could not be remembered.', error);
      // Without its memory, an empty reading cannot be told from a policy that has not loaded yet.
      if (!known) options.onNews({ state: { kind: 'unreadable', message: wordsOf(error) } });
      first.resolve();
    });

  browser.storage.onChanged.addListener((changes, area) => {
    if (area !== 'managed') return;
    removed ||= Object.values(changes).some((change) => (change.newValue ?? null) === null && (change.oldValue ?? null) !== null);
    judge();
  });
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === alarmName) judge();
  });
  judge();
  return { settled: first.promise };
}

async function loadMemory(): Promise<Remembered> {
  const [local, session] = await Promise.all([browser.storage.local.get(memoryKey), browser.storage.session.get(emptySinceKey)]);
  const emptySince = session[emptySinceKey];
  return {
    memory: managedMemorySchema.safeParse(local[memoryKey]).data ?? {},
    ...(typeof emptySince === 'number' && { emptySince }),
  };
}

async function readManagedStorage(): Promise<ManagedReading> {
  try {
    return { kind: 'value', value: await browser.storage.managed.get() };
  } catch (error) {
    const message = wordsOf(error);
    // Firefox's words where no administrator has put a manifest in place.
    return /manifest not found/i.test(message) ? { kind: 'no-manifest' } : { kind: 'failed', message };
  }
}

/** Whether the organisation installed this copy. When the browser does not say, it is treated as such: without a policy it waits. */
async function isAdminInstalled(): Promise<boolean> {
  try {
    return (await browser.management.getSelf()).installType === 'admin';
  } catch {
    return true;
  }
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
