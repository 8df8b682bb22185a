import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import { Tooltip } from './tooltip.tsx';

type IconButtonProps = Omit<ComponentProps<'button'>, 'children' | 'aria-label'> & {
  readonly icon: LucideIcon;
  /** The accessible name, shown as the tooltip too. */
  readonly label: string;
  readonly tone?: 'quiet' | 'primary';
  readonly size?: 'normal' | 'small';
};

const tones = {
  quiet: 'text-ink-soft hover:bg-hover hover:text-ink disabled:hover:bg-transparent disabled:hover:text-ink-soft',
  primary: 'bg-accent text-on-accent hover:bg-accent-hover disabled:hover:bg-accent',
};

export function IconButton({ icon, label, tone = 'quiet', size = 'normal', className, type = 'button', ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label}>
      <button
        type={type}
        aria-label={label}
        className={classNames(
          'inline-flex shrink-0 items-center justify-center rounded-control disabled:opacity-45',
          size === 'normal' ? 'size-8' : 'size-6',
          tones[tone],
          className,
        )}
        {...rest}
      >
        <Icon of={icon} />
      </button>
    </Tooltip>
  );
}
