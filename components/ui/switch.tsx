import { Switch as Radix } from 'radix-ui';
import { type ReactNode, useId } from 'react';
import { LockMark } from './lock-mark.tsx';

type SwitchProps = {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly disabled?: boolean;
  /** Who locked it: the control is then shown disabled, with whose lock it is. */
  readonly lockedBy?: string | undefined;
};

/** A switch with its label and what it does. */
export function Switch({ label, hint, checked, onChange, disabled = false, lockedBy }: SwitchProps) {
  const id = useId();
  const described = hint || lockedBy ? `${id}-hint` : undefined;
  return (
    <div className="flex items-start justify-between gap-3 py-1">
      <div className="min-w-0">
        <label htmlFor={id}>{label}</label>
        {described && (
          <div id={described} className="text-small text-ink-soft">
            {hint}
            {lockedBy && (
              <div>
                <LockMark by={lockedBy} />
              </div>
            )}
          </div>
        )}
      </div>
      <Radix.Root
        id={id}
        checked={checked}
        onCheckedChange={onChange}
        disabled={disabled || lockedBy !== undefined}
        aria-describedby={described}
        className="relative mt-0.5 h-5 w-9 shrink-0 rounded-full border border-edge-control bg-surface data-[state=checked]:border-accent data-[state=checked]:bg-accent disabled:opacity-55"
      >
        <Radix.Thumb className="block size-3.5 translate-x-0.5 rounded-full bg-edge-control transition-transform duration-100 data-[state=checked]:translate-x-4.5 data-[state=checked]:bg-on-accent" />
      </Radix.Root>
    </div>
  );
}
