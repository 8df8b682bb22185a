import type { LucideIcon } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import type { ReactElement, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';

type MenuProps = { readonly trigger: ReactElement; readonly align?: 'start' | 'end'; readonly children: ReactNode };

/** A menu of actions at its trigger. */
export function Menu({ trigger, align = 'end', children }: MenuProps) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align={align}
          sideOffset={4}
          collisionPadding={8}
          className="z-40 min-w-40 rounded-control border border-edge bg-page p-1 text-ink shadow-float motion-safe:animate-appear"
        >
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

type MenuItemProps = {
  readonly icon?: LucideIcon;
  readonly tone?: 'normal' | 'danger';
  readonly disabled?: boolean;
  readonly onSelect: () => void;
  readonly children: ReactNode;
};

export function MenuItem({ icon, tone = 'normal', disabled = false, onSelect, children }: MenuItemProps) {
  return (
    <DropdownMenu.Item
      disabled={disabled}
      onSelect={onSelect}
      className={classNames(
        'flex min-h-8 items-center gap-2 rounded-small px-2 outline-none data-highlighted:bg-hover data-disabled:opacity-55',
        tone === 'danger' && 'text-danger',
      )}
    >
      {icon && <Icon of={icon} />}
      {children}
    </DropdownMenu.Item>
  );
}
