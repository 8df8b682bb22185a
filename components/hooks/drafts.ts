import type { PendingAction } from '../../lib/protocol/index.ts';

export type DraftQuote = PendingAction['quote'];

/** What stands in the composer of a chat and was not sent yet. */
export type Draft = {
  readonly text: string;
  /** The selection that the question is about. */
  readonly quote?: DraftQuote | undefined;
  /** The page that the panel was opened on; part of the message only once `pageTaken`. */
  readonly page?: DraftQuote | undefined;
  readonly pageTaken?: boolean | undefined;
  /** The turn that this draft was sent as; it stays here until that turn is known to be stored. */
  readonly sent?: string | undefined;
};

/** What the message will be about: the selection, or the page once the person took it. */
export const quoteOf = ({ quote, page, pageTaken }: Draft): DraftQuote | undefined => quote ?? (pageTaken ? page : undefined);

const emptyDraft: Draft = { text: '' };
const prefix = 'draft:';
const isEmpty = (draft: Draft) => draft.text === '' && !draft.quote && !draft.page;

type KeyValueStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * The drafts of all chats, kept over a reload. Writing waits for a pause in typing (longer for a large text, which is slow to
 * write), and `flush` writes at once when the page goes.
 */
export class Drafts {
  readonly #drafts = new Map<string, Draft>();
  readonly #unwritten = new Set<string>();
  readonly #listeners = new Set<() => void>();
  readonly #storage: KeyValueStore;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** True while the draft does not fit into the store, so that a reload would lose it. */
  notKept = false;

  constructor(storage: KeyValueStore) {
    this.#storage = storage;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly get = (chatId: string): Draft => {
    const draft = this.#drafts.get(chatId) ?? this.#read(chatId);
    this.#drafts.set(chatId, draft);
    return draft;
  };

  change(chatId: string, change: Partial<Draft>): void {
    const draft = { ...this.get(chatId), ...change };
    this.#drafts.set(chatId, draft);
    this.#unwritten.add(chatId);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), draft.text.length > 100_000 ? 2000 : 300);
    this.#tell();
  }

  /** What was typed before it was known which chat is shown goes to that chat, unless it has a draft of its own. */
  move(from: string, to: string): void {
    const draft = this.get(from);
    if (isEmpty(draft) || from === to) return;
    if (isEmpty(this.get(to))) this.change(to, draft);
    else if (draft.text) this.change(to, { text: `${this.get(to).text}\n${draft.text}` });
    this.remove(from);
  }

  remove(chatId: string): void {
    this.#drafts.set(chatId, emptyDraft);
    this.#unwritten.delete(chatId);
    this.#storage.removeItem(prefix + chatId);
    this.#tell();
  }

  flush(): void {
    clearTimeout(this.#timer);
    let kept = true;
    for (const chatId of this.#unwritten) kept = this.#write(chatId) && kept;
    this.#unwritten.clear();
    if (this.notKept === kept) {
      this.notKept = !kept;
      this.#tell();
    }
  }

  #write(chatId: string): boolean {
    const draft = this.get(chatId);
    try {
      if (isEmpty(draft)) this.#storage.removeItem(prefix + chatId);
      else this.#storage.setItem(prefix + chatId, JSON.stringify(draft));
      return true;
    } catch {
      // Over the quota. An older, shorter draft under the same key would come back as if it were this one.
      this.#storage.removeItem(prefix + chatId);
      return false;
    }
  }

  #read(chatId: string): Draft {
    try {
      const parsed: unknown = JSON.parse(this.#storage.getItem(prefix + chatId) ?? 'null');
      // Written by this class alone, on this device.
      return parsed && typeof parsed === 'object' && 'text' in parsed && typeof parsed.text === 'string' ? (parsed as Draft) : emptyDraft;
    } catch {
      return emptyDraft;
    }
  }

  #tell() {
    for (const listener of this.#listeners) listener();
  }
}
