import { useState } from 'react';
import type { View } from '../../lib/protocol/index.ts';
import { money } from '../../lib/routing/index.ts';
import { TextField } from '../ui/index.ts';
import { organizationOf } from './managed-by.ts';
import type { useSave } from './use-save.ts';

/** Most that a message may cost: the person's own limit, beside the organisation's. */
export function CostLimit({ view, save }: { readonly view: View; readonly save: ReturnType<typeof useSave>['save'] }) {
  const { organisation, person } = view.policy.costLimits;
  const stored = person === undefined ? '' : String(person);
  const [typed, setTyped] = useState<string>();
  const shown = typed ?? stored;
  const value = dollarsIn(shown);
  const keep = async () => {
    if (typed === undefined || value === undefined) return;
    if (await save({ type: 'settings-set', maxCostPerMessage: value })) setTyped(undefined);
  };
  return (
    <TextField
      className="max-w-md"
      label="Most that a message may cost"
      hint={
        <>
          US dollars, as expected before sending. Dearer models are left out when Auto chooses.
          {organisation !== undefined && ` ${organizationOf(view)} allows at most ${money(organisation)}, for models chosen by hand too.`}
        </>
      }
      problem={value === undefined ? 'Write an amount above 0 in US dollars, such as 0.05, or leave it empty.' : undefined}
      inputMode="decimal"
      placeholder="No limit"
      value={shown}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => void keep()}
      onKeyDown={(event) => event.key === 'Enter' && void keep()}
    />
  );
}

/** Null where nothing is written, undefined where it is no amount above 0. A comma may stand for the point, a dollar sign in front. */
const dollarsIn = (written: string): number | null | undefined => {
  const plain = written
    .trim()
    .replace(/^\$\s*/, '')
    .replace(',', '.');
  if (plain === '') return null;
  const value = Number(plain);
  return Number.isFinite(value) && value > 0 ? value : undefined;
};
