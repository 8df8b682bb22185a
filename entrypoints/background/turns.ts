import type { Supervisor, Turn } from '../../lib/chat/index.ts';
import type { PanelMessage, TurnStart, WireError, WorkerMessage } from '../../lib/protocol/index.ts';
import { type AutoDatabase, addRetry, addTurn, type NewTurn, unfinishedTurns, updateTurn } from '../../lib/storage/index.ts';

export type TurnMessagesSources = {
  readonly database: AutoDatabase;
  readonly supervisor: Supervisor;
  readonly bootId: string;
  readonly publish: (message: WorkerMessage) => void;
};

/** Handles what panels say of turns: every message is stored before anything else happens to it. */
export function createTurnMessages({ database, supervisor, bootId, publish }: TurnMessagesSources) {
  const reject = (turnId: string, error: WireError) => publish({ type: 'turn-rejected', turnId, error });

  const newTurn = (
    from: Pick<TurnStart, 'turnId' | 'chatId' | 'windowId' | 'text' | 'model'> & Pick<Turn, 'quote' | 'retryOf'>,
  ): NewTurn => ({
    id: from.turnId,
    chatId: from.chatId,
    windowId: from.windowId,
    text: from.text,
    ...(from.quote && { quote: from.quote }),
    ...(from.retryOf && { retryOf: from.retryOf }),
    requestedModel: from.model,
    status: 'queued',
    attempts: [],
    answer: '',
    reasoning: '',
    seq: 0,
    createdAt: Date.now(),
    bootId,
    requestLeft: false,
  });

  async function start(message: TurnStart): Promise<void> {
    const { quote, ...rest } = message;
    const { turn, existed } = await addTurn(database, newTurn({ ...rest, ...(quote && { quote }) }));
    if (!existed) supervisor.run(turn);
  }

  async function retry(message: Extract<PanelMessage, { type: 'turn-retry' }>): Promise<void> {
    const ended = await database.turns.get(message.turnId);
    if (!ended)
      return reject(message.newTurnId, { code: 'internal', retryable: false, detail: { words: 'The message is no longer there.' } });
    const { chatId, text, quote } = ended;
    const again = newTurn({
      turnId: message.newTurnId,
      chatId,
      windowId: message.windowId,
      text,
      model: message.model,
      retryOf: ended.id,
      ...(quote && { quote }),
    });
    const { turn, existed } = await addRetry(database, ended, again);
    if (!existed) supervisor.run(turn);
  }

  async function stop(turnId: string): Promise<void> {
    if (supervisor.stop(turnId)) return;
    const turn = (await unfinishedTurns(database)).find((unfinished) => unfinished.id === turnId);
    if (turn) await updateTurn(database, turn.id, { status: 'aborted', endedAt: Date.now(), waiting: undefined });
  }

  return async function handle(message: PanelMessage): Promise<void> {
    try {
      if (message.type === 'turn-start') await start(message);
      if (message.type === 'turn-retry') await retry(message);
      if (message.type === 'turn-stop') await stop(message.turnId);
    } catch (error) {
      console.error('A message could not be stored', error);
      if (message.type === 'ping') return;
      reject(message.type === 'turn-retry' ? message.newTurnId : message.turnId, {
        code: 'internal',
        retryable: true,
        detail: { words: error instanceof Error ? error.message : String(error) },
      });
    }
  };
}
