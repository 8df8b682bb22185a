import { FileText, X } from 'lucide-react';
import type { Draft } from '../hooks/drafts.ts';
import { drafts } from '../hooks/use-draft.ts';
import { Button, Icon, IconButton } from '../ui/index.ts';
import { chips, withChip } from './chips.ts';
import { SourceLink } from './question.tsx';
import { textDirection } from './text-direction.ts';

/** More of a quote than this is not laid out above the composer; all of it is sent. */
const shownCharacters = 2000;

type ComposerQuoteProps = {
  readonly chatId: string;
  readonly draft: Draft;
  /** A chip has filled the question. */
  readonly onFilled: () => void;
};

/** What the message is about: the selection with its chips, or the offer to speak of the page. */
export function ComposerQuote({ chatId, draft, onFilled }: ComposerQuoteProps) {
  const { quote, page, pageTaken } = draft;
  if (!quote && !page) return null;
  return (
    <div className="flex flex-col gap-2 pb-2">
      {quote && (
        <section
          aria-label="Quoted selection"
          className="flex items-start gap-1 rounded-block border border-edge bg-surface py-2 pr-1 pl-3"
        >
          <div className="min-w-0 flex-1 border-l-2 border-accent pl-2 text-small">
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long quote scrolls, also by the keyboard */}
            <blockquote tabIndex={0} dir={textDirection(quote.text)} className="max-h-24 overflow-y-auto whitespace-pre-wrap wrap-anywhere">
              {quote.text.length > shownCharacters ? `${quote.text.slice(0, shownCharacters)}…` : quote.text}
            </blockquote>
            <SourceLink quote={quote} />
          </div>
          <IconButton icon={X} label="Remove the quote" size="small" onClick={() => drafts.change(chatId, { quote: undefined })} />
        </section>
      )}
      <div className="flex flex-wrap gap-1.5">
        {quote &&
          chips().map((chip) => (
            <Button
              key={chip.label}
              size="small"
              onClick={() => {
                drafts.change(chatId, { text: withChip(drafts.get(chatId).text, chip.question) });
                onFilled();
              }}
            >
              {chip.label}
            </Button>
          ))}
        {page && !quote && (
          <span className="flex min-w-0 items-center">
            <button
              type="button"
              aria-pressed={pageTaken === true}
              title={page.url}
              onClick={() => drafts.change(chatId, { pageTaken: !pageTaken })}
              className="flex min-h-6 min-w-0 items-center gap-1.5 rounded-control border border-edge-control px-2 text-small text-ink-soft hover:bg-hover aria-pressed:border-accent aria-pressed:bg-tint aria-pressed:text-ink"
            >
              <Icon of={FileText} size={14} />
              <span className="truncate">
                {pageTaken ? 'About' : 'Ask about'} {page.title || page.url || 'this page'}
              </span>
            </button>
            <IconButton
              icon={X}
              label="Remove the page"
              size="small"
              onClick={() => drafts.change(chatId, { page: undefined, pageTaken: undefined })}
            />
          </span>
        )}
      </div>
    </div>
  );
}
