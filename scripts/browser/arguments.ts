/**
 * The command line of a Chromium that holds still: no first-run pages, no background traffic, nothing slowed down for lying
 * behind another window. The two debugging switches let this project press the toolbar button and drive the real side panel.
 */
export function chromiumArguments(options: { extension: string; profile: string; headed: boolean }): string[] {
  return [
    ...(options.headed ? [] : ['--headless=new']),
    // Chromium refuses to run its sandbox as root.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--remote-debugging-pipe',
    '--remote-debugging-port=0',
    '--enable-unsafe-extension-debugging',
    `--user-data-dir=${options.profile}`,
    `--disable-extensions-except=${options.extension}`,
    `--load-extension=${options.extension}`,
    '--disable-background-networking',
    '--disable-background-timer-throttling',
    '--disable-backgrounding-occluded-windows',
    '--disable-renderer-backgrounding',
    '--disable-component-update',
    '--disable-dev-shm-usage',
    '--disable-features=Translate,MediaRouter',
    '--disable-gpu',
    '--disable-quic',
    '--disable-search-engine-choice-screen',
    '--disable-sync',
    '--enable-logging=stderr',
    '--force-color-profile=srgb',
    '--hide-crash-restore-bubble',
    '--no-default-browser-check',
    '--no-first-run',
    '--password-store=basic',
    '--use-mock-keychain',
    '--window-size=1280,800',
  ];
}
