import { useSyncExternalStore } from 'react';

const subscribe = (changed: () => void) => {
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
};

/** The address's hash without its sign, such as "gateways". */
export const useHash = (): string => useSyncExternalStore(subscribe, () => location.hash.slice(1));
