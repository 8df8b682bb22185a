import { type ReactNode, useId } from 'react';

type SectionProps = { readonly title: string; readonly intro?: ReactNode; readonly children: ReactNode };

/** A page of the options. */
export function Section({ title, intro, children }: SectionProps) {
  return (
    <div className="flex flex-col gap-6">
      <header className="flex flex-col gap-1">
        <h1 className="text-large font-semibold">{title}</h1>
        {intro && <p className="text-ink-soft">{intro}</p>}
      </header>
      {children}
    </div>
  );
}

/** A titled group within a page. */
export function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="flex flex-col gap-3">
      <h2 id={id} className="text-title font-medium">
        {title}
      </h2>
      {children}
    </section>
  );
}
