import { type Request, type Response, requestSchema } from '../protocol/index.ts';
import { browser } from './browser.ts';

/** Answers requests of this extension's pages. Call it in the worker's first tick. What the handler throws is the refusal's words. */
export function answerRequests(handle: (request: Request) => Promise<unknown>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: { id?: string | undefined }) => {
    const parsed = requestSchema.safeParse(message);
    // Other messages are for other listeners, such as the offscreen document's.
    if (!parsed.success || sender.id !== browser.runtime.id) return undefined;
    return handle(parsed.data).then(
      (value): Response => ({ ok: true, value: value ?? null }),
      (error: unknown): Response => ({ ok: false, error: error instanceof Error ? error.message : String(error) }),
    );
  });
}
