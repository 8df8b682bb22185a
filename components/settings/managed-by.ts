import type { View } from '../../lib/protocol/index.ts';

/** Who manages this copy, in words; for the lock of a field that is locked, else undefined. */
export const lockOf = (view: View, field: { readonly locked: boolean }): string | undefined =>
  field.locked ? organizationOf(view) : undefined;

export const organizationOf = (view: View): string => view.policy.organization?.name ?? 'your organisation';

/** Where a value comes from, in words. */
export function sourceOf(view: View, source: 'managed' | 'person' | 'built-in'): string {
  if (source === 'managed') return organizationOf(view);
  return source === 'person' ? 'You' : 'Built in';
}
