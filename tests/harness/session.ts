import { onTestFinished } from 'vitest';
import { type Browser, type LaunchOptions, launchBrowser } from '../../scripts/browser/launch.ts';
import { Panel } from '../../scripts/browser/panel.ts';
import { type Site, startSite } from '../../scripts/browser/site.ts';
import { builtExtension } from '../../scripts/setup/build.ts';
import { type Desktop, startDesktop } from './desktop.ts';
import { type Gateway, type GatewayOptions, startGateway } from './gateway.ts';
import { policyFor } from './policy-for.ts';

export type Session = { readonly gateway: Gateway; readonly browser: Browser; readonly panel: Panel };
export type SessionOptions = Partial<LaunchOptions> & {
  /** The gateway's models; one called `test-model` unless given. */
  readonly models?: GatewayOptions['models'];
  /** Keys of the policy that differ from {@link policyFor}. */
  readonly overrides?: Readonly<Record<string, unknown>>;
};

/**
 * A gateway, a browser whose managed policy approves it, and the real side panel, ready to type in. Like all of this module, to be
 * called within a test: everything is closed when the test has ended.
 */
export async function startSession({ models, overrides, ...launch }: SessionOptions = {}): Promise<Session> {
  const gateway = await gatewayForTest({ models: models ?? { 'test-model': {} } });
  const browser = await browserForTest({ policy: policyFor(gateway, overrides), ...launch });
  const panel = new Panel(await browser.openSidePanel());
  await panel.messageBox.waitFor();
  return { gateway, browser, panel };
}

export const gatewayForTest = (options: GatewayOptions): Promise<Gateway> => closedAfterTest(startGateway(options));

export const browserForTest = (options: Partial<LaunchOptions> = {}): Promise<Browser> =>
  closedAfterTest(launchBrowser({ extension: builtExtension, ...options }));

export const siteForTest = (pages: Readonly<Record<string, string>>): Promise<Site> => closedAfterTest(startSite(pages));

export const desktopForTest = (): Promise<Desktop> => closedAfterTest(startDesktop());

async function closedAfterTest<Closable extends { close(): Promise<void> }>(starting: Promise<Closable>): Promise<Closable> {
  const started = await starting;
  onTestFinished(() => started.close());
  return started;
}
