import './guide.css';
import type { ComponentProps } from 'react';
import { type Components, Streamdown } from 'streamdown';
import permissions from '../../docs/permissions.md?raw';
import policy from '../../docs/policy.md?raw';
import licence from '../../LICENSE?raw';

const documents = { policy, permissions, licence };
export type GuideName = keyof typeof documents;

type Tag<Name extends 'a' | 'pre' | 'table'> = ComponentProps<Name> & { readonly node?: unknown };

/** Addresses outside open in a tab; one document names another by its file, which is a page here. */
function Link({ href = '', children }: Tag<'a'>) {
  const sibling = /^(policy|permissions)\.md$/.exec(href)?.[1];
  if (sibling) return <a href={`#about/${sibling}`}>{children}</a>;
  if (!href.startsWith('https://')) return <span>{children}</span>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}

function CodeBlock({ children }: Tag<'pre'>) {
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a block that scrolls sideways must be reachable by the keyboard
  return <pre tabIndex={0}>{children}</pre>;
}

function ScrollingTable({ children }: Tag<'table'>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls sideways must be reachable by the keyboard
    <div className="guide-table" tabIndex={0}>
      <table>{children}</table>
    </div>
  );
}

const plain = ['h1', 'h2', 'h3', 'p', 'ul', 'ol', 'li', 'strong', 'code', 'thead', 'tbody', 'tr', 'th', 'td'];
const components: Components = {
  ...Object.fromEntries(plain.map((tag) => [tag, tag as 'p'])),
  a: Link,
  pre: CodeBlock,
  table: ScrollingTable,
};
const noPlugins: never[] = [];

/** A document of the project, out of the package. Loaded when it is opened: the parser is large. */
export function Guide({ name }: { readonly name: GuideName }) {
  return (
    <Streamdown className="guide" mode="static" components={components} rehypePlugins={noPlugins} controls={false}>
      {name === 'licence' ? `# Licence\n\n${licence}` : documents[name]}
    </Streamdown>
  );
}
