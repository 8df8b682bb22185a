import type { View } from '../../lib/protocol/index.ts';
import { organizationOf } from '../settings/managed-by.ts';
import { Group, Section } from '../settings/section.tsx';
import { Notice } from '../ui/index.ts';
import { EffectiveValues } from './effective-values.tsx';
import { ExportButton } from './export-button.tsx';
import { ProblemList } from './problem-list.tsx';

/** What the organisation's policy says, what of it is in force, and what is wrong with it. */
export function PolicySection({ view }: { readonly view: View }) {
  const { policy } = view;
  return (
    <Section title="Policy">
      <PolicyState view={view} />
      {policy.problems.length > 0 && (
        <Group title="What is wrong">
          <ProblemList problems={policy.problems} />
        </Group>
      )}
      <Group title="In force">
        <EffectiveValues view={view} />
      </Group>
      <Group title="As your organisation wrote it">
        {Object.keys(policy.managed).length === 0 ? (
          <p className="text-ink-soft">There is no policy.</p>
        ) : (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling block must be reachable by keyboard
          <pre tabIndex={0} className="max-h-96 overflow-auto rounded-control border border-edge bg-surface p-3 font-mono text-small">
            {JSON.stringify(policy.managed, null, 2)}
          </pre>
        )}
        <p className="text-small text-ink-soft">
          {policy.changedAt === undefined ? 'No change has been seen.' : `Last change seen ${new Date(policy.changedAt).toLocaleString()}.`}{' '}
          Keys are masked, here and in the export.
        </p>
        <div>
          <ExportButton view={view} />
        </div>
      </Group>
    </Section>
  );
}

function PolicyState({ view }: { readonly view: View }) {
  const { state } = view.policy;
  if (state === 'unmanaged') return <Notice title="Not managed">No organisation manages this copy of Auto. You decide.</Notice>;
  if (state === 'managed') {
    return (
      <Notice tone="success" title={`Managed by ${organizationOf(view)}`}>
        <p>Its policy is in force.</p>
        <Support view={view} />
      </Notice>
    );
  }
  const waiting = state === 'waiting';
  return (
    <Notice
      tone={waiting ? 'warning' : 'danger'}
      title={waiting ? 'Waiting for your organisation’s policy' : `The policy of ${organizationOf(view)} cannot be used`}
    >
      <p>{waiting ? 'Messages wait until it is here. Nothing is sent.' : 'Nothing is sent until it is corrected.'}</p>
      <Support view={view} />
    </Notice>
  );
}

function Support({ view }: { readonly view: View }) {
  const { organization } = view.policy;
  if (!organization?.supportUrl && !organization?.supportEmail) return null;
  return (
    <p>
      Help:{' '}
      {organization.supportUrl && (
        <a className="text-accent underline" href={organization.supportUrl} target="_blank" rel="noreferrer">
          {organization.supportUrl}
        </a>
      )}
      {organization.supportUrl && organization.supportEmail && ', '}
      {organization.supportEmail && (
        <a className="text-accent underline" href={`mailto:${organization.supportEmail}`}>
          {organization.supportEmail}
        </a>
      )}
    </p>
  );
}
