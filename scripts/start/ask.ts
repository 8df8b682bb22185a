import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Panel } from '../browser/panel.ts';
import { readTurns } from '../browser/stored-turns.ts';
import { projectFolder } from '../setup/run.mjs';

/** Relative to the project's folder. */
const screenshot = '.output/start.png';

/** Asks in the real panel and prints the model, the reason and the answer as it grows. True when the answer is complete. */
export async function askAndPrint(panel: Panel, question: string): Promise<boolean> {
  console.log(`\nYou: ${question}\n`);
  const answer = await panel.ask(question);
  let introduced = false;
  let printed = '';
  for (;;) {
    const status = await answer.getAttribute('data-status');
    const ended = !['queued', 'routing', 'streaming'].includes(status ?? '');
    const model = await panel.modelOf(answer);
    if (!introduced && (model || ended)) {
      introduced = true;
      console.log(`Model:  ${model ?? 'none'}`);
      console.log(`Reason: ${(await panel.why(answer)).sentence}\n`);
    }
    const text = (await readTurns(panel.page)).at(-1)?.answer ?? '';
    process.stdout.write(text.slice(printed.length));
    printed = text;
    if (ended) {
      console.log();
      // biome-ignore lint/performance/useDomNodeTextContent: line by line, as it is shown
      if (status !== 'complete') console.log(`\nThe answer is ${status}:\n${await answer.innerText()}`);
      await takeScreenshot(panel);
      return status === 'complete';
    }
    await delay(100);
  }
}

export async function takeScreenshot(panel: Panel): Promise<void> {
  mkdirSync(join(projectFolder, dirname(screenshot)), { recursive: true });
  await panel.page.screenshot({ path: join(projectFolder, screenshot) });
  console.log(`\nScreenshot: ${screenshot}`);
}
