import { browser } from './browser.ts';

/** A worker that hears nothing for 30 s is ended, and reading a stream counts as nothing; an API call on a timer counts. */
const beatMs = 20_000;

/** Keeps the worker alive while at least one holder has not let go. */
export function createHeartbeat() {
  let holders = 0;
  let timer: ReturnType<typeof setInterval> | undefined;
  const beat = () => {
    browser.storage.session.set({ heartbeat: Date.now() }).catch(() => {});
  };
  return function hold(): () => void {
    holders += 1;
    if (holders === 1) {
      beat();
      timer = setInterval(beat, beatMs);
    }
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      holders -= 1;
      if (holders === 0) clearInterval(timer);
    };
  };
}
