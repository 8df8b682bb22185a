import type { LucideIcon } from 'lucide-react';
import { classNames } from './class-names.ts';

type IconProps = { readonly of: LucideIcon; readonly label?: string; readonly size?: number; readonly className?: string };

/** An icon in the one size and stroke of the product. Decoration, unless it has a label. */
export function Icon({ of: Shape, label, size = 16, className }: IconProps) {
  const shape = <Shape size={size} strokeWidth={1.75} aria-hidden="true" className={classNames('shrink-0', className)} />;
  if (!label) return shape;
  return (
    <span className="inline-flex">
      {shape}
      <span className="sr-only">{label}</span>
    </span>
  );
}
