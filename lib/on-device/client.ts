import type { Channel, OpenChannel } from '../platform/index.ts';
import { type Provider, type ProviderEvent, ProviderFailure, type ProviderRequest } from '../providers/index.ts';
import { createInbox } from './inbox.ts';
import { onDeviceModel } from './model.ts';
import { type Command, type Report, reportSchema } from './protocol.ts';

/**
 * The on-device model as a provider, asked in the offscreen document. Besides the usual order, `progress` comes while the
 * model loads, waits for its turn and reads.
 * Failures: on-device-missing, on-device-failed, context-overflow, model-not-found.
 */
export function createOnDeviceProvider(open: OpenChannel): Provider {
  return {
    async *stream(request, signal) {
      signal.throwIfAborted();
      if (request.model !== onDeviceModel.id) {
        throw new ProviderFailure({ code: 'model-not-found', retryable: false, detail: { words: request.model } });
      }
      if (!open.available) {
        const words = 'This browser has no offscreen documents, which the on-device model needs.';
        throw new ProviderFailure({ code: 'on-device-missing', retryable: false, detail: { words } });
      }
      yield* ask(open, request, signal);
    },
  };
}

async function* ask(open: OpenChannel, request: ProviderRequest, signal: AbortSignal): AsyncGenerator<ProviderEvent> {
  const inbox = createInbox<Report>();
  const stop = () => inbox.fail(signal.reason);
  signal.addEventListener('abort', stop);
  let channel: Channel | undefined;
  let left = false;
  open().then(
    (opened) => {
      if (left) return opened.close();
      channel = opened;
      opened.onMessage((message) => {
        const report = reportSchema.safeParse(message);
        if (report.success) inbox.put(report.data);
      });
      opened.onClose(() => inbox.fail(failed('The on-device model was closed while it answered.')));
      const command: Command = { type: 'ask', messages: request.messages.map(({ role, content }) => ({ role, content })) };
      opened.send(command);
    },
    (error: unknown) => inbox.fail(failed(String(error))),
  );
  try {
    while (true) {
      const event = eventOf(await inbox.take());
      // What came before the stop, but was not read yet, is not read any more.
      signal.throwIfAborted();
      if (event) yield event;
      if (event?.type === 'finish') return;
    }
  } finally {
    // Also when the reader leaves early: closing is what stops the model.
    left = true;
    signal.removeEventListener('abort', stop);
    channel?.close();
  }
}

function eventOf(report: Report): ProviderEvent | undefined {
  switch (report.type) {
    case 'progress':
    case 'started':
    case 'text':
      return report;
    case 'finish': {
      const { inputTokens, cachedInputTokens, outputTokens } = report;
      return {
        type: 'finish',
        reason: report.reason,
        usage: { inputTokens, cachedInputTokens, outputTokens },
        reportedModel: onDeviceModel.id,
      };
    }
    case 'failed':
      throw new ProviderFailure(report.error);
    case 'downloading':
    case 'ended':
      return undefined;
  }
}

const failed = (words: string) => new ProviderFailure({ code: 'on-device-failed', retryable: true, detail: { words } });
