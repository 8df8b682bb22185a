import { useEffect, useId, useState } from 'react';
import { z } from 'zod';
import { request } from '../../lib/platform/index.ts';
import type { Profile } from '../../lib/policy/index.ts';
import { type RouteDecision, routeDecisionSchema } from '../../lib/routing/index.ts';
import { useKnown } from '../hooks/use-view.ts';
import { fieldClass, Segmented } from '../ui/index.ts';
import { Decision } from './decision.tsx';
import type { Names } from './model-names.ts';
import { profileOptions } from './profile-names.ts';

const pauseMs = 150;
const answerSchema = z.object({ decision: routeDecisionSchema, names: z.record(z.string(), z.string()) });
const pools = [
  { value: 'mine', label: 'My models' },
  { value: 'catalogue', label: 'Whole catalogue' },
] as const;
type Pool = (typeof pools)[number]['value'];

/** What would Auto choose? Any message, any profile: the decision and its reasons, without a request. */
export function WhatIf({ startWith }: { readonly startWith: Pool }) {
  const known = useKnown();
  const [text, setText] = useState('');
  const [profile, setProfile] = useState<Profile>(known.view?.policy.profile.value ?? 'balanced');
  const [pool, setPool] = useState<Pool>(startWith);
  const answer = useWhatIf(text, profile, pool);
  const hintId = useId();
  return (
    <section aria-label="What would Auto choose?" className="flex flex-col gap-3">
      <textarea
        aria-label="A message to try"
        aria-describedby={hintId}
        placeholder="Any message"
        rows={3}
        value={text}
        onChange={(event) => setText(event.target.value)}
        className={fieldClass}
      />
      <Segmented label="Profile to try" value={profile} options={profileOptions} onChange={setProfile} />
      <Segmented label="Models to choose from" value={pool} options={pools} onChange={setPool} />
      <p id={hintId} className="text-small text-ink-soft">
        Decided on this device. No request is made.
      </p>
      {answer && (
        <div aria-live="polite" className="flex flex-col gap-3 rounded-block border border-edge bg-surface p-3 text-small">
          {answer.decision.kind === 'selected' && <p className="font-medium">{answer.names.model(answer.decision.model)}</p>}
          <Decision decision={answer.decision} names={answer.names} />
        </div>
      )}
    </section>
  );
}

function useWhatIf(text: string, profile: Profile, pool: Pool): { decision: RouteDecision; names: Names } | null {
  const known = useKnown();
  const [answer, setAnswer] = useState<{ decision: RouteDecision; names: Names } | null>(null);
  const { names } = known;
  useEffect(() => {
    if (text.trim() === '') return setAnswer(null);
    let outdated = false;
    const timer = setTimeout(async () => {
      const parsed = answerSchema.safeParse(await request({ type: 'what-if', text, profile, pool }).catch(() => null));
      if (outdated || !parsed.success) return;
      const { decision, names: found } = parsed.data;
      setAnswer({ decision, names: { ...names, model: (id) => found[id] ?? names.model(id) } });
    }, pauseMs);
    return () => {
      outdated = true;
      clearTimeout(timer);
    };
  }, [text, profile, pool, names]);
  return answer;
}
