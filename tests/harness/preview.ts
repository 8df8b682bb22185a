import type { Page } from 'playwright-core';
import { until } from '../../scripts/browser/until.ts';

type Preview = { readonly kind: string; readonly model?: string; readonly reason?: string };

/** Whom Auto would choose for a message, as the worker says it once it knows the policy; throws when the message would be blocked. */
export async function previewModel(page: Page, text: string): Promise<string> {
  const ask = async (): Promise<Preview | null> => {
    const message = { type: 'preview', text, model: 'auto' };
    const { value }: { value: Preview } = await page.evaluate((request) => chrome.runtime.sendMessage(request), message);
    return value.reason === 'policy-waiting' ? null : value;
  };
  const decision = await until('the worker knows the policy', ask);
  if (!decision.model) throw new Error(`nobody would be chosen: ${decision.reason}`);
  return decision.model;
}
