/** How one model of a test gateway answers. Everything is optional: `{}` answers at once with a sentence that names the model. */
export type AnswerScript = {
  /** The whole answer, or made from the last message of the person. */
  readonly answer?: string | ((question: string) => string);
  /** Sent before the answer as `reasoning_content`. */
  readonly reasoning?: string;
  /** Words a second; at once unless given. */
  readonly tokensPerSecond?: number;
  /** Says nothing at all until `gateway.release()`. */
  readonly holdBeforeHeaders?: boolean;
  readonly delayBeforeHeadersMs?: number;
  /** Between the headers and the first event. */
  readonly delayBeforeFirstByteMs?: number;
  /** Between the first event, which has no text, and the next. */
  readonly delayAfterFirstEventMs?: number;
  /** Stands still after this many words until `gateway.release()`: a test need not race the clock. */
  readonly holdAfter?: number;
  /** Another status than 200 answers with `error` as JSON. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** The body of an error status; a string is sent as it is. */
  readonly error?: unknown;
  /** Cuts the connection after this many words (0: after the headers). */
  readonly disconnectAfter?: number;
  /** False: the stream ends in order but without a finish reason and without [DONE]. */
  readonly finish?: boolean;
  readonly finishReason?: string;
  /** Sends this line instead of the event after two words, e.g. broken JSON. */
  readonly malformed?: string;
  /** What the answer calls the model. */
  readonly reportedModel?: string;
  /** null: none is reported. */
  readonly usage?: { readonly prompt_tokens: number; readonly completion_tokens: number; readonly total_tokens?: number } | null;
  /** Answers 307 to this address. */
  readonly redirect?: string;
};

/** What the server saw of one request. Times are epoch milliseconds. */
export type GatewayRequest = {
  readonly at: number;
  readonly method: string;
  readonly path: string;
  /** Secrets are not kept: of `authorization` only whether it was right, in `authorised`. */
  readonly headers: Readonly<Record<string, string>>;
  readonly authorised: boolean;
  readonly body: ChatBody | null;
  readonly model: string | null;
  /** Text of the person's last message. */
  readonly question: string;
  status: number;
  /** Words sent so far. */
  sent: number;
  /** Set when the exchange is over. */
  endedAt: number | null;
  /** True when the client closed the connection before the end. */
  aborted: boolean;
};

export type ChatMessage = {
  readonly role: string;
  readonly content: string | readonly { readonly type: string; readonly text?: string }[];
};
export type ChatBody = {
  readonly model?: string;
  readonly messages?: readonly ChatMessage[];
  readonly stream?: boolean;
  readonly stream_options?: { readonly include_usage?: boolean };
};

export function textOf(message: ChatMessage | undefined): string {
  if (!message) return '';
  if (typeof message.content === 'string') return message.content;
  return message.content.map((part) => part.text ?? '').join('');
}
