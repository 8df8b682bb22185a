import { useEffect, useState } from 'react';
import { browser } from '../../lib/platform/index.ts';

export type PanelWindow = {
  readonly id: number;
  /** True in the side panel itself, false where sidepanel.html was opened in a tab. */
  readonly isPanel: boolean;
};

/** The window that this panel belongs to. */
export function useWindow(): PanelWindow | undefined {
  const [panelWindow, setPanelWindow] = useState<PanelWindow>();
  useEffect(() => {
    let gone = false;
    Promise.all([browser.windows.getCurrent(), browser.tabs.getCurrent()]).then(([current, tab]) => {
      if (!gone && current.id !== undefined) setPanelWindow({ id: current.id, isPanel: !tab });
    });
    return () => {
      gone = true;
    };
  }, []);
  return panelWindow;
}
