import { Component, type ReactNode } from 'react';
import { drafts } from '../hooks/use-draft.ts';
import { Button, Notice } from '../ui/index.ts';

type State = { readonly problem?: string };

/** Where the panel itself fails: it says so, and the drafts are written before anything else happens. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override readonly state: State = {};

  static getDerivedStateFromError(error: unknown): State {
    return { problem: error instanceof Error ? error.message : String(error) };
  }

  override componentDidCatch(error: unknown): void {
    drafts.flush();
    console.error('The panel failed', error);
  }

  override render(): ReactNode {
    if (this.state.problem === undefined) return this.props.children;
    return (
      <main className="p-3" role="alert">
        <Notice
          tone="danger"
          title="The panel cannot go on"
          actions={
            <Button tone="primary" onClick={() => location.reload()}>
              Reload the panel
            </Button>
          }
        >
          <p>Your chats and what you were writing are kept. A running answer goes on.</p>
          <p className="font-mono text-small text-ink-soft">{this.state.problem}</p>
        </Notice>
      </main>
    );
  }
}
