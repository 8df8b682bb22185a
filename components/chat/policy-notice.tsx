import { useKnown } from '../hooks/use-view.ts';
import { Notice } from '../ui/index.ts';
import { organisationName } from './error-words.ts';

/** What is wrong with the policy, key by key. */
export function PolicyProblems() {
  const problems = useKnown().view?.policy.problems.filter((problem) => problem.blocking) ?? [];
  if (problems.length === 0) return null;
  return (
    <ul className="flex flex-col gap-1 text-small">
      {problems.map((problem) => (
        <li key={problem.key + problem.message}>
          <code className="font-mono">{problem.key}</code>: {problem.message}
        </li>
      ))}
    </ul>
  );
}

/** Whom to ask. */
export function Support() {
  const organisation = useKnown().view?.policy.organization;
  const { supportUrl, supportEmail } = organisation ?? {};
  if (!supportUrl && !supportEmail) return null;
  return (
    <p className="text-small">
      Help from {organisation?.name}:{' '}
      {supportUrl && /^https?:/i.test(supportUrl) && (
        <a className="text-accent underline" href={supportUrl} target="_blank" rel="noopener noreferrer">
          {supportUrl.replace(/^https?:\/\//i, '').replace(/\/$/, '')}
        </a>
      )}
      {supportUrl && supportEmail && ', '}
      {supportEmail && (
        <a className="text-accent underline" href={`mailto:${supportEmail}`}>
          {supportEmail}
        </a>
      )}
    </p>
  );
}

/** Where the policy keeps messages from being sent: why, and whom to ask. */
export function PolicyNotice() {
  const { view } = useKnown();
  if (view?.policy.state === 'waiting')
    return (
      <Notice title={`Waiting for the policy of ${organisationName(view)}`}>
        <p>Nothing is sent before it is there. What you send meanwhile is kept and goes out by itself.</p>
      </Notice>
    );
  if (view?.policy.state !== 'blocked') return null;
  return (
    <Notice tone="warning" title={`The policy of ${organisationName(view)} blocks every message`}>
      <PolicyProblems />
      <Support />
    </Notice>
  );
}
