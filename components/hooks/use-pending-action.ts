import { useEffect, useRef } from 'react';
import { browser } from '../../lib/platform/index.ts';
import { type PendingAction, pendingActionSchema, pendingKey } from '../../lib/protocol/index.ts';
import type { PanelWindow } from './use-window.ts';

/**
 * Takes what Ask Auto left for this window, now and whenever it comes, and removes it. A tab with the panel's page takes none:
 * the action belongs to the side panel of its window.
 */
export function usePendingAction(panelWindow: PanelWindow | undefined, ready: boolean, take: (action: PendingAction) => void): void {
  const latest = useRef(take);
  latest.current = take;
  const windowId = panelWindow?.isPanel && ready ? panelWindow.id : undefined;
  useEffect(() => {
    if (windowId === undefined) return;
    const key = pendingKey(windowId);
    const taken = new Set<string>();
    const receive = (value: unknown) => {
      const action = pendingActionSchema.safeParse(value).data;
      // The first read and the change event may both bring it.
      if (!action || taken.has(action.id)) return;
      taken.add(action.id);
      latest.current(action);
      browser.storage.session.remove(key);
    };
    const onChanged = (changes: Record<string, { newValue?: unknown }>) => receive(changes[key]?.newValue);
    browser.storage.session.onChanged.addListener(onChanged);
    browser.storage.session.get(key).then((values) => receive(values[key]));
    return () => browser.storage.session.onChanged.removeListener(onChanged);
  }, [windowId]);
}
