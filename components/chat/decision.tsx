import { Check } from 'lucide-react';
import { useState } from 'react';
import {
  type Candidate,
  describeExclusion,
  type Excluded,
  explainDecision,
  money,
  type RouteDecision,
  type RouteTrace,
  remarksOn,
} from '../../lib/routing/index.ts';
import { Button, Icon } from '../ui/index.ts';
import { duration } from './format.ts';
import type { Names } from './model-names.ts';
import { profileNames } from './profile-names.ts';

/** Rows shown before the person asks for all. */
const shownCandidates = 5;

/** A decision: one sentence, the candidates, what was left out. Computed from the trace, nothing else. */
export function Decision({ decision, names }: { readonly decision: RouteDecision; readonly names: Names }) {
  const { trace } = decision;
  return (
    <>
      <p className="text-base">{explainDecision(decision, names.model)}</p>
      {remarksOn(decision, names.model).map((remark) => (
        <p key={remark}>{remark}</p>
      ))}
      {trace.candidates.length > 0 && (
        <Candidates trace={trace} chosen={decision.kind === 'selected' ? decision.model : undefined} names={names} />
      )}
      <LeftOut excluded={trace.excluded} names={names} />
      <p className="text-ink-soft">
        Profile {profileNames[trace.profile]} · router {trace.versions.router} · prices and skills of {trace.versions.catalogue}
      </p>
    </>
  );
}

type CandidatesProps = { readonly trace: RouteTrace; readonly chosen: string | undefined; readonly names: Names };

function Candidates({ trace, chosen, names }: CandidatesProps) {
  const [all, setAll] = useState(false);
  const rows = all ? trace.candidates : trace.candidates.slice(0, shownCandidates);
  return (
    <div>
      <table className="w-full table-fixed border-collapse text-left tabular-nums">
        <thead className="text-ink-soft">
          <tr>
            <th scope="col" className="font-normal">
              Expected quality
            </th>
            <th scope="col" className="w-19 text-right font-normal">
              Cost
            </th>
            <th scope="col" className="w-18 text-right font-normal">
              Time
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((candidate) => (
            <CandidateRow key={candidate.model} candidate={candidate} isChosen={candidate.model === chosen} names={names} />
          ))}
        </tbody>
      </table>
      {rows.some(({ skillInferred }) => skillInferred) && (
        <p className="pt-1.5 text-ink-soft">* skill inferred from price, age and size; not measured</p>
      )}
      {rows.some(({ retired }) => retired) && <p className="pt-1.5 text-ink-soft">† retired by its vendor</p>}
      {trace.candidates.length > shownCandidates && (
        <Button tone="quiet" size="small" className="mt-1 -ml-2" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Show fewer' : `Show all ${trace.candidates.length}`}
        </Button>
      )}
    </div>
  );
}

function CandidateRow({
  candidate,
  isChosen,
  names,
}: {
  readonly candidate: Candidate;
  readonly isChosen: boolean;
  readonly names: Names;
}) {
  const percent = Math.round(candidate.quality * 100);
  return (
    <tr className="align-bottom">
      <th scope="row" className="pt-1.5 pr-2 font-normal">
        <span className="flex justify-between gap-2">
          <span className="flex min-w-0 items-center gap-1">
            {isChosen && <Icon of={Check} label="Chosen:" size={13} className="text-accent" />}
            <span className={isChosen ? 'truncate font-medium' : 'truncate'} title={candidate.model}>
              {names.model(candidate.model)}
            </span>
          </span>
          <span className="shrink-0">
            {percent} %
            {candidate.skillInferred && (
              <span className="text-ink-soft">
                *<span className="sr-only"> inferred</span>
              </span>
            )}
            {candidate.retired && (
              <span className="text-ink-soft">
                †<span className="sr-only"> retired</span>
              </span>
            )}
          </span>
        </span>
        <span aria-hidden="true" className="mt-0.5 block h-1 overflow-hidden rounded-full bg-edge">
          <span className={isChosen ? 'block h-full bg-bar' : 'block h-full bg-edge-control'} style={{ width: `${percent}%` }} />
        </span>
      </th>
      <td className="text-right">{costOf(candidate, names)}</td>
      <td className="whitespace-nowrap text-right">{duration(candidate.seconds)}</td>
    </tr>
  );
}

const costOf = (candidate: Candidate, names: Names): string => {
  if (names.isOnDevice(candidate.model)) return 'free';
  return candidate.cost === null ? 'unknown' : money(candidate.cost);
};

/** What was left out, one line for each reason. */
function LeftOut({ excluded, names }: { readonly excluded: readonly Excluded[]; readonly names: Names }) {
  if (excluded.length === 0) return null;
  const groups = groupBy(excluded, describeExclusion);
  return (
    <div>
      <h2 className="text-ink-soft">Left out</h2>
      <ul className="flex flex-col gap-1">
        {[...groups].map(([reason, members]) => (
          <li key={reason}>
            {listOf(members.map(({ model }) => names.model(model)))}: <span className="text-ink-soft">{reason}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Map.groupBy is younger than the oldest browser supported. */
function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

/** At most eight names; a gateway may offer hundreds. */
function listOf(names: readonly string[]): string {
  const unique = [...new Set(names)];
  return unique.length <= 8 ? unique.join(', ') : `${unique.slice(0, 8).join(', ')} and ${unique.length - 8} more`;
}
