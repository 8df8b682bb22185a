import type { Page } from 'playwright-core';
import type { Turn } from '../../lib/chat/index.ts';

export type StoredTurn = Turn;

/** The turns as the worker has stored them, oldest first, read from a page of the extension. Empty before the first. */
export const readTurns = (page: Page): Promise<StoredTurn[]> =>
  page.evaluate(async () => {
    // Opening a database that is not there would make an empty one in its place.
    if (!(await indexedDB.databases()).some(({ name }) => name === 'auto')) return [];
    const result = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((done, fail) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => fail(request.error);
      });
    const database = await result(indexedDB.open('auto'));
    try {
      const turns: StoredTurn[] = await result(database.transaction('turns').objectStore('turns').getAll());
      return turns.sort((a, b) => a.position - b.position);
    } finally {
      database.close();
    }
  });
