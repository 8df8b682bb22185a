import { ExternalLink } from 'lucide-react';
import { memo, useState } from 'react';
import type { Turn } from '../../lib/chat/index.ts';
import type { DraftQuote } from '../hooks/drafts.ts';
import { Button, Icon } from '../ui/index.ts';
import { textDirection } from './text-direction.ts';

/** A pasted file would bury the conversation, and is slow to lay out. */
const shownCharacters = 3000;

/** A message of the person, with the selection that it is about. */
export const Question = memo(function Question({ turn }: { readonly turn: Turn }) {
  return (
    <article
      aria-label="You"
      className="ml-auto max-w-[88%] rounded-block border border-tint-edge bg-tint px-3 py-2 text-answer wrap-anywhere"
    >
      {turn.quote && <QuotedSource quote={turn.quote} />}
      <LongText text={turn.text} />
    </article>
  );
});

function QuotedSource({ quote }: { readonly quote: DraftQuote }) {
  return (
    <div className="mb-2 border-l-2 border-accent pl-2 text-small text-ink-soft">
      {quote.text && (
        <blockquote className="max-h-32 overflow-y-auto" aria-label="Quoted selection">
          <LongText text={quote.text} />
        </blockquote>
      )}
      <SourceLink quote={quote} />
    </div>
  );
}

/** The page that a quote is from. */
export function SourceLink({ quote }: { readonly quote: DraftQuote }) {
  const words = quote.title || quote.url;
  if (!words) return null;
  if (!quote.url || !/^https?:/i.test(quote.url)) return <span className="block truncate">{words}</span>;
  return (
    <a
      href={quote.url}
      target="_blank"
      rel="noopener noreferrer"
      title={quote.url}
      className="flex max-w-full items-center gap-1 text-accent hover:underline"
    >
      <span className="truncate">{words}</span>
      <Icon of={ExternalLink} size={12} />
    </a>
  );
}

function LongText({ text }: { readonly text: string }) {
  const [whole, setWhole] = useState(false);
  const isLong = text.length > shownCharacters * 1.2;
  return (
    <>
      <p dir={textDirection(text)} className="whitespace-pre-wrap">
        {isLong && !whole ? `${text.slice(0, shownCharacters)}…` : text}
      </p>
      {isLong && (
        <Button tone="quiet" size="small" className="mt-1 -ml-2" onClick={() => setWhole(!whole)} aria-expanded={whole}>
          {whole ? 'Show less' : `Show all ${text.length.toLocaleString()} characters`}
        </Button>
      )}
    </>
  );
}
