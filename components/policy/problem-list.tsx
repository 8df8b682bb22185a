import type { PolicyProblem } from '../../lib/policy/index.ts';
import { Notice } from '../ui/index.ts';

/** What of the policy cannot be used, the blocking first, each under its key. */
export function ProblemList({ problems }: { readonly problems: readonly PolicyProblem[] }) {
  const sorted = [...problems].sort((a, b) => Number(b.blocking) - Number(a.blocking));
  return (
    <ul className="flex flex-col gap-2">
      {sorted.map(({ key, message, blocking }) => (
        <li key={`${key} ${message}`}>
          <Notice tone={blocking ? 'danger' : 'warning'}>
            <p>
              <code className="font-mono">{key}</code> {message} {blocking && <strong>Blocks everything.</strong>}
            </p>
          </Notice>
        </li>
      ))}
    </ul>
  );
}
