import type { Channel } from '../../platform/index.ts';
import type { Report } from '../protocol.ts';

export type Session = {
  report(report: Report): void;
  /** Fires when the worker closed the channel or is gone. */
  readonly signal: AbortSignal;
};

/** Traffic keeps the worker alive, which is ended after 30 s without. */
const repeatMs = 5000;
/** Between two reports of progress: a load alone makes over a thousand. */
const progressGapMs = 150;

const isProgress = (report: Report) => report.type === 'progress' || report.type === 'downloading';

/** Reports over one channel: progress is thinned out, and repeated while nothing else happens. */
export function createSession(channel: Channel): Session {
  const controller = new AbortController();
  let latest: Report | undefined;
  let sentAt = Number.NEGATIVE_INFINITY;

  function send(report: Report): void {
    sentAt = performance.now();
    channel.send(report);
  }

  const repeat = setInterval(() => {
    if (latest && isProgress(latest) && performance.now() - sentAt >= repeatMs) send(latest);
  }, repeatMs / 2);
  channel.onClose(() => {
    clearInterval(repeat);
    controller.abort(new DOMException('The worker closed the channel.', 'AbortError'));
  });

  return {
    signal: controller.signal,
    report(report) {
      const isFirst = latest?.type !== report.type || stageOf(latest) !== stageOf(report);
      latest = report;
      if (!isProgress(report) || isFirst || performance.now() - sentAt >= progressGapMs) send(report);
    },
  };
}

const stageOf = (report: Report) => (report.type === 'progress' ? report.stage : undefined);
