import type { Turn } from '../../lib/chat/index.ts';
import type { WireError } from '../../lib/protocol/index.ts';
import { describeExclusion } from '../../lib/routing/index.ts';
import { splitModelId } from './model-names.ts';
import { subjectModel } from './turn-state.ts';

/**
 * What went wrong with a turn, as precisely as its trace knows: a model that was taken by hand and is left out for want of a key
 * needs the key, not another model.
 */
export function errorOf(turn: Turn): WireError | undefined {
  const error = turn.error ?? (turn.status === 'failed' ? { code: 'internal' as const, retryable: true } : undefined);
  if (error?.code === 'credentials-missing') return withGateway(error, turn);
  if (error?.code !== 'model-not-available') return error;
  const excluded = turn.decision?.trace.excluded.find(({ model }) => model === turn.requestedModel);
  if (excluded?.reason === 'no-credentials') return { ...error, code: 'credentials-missing' };
  if (excluded?.reason === 'not-installed') return { ...error, code: 'on-device-missing' };
  return excluded ? { ...error, detail: { ...error.detail, words: describeExclusion(excluded) } } : error;
}

/** Names the gateway where only one is in question. */
function withGateway(error: WireError, turn: Turn): WireError {
  const [gateway, another] = gatewaysInNeed(turn);
  return gateway === undefined || another !== undefined ? error : { ...error, detail: { ...error.detail, gateway } };
}

/** The gateways whose key would let the message go: the one that was asked or taken, else those left out for want of a key. */
export function gatewaysInNeed(turn: Turn): ReadonlySet<string> {
  const asked = subjectModel(turn);
  const missing = turn.decision?.trace.excluded
    .filter((excluded) => excluded.reason === 'no-credentials')
    .map((excluded) => excluded.model);
  return new Set((asked ? [asked] : (missing ?? [])).map((id) => splitModelId(id).gatewayId));
}
