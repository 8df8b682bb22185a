type ProgressProps = {
  readonly label: string;
  /** 0..1; absent while nobody knows how far it is. */
  readonly fraction?: number | undefined;
};

/** A thin bar of how far something is. */
export function Progress({ label, fraction }: ProgressProps) {
  const percent = fraction === undefined ? undefined : Math.round(Math.min(1, Math.max(0, fraction)) * 100);
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      className="h-1.5 w-full overflow-hidden rounded-full bg-bar-rest"
    >
      <div
        className={percent === undefined ? 'h-full w-1/3 animate-pulse rounded-full bg-bar' : 'h-full rounded-full bg-bar'}
        style={percent === undefined ? undefined : { width: `${percent}%` }}
      />
    </div>
  );
}
