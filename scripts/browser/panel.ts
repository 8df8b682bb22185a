import type { Locator, Page } from 'playwright-core';
import { until } from './until.ts';

const terminal = ['complete', 'failed', 'aborted', 'interrupted'];

/** The panel by the names that assistive technology and tests share. */
export class Panel {
  readonly page: Page;
  readonly messageBox: Locator;
  readonly sendButton: Locator;
  readonly stopButton: Locator;
  readonly newChatButton: Locator;
  readonly chatsButton: Locator;
  readonly modelButton: Locator;
  /** Every answer, oldest first. */
  readonly answers: Locator;
  /** The person's messages, oldest first. */
  readonly messages: Locator;

  constructor(page: Page) {
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    this.page = page;
    this.messageBox = page.getByRole('textbox', { name: 'Message', exact: true });
    this.sendButton = button('Send');
    this.stopButton = button('Stop');
    this.newChatButton = button('New chat');
    this.chatsButton = button('Chats');
    this.modelButton = page.getByRole('button', { name: /^Model: / });
    this.answers = page.getByRole('article', { name: /^Answer from / });
    this.messages = page.getByRole('article', { name: 'You', exact: true });
  }

  get lastAnswer(): Locator {
    return this.answers.last();
  }

  /** Writes a message, sends it and gives its answer, which may still be on its way. */
  async ask(text: string): Promise<Locator> {
    // A panel that has just opened does not show its chat's answers yet; they would be counted as this message's.
    await this.page.locator('main:not([aria-busy])').waitFor();
    const before = await this.answers.count();
    await this.messageBox.fill(text);
    await this.sendButton.click();
    const answer = this.answers.nth(before);
    await answer.waitFor();
    return answer;
  }

  /** Waits for one of these states of an answer; for its end unless told. Gives the state. */
  async waitForStatus(answer: Locator, statuses: string | readonly string[] = terminal, timeoutMs = 30_000): Promise<string> {
    const wanted = [statuses].flat();
    let now = '';
    const check = async () => {
      now = (await answer.getAttribute('data-status', { timeout: 1000 })) ?? '';
      return wanted.includes(now) && now;
    };
    return until(() => `an answer is ${wanted.join(' or ')}; now it is "${now}"`, check, { timeoutMs, everyMs: 25 });
  }

  /** Waits until an answer shows this text. */
  async waitForText(answer: Locator, text: string | RegExp, timeoutMs = 30_000): Promise<void> {
    await answer.filter({ hasText: text }).waitFor({ timeout: timeoutMs });
  }

  /** `<gateway>/<model>` of an answer; null when no model was asked. */
  modelOf(answer: Locator): Promise<string | null> {
    return answer.getAttribute('data-model');
  }

  /** Opens the model menu and gives its entries' names. */
  async offeredModels(): Promise<string[]> {
    await this.modelButton.click();
    const options = this.page.getByRole('option');
    await options.first().waitFor();
    const names = await options.evaluateAll((elements) =>
      elements.map((element) => element.getAttribute('aria-label') ?? element.textContent ?? ''),
    );
    await this.page.keyboard.press('Escape');
    return names.map((name) => name.trim());
  }

  /** Takes a model, or "Auto", by how its entry's name begins. */
  async choose(name: string): Promise<void> {
    await this.modelButton.click();
    const beginning = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    await this.page
      .getByRole('option', { name: new RegExp(`^${beginning}`) })
      .first()
      .click();
    await this.page.getByRole('button', { name: `Model: ${name}` }).waitFor();
  }

  /** Opens "Why this model?" of an answer. Gives its first sentence, and all of it line by line. */
  async why(answer: Locator): Promise<{ sentence: string; all: string }> {
    const button = answer.getByRole('button', { name: 'Why this model?', exact: true });
    if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click();
    const section = answer.getByRole('region', { name: 'Why this model', exact: true });
    // biome-ignore lint/performance/useDomNodeTextContent: line by line, as it is shown
    return { sentence: await section.getByRole('paragraph').first().innerText(), all: await section.innerText() };
  }
}
