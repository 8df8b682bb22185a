// What the person at the terminal sees. Node's own modules only: this runs before anything is installed.

/** Something that stops the set-up, with what the person can do about it. */
export class SetupProblem extends Error {
  /**
   * @param {string} what
   * @param {string} advice What to do: a sentence, or the one command to run.
   * @param {ErrorOptions} [options]
   */
  constructor(what, advice, options) {
    super(what, options);
    this.name = 'SetupProblem';
    this.advice = advice;
  }
}

/** @param {unknown} error Printed with its advice; an unforeseen one with its stack. */
export function printProblem(error) {
  if (error instanceof SetupProblem) console.error(`\n${error.message}\n${error.advice}`);
  else console.error(error);
}

const barWidth = 30;

/**
 * A progress bar on one line; where the output is no terminal, a line at the start and one at the end.
 * @param {string} label
 * @returns {{ update(fraction: number): void, end(outcome?: string): void }}
 */
export function startProgress(label) {
  const startedAt = Date.now();
  const terminal = process.stdout.isTTY;
  if (!terminal) console.log(`${label} ...`);
  /** @param {number} fraction */
  const update = (fraction) => {
    if (!terminal) return;
    const bounded = Math.min(1, Math.max(0, fraction));
    const full = Math.round(bounded * barWidth);
    const bar = '#'.repeat(full) + '-'.repeat(barWidth - full);
    process.stdout.write(`\r${label} [${bar}] ${String(Math.round(bounded * 100)).padStart(3)} %`);
  };
  update(0);
  return {
    update,
    end(outcome = 'done') {
      const line = `${label}: ${outcome} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`;
      console.log(terminal ? `\r${line.padEnd(label.length + barWidth + 12)}` : line);
    },
  };
}
