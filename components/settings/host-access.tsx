import { useEffect, useState } from 'react';
import { hasHostPermission, request, requestHostPermission } from '../../lib/platform/index.ts';
import { Button } from '../ui/index.ts';

/** Whether the browser lets Auto reach a gateway that does not allow it by itself (CORS), and the button that asks for it. */
export function HostAccess({ baseUrl, onGranted }: { readonly baseUrl: string; readonly onGranted?: () => void }) {
  const [granted, setGranted] = useState<boolean | null>(null);
  const [problem, setProblem] = useState<string>();
  const { host } = new URL(baseUrl);
  useEffect(() => {
    hasHostPermission(baseUrl).then(setGranted, () => setGranted(false));
  }, [baseUrl]);

  // The browser wants the request inside the click, before anything is awaited.
  function ask() {
    requestHostPermission(baseUrl)
      .then(async (allowed) => {
        setGranted(allowed);
        setProblem(allowed ? undefined : `${host} was not allowed.`);
        if (!allowed) return;
        await request({ type: 'permissions-changed' });
        onGranted?.();
      })
      .catch(() => setProblem(`The browser cannot give access to ${host}; its server has to allow this extension (CORS).`));
  }

  if (granted === null) return null;
  if (granted) return <p className="text-small text-ink-soft">The browser lets Auto reach {host}.</p>;
  return (
    <div className="flex flex-wrap items-center gap-2 text-small text-ink-soft">
      <Button size="small" onClick={ask}>
        Allow access to {host}
      </Button>
      <span>{problem ?? 'Needed only where the server does not allow this extension by itself (CORS).'}</span>
    </div>
  );
}
