import { isApproved, type ModelId, splitModelId } from '../policy/index.ts';
import type { WireError } from '../protocol/index.ts';
import { type BlockedReason, budgetOf, type HistoryItem, isWithin, type RouteDecision } from '../routing/index.ts';
import { mayRefuseEffort, nextStep } from './after-failure.ts';
import { type AnswerWriter, createAnswerWriter } from './answer-writer.ts';
import { type Decided, decide, withoutEffort } from './decide.ts';
import { messageText } from './prompt.ts';
import type { Timing } from './speed.ts';
import { type AnswerEvent, type TurnPorts, TurnStopped } from './turn-ports.ts';
import type { Attempt, Turn, TurnPatch } from './types.ts';

type Selected = Extract<RouteDecision, { kind: 'selected' }>;

/** How one attempt ended: with an answer, or with an error before or after its first byte. */
type Outcome = { readonly done: true } | { readonly done: false; readonly error: WireError; readonly started: boolean };

/**
 * Runs a stored turn to its end: waits for the policy, routes, sends to the chosen model and, while nothing of an answer has
 * come, to the next one that is eligible on its own. Every way out leaves a terminal status in the database. Never rejects.
 */
export async function runTurn(
  turn: Turn,
  ports: TurnPorts,
  signal: AbortSignal,
  watch: { asking(model: ModelId | undefined): void },
): Promise<void> {
  const save = (patch: TurnPatch) => ports.save(turn.id, patch);
  const writer = createAnswerWriter(turn.id, { save, publish: ports.publish });
  try {
    await answerTurn(turn, ports, signal, writer, watch);
  } catch (error) {
    const end = { endedAt: ports.now(), ...withoutWaiting };
    const stopped = signal.aborted && signal.reason instanceof TurnStopped ? signal.reason.why : undefined;
    const patch: TurnPatch = stopped
      ? { ...end, status: 'aborted', ...(stopped === 'policy-changed' && { error: { code: 'policy-changed', retryable: true } }) }
      : { ...end, status: 'failed', error: ports.wireErrorOf(error) };
    await writer.save(patch).catch(() => {});
  } finally {
    watch.asking(undefined);
    ports.publish({ type: 'turn-end', turnId: turn.id });
  }
}

const withoutWaiting: TurnPatch = { waiting: undefined };

async function answerTurn(
  turn: Turn,
  ports: TurnPorts,
  signal: AbortSignal,
  writer: AnswerWriter,
  watch: { asking(model: ModelId | undefined): void },
): Promise<void> {
  const tried: ModelId[] = [];
  let attempts: readonly Attempt[] = [];
  let minimumContextWindow: number | undefined;
  let failure: WireError | undefined;
  /** The message again to the model that refused to be told how hard to think. */
  let again: Decided | undefined;
  const fail = (error: WireError, patch: TurnPatch = {}) =>
    writer.save({ ...withoutWaiting, status: 'failed', error, endedAt: ports.now(), ...patch });

  for (;;) {
    await waitForPolicy(ports, signal, writer);
    const context = await ports.routeContext(turn, tried, minimumContextWindow);
    const isAgain = again !== undefined;
    const { decision, history, leftOut } = again ?? decide(turn, await ports.history(turn), context);
    again = undefined;
    signal.throwIfAborted();
    if (decision.kind === 'blocked') {
      if (decision.reason === 'policy-waiting') continue;
      return failure ? fail(failure) : fail(blockedError(decision, turn), { decision });
    }

    watch.asking(decision.model);
    const { model, effort } = decision;
    attempts = [...attempts, { model, ...(effort !== undefined && { effort }), startedAt: ports.now() }];
    await writer.save({
      ...withoutWaiting,
      status: 'routing',
      decision,
      model: decision.model,
      attempts,
      requestLeft: true,
      historyLeftOut: leftOut || undefined,
    });
    ports.publish({ type: 'route-decided', turnId: turn.id, model: decision.model });
    signal.throwIfAborted();
    const outcome = await attempt(turn, decision, history, ports, signal, writer);
    // Only now is it known that it was the level of thinking that was refused.
    if (isAgain && (outcome.done || outcome.started)) ports.reportEffortRefused(model);
    if (outcome.done) return;

    const { error, started } = outcome;
    const step = started ? 'stop' : nextStep(error);
    if (step === 'wait-for-permission') {
      attempts = attempts.slice(0, -1);
      const origin = error.detail?.['origin'] ?? '';
      const gateway = error.detail?.['gateway'] ?? '';
      // Nobody was asked: the browser did not let the request out.
      const model = attempts.at(-1)?.model;
      await writer.save({
        status: 'queued',
        waiting: { kind: 'host-permission', origin, gateway },
        attempts,
        model,
        requestLeft: attempts.length > 0,
      });
      watch.asking(undefined);
      await ports.hostPermission(origin, signal);
      continue;
    }
    const last = attempts.at(-1) ?? { model, startedAt: ports.now() };
    attempts = [...attempts.slice(0, -1), { ...last, endedAt: ports.now(), error }];
    const mayBeEffort = !started && effort !== undefined && mayRefuseEffort(error);
    if (mayBeEffort) again = withoutEffort({ decision, history, leftOut }, turn, context);
    if (again !== undefined) continue;
    await ports.reportHealth(decision.model, error);
    failure = error;
    // Without the level it would cost more than a message may: the next model is asked instead.
    if (step === 'stop' && !mayBeEffort) return fail(error, { attempts });
    tried.push(decision.model);
    if (step === 'larger-window')
      minimumContextWindow = windowBeyond(decision, context.models.find((model) => model.id === decision.model)?.card.contextWindow);
    await writer.save({ attempts });
  }
}

