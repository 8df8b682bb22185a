/** Turns items that are pushed into items that are awaited, for one reader. */
export type Inbox<Item> = {
  put(item: Item): void;
  /** Ends the inbox: `take` rejects once what was put before is taken. Only the first call counts. */
  fail(error: unknown): void;
  take(): Promise<Item>;
};

export function createInbox<Item>(): Inbox<Item> {
  const items: Item[] = [];
  let failure: { readonly error: unknown } | undefined;
  let wake: () => void = () => undefined;

  return {
    put(item) {
      items.push(item);
      wake();
    },
    fail(error) {
      failure ??= { error };
      wake();
    },
    async take() {
      while (true) {
        const item = items.shift();
        if (item !== undefined) return item;
        if (failure) throw failure.error;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
  };
}
