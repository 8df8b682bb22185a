// A set-up file of the end-to-end project: what a failed test leaves behind to look at, in .output/e2e/<test>/.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { runningBrowsers } from '../../scripts/browser/launch.ts';
import { runningGateways } from './gateway.ts';

afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  const folder = join('.output/e2e', task.name.replace(/[^a-z0-9]+/gi, '-').slice(0, 80));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  let number = 0;
  for (const browser of runningBrowsers) {
    number++;
    writeFileSync(join(folder, `browser-${number}.log`), browser.log.join('\n'));
    for (const [index, page] of browser.pages.entries()) {
      const name = join(folder, `browser-${number}-page-${index + 1}`);
      await page.screenshot({ path: `${name}.png`, timeout: 5000 }).catch(() => {});
      writeFileSync(`${name}.html`, await page.content().catch(String));
    }
  }
  const requests = [...runningGateways].map(({ requests, otherRequests }) => ({ requests, otherRequests }));
  writeFileSync(join(folder, 'requests.json'), JSON.stringify(requests, null, 2));
});
