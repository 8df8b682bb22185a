import { type ComponentProps, type ReactNode, useId } from 'react';
import { classNames } from './class-names.ts';
import { LockMark } from './lock-mark.tsx';

type TextFieldProps = Omit<ComponentProps<'input'>, 'id' | 'aria-describedby' | 'aria-invalid'> & {
  readonly label: string;
  /** True where the surroundings say already what the field is; the name stays for assistive tech. */
  readonly hideLabel?: boolean;
  readonly hint?: ReactNode;
  /** What is wrong and what to do; marks the field as invalid. */
  readonly problem?: string | undefined;
  readonly lockedBy?: string | undefined;
};

/** The look of anything that text is typed into. */
export const fieldClass =
  'w-full min-w-0 rounded-control border border-edge-control bg-page px-2.5 py-1 min-h-8 text-base text-ink disabled:opacity-60 aria-invalid:border-danger';

/** One line of text with its label, hint and problem. */
export function TextField({ label, hideLabel = false, hint, problem, lockedBy, disabled, className, ...rest }: TextFieldProps) {
  const id = useId();
  const described = problem || hint || lockedBy ? `${id}-hint` : undefined;
  return (
    <div className={classNames('flex min-w-0 flex-col gap-1', className)}>
      <label htmlFor={id} className={hideLabel ? 'sr-only' : undefined}>
        {label}
      </label>
      <input
        id={id}
        className={fieldClass}
        disabled={disabled || lockedBy !== undefined}
        aria-describedby={described}
        aria-invalid={problem ? true : undefined}
        {...rest}
      />
      {described && (
        <div id={described} className={classNames('text-small', problem ? 'text-danger' : 'text-ink-soft')}>
          {problem ?? hint}
          {lockedBy && (
            <div>
              <LockMark by={lockedBy} />
            </div>
          )}
        </div>
      )}
    </div>
  );
}
