import { Popover as Radix } from 'radix-ui';
import type { ComponentProps, ReactElement, ReactNode } from 'react';
import { classNames } from './class-names.ts';

type PopoverProps = {
  readonly trigger: ReactElement;
  /** Accessible name of the floating part. */
  readonly label: string;
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
  readonly align?: 'start' | 'center' | 'end';
  readonly side?: 'top' | 'bottom';
  readonly className?: string;
  readonly onOpenAutoFocus?: ComponentProps<typeof Radix.Content>['onOpenAutoFocus'];
  readonly children: ReactNode;
};

/** A floating block at its trigger. Escape and a press outside close it; the focus goes back to the trigger. */
export function Popover({ trigger, label, align = 'start', side = 'bottom', className, onOpenAutoFocus, children, ...root }: PopoverProps) {
  return (
    <Radix.Root {...root}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          aria-label={label}
          align={align}
          side={side}
          sideOffset={4}
          collisionPadding={8}
          {...(onOpenAutoFocus && { onOpenAutoFocus })}
          className={classNames(
            'z-40 flex max-h-(--radix-popover-content-available-height) max-w-[calc(100vw-16px)] flex-col overflow-hidden',
            'rounded-block border border-edge bg-page text-ink shadow-float motion-safe:animate-appear',
            className,
          )}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
