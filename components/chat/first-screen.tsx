import { ArrowUpLeft } from 'lucide-react';
import { browser } from '../../lib/platform/index.ts';
import type { View } from '../../lib/protocol/index.ts';
import { useKnown } from '../hooks/use-view.ts';
import { OnDeviceModel } from '../settings/on-device-model.tsx';
import { Icon, LockMark } from '../ui/index.ts';
import { GatewayKeyForm } from './gateway-key-form.tsx';
import { PolicyNotice, Support } from './policy-notice.tsx';
import { WhatIf } from './what-if.tsx';

/** An easy one, a hard one, and one about what the person is reading. */
const examples = [
  'Give me three subject lines for a mail that moves a meeting to Thursday.',
  'A bat and a ball cost $1.10 together. The bat costs $1 more than the ball. What does the ball cost, and why do people get it wrong?',
  'Rewrite this paragraph for a reader in a hurry: ',
];

type FirstScreenProps = { readonly onExample: (text: string) => void };

/** What a person sees before the first message: what Auto is, what to try, who answers here. */
export function FirstScreen({ onExample }: FirstScreenProps) {
  const { view } = useKnown();
  return (
    <div className="my-auto flex flex-col gap-4 py-2">
      <div className="flex flex-col gap-1">
        <h2 className="text-large font-semibold">Ask Auto</h2>
        <p className="text-ink-soft">Auto sends each message to the best approved model for it, and tells you which one and why.</p>
      </div>
      <PolicyNotice />
      {view && <Gateways view={view} />}
      <ul className="flex flex-col gap-1.5" aria-label="Examples">
        {examples.map((example) => (
          <li key={example}>
            <button
              type="button"
              onClick={() => onExample(example)}
              className="flex w-full items-start gap-2 rounded-control border border-edge px-3 py-2 text-left hover:border-edge-control hover:bg-hover"
            >
              <span className="flex-1">{example.trim()}</span>
              <Icon of={ArrowUpLeft} className="mt-0.5 text-ink-soft" />
            </button>
          </li>
        ))}
      </ul>
      {view && onlyOnDevice(view) && (
        <details className="rounded-control border border-edge px-3 py-2">
          <summary>What would Auto choose?</summary>
          <div className="pt-2">
            <WhatIf startWith="catalogue" />
          </div>
        </details>
      )}
      <p className="text-small text-ink-soft">On any page: highlight text, right-click it and choose Ask Auto.</p>
      {view?.policy.organization && (
        <div className="flex flex-col gap-0.5">
          <LockMark by={view.policy.organization.name} />
          <Support />
        </div>
      )}
    </div>
  );
}

/** Nobody to choose between yet: what Auto does can be seen with the whole catalogue all the same. */
const onlyOnDevice = (view: View): boolean => view.models.every((model) => model.onDevice || !model.hasCredentials);

/** Who can answer here, and what is missing. */
function Gateways({ view }: { readonly view: View }) {
  const remote = view.gateways.filter((gateway) => gateway.kind !== 'on-device');
  const missingKeys = remote.filter((gateway) => gateway.auth === 'user-key' && !gateway.hasKey);
  const usable = view.models.filter((model) => model.hasCredentials && model.installed);
  const onDevice = view.models.find((model) => model.onDevice);
  const localOnly = usable.length > 0 && usable.every((model) => model.onDevice);
  return (
    <div className="flex flex-col gap-3">
      {usable.length > 0 && (
        <p className="text-small text-ink-soft">
          {localOnly ? 'Answering on this device. ' : `${gatewayNames(view)} ${usable.length === 1 ? 'answers' : 'answer'} here.`}
          {localOnly && view.policy.allowUserGateways.value && <AddGateway />}
        </p>
      )}
      {missingKeys.map((gateway) => (
        <GatewayKeyForm key={gateway.id} gateway={gateway} />
      ))}
      {usable.length === 0 && (onDevice || view.policy.allowUserGateways.value) && view.policy.state !== 'blocked' && (
        <p>
          No model can answer yet. {onDevice && 'Bring the small on-device model here once: it is private, free and speaks English. '}
          {view.policy.allowUserGateways.value && <AddGateway />}
        </p>
      )}
      {onDevice && view.onDevice.state !== 'ready' && <OnDeviceModel state={view.onDevice} />}
    </div>
  );
}

const AddGateway = () => (
  <>
    <button type="button" className="text-accent underline" onClick={() => browser.runtime.openOptionsPage()}>
      Add a gateway
    </button>{' '}
    for larger models.
  </>
);

/** "3 models of Corp gateway, 1 model of On this device". */
function gatewayNames(view: View): string {
  const counts = new Map<string, number>();
  for (const model of view.models)
    if (model.hasCredentials && model.installed) counts.set(model.gatewayName, (counts.get(model.gatewayName) ?? 0) + 1);
  return [...counts].map(([name, count]) => `${count} ${count === 1 ? 'model' : 'models'} of ${name}`).join(', ');
}
