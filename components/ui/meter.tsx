import { classNames } from "./class-names";

interface MeterProps {
  /** Share in use, in per cent; may be more than 100. */
  readonly percent: number;
  readonly label: string;
  readonly className?: string;
}

/** Grey while there is room, amber from 95 per cent, red from 100. Drawn by attributes: no inline style is needed. */
export function Meter({ percent, label, className }: MeterProps) {
  const fill = percent >= 100 ? "fill-danger-mark" : percent >= 95 ? "fill-warning-mark" : "fill-meter";
  return (
    <svg
      role="img"
      aria-label={label}
      className={classNames("block h-1.5 flex-none rounded-full bg-active", className ?? "w-full")}
    >
      <rect width={`${Math.min(Math.max(percent, 0), 100)}%`} height="6" rx="3" className={fill} />
    </svg>
  );
}
