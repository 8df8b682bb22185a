import { lazy, Suspense } from 'react';

// The parser is larger than the rest of the panel together and is not needed to type a first message.
const load = () => import('./markdown.tsx');
const Markdown = lazy(async () => ({ default: (await load()).Markdown }));

/** Fetches the parser while nothing else is to do, so that the first answer finds it there. */
export const preloadMarkdown = (): void => {
  requestIdleCallback(() => void load());
};

export function LazyMarkdown({ text, live }: { readonly text: string; readonly live: boolean }) {
  return (
    <Suspense fallback={<div className="whitespace-pre-wrap">{text}</div>}>
      <Markdown text={text} live={live} />
    </Suspense>
  );
}
