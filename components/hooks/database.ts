import { AutoDatabase } from '../../lib/storage/index.ts';

/** The page's own handle on the chats. Pages only read; the worker writes. */
export const database = new AutoDatabase();
