import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ErrorBoundary } from '../../components/chat/error-boundary.tsx';
import { Panel } from '../../components/chat/panel.tsx';

export function start(): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no root element.');
  createRoot(root).render(
    <StrictMode>
      <ErrorBoundary>
        <Panel />
      </ErrorBoundary>
    </StrictMode>,
  );
}
