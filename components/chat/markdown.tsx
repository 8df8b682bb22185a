import { Check, Copy } from 'lucide-react';
import { type ComponentProps, useRef } from 'react';
import { type Components, type ExtraProps, Streamdown } from 'streamdown';
import { IconButton } from '../ui/index.ts';
import { useCopy } from './use-copy.ts';

type MarkdownProps = { readonly text: string; readonly live: boolean };
type Tag<Name extends 'a' | 'img' | 'pre' | 'table'> = ComponentProps<Name> & { readonly node?: unknown };

const linkProtocols = ['http:', 'https:', 'mailto:'];

/** The address of a link that may be followed; relative ones would lead into the extension. */
function safeAddress(address: string | undefined): string | undefined {
  try {
    const url = new URL(address ?? '');
    return linkProtocols.includes(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

function Link({ href, children }: Tag<'a'>) {
  const address = safeAddress(href);
  if (!address) return <span>{children}</span>;
  return (
    <a href={address} target="_blank" rel="noopener noreferrer" title={address}>
      {children}
    </a>
  );
}

/** An image is never loaded: its address could carry the conversation to any server. */
function ImageAsText({ src, alt }: Tag<'img'>) {
  const address = typeof src === 'string' ? safeAddress(src) : undefined;
  const words = `Image${alt ? `: ${alt}` : ''}`;
  return address && !address.startsWith('mailto:') ? <Link href={address}>{words}</Link> : <span>[{words}]</span>;
}

function CodeBlock({ children }: Tag<'pre'>) {
  const block = useRef<HTMLPreElement>(null);
  const [copied, copy] = useCopy();
  return (
    <div className="code-block">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a block that scrolls sideways must be reachable by the keyboard */}
      <pre ref={block} tabIndex={0}>
        {children}
      </pre>
      <IconButton
        icon={copied ? Check : Copy}
        label={copied ? 'Copied' : 'Copy code'}
        size="small"
        className="copy-code"
        onClick={() => copy(block.current?.textContent ?? '')}
      />
    </div>
  );
}

function ScrollingTable({ children }: Tag<'table'>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls sideways must be reachable by the keyboard
    <section className="table-block" aria-label="Table" tabIndex={0}>
      <table>{children}</table>
    </section>
  );
}

/** One level for all headings: an answer may begin with any, and the page must not skip one. The look tells them apart. */
function Heading({ node, children }: ComponentProps<'h2'> & ExtraProps) {
  return <h2 data-level={node?.tagName.slice(1)}>{children}</h2>;
}

/** Plain elements, styled by panel.css. */
const components: Components = {
  a: Link,
  img: ImageAsText,
  pre: CodeBlock,
  table: ScrollingTable,
  h1: Heading,
  h2: Heading,
  h3: Heading,
  h4: Heading,
  h5: Heading,
  h6: Heading,
  ...Object.fromEntries(
    ['p', 'ul', 'ol', 'li', 'blockquote', 'strong', 'hr', 'sup', 'sub', 'section', 'code', 'thead', 'tbody', 'tr', 'th', 'td'].map(
      (tag) => [tag, tag as 'p'],
    ),
  ),
};
const noPlugins: never[] = [];

/**
 * An answer as markdown, also while half of it has come. Without `rehype-raw` HTML in an answer stays text, so no script, style,
 * frame or image of it ever becomes an element.
 */
export function Markdown({ text, live }: MarkdownProps) {
  return (
    <Streamdown
      className="markdown"
      dir="auto"
      components={components}
      rehypePlugins={noPlugins}
      parseIncompleteMarkdown={live}
      isAnimating={live}
      controls={false}
    >
      {text}
    </Streamdown>
  );
}
