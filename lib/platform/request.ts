import { type Request, responseSchema } from '../protocol/index.ts';
import { browser } from './browser.ts';

/** Asks the worker. Rejects with the worker's words when it says no. The value's shape stands at the request's definition. */
export async function request(message: Request): Promise<unknown> {
  const response = responseSchema.parse(await browser.runtime.sendMessage(message));
  if (!response.ok) throw new Error(response.error);
  return response.value;
}
