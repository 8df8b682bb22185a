import { useCallback, useEffect, useRef, useState } from 'react';

/** How long something can be taken back. */
const undoMs = 10_000;

export type Pending = { readonly id: string; readonly label: string; readonly act: () => void };

/** Dangerous actions that wait ten seconds, during which they can be undone; leaving the page carries them out. */
export function useUndo() {
  const [pending, setPending] = useState<readonly Pending[]>([]);
  const timers = useRef(new Map<string, { timer: ReturnType<typeof setTimeout>; act: () => void }>());

  const take = useCallback((id: string) => {
    const waiting = timers.current.get(id);
    clearTimeout(waiting?.timer);
    timers.current.delete(id);
    setPending((list) => list.filter((each) => each.id !== id));
    return waiting?.act;
  }, []);

  const start = useCallback(
    (action: Pending) => {
      take(action.id);
      timers.current.set(action.id, { act: action.act, timer: setTimeout(() => take(action.id)?.(), undoMs) });
      setPending((list) => [...list, action]);
    },
    [take],
  );

  useEffect(() => {
    const { current } = timers;
    const finishAll = () => {
      for (const id of [...current.keys()]) take(id)?.();
    };
    addEventListener('pagehide', finishAll);
    return () => {
      removeEventListener('pagehide', finishAll);
      finishAll();
    };
  }, [take]);

  return { pending, start, undo: take };
}
