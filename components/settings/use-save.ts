import { useCallback, useState } from 'react';
import { request } from '../../lib/platform/index.ts';
import type { Request } from '../../lib/protocol/index.ts';

export type SaveState = { readonly kind: 'idle' | 'saving' | 'saved' } | { readonly kind: 'failed'; readonly message: string };

/** Sends changes to the worker at once and says how that went. `save` resolves to whether every request was taken. */
export function useSave() {
  const [state, setState] = useState<SaveState>({ kind: 'idle' });
  const save = useCallback(async (...requests: readonly Request[]): Promise<boolean> => {
    setState({ kind: 'saving' });
    try {
      for (const each of requests) await request(each);
      setState({ kind: 'saved' });
      return true;
    } catch (error) {
      setState({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
      return false;
    }
  }, []);
  return { state, save };
}
