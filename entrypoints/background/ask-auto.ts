import { browser, leavePending, openPanel, readSelection, text } from '../../lib/platform/index.ts';

const menuId = 'ask-auto';
const commandId = 'ask-auto';

type Tab = {
  readonly id?: number | undefined;
  readonly windowId?: number | undefined;
  readonly title?: string | undefined;
  readonly url?: string | undefined;
};

/**
 * The ways in from a page: the context menu on a selection, the keyboard command, and the toolbar button. Each opens the
 * panel of its own window and leaves there what it is about. Call it in the worker's first tick.
 */
export function listenToGestures(): void {
  browser.runtime.onInstalled.addListener(async () => {
    await browser.contextMenus.removeAll();
    browser.contextMenus.create({ id: menuId, title: text('menu_ask_auto'), contexts: ['selection'] });
  });

  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId !== menuId || tab?.windowId === undefined) return;
    openPanel(tab.windowId);
    void leaveSelection(tab, info.frameId, info.selectionText);
  });

  browser.commands.onCommand.addListener((command, tab?: Tab) => {
    if (command !== commandId || tab?.windowId === undefined) return;
    openPanel(tab.windowId);
    void leaveSelection(tab, undefined, undefined);
  });

  browser.action?.onClicked.addListener((tab) => {
    if (tab.windowId === undefined) return;
    openPanel(tab.windowId);
    const quote = source(tab);
    if (quote.url) void leavePending(tab.windowId, { kind: 'page', quote: { text: '', ...quote } });
  });
}

/** `flattened` is what the menu gives: without line breaks, but there where the page may not be read. */
async function leaveSelection(tab: Tab, frameId: number | undefined, flattened: string | undefined): Promise<void> {
  const selection = (tab.id === undefined ? undefined : await readSelection(tab.id, frameId)) ?? flattened;
  if (tab.windowId === undefined || !selection?.trim()) return;
  await leavePending(tab.windowId, { kind: 'selection', quote: { text: selection, ...source(tab) } });
}

/** Title and address, where the gesture let us see them and they are a page's. */
const source = (tab: Tab): { title?: string; url?: string } => ({
  ...(tab.title && { title: tab.title }),
  ...(tab.url && /^https?:/.test(tab.url) && { url: tab.url }),
});
