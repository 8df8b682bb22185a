import { Ellipsis, Settings, SquarePen } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import type { Chat } from '../../lib/chat/index.ts';
import { browser, request } from '../../lib/platform/index.ts';
import { IconButton, Menu, MenuItem } from '../ui/index.ts';

type HeaderProps = { readonly chat: Chat | null; readonly chats: ReactNode; readonly onNew: () => void };

/** One quiet row: the chats, the title, a new chat, the rest. */
export function Header({ chat, chats, onNew }: HeaderProps) {
  return (
    <header className="flex items-center gap-1 border-b border-edge px-2 py-1">
      <h1 className="sr-only">Auto</h1>
      {chats}
      {chat ? <Title key={chat.id} chat={chat} /> : <p className="min-w-0 flex-1 truncate px-1.5 text-ink-soft">New chat</p>}
      <IconButton icon={SquarePen} label="New chat" onClick={onNew} />
      <Menu trigger={<IconButton icon={Ellipsis} label="More" />}>
        <MenuItem icon={Settings} onSelect={() => browser.runtime.openOptionsPage()}>
          Options
        </MenuItem>
      </Menu>
    </header>
  );
}

/** The title, editable in place: Enter or leaving the field saves, Escape takes it back. */
function Title({ chat }: { readonly chat: Chat }) {
  const [title, setTitle] = useState(chat.title);
  useEffect(() => setTitle(chat.title), [chat.title]);
  const save = () => {
    const wanted = title.trim().slice(0, 200);
    if (wanted === '' || wanted === chat.title) return setTitle(chat.title);
    request({ type: 'chat-rename', chatId: chat.id, title: wanted }).catch(() => setTitle(chat.title));
  };
  return (
    <input
      aria-label="Chat title"
      value={title}
      maxLength={200}
      onChange={(event) => setTitle(event.target.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.currentTarget.blur();
        if (event.key === 'Escape') setTitle(chat.title);
      }}
      className="min-h-8 min-w-0 flex-1 truncate rounded-control border border-transparent bg-transparent px-1.5 hover:border-edge focus:border-edge-control focus:outline-none"
    />
  );
}
