import type { Runtime } from '../../../lib/on-device/offscreen/runtime.ts';

export const endToken = -1;
const bytesOf = (text: string) => new TextEncoder().encode(text);

/**
 * Stands for llama.cpp: one token a byte, and the answer that it was given, whatever it reads. It keeps the cache as llama.cpp
 * does and refuses what llama.cpp would refuse, so that a wrong step of the engine shows.
 */
export class FakeRuntime implements Runtime {
  /** Tokens in the cache. */
  cache: number[] = [];
  /** Sizes of the pieces that were decoded. */
  readonly decoded: number[] = [];
  /** Called before each decode, to do something in the middle of an answer. */
  onDecode: () => void = () => undefined;
  sampling: Record<string, unknown> | undefined;
  /** Tokens that the repeat penalty has seen. */
  accepted: number[] = [];
  answer: number[];
  /** Copies of this answer to write before it ends. */
  #written = 0;
  #hasLogits = false;

  constructor(answer: string) {
    this.answer = [...bytesOf(answer), endToken];
  }

  async formatChat(messages: { role: string; content: string }[], addAssistant: boolean) {
    const text = messages.map(({ role, content }) => `<|im_start|>${role}\n${content}<|im_end|>\n`).join('');
    return addAssistant ? `${text}<|im_start|>assistant\n` : text;
  }

  tokenize = async (text: string) => [...bytesOf(text)];

  async kvClear() {
    this.cache = [];
  }

  async kvRemove(keep: number) {
    if (keep === 0 || keep >= this.cache.length) throw new Error('nothing to remove there');
    this.cache = this.cache.slice(0, keep);
  }

  async samplingInit(config: Record<string, unknown>) {
    this.sampling = config;
    this.accepted = [];
    this.#written = 0;
  }

  async decode(tokens: number[], { skipLogits = false }: { skipLogits?: boolean }) {
    this.onDecode();
    if (tokens.length === 0) throw new Error('nothing to decode');
    this.decoded.push(tokens.length);
    this.cache.push(...tokens);
    this.#hasLogits = !skipLogits;
    return { nPast: this.cache.length };
  }

  async samplingSample() {
    if (!this.#hasLogits) throw new Error('there are no logits to sample from');
    const token = this.answer[this.#written++] ?? endToken;
    return { token, piece: token === endToken ? new Uint8Array() : Uint8Array.of(token) };
  }

  async samplingAccept(tokens: number[]) {
    this.accepted.push(...tokens);
  }

  isTokenEOG = (token: number) => token === endToken;

  /** What the model has read and written, as text. */
  get text() {
    return new TextDecoder().decode(Uint8Array.from(this.cache));
  }
}
