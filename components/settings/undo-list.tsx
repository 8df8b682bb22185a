import { Undo2 } from 'lucide-react';
import { Button, Notice } from '../ui/index.ts';
import type { Pending } from './use-undo.ts';

/** What was just removed and can be brought back. */
export function UndoList({ pending, onUndo }: { readonly pending: readonly Pending[]; readonly onUndo: (id: string) => void }) {
  return (
    <div role="status" className="flex flex-col gap-2">
      {pending.map((each) => (
        <Notice
          key={each.id}
          actions={
            <Button size="small" icon={Undo2} onClick={() => onUndo(each.id)}>
              Undo
            </Button>
          }
        >
          {each.label}
        </Notice>
      ))}
    </div>
  );
}
