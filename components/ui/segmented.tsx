import { RadioGroup } from 'radix-ui';
import { useId } from 'react';
import { LockMark } from './lock-mark.tsx';

type SegmentedProps<Value extends string> = {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
  readonly disabled?: boolean;
  readonly lockedBy?: string | undefined;
};

/** A few choices side by side of which one is taken; a radio group for assistive tech. */
export function Segmented<Value extends string>({ label, value, options, onChange, disabled, lockedBy }: SegmentedProps<Value>) {
  const id = useId();
  return (
    <div className="flex flex-col gap-1">
      <RadioGroup.Root
        aria-label={label}
        aria-describedby={lockedBy ? id : undefined}
        orientation="horizontal"
        value={value}
        disabled={disabled || lockedBy !== undefined}
        onValueChange={(next) => {
          const taken = options.find((option) => option.value === next);
          if (taken) onChange(taken.value);
        }}
        className="flex rounded-control border border-edge bg-surface p-0.5"
      >
        {options.map((option) => (
          <RadioGroup.Item
            key={option.value}
            value={option.value}
            className="min-h-7 flex-1 rounded-[6px] border border-transparent px-1.5 text-small text-ink-soft enabled:hover:text-ink data-[state=checked]:border-edge-control data-[state=checked]:bg-page data-[state=checked]:font-medium data-[state=checked]:text-ink"
          >
            {option.label}
          </RadioGroup.Item>
        ))}
      </RadioGroup.Root>
      {lockedBy && <LockMark id={id} by={lockedBy} />}
    </div>
  );
}
