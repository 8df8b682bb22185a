import { useEffect, useState } from 'react';

/** True once a condition has held for a while: what is over in a moment is not worth a word. */
export function useLate(condition: boolean, afterMs: number): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!condition) return setLate(false);
    const timer = setTimeout(() => setLate(true), afterMs);
    return () => clearTimeout(timer);
  }, [condition, afterMs]);
  return late;
}
