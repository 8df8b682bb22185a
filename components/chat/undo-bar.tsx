import type { Deletion } from '../hooks/use-delayed-delete.ts';
import { Button } from '../ui/index.ts';

type UndoBarProps = { readonly deleted: readonly Deletion[]; readonly onUndo: (chatId: string) => void };

/** The last deleted chat, for as long as it can be had back. */
export function UndoBar({ deleted, onUndo }: UndoBarProps) {
  const last = deleted.at(-1);
  return (
    <div role="status" className="mx-auto w-full max-w-3xl px-3">
      {last && (
        <div className="mb-2 flex items-center gap-2 rounded-control border border-edge bg-surface py-1 pr-1 pl-3 text-small">
          <span className="min-w-0 flex-1 truncate">Deleted “{last.title}”</span>
          <Button tone="quiet" size="small" onClick={() => onUndo(last.chatId)}>
            Undo
          </Button>
        </div>
      )}
    </div>
  );
}
