import { CircleAlert, CircleCheck, Info, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';

type Tone = 'info' | 'warning' | 'danger' | 'success';

type NoticeProps = {
  readonly tone?: Tone;
  readonly title?: string;
  readonly icon?: LucideIcon;
  /** Buttons: what to do about it. */
  readonly actions?: ReactNode;
  readonly className?: string;
  readonly children?: ReactNode;
};

const tones: Record<Tone, { readonly frame: string; readonly mark: string; readonly icon: LucideIcon }> = {
  info: { frame: 'border-edge bg-surface', mark: 'text-ink-soft', icon: Info },
  warning: { frame: 'border-warning-edge bg-warning-tint', mark: 'text-warning', icon: TriangleAlert },
  danger: { frame: 'border-danger-edge bg-danger-tint', mark: 'text-danger', icon: CircleAlert },
  success: { frame: 'border-success-edge bg-success-tint', mark: 'text-success', icon: CircleCheck },
};

/** A block that says who, what, and what to do. The caller decides whether it is announced (role status or alert around it). */
export function Notice({ tone = 'info', title, icon, actions, className, children }: NoticeProps) {
  const look = tones[tone];
  return (
    <div className={classNames('flex gap-2 rounded-block border px-3 py-2.5', look.frame, className)}>
      <Icon of={icon ?? look.icon} className={classNames('mt-0.5', look.mark)} />
      <div className="flex min-w-0 flex-1 flex-col gap-1 wrap-anywhere">
        {title && <p className="font-medium">{title}</p>}
        {children && <div className="flex flex-col gap-1">{children}</div>}
        {actions && <div className="mt-1 flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  );
}
