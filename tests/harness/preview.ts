import type { Page } from 'playwright-core';

/** Whom Auto would choose for a message now, as the worker says it; throws when it would be blocked. */
export async function previewModel(page: Page, text: string): Promise<string> {
  const response: unknown = await page.evaluate(
    (question) => chrome.runtime.sendMessage({ type: 'preview', text: question, model: 'auto' }),
    text,
  );
  const decision = (response as { value: { kind: string; model?: string } }).value;
  if (!decision.model) throw new Error(`nobody would be chosen: ${JSON.stringify(response)}`);
  return decision.model;
}
