import { lazy, Suspense } from 'react';
import { browser } from '../../lib/platform/index.ts';
import { Section } from './section.tsx';

const Guide = lazy(async () => ({ default: (await import('./guide.tsx')).Guide }));

/** The version, and the documents that are packed with it: they read the same without a network. */
export function AboutSection({ hash }: { readonly hash: string }) {
  const guide = hash.split('/')[1];
  if (guide === 'policy' || guide === 'permissions' || guide === 'licence') {
    return (
      <div className="flex flex-col gap-4">
        <a className="text-accent underline" href="#about">
          Back to About
        </a>
        <Suspense fallback={<p role="status">Opening the document</p>}>
          <Guide name={guide} />
        </Suspense>
      </div>
    );
  }
  return (
    <Section
      title="About"
      intro="Auto sends each message to the best language model that is approved, and says which and why. The choice is made on this device."
    >
      <dl className="grid max-w-md grid-cols-[auto_1fr] gap-x-6 gap-y-2">
        <dt className="text-ink-soft">Version</dt>
        <dd>{browser.runtime.getManifest().version}</dd>
        <dt className="text-ink-soft">Extension id</dt>
        <dd className="font-mono text-small wrap-anywhere">{browser.runtime.id}</dd>
        <dt className="text-ink-soft">Licence</dt>
        <dd>
          <a className="text-accent underline" href="#about/licence">
            MIT
          </a>
        </dd>
      </dl>
      <ul className="flex flex-col gap-2">
        <li>
          <a className="text-accent underline" href="#about/policy">
            Policy: a guide for administrators
          </a>
        </li>
        <li>
          <a className="text-accent underline" href="#about/permissions">
            Permissions: why each is there
          </a>
        </li>
      </ul>
    </Section>
  );
}
