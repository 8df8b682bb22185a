import { onDeviceModel } from '../model.ts';
import type { Command, Report } from '../protocol.ts';
import type { OpenRuntime, Runtime } from './runtime.ts';

export type Message = Extract<Command, { type: 'ask' }>['messages'][number];
export type Finish = Extract<Report, { type: 'finish' }>;

export type AnswerEvents = {
  onProgress(stage: 'loading-model' | 'reading', fraction: number): void;
  /** The first token is there. */
  onStarted(): void;
  onText(text: string): void;
};

/** The prompt leaves no room in the window for an answer. */
export class PromptTooLong extends Error {
  readonly tokens: number;
  constructor(tokens: number) {
    super(`The prompt has ${tokens} tokens; the window has ${onDeviceModel.contextWindow}.`);
    this.name = 'PromptTooLong';
    this.tokens = tokens;
  }
}

export class WeightsMissing extends Error {}

export type Engine = {
  /** Writes one answer, after those asked before. Rejects with {@link PromptTooLong}, {@link WeightsMissing} or the signal's reason. */
  answer(messages: readonly Message[], events: AnswerEvents, signal: AbortSignal): Promise<Finish>;
};

/**
 * The model's own default, which llama.cpp's ChatML does not add. With other wordings the answers get clearly worse
 * ("What is the capital of France?" fails).
 */
const systemPrompt: Message = { role: 'system', content: 'You are a helpful AI assistant named SmolLM, trained by Hugging Face' };
/** Greedy: at a temperature of 0.2 easy questions went astray. The penalty keeps it from looping. */
const sampling = { temp: 0, penalty_repeat: 1.1, penalty_last_n: 64 };
/** Prompt tokens between two looks at the signal (0.15-0.4 s); the WebAssembly build reads no faster in larger pieces. */
const pieceSize = 8;
/** Tokens that must be left for an answer. */
const answerRoom = 64;
/** Characters of the longest token of the vocabulary: a text longer than so many windows needs no counting, slow for megabytes. */
const longestToken = 81;

/** Runs the model, loaded at the first question. One answer at a time: there is one cache of read tokens. */
export function createEngine(openRuntime: OpenRuntime, openWeights: () => Promise<Blob | null>): Engine {
  let runtime: Promise<Runtime> | undefined;
  /** Tokens in the KV cache: what a prompt shares with them is not read again. */
  let cached: number[] = [];
  let queue: Promise<unknown> = Promise.resolve();

  async function load(events: AnswerEvents): Promise<Runtime> {
    const weights = await openWeights();
    if (!weights) throw new WeightsMissing();
    const opened = await openRuntime(weights, (fraction) => events.onProgress('loading-model', fraction * 0.8));
    // The first tokens after a load are twice as slow: better those that every chat begins with.
    cached = [];
    await read(opened, await opened.tokenize(await opened.formatChat([systemPrompt], false), true), false);
    events.onProgress('loading-model', 1);
    return opened;
  }

  async function read(
    model: Runtime,
    tokens: readonly number[],
    wantsLogits: boolean,
    signal?: AbortSignal,
    onRead: (fraction: number) => void = () => undefined,
  ): Promise<void> {
    const first = cached.length;
    for (let position = first; position < tokens.length; position += pieceSize) {
      signal?.throwIfAborted();
      onRead((position - first) / (tokens.length - first));
      const piece = tokens.slice(position, position + pieceSize);
      const isLast = position + pieceSize >= tokens.length;
      await model.decode(piece, { skipLogits: !(wantsLogits && isLast) });
      cached.push(...piece);
    }
  }

  /** Keeps the part of the cache that the prompt begins with; its last token is read again for what comes after it. */
  async function keepPrefix(model: Runtime, tokens: readonly number[]): Promise<number> {
    let kept = 0;
    while (kept < cached.length && kept < tokens.length - 1 && cached[kept] === tokens[kept]) kept++;
    if (kept === 0) await model.kvClear();
    else if (kept < cached.length) await model.kvRemove(kept, -1);
    cached = cached.slice(0, kept);
    return kept;
  }

  async function answer(messages: readonly Message[], events: AnswerEvents, signal: AbortSignal): Promise<Finish> {
    signal.throwIfAborted();
    runtime ??= load(events);
    const model = await runtime.catch((error: unknown) => {
      runtime = undefined;
      throw error;
    });
    signal.throwIfAborted();
    const prompt = await promptTokens(model, messages);
    const { contextWindow, answerLimit } = onDeviceModel;
    if (prompt.length + answerRoom > contextWindow) throw new PromptTooLong(prompt.length);

    const kept = await keepPrefix(model, prompt);
    // The repeat penalty looks at the answer alone: punishing the words of the question made so small a model leave the subject.
    await model.samplingInit(sampling);
    await read(model, prompt, true, signal, (fraction) => events.onProgress('reading', fraction));

    const limit = Math.min(answerLimit, contextWindow - prompt.length - 1);
    // A token can end inside a character.
    const decoder = new TextDecoder();
    const say = (text: string) => text !== '' && events.onText(text);
    let written = 0;
    let reason: Finish['reason'] = 'length';
    while (written < limit) {
      signal.throwIfAborted();
      const { token, piece } = await model.samplingSample();
      if (written === 0) events.onStarted();
      if (model.isTokenEOG(token)) {
        reason = 'stop';
        break;
      }
      written++;
      say(decoder.decode(piece, { stream: true }));
      await model.samplingAccept([token]);
      await model.decode([token], {});
      cached.push(token);
    }
    say(decoder.decode());
    return { type: 'finish', reason, inputTokens: prompt.length, cachedInputTokens: kept, outputTokens: written };
  }

  return {
    answer(messages, events, signal) {
      // Said at once: behind another answer nothing else is said for a while.
      events.onProgress(runtime ? 'reading' : 'loading-model', 0);
      const turn = queue.then(() => answer(messages, events, signal));
      queue = turn.catch(() => undefined);
      return turn;
    },
  };
}

async function promptTokens(model: Runtime, messages: readonly Message[]): Promise<number[]> {
  const length = messages.reduce((sum, message) => sum + message.content.length, 0);
  const shortest = Math.ceil(length / longestToken);
  if (shortest > onDeviceModel.contextWindow) throw new PromptTooLong(shortest);
  const all = messages[0]?.role === 'system' ? messages : [systemPrompt, ...messages];
  return model.tokenize(await model.formatChat(all.map(withoutMarks), true), true);
}

/** A pasted text must not end its message and begin another: the marks of the chat format become ordinary text. */
function withoutMarks({ role, content }: Message): Message {
  return { role, content: content.replace(/<\|(im_start|im_end|endoftext)\|>/g, '<| $1 |>') };
}
