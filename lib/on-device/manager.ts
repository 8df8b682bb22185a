import type { Channel, OpenChannel } from '../platform/index.ts';
import type { OnDeviceState } from '../protocol/index.ts';
import { findWeights } from './install.ts';
import { onDeviceModel } from './model.ts';
import { type Command, type Report, reportSchema } from './protocol.ts';
import { createWeights, type Weights } from './weights.ts';

export type OnDeviceManager = {
  /** The last known state; `absent` until the first `refresh`. */
  state(): OnDeviceState;
  /** Looks where the weights are, and joins a download that an earlier worker life started. Call it at boot and on `on-device-changed`. */
  refresh(): Promise<void>;
  /** Starts the download; resolves once it runs. How it ends arrives in `onState`. */
  download(): Promise<void>;
  /** Stops the download. */
  cancel(): void;
  /** Deletes downloaded weights and unloads the model; an answer that it is writing fails. Rejects with words for the person. */
  remove(): Promise<void>;
};

export type OnDeviceManagerOptions = {
  readonly open: OpenChannel;
  /** Called with every change of the state, several times a second during a download. */
  readonly onState: (state: OnDeviceState) => void;
  readonly weights?: Weights;
};

/** Keeps the state of the weights for the worker; the work is done in the offscreen document, which outlives panel and worker. */
export function createOnDeviceManager({ open, onState, weights = createWeights() }: OnDeviceManagerOptions): OnDeviceManager {
  let state: OnDeviceState = { state: 'absent' };
  /** The channel of the download that is watched, from the moment it is being opened. */
  let watching: Promise<Channel> | undefined;

  function show(next: OnDeviceState): void {
    state = next;
    onState(next);
  }

  async function look(failure?: string): Promise<void> {
    const found = await findWeights(weights);
    if (found !== 'absent') show({ state: 'ready', where: found });
    else if (failure !== undefined) show({ state: 'failed', message: failure });
    else show({ state: 'absent' });
  }

  /** Joins the download, once; what becomes of it arrives as the state. */
  async function follow(command: Command): Promise<void> {
    if (watching) return;
    const opening = open();
    watching = opening;
    const end = (failure?: string) => {
      if (watching !== opening) return;
      watching = undefined;
      void opening.then((channel) => channel.close());
      void look(failure);
    };
    try {
      const channel = await opening;
      channel.onMessage((message) => {
        const report = reportSchema.safeParse(message).data;
        if (report?.type === 'downloading') show(downloading(report));
        if (report?.type === 'ended') end(report.failure);
      });
      channel.onClose(() => end('The download was stopped because its document closed. Start it again.'));
      channel.send(command);
    } catch (error) {
      watching = undefined;
      await look(`The download could not be started: ${error instanceof Error ? error.message : error}`);
    }
  }

  return {
    state: () => state,
    async refresh() {
      if (!open.available)
        return show({ state: 'failed', message: 'This browser cannot run the on-device model: it has no offscreen documents.' });
      // A failure stays on view until the person acts.
      await look(state.state === 'failed' ? state.message : undefined);
      if (state.state !== 'ready' && (await open.isOpen())) await follow({ type: 'watch' });
    },
    async download() {
      if (state.state === 'ready') return;
      show({ state: 'downloading', receivedBytes: 0, totalBytes: onDeviceModel.bytes });
      await follow({ type: 'download' });
    },
    cancel: () =>
      void watching?.then(
        (channel) => channel.send({ type: 'cancel' } satisfies Command),
        () => undefined,
      ),
    async remove() {
      const channel = await open();
      const failure = await new Promise<string | undefined>((resolve) => {
        channel.onMessage((message) => {
          const report = reportSchema.safeParse(message).data;
          if (report?.type === 'ended') resolve(report.failure);
        });
        channel.onClose(() => resolve('The model could not be removed: its document closed.'));
        channel.send({ type: 'remove' } satisfies Command);
      });
      channel.close();
      await look();
      if (failure !== undefined) throw new Error(failure);
    },
  };
}

const downloading = ({ receivedBytes, totalBytes }: Extract<Report, { type: 'downloading' }>): OnDeviceState => ({
  state: 'downloading',
  receivedBytes,
  totalBytes,
});
