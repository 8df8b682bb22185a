import { MessagesSquare, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Chat } from '../../lib/chat/index.ts';
import { request } from '../../lib/platform/index.ts';
import type { Deletion } from '../hooks/use-delayed-delete.ts';
import { useChats } from '../hooks/use-turns.ts';
import { Button, fieldClass, IconButton, Popover } from '../ui/index.ts';
import { when } from './format.ts';

type ChatsListProps = {
  readonly shownId: string;
  readonly deleted: readonly Deletion[];
  readonly onShow: (chatId: string) => void;
  readonly onDelete: (deletion: Deletion) => void;
  readonly onUndo: (chatId: string) => void;
};

/** The button "Chats" and the list that it opens, latest first. */
export function ChatsList({ shownId, deleted, onShow, onDelete, onUndo }: ChatsListProps) {
  const [open, setOpen] = useState(false);
  return (
    <Popover open={open} onOpenChange={setOpen} label="Chats" className="w-84" trigger={<IconButton icon={MessagesSquare} label="Chats" />}>
      <List
        shownId={shownId}
        deleted={deleted}
        onDelete={onDelete}
        onUndo={onUndo}
        onShow={(chatId) => {
          setOpen(false);
          onShow(chatId);
        }}
      />
    </Popover>
  );
}

function List({ shownId, deleted, onShow, onDelete, onUndo }: ChatsListProps) {
  const chats = useChats();
  const [renaming, setRenaming] = useState<string>();
  if (!chats) return null;
  if (chats.length === 0) return <p className="p-3 text-ink-soft">No chats yet. The first message starts one.</p>;
  return (
    <ul className="min-h-0 flex-1 overflow-y-auto p-1">
      {chats.map((chat) => (
        <li key={chat.id} className="group flex min-h-9 items-center rounded-small hover:bg-hover focus-within:bg-hover">
          {deleted.some((each) => each.chatId === chat.id) ? (
            <>
              <span className="min-w-0 flex-1 truncate px-2 text-ink-soft line-through">{chat.title}</span>
              <Button tone="quiet" size="small" aria-label={`Undo: keep ${chat.title}`} onClick={() => onUndo(chat.id)}>
                Undo
              </Button>
            </>
          ) : renaming === chat.id ? (
            <RenameField chat={chat} onDone={() => setRenaming(undefined)} />
          ) : (
            <>
              <button
                type="button"
                aria-current={chat.id === shownId ? 'true' : undefined}
                onClick={() => onShow(chat.id)}
                className="flex min-h-9 min-w-0 flex-1 items-center gap-2 rounded-small px-2 text-left aria-[current]:font-medium"
              >
                <span className="min-w-0 flex-1 truncate">{chat.title}</span>
                <time dateTime={new Date(chat.updatedAt).toISOString()} className="shrink-0 text-small font-normal text-ink-soft">
                  {when(chat.updatedAt, Date.now())}
                </time>
              </button>
              <IconButton icon={Pencil} label={`Rename ${chat.title}`} size="small" onClick={() => setRenaming(chat.id)} />
              <IconButton
                icon={Trash2}
                label={`Delete ${chat.title}`}
                size="small"
                onClick={() => onDelete({ chatId: chat.id, title: chat.title })}
              />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function RenameField({ chat, onDone }: { readonly chat: Chat; readonly onDone: () => void }) {
  const [title, setTitle] = useState(chat.title);
  const save = () => {
    const wanted = title.trim();
    if (wanted && wanted !== chat.title) request({ type: 'chat-rename', chatId: chat.id, title: wanted }).catch(() => {});
    onDone();
  };
  return (
    <input
      // biome-ignore lint/a11y/noAutofocus: the person has just asked to type here
      autoFocus
      aria-label={`New title of ${chat.title}`}
      value={title}
      maxLength={200}
      onChange={(event) => setTitle(event.target.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) save();
        if (event.key === 'Escape') {
          // Only the renaming ends, not the list.
          event.stopPropagation();
          event.preventDefault();
          onDone();
        }
      }}
      className={fieldClass}
    />
  );
}
