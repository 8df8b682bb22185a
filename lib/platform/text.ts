import { browser } from './browser.ts';

/** The text of a key in `public/_locales`, with `$1`..`$9` filled in. An unknown key answers with an empty string. */
export const text = (key: string, substitutions: readonly string[] = []): string =>
  // The key is built from data (error codes); the generated union of keys would refuse it.
  browser.i18n.getMessage(key as Parameters<typeof browser.i18n.getMessage>[0], [...substitutions]);
