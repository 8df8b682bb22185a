import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';

type ButtonProps = ComponentProps<'button'> & {
  readonly tone?: 'primary' | 'plain' | 'quiet' | 'danger';
  readonly size?: 'normal' | 'small';
  readonly icon?: LucideIcon;
};

const tones = {
  primary: 'border-transparent bg-accent text-on-accent hover:bg-accent-hover',
  plain: 'border-edge-control bg-page text-ink hover:bg-hover',
  quiet: 'border-transparent bg-transparent text-ink-soft hover:bg-hover hover:text-ink',
  danger: 'border-danger-edge bg-page text-danger hover:bg-danger-tint',
};
const sizes = { normal: 'min-h-8 px-3 py-1 text-base', small: 'min-h-6 px-2 py-0.5 text-small' };

/** A button with words. For an icon alone, see IconButton. */
export function Button({ tone = 'plain', size = 'normal', icon, className, children, type = 'button', ...rest }: ButtonProps) {
  return (
    <button
      type={type}
      className={classNames(
        'inline-flex items-center justify-center gap-1.5 rounded-control border text-center disabled:opacity-55',
        tones[tone],
        sizes[size],
        className,
      )}
      {...rest}
    >
      {icon && <Icon of={icon} />}
      {children}
    </button>
  );
}
