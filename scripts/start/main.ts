import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, launchBrowser } from '../browser/launch.ts';
import { Panel } from '../browser/panel.ts';
import { startSite } from '../browser/site.ts';
import { buildExtension, builtExtension, packedExtension } from '../setup/build.ts';
import { findChromium } from '../setup/chromium.mjs';
import { ensureModel } from '../setup/model.ts';
import { projectFolder } from '../setup/run.mjs';
import { browserPackages, ensurePackages } from '../setup/system-packages.mjs';
import { printProblem, SetupProblem } from '../setup/terminal.mjs';
import { askAndPrint, takeScreenshot } from './ask.ts';
import { hasDisplay, readOptions, usage } from './options.ts';

const sample = (name: string) => readFileSync(join(projectFolder, 'scripts/sample', name), 'utf8');

try {
  process.exitCode = await main();
} catch (error) {
  printProblem(error);
  process.exitCode = 1;
}

async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2), hasDisplay());
  if (options.help) {
    console.log(usage);
    return 0;
  }
  await ensurePackages(browserPackages, 'A browser');
  await refuseBrandedChrome();
  const packed = await fetchModel();
  console.log('Building the extension ...');
  await buildExtension({ packed });

  if (!hasDisplay()) console.log('There is no display (DISPLAY is not set), so this asks one question without a window.');
  const site = await startSite({ '/': sample('page.html') });
  const browser = await launchBrowser({
    extension: join(projectFolder, packed ? packedExtension : builtExtension),
    policy: JSON.parse(sample('policy.json')),
    headed: options.question === null,
    address: `${site.origin}/`,
  });
  const stop = () => void browser.close();
  process.on('SIGINT', stop).on('SIGTERM', stop);
  try {
    sayPolicy(browser);
    if (browser.policyMode !== 'none') await browser.waitForPolicy((managed) => 'approvedModels' in managed);
    const panel = new Panel(await browser.openSidePanel());
    await panel.messageBox.waitFor();
    if (options.question !== null && !packed) {
      await takeScreenshot(panel);
      console.log('The panel opened, but no model is there to answer.');
      return 1;
    }
    if (options.question !== null) return (await askAndPrint(panel, options.question)) ? 0 : 1;
    await panel.messageBox.focus();
    // From here on the browser is the person's: no debugger is left in it.
    await browser.detach();
    console.log('Auto is open in the side panel. Highlight text on the page and take "Ask Auto" from the right-click menu.');
    console.log('Close the browser, or press Ctrl+C here, to end.');
    await browser.exited;
    return 0;
  } finally {
    await browser.close();
    await site.close();
  }
}

/** False where the on-device model cannot be had: Auto then opens without, and its panel says what to do. */
async function fetchModel(): Promise<boolean> {
  try {
    await ensureModel();
    return true;
  } catch (error) {
    if (!(error instanceof SetupProblem)) throw error;
    printProblem(error);
    console.log('Going on without the on-device model.');
    return false;
  }
}

async function refuseBrandedChrome(): Promise<void> {
  const found = findChromium();
  if (!found?.branded || (found.version > 0 && found.version < 137)) return;
  await buildExtension({ packed: false });
  throw new SetupProblem(
    `${found.path} is Google Chrome, which ignores --load-extension since version 137.`,
    `Either install Chromium and run this again (CHROMIUM=/path/to/chromium names one), or load the extension by hand:
open chrome://extensions, switch Developer mode on, press "Load unpacked" and choose
${join(projectFolder, builtExtension)}`,
  );
}

function sayPolicy({ policyMode, policyReason }: Browser): void {
  if (policyMode === 'none') console.log(`Auto runs unmanaged: the sample policy cannot be applied here, because ${policyReason}.`);
  else console.log('The sample policy scripts/sample/policy.json is in force: only the on-device model is approved.');
  if (policyMode === 'file') console.log('It lies in /etc/chromium/policies/managed while this browser runs.');
}
