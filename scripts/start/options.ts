import { parseArgs } from 'node:util';
import { SetupProblem } from '../setup/terminal.mjs';

export const usage = `npm start                                     opens Chromium with Auto in the side panel
npm start -- --headless --ask "question"      asks without a window: prints model, reason and answer

CHROMIUM=/path/to/chromium names another browser.`;

/** `question` is asked without a window; without one a window is opened. */
export type StartOptions = { readonly question: string | null; readonly help: boolean };

/** Asked where there is no display to open a window on. */
export const sampleQuestion = 'What is the capital of France?';

/** @throws SetupProblem for arguments that mean nothing. */
export function readOptions(args: readonly string[], hasDisplay: boolean): StartOptions {
  let values: { headless?: boolean | undefined; ask?: string | undefined; help?: boolean | undefined };
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: { headless: { type: 'boolean' }, ask: { type: 'string' }, help: { type: 'boolean' } },
    }));
  } catch (error) {
    throw new SetupProblem(error instanceof Error ? error.message : String(error), usage);
  }
  const help = values.help ?? false;
  if (values.ask !== undefined) {
    if (values.ask.trim() === '') throw new SetupProblem('The question after --ask is empty.', usage);
    return { question: values.ask, help };
  }
  return { question: values.headless || !hasDisplay ? sampleQuestion : null, help };
}

export const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env['DISPLAY']) || Boolean(process.env['WAYLAND_DISPLAY']);
