import { Cpu, FileCheck, Info, type LucideIcon, Network, Settings2, Shapes, Split } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { useView } from '../../components/hooks/use-view.ts';
import { PolicySection } from '../../components/policy/policy-section.tsx';
import { AboutSection } from '../../components/settings/about-section.tsx';
import { GatewaysSection } from '../../components/settings/gateways-section.tsx';
import { GeneralSection } from '../../components/settings/general-section.tsx';
import { ModelsSection } from '../../components/settings/models-section.tsx';
import { OnDeviceSection } from '../../components/settings/on-device-section.tsx';
import { Section } from '../../components/settings/section.tsx';
import { TrySection } from '../../components/settings/try-section.tsx';
import { useHash } from '../../components/settings/use-hash.ts';
import { classNames, Icon, Notice } from '../../components/ui/index.ts';
import type { View } from '../../lib/protocol/index.ts';

type Page = {
  readonly name: string;
  readonly title: string;
  readonly icon: LucideIcon;
  /** Shown while nobody knows yet what the policy locks. */
  readonly beforePolicy?: true;
  readonly render: (view: View) => ReactNode;
};

const pages: readonly [Page, ...Page[]] = [
  { name: 'general', title: 'General', icon: Settings2, render: (view) => <GeneralSection view={view} /> },
  { name: 'gateways', title: 'Gateways', icon: Network, render: (view) => <GatewaysSection view={view} /> },
  { name: 'models', title: 'Models', icon: Shapes, render: (view) => <ModelsSection view={view} /> },
  {
    name: 'try',
    title: 'What would Auto choose?',
    icon: Split,
    render: (view) => <TrySection view={view} />,
  },
  { name: 'on-device', title: 'On-device model', icon: Cpu, beforePolicy: true, render: (view) => <OnDeviceSection view={view} /> },
  { name: 'policy', title: 'Policy', icon: FileCheck, beforePolicy: true, render: (view) => <PolicySection view={view} /> },
];
const about = { name: 'about', title: 'About', icon: Info };

/** The options page: one section at a time, named by the address's hash, so that links from elsewhere can point at one. */
export function App() {
  const view = useView();
  const hash = useHash();
  const name = hash.split('/')[0];
  const page = name === about.name ? about : (pages.find((candidate) => candidate.name === name) ?? pages[0]);
  useEffect(() => {
    document.title = `${page.title} – Auto options`;
  }, [page.title]);

  return (
    <div className="mx-auto flex max-w-5xl flex-col gap-4 p-4 text-base sm:flex-row sm:gap-8 sm:p-8">
      <nav aria-label="Options" className="shrink-0 sm:w-48">
        <p className="mb-2 px-3 text-title font-semibold">Auto</p>
        <ul className="flex flex-wrap gap-1 sm:flex-col">
          {[...pages, about].map((item) => (
            <li key={item.name}>
              <a
                href={`#${item.name}`}
                aria-current={item.name === page.name ? 'page' : undefined}
                className={classNames(
                  'flex min-h-8 items-center gap-2 rounded-control px-3 py-1',
                  item.name === page.name ? 'bg-tint font-medium text-ink' : 'text-ink-soft hover:bg-hover hover:text-ink',
                )}
              >
                <Icon of={item.icon} />
                {item.title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <main className="min-w-0 flex-1">{'render' in page ? <PageOf page={page} view={view} /> : <AboutSection hash={hash} />}</main>
    </div>
  );
}

/** Until storage.managed has answered, nobody knows what is locked. */
function PageOf({ page, view }: { readonly page: Page; readonly view: View | null }) {
  if (view && (view.policy.state !== 'waiting' || page.beforePolicy)) return page.render(view);
  return (
    <Section title={page.title}>
      <div role="status">
        <Notice title="Waiting for the policy">
          The browser has not said yet whether your organisation manages Auto. Nothing is sent meanwhile.
        </Notice>
      </div>
    </Section>
  );
}
