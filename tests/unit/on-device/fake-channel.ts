import type { Channel, OpenChannel } from '../../../lib/platform/index.ts';

/** Two ends of a port, as between contexts: messages are copied, and arrive later and in order. */
export function createChannelPair(): [Channel, Channel] {
  const ends = [end(), end()] as const;
  let open = true;

  function end() {
    return { messages: [] as ((message: unknown) => void)[], closes: [] as (() => void)[] };
  }
  const channel = (mine: ReturnType<typeof end>, other: ReturnType<typeof end>): Channel => ({
    send(message) {
      const copy = structuredClone(message);
      if (open) queueMicrotask(() => other.messages.forEach((handle) => void handle(copy)));
    },
    close() {
      if (open) queueMicrotask(() => other.closes.forEach((handle) => void handle()));
      open = false;
    },
    onMessage: (handler) => void mine.messages.push(handler),
    onClose: (handler) => void mine.closes.push(handler),
  });
  return [channel(ends[0], ends[1]), channel(ends[1], ends[0])];
}

/** An offscreen document whose side is `serve`. `close` ends its channels as closing the document does. */
export function createFakeDocument(serve: (channel: Channel) => void) {
  const channels: Channel[] = [];
  let isOpen = false;
  const open: OpenChannel = Object.assign(
    async () => {
      isOpen = true;
      const [mine, theirs] = createChannelPair();
      channels.push(theirs);
      serve(theirs);
      return mine;
    },
    { available: true, isOpen: async () => isOpen },
  );
  return {
    open,
    opened: () => channels.length,
    close() {
      isOpen = false;
      for (const channel of channels.splice(0)) channel.close();
    },
  };
}
