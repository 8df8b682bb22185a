import { createContext, useContext, useEffect, useMemo, useState } from 'react';
import { watchView } from '../../lib/platform/index.ts';
import type { View } from '../../lib/protocol/index.ts';
import { type Names, namesIn } from '../chat/model-names.ts';

/** The worker's state; null until it has read the policy. */
export function useView(): View | null {
  const [view, setView] = useState<View | null>(null);
  useEffect(() => watchView(setView), []);
  return view;
}

type Known = { readonly view: View | null; readonly names: Names };
export const ViewContext = createContext<Known>({ view: null, names: namesIn(null) });

/** The worker's state and the names in it, for everything inside the panel. */
export const useKnown = (): Known => useContext(ViewContext);

export function useKnownFrom(view: View | null): Known {
  return useMemo(() => ({ view, names: namesIn(view) }), [view]);
}