async function waitForPolicy(ports: TurnPorts, signal: AbortSignal, writer: AnswerWriter): Promise<void> {
  if (ports.policy().state !== 'waiting') return;
  await writer.save({ status: 'queued', waiting: { kind: 'policy' } });
  await ports.policySettled(signal);
}

/** Sends to one model. The policy is asked once more at this very moment: no path around it. */
async function attempt(
  turn: Turn,
  decision: Selected,
  history: readonly HistoryItem[],
  ports: TurnPorts,
  signal: AbortSignal,
  writer: AnswerWriter,
): Promise<Outcome> {
  const policy = ports.policy();
  const offer = splitModelId(decision.model, policy);
  const expected = decision.trace.candidates.find(({ model }) => model === decision.model);
  const budget = budgetOf(policy.costLimits, turn.requestedModel !== 'auto');
  const affordable = budget === undefined || (expected !== undefined && isWithin(expected.cost, budget));
  if (!offer || !isApproved(policy, decision.model).approved || !affordable)
    return { done: false, started: false, error: { code: 'policy-changed', retryable: true } };

  const messages = [...history.map(({ role, text }) => ({ role, content: text })), { role: 'user' as const, content: messageText(turn) }];
  const { effort } = decision;
  const wishes = { ...(effort !== undefined && { effort }), ...(expected !== undefined && { expectedSeconds: expected.seconds }) };
  const letGo = ports.stayAlive();
  let started = false;
  const sentAt = ports.now();
  let firstTokenAt: number | undefined;
  let firstTextAt = sentAt;
  try {
    for await (const event of ports.ask({ ...offer, messages, ...wishes }, signal)) {
      if (event.type === 'progress') ports.publish({ ...event, turnId: turn.id });
      else if (event.type === 'started') {
        started = true;
        await writer.save({ status: 'streaming' });
      } else if (event.type === 'finish')
        return await finish(event, decision, ports, writer, { sentAt, firstTokenAt: firstTokenAt ?? firstTextAt, firstTextAt });
      else {
        firstTokenAt ??= ports.now();
        if (event.type === 'text' && writer.answer === '') {
          firstTextAt = writer.reasoning === '' ? firstTokenAt : ports.now();
          writer.save({ firstTextAt }).catch(() => {});
        }
        writer.push(event.type, event.text);
      }
    }
    return { done: false, started: true, error: { code: 'stream-cut', retryable: true } };
  } catch (error) {
    if (signal.aborted) throw error;
    return { done: false, started, error: ports.wireErrorOf(error) };
  } finally {
    letGo();
  }
}

async function finish(
  event: Extract<AnswerEvent, { type: 'finish' }>,
  decision: Selected,
  ports: TurnPorts,
  writer: AnswerWriter,
  times: Pick<Timing, 'sentAt' | 'firstTokenAt' | 'firstTextAt'>,
): Promise<Outcome> {
  if (writer.answer.trim() === '') {
    const code = event.reason === 'content-filter' ? 'content-filter' : 'empty-answer';
    return { done: false, started: true, error: { code, retryable: code === 'empty-answer' } };
  }
  const endedAt = ports.now();
  await ports.reportHealth(decision.model, undefined);
  await ports.reportSpeed(decision.model, { ...times, endedAt, usage: event.usage });
  await writer.save({
    status: 'complete',
    finishReason: event.reason,
    usage: event.usage,
    cost: ports.costOf(decision.model, event.usage),
    endedAt,
    ...(event.reportedModel && { reportedModel: event.reportedModel }),
  });
  return { done: true };
}

/** The window that a model must exceed after one refused the message for its length. */
const windowBeyond = (decision: Selected, refusedBy: number | undefined): number =>
  Math.max(refusedBy ?? 0, decision.trace.signals.tokens) + 1;

const blockedCodes = {
  'policy-waiting': 'policy-waiting',
  'policy-blocked': 'policy-blocked',
  'nothing-approved': 'nothing-approved',
  'manual-not-allowed': 'manual-not-allowed',
  'model-not-available': 'model-not-available',
  'too-large': 'too-large',
  'over-budget': 'over-budget',
  'no-eligible-model': 'no-eligible-model',
} as const satisfies Record<BlockedReason, WireError['code']>;

function blockedError(decision: Extract<RouteDecision, { kind: 'blocked' }>, turn: Turn): WireError {
  const reasons = new Set(
    decision.trace.excluded.map((excluded) => excluded.reason).filter((reason) => reason !== 'not-approved' && reason !== 'manual-choice'),
  );
  if (decision.reason === 'no-eligible-model' && reasons.size > 0) {
    if ([...reasons].every((reason) => reason === 'no-credentials')) return { code: 'credentials-missing', retryable: true };
    if ([...reasons].every((reason) => reason === 'not-installed')) return { code: 'on-device-missing', retryable: true };
  }
  if (turn.requestedModel === 'auto') return { code: blockedCodes[decision.reason], retryable: true };
  const code = decision.reason === 'over-budget' ? 'model-over-budget' : blockedCodes[decision.reason];
  return { code, retryable: true, detail: { model: turn.requestedModel } };
}
