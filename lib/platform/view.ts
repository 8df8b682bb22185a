import { type View, viewKey, viewSchema } from '../protocol/index.ts';
import { browser } from './browser.ts';

const parse = (value: unknown): View | null => viewSchema.safeParse(value).data ?? null;

/**
 * Calls `show` with the worker's state now and at each change; null until the policy was read.
 * Returns the function that stops it.
 */
export function watchView(show: (view: View | null) => void): () => void {
  let changed = false;
  const onChanged = (changes: Record<string, { newValue?: unknown }>) => {
    const change = changes[viewKey];
    if (!change) return;
    changed = true;
    show(parse(change.newValue));
  };
  browser.storage.session.onChanged.addListener(onChanged);
  browser.storage.session.get(viewKey).then((values) => {
    if (!changed) show(parse(values[viewKey]));
  });
  return () => browser.storage.session.onChanged.removeListener(onChanged);
}
