import { RotateCcw } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { Turn } from '../../lib/chat/index.ts';
import { request, requestHostPermission } from '../../lib/platform/index.ts';
import type { GatewayView, View, WireError } from '../../lib/protocol/index.ts';
import { useKnown } from '../hooks/use-view.ts';
import { OnDeviceModel } from '../settings/on-device-model.tsx';
import { Button, Notice } from '../ui/index.ts';
import { errorWords, organisationName } from './error-words.ts';
import { GatewayKeyForm } from './gateway-key-form.tsx';
import { splitModelId } from './model-names.ts';
import { PolicyProblems, Support } from './policy-notice.tsx';
import { errorOf, gatewaysInNeed } from './turn-error.ts';
import { answeringModel, subjectModel } from './turn-state.ts';

type AnswerOutcomeProps = {
  readonly turn: Turn;
  readonly busy: boolean;
  readonly onRetry: (turn: Turn) => void;
  readonly onUseAuto: () => void;
};

/** How a turn ended, where it did not simply end well. */
export function AnswerOutcome({ turn, busy, onRetry, onUseAuto }: AnswerOutcomeProps) {
  const { names } = useKnown();
  const retry = (
    <Button icon={RotateCcw} disabled={busy} onClick={() => onRetry(turn)}>
      Retry
    </Button>
  );
  const model = answeringModel(turn);
  const error = errorOf(turn);
  if (error) return <Failure turn={turn} error={error} retry={retry} onUseAuto={onUseAuto} />;
  if (turn.status === 'interrupted')
    return (
      <Notice title="Interrupted" actions={retry}>
        <p>
          The browser ended Auto's background process before the answer was complete.
          {turn.answer ? ' What had arrived is kept.' : ''} It is asked again only when you say so.
        </p>
      </Notice>
    );
  if (turn.status === 'aborted')
    return (
      <div className="flex flex-wrap items-center gap-2 text-small text-ink-soft">
        <span>{turn.answer ? 'Stopped. What had arrived is kept.' : 'Stopped before an answer came.'}</span>
        {retry}
      </div>
    );
  if (turn.finishReason === 'length')
    return (
      <Notice tone="warning" title="Cut off">
        <p>{model ? names.model(model) : 'The model'} reached the longest answer that it may give. Ask it to go on.</p>
      </Notice>
    );
  if (turn.finishReason === 'content-filter')
    return (
      <Notice tone="warning" title="Ended by a content filter">
        <p>The filter of {model ? names.gatewayOf(model) : 'the gateway'} ended the answer here.</p>
      </Notice>
    );
  return null;
}

const policyCodes: readonly WireError['code'][] = [
  'policy-blocked',
  'nothing-approved',
  'policy-waiting',
  'policy-changed',
  'manual-not-allowed',
];

type FailureProps = { readonly turn: Turn; readonly error: WireError; readonly retry: ReactNode; readonly onUseAuto: () => void };

function Failure({ turn, error, retry, onUseAuto }: FailureProps) {
  const { names, view } = useKnown();
  const model = answeringModel(turn);
  const words = errorWords(error, { names, view, model: subjectModel(turn) });
  const isPolicy = policyCodes.includes(error.code);
  const isManaged = view?.policy.organization !== undefined;
  const wantsKey = error.code === 'unauthorised' || error.code === 'credentials-missing';
  const offersAuto =
    ['manual-not-allowed', 'model-not-available', 'model-over-budget'].includes(error.code) && turn.requestedModel !== 'auto';
  const needed = gatewaysInNeed(turn);
  const gateways = wantsKey ? (view?.gateways ?? []).filter((gateway) => needed.has(gateway.id) && gateway.auth === 'user-key') : [];
  const asked = view?.gateways.find((gateway) => model && gateway.id === splitModelId(model).gatewayId);
  // The person has no key to enter here: whoever set the gateway up does.
  const managedKey = wantsKey && gateways.length === 0;
  return (
    <Notice
      tone={isPolicy ? 'warning' : 'danger'}
      title={words.happened}
      actions={
        <>
          {error.code === 'host-permission' && <AllowHost view={view} model={model} error={error} />}
          {offersAuto && <Button onClick={onUseAuto}>Switch to Auto</Button>}
          {retry}
        </>
      }
    >
      <p>{managedKey ? keyAdvice(asked, organisationName(view)) : words.advice}</p>
      {turn.answer && <p>The part of the answer that had come is kept above.</p>}
      {isPolicy && <PolicyProblems />}
      {(isPolicy || (isManaged && managedKey)) && <Support />}
      {error.code === 'on-device-missing' && view && view.onDevice.state !== 'ready' && <OnDeviceModel state={view.onDevice} />}
      {words.quoted && <p className="text-small text-ink-soft">It said: {words.quoted}</p>}
      {gateways.map((gateway) => (
        <GatewayKeyForm key={gateway.id} gateway={gateway} />
      ))}
    </Notice>
  );
}

function keyAdvice(gateway: GatewayView | undefined, organisation: string): string {
  if (gateway?.auth === 'managed-key') return `The key is set by ${organisation}. Tell them that it is not accepted.`;
  if (gateway?.source === 'managed') return `${organisation} has set this gateway up without a key. Tell them that it wants one.`;
  return 'This gateway is set up without a key. Say in Options that it needs yours.';
}

function AllowHost({ view, model, error }: { readonly view: View | null; readonly model: string | undefined; readonly error: WireError }) {
  const [refused, setRefused] = useState(false);
  const gatewayId = model && splitModelId(model).gatewayId;
  const address = error.detail?.['origin'] ?? view?.gateways.find((gateway) => gateway.id === gatewayId)?.baseUrl;
  if (!address) return null;
  const allow = () =>
    requestHostPermission(address).then(
      (granted) => {
        setRefused(!granted);
        if (granted) request({ type: 'permissions-changed' }).catch(() => {});
      },
      () => setRefused(true),
    );
  return (
    <Button tone="primary" onClick={allow}>
      {refused ? 'Not allowed. Ask once more' : `Allow access to ${new URL(address).origin}`}
    </Button>
  );
}
