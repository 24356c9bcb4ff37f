import type { ReactNode } from "react";
import { OriginBadge } from "./badge";
import { classNames } from "./class-names";

export interface FieldOrigin {
  readonly label: ReactNode;
  /** Set on the object itself; otherwise the value comes from a level above. */
  readonly isExplicit: boolean;
}

export interface FieldProps {
  /** Of the control; hint and error are named after it. */
  readonly id: string;
  readonly label: ReactNode;
  /** The server's own name of the setting. */
  readonly settingKey?: string | undefined;
  readonly hint?: ReactNode;
  readonly error?: ReactNode;
  /** Said in amber: the server answered well but kept another value. */
  readonly warning?: ReactNode;
  readonly origin?: FieldOrigin | undefined;
  /** The value before it was changed here, in words; its presence draws the dirty bar. */
  readonly was?: ReactNode;
  /** Put back, where it comes from: icon buttons behind the control. */
  readonly actions?: ReactNode;
  readonly layout?: "stacked" | "row" | undefined;
  /** In a row, controls are short unless their value is a text. */
  readonly isWide?: boolean | undefined;
  /** The part of the control that does not fit into its line. */
  readonly more?: ReactNode;
  /** Opened under the field: the rail of levels. */
  readonly below?: ReactNode;
  readonly children: ReactNode;
}

/** What the control has to say about itself, for `aria-describedby`, `aria-invalid` and the id. */
export function controlProps({ id, hint, error, warning }: Pick<FieldProps, "id" | "hint" | "error" | "warning">) {
  const described = [
    error !== undefined && `${id}-error`,
    warning !== undefined && `${id}-warning`,
    hint !== undefined && `${id}-hint`,
  ].filter((part) => part !== false);
  return {
    id,
    ...(described.length > 0 && { "aria-describedby": described.join(" ") }),
    ...(error !== undefined && { "aria-invalid": true }),
  };
}

function Sayings({ id, hint, error, warning }: Pick<FieldProps, "id" | "hint" | "error" | "warning">) {
  return (
    <>
      {error !== undefined && (
        <p id={`${id}-error`} className="mt-1 text-small text-danger-text">
          {error}
        </p>
      )}
      {warning !== undefined && (
        <p id={`${id}-warning`} className="mt-1 text-small text-warning-text">
          {warning}
        </p>
      )}
      {hint !== undefined && (
        <p id={`${id}-hint`} className="mt-1 text-small text-text-3">
          {hint}
        </p>
      )}
    </>
  );
}

function Key({ children }: { readonly children: string }) {
  return <code className="block font-mono text-micro tracking-[-0.02em] break-all text-text-3">{children}</code>;
}

/** Label above, control below: dialogs and short forms. */
function StackedField(props: FieldProps) {
  const { id, label, settingKey, origin, was, actions, more, below, children } = props;
  return (
    <div className={classNames("relative min-w-0 self-start", was !== undefined && DIRTY)}>
      <div className="mb-1.5 flex items-baseline gap-2">
        <label htmlFor={id} className="min-w-0 text-dense font-medium">
          {label}
        </label>
        {settingKey !== undefined && <Key>{settingKey}</Key>}
        <span className="ml-auto flex flex-none items-center gap-2 text-small text-text-3">
          {was}
          {origin !== undefined && <OriginBadge isExplicit={origin.isExplicit}>{origin.label}</OriginBadge>}
        </span>
      </div>
      <div className="flex items-center gap-2">
        {children}
        {actions}
      </div>
      {more}
      <Sayings {...props} />
      {below}
    </div>
  );
}

const DIRTY = "before:absolute before:inset-y-0 before:-left-2 before:w-0.5 before:rounded-full before:bg-accent-mark";
const DIRTY_ROW =
  "before:absolute before:inset-y-2 before:-left-6 before:w-0.5 before:rounded-r-[1px] before:bg-accent-mark narrow:before:-left-4";

/** Label and key at the side, control, origin and actions in one line: the settings editor. */
function RowField(props: FieldProps) {
  const { id, label, settingKey, origin, was, actions, isWide, more, below, children } = props;
  return (
    <div className={classNames("relative py-2", was !== undefined && DIRTY_ROW)}>
      <div className="grid grid-cols-[152px_minmax(0,1fr)] gap-x-4 gap-y-1.5 narrow:grid-cols-1">
        <div className="narrow:flex narrow:items-baseline narrow:justify-between narrow:gap-2">
          <label htmlFor={id} className="block text-dense font-medium">
            {label}
          </label>
          {settingKey !== undefined && <Key>{settingKey}</Key>}
        </div>
        <div className="min-w-0">
          <div className="flex items-start gap-2 narrow:flex-wrap narrow:gap-y-1.5">
            <div className={`min-w-0 narrow:flex-1 ${isWide ? "flex-1" : "w-37 flex-none"}`}>{children}</div>
            <span className="flex h-8 min-w-0 items-center gap-2 text-small text-text-3 narrow:order-last narrow:h-auto narrow:basis-full">
              {origin !== undefined && <OriginBadge isExplicit={origin.isExplicit}>{origin.label}</OriginBadge>}
              <span className="cut">{was}</span>
            </span>
            <span className="ml-auto flex h-8 flex-none items-center touch:h-10">{actions}</span>
          </div>
          {more}
          <Sayings {...props} />
        </div>
      </div>
      {below}
    </div>
  );
}

/** A control with everything that is to be said about it. */
export function Field(props: FieldProps) {
  return props.layout === "row" ? <RowField {...props} /> : <StackedField {...props} />;
}
