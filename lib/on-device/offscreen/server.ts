import type { Channel } from '../../platform/index.ts';
import type { WireError } from '../../protocol/index.ts';
import { onDeviceModel } from '../model.ts';
import { type Command, commandSchema } from '../protocol.ts';
import type { Weights } from '../weights.ts';
import type { Downloads, Watcher } from './downloads.ts';
import { type Engine, PromptTooLong, WeightsMissing } from './engine.ts';
import { createSession, type Session } from './session.ts';

/** Time without any channel after which the document closes, which frees the model's memory. */
const idleMs = 5 * 60_000;

export type OffscreenServerOptions = {
  readonly engine: Engine;
  readonly downloads: Downloads;
  readonly weights: Weights;
  /** Closes the document, and with it every worker of the model. */
  readonly closeDocument: () => void;
};

export type OffscreenServer = {
  serve(channel: Channel): void;
  /** The model's workers died: running answers fail, and the document closes so that the next one starts afresh. */
  crash(reason: unknown): void;
};

/** The document's side of the channels. */
export function createOffscreenServer({ engine, downloads, weights, closeDocument }: OffscreenServerOptions): OffscreenServer {
  const sessions = new Set<Session>();
  const asking = new Set<Session>();
  let idle: ReturnType<typeof setTimeout> | undefined;
  /** Set when the document must not be used any more; it closes once the last channel has read why. */
  let broken: WireError | undefined;

  function serve(channel: Channel): void {
    const session = createSession(channel);
    clearTimeout(idle);
    sessions.add(session);
    channel.onMessage((message) => {
      const command = commandSchema.safeParse(message);
      if (command.success) void obey(command.data, session);
    });
    session.signal.addEventListener('abort', () => {
      sessions.delete(session);
      if (sessions.size === 0) restOrClose();
    });
  }

  function restOrClose(): void {
    if (broken) closeDocument();
    else idle = setTimeout(() => (downloads.isRunning() ? restOrClose() : closeDocument()), idleMs);
  }

  async function obey(command: Command, session: Session): Promise<void> {
    switch (command.type) {
      case 'ask':
        return answer(command.messages, session);
      case 'download':
        return follow(downloads.start, session);
      case 'watch':
        return follow(downloads.watch, session);
      case 'cancel':
        downloads.cancel();
        return;
      case 'remove':
        return remove(session);
    }
  }

  async function answer(messages: Extract<Command, { type: 'ask' }>['messages'], session: Session): Promise<void> {
    if (broken) return session.report({ type: 'failed', error: broken });
    asking.add(session);
    try {
      const finish = await engine.answer(
        messages,
        {
          onProgress: (stage, fraction) => session.report({ type: 'progress', stage, fraction }),
          onStarted: () => session.report({ type: 'started' }),
          onText: (text) => session.report({ type: 'text', text }),
        },
        session.signal,
      );
      session.report(finish);
    } catch (error) {
      if (session.signal.aborted) return;
      const expected = expectedFailure(error);
      if (expected) session.report({ type: 'failed', error: expected });
      else crash(error);
    } finally {
      asking.delete(session);
    }
  }

  function follow(join: (watcher: Watcher) => void, session: Session): void {
    const watcher: Watcher = {
      onProgress: (receivedBytes) => session.report({ type: 'downloading', receivedBytes, totalBytes: onDeviceModel.bytes }),
      onEnd: (failure) => session.report({ type: 'ended', ...(failure !== undefined && { failure }) }),
    };
    session.signal.addEventListener('abort', () => downloads.leave(watcher));
    join(watcher);
  }

  async function remove(session: Session): Promise<void> {
    const failure = await weights.remove().then(
      () => undefined,
      (error: unknown) => `The model could not be removed: ${error}`,
    );
    session.report({ type: 'ended', ...(failure !== undefined && { failure }) });
    // A loaded copy goes with the document.
    if (failure === undefined) breakWith({ code: 'on-device-missing', retryable: false });
  }

  function crash(reason: unknown): void {
    // An error, or the event of a worker's.
    const words = String(reason instanceof Object && 'message' in reason ? reason.message : reason);
    breakWith({ code: 'on-device-failed', retryable: true, detail: { words } });
  }

  function breakWith(error: WireError): void {
    broken = error;
    for (const session of asking) session.report({ type: 'failed', error });
    if (sessions.size === 0) closeDocument();
  }

  return { serve, crash };
}

function expectedFailure(error: unknown): WireError | undefined {
  if (error instanceof WeightsMissing) return { code: 'on-device-missing', retryable: false };
  if (!(error instanceof PromptTooLong)) return undefined;
  const detail = { tokens: String(error.tokens), window: String(onDeviceModel.contextWindow) };
  return { code: 'context-overflow', retryable: false, detail };
}
