import { Lock } from 'lucide-react';
import type { View } from '../../lib/protocol/index.ts';
import { money } from '../../lib/routing/index.ts';
import { sourceOf } from '../settings/managed-by.ts';
import { Icon } from '../ui/index.ts';

type Row = { readonly key: string; readonly value: string; readonly source: string; readonly locked: boolean };

function rowsOf(view: View): readonly Row[] {
  const { policy, gateways } = view;
  const yesNo = (value: boolean) => (value ? 'yes' : 'no');
  const row = <Value,>(
    key: string,
    field: { value: Value; source: 'managed' | 'person' | 'built-in'; locked: boolean },
    words: (value: Value) => string,
  ) => ({
    key,
    value: words(field.value),
    source: sourceOf(view, field.source),
    locked: field.locked,
  });
  const approval = {
    unmanaged: 'everything',
    managed: policy.approvedModels?.join(', ') ?? '',
    waiting: 'nothing yet',
    blocked: 'nothing',
  }[policy.state];
  return [
    {
      key: 'Approved models',
      value: approval,
      source: sourceOf(view, policy.state === 'unmanaged' ? 'built-in' : 'managed'),
      locked: policy.state !== 'unmanaged',
    },
    row('Profile', policy.profile, (value) => value),
    row('Choosing a model by hand', policy.allowManualChoice, yesNo),
    ...limitRows(view),
    row('Gateways of your own', policy.allowUserGateways, yesNo),
    ...gateways.map((gateway) => ({
      key: `Gateway ${gateway.id}`,
      value: [gateway.name, gateway.baseUrl, `key: ${gateway.auth}`, gateway.models.join(', ') || 'no models'].filter(Boolean).join(' · '),
      source: sourceOf(view, gateway.source),
      locked: gateway.source === 'managed',
    })),
  ];
}

const limitRows = (view: View): readonly Row[] => {
  const { organisation, person } = view.policy.costLimits;
  const limit = (key: string, value: number | undefined, source: 'managed' | 'person'): readonly Row[] =>
    value === undefined ? [] : [{ key, value: money(value), source: sourceOf(view, source), locked: source === 'managed' }];
  return [
    ...limit('Most that a message may cost', organisation, 'managed'),
    ...limit('Most that a message may cost with Auto', person, 'person'),
  ];
};

/** Every value in force with where it comes from. */
export function EffectiveValues({ view }: { readonly view: View }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling block must be reachable by keyboard
    <section tabIndex={0} aria-label="Values in force" className="overflow-x-auto">
      <table className="w-full border-collapse text-left">
        <thead>
          <tr className="border-b border-edge text-small text-ink-soft">
            <th className="py-1 pr-4 font-normal">What</th>
            <th className="py-1 pr-4 font-normal">Value</th>
            <th className="py-1 font-normal">From</th>
          </tr>
        </thead>
        <tbody>
          {rowsOf(view).map((row) => (
            <tr key={row.key} className="border-b border-edge align-top">
              <th scope="row" className="py-1.5 pr-4 font-normal">
                {row.key}
              </th>
              <td className="py-1.5 pr-4 wrap-anywhere">{row.value}</td>
              <td className="py-1.5">
                <span className="inline-flex items-center gap-1">
                  {row.locked && <Icon of={Lock} size={13} label="Locked:" />}
                  {row.source}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
