import { type ButtonHTMLAttributes, type ReactNode, type Ref, useId } from "react";
import { type ButtonSize, type ButtonVariant, buttonClass } from "./button-class";
import { Kbd } from "./kbd";
import { Spinner } from "./spinner";
import { Tooltip } from "./tooltip";

type NativeProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, "disabled" | "className">;

export interface ButtonProps extends NativeProps {
  readonly variant?: ButtonVariant | undefined;
  readonly size?: ButtonSize | undefined;
  readonly isWide?: boolean | undefined;
  readonly icon?: ReactNode;
  readonly iconAfter?: ReactNode;
  /** A verb shown beside a spinner. Its room is kept from the start, so that the button does not change its width. */
  readonly busyLabel?: ReactNode;
  readonly isBusy?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
  /** Why this cannot be pressed now. The button keeps its focus and shows the sentence as a tip. */
  readonly disabledReason?: string | undefined;
  readonly shortcut?: string | undefined;
  readonly ref?: Ref<HTMLButtonElement> | undefined;
}

interface PressProps extends NativeProps {
  readonly isBusy?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly disabledReason?: string | undefined;
  readonly look: string;
  readonly ref?: Ref<HTMLButtonElement> | undefined;
}

/**
 * The button element under every look. While busy or disabled it has neither a handler nor the type `submit`, so that
 * nothing can be sent twice, and it stays in the tab order with its reason.
 */
function Press({ isBusy, isDisabled, disabledReason, look, onClick, type = "button", ...rest }: PressProps) {
  const reasonId = useId();
  const isInert = isBusy === true || isDisabled === true || disabledReason !== undefined;
  const button = (
    <button
      {...rest}
      {...(isInert ? { "aria-disabled": true } : { onClick })}
      {...(disabledReason !== undefined && { "aria-describedby": reasonId })}
      {...(isBusy === true && { "aria-busy": true })}
      type={isInert ? "button" : type}
      className={look}
    />
  );
  if (disabledReason === undefined) return button;
  return (
    <Tooltip id={reasonId} text={disabledReason}>
      {button}
    </Tooltip>
  );
}

function BusyFace({ children, verb, isBusy }: { children: ReactNode; verb: ReactNode; isBusy: boolean }) {
  const layer = "col-start-1 row-start-1 inline-flex items-center justify-center gap-1.5";
  return (
    <span className="inline-grid">
      <span aria-hidden={isBusy} className={`${layer} ${isBusy ? "invisible" : ""}`}>
        {children}
      </span>
      <span aria-hidden={!isBusy} className={`${layer} ${isBusy ? "" : "invisible"}`}>
        <Spinner />
        {verb}
      </span>
    </span>
  );
}

/** One press, one action. */
export function Button(props: ButtonProps) {
  const { variant, size, isWide, icon, iconAfter, busyLabel, shortcut, children, ...press } = props;
  const isGrey = press.isBusy !== true && (press.isDisabled === true || press.disabledReason !== undefined);
  const face = (
    <>
      {icon}
      {children}
      {iconAfter}
      {shortcut !== undefined && <Kbd>{shortcut}</Kbd>}
    </>
  );
  return (
    <Press {...press} look={buttonClass({ variant, size, isWide, isInert: isGrey })}>
      {busyLabel === undefined ? (
        face
      ) : (
        <BusyFace verb={busyLabel} isBusy={press.isBusy === true}>
          {face}
        </BusyFace>
      )}
    </Press>
  );
}

export interface IconButtonProps extends Omit<PressProps, "look" | "children" | "aria-label"> {
  readonly label: string;
  readonly icon: ReactNode;
  readonly variant?: ButtonVariant | undefined;
  readonly size?: ButtonSize | undefined;
}

/** An icon that everybody knows (close, copy, more, read again), with its name for readers of screens. */
export function IconButton({ label, icon, variant = "quiet", size, ...press }: IconButtonProps) {
  const isInert = press.isDisabled === true || press.disabledReason !== undefined;
  return (
    <Press
      {...press}
      aria-label={label}
      title={press.disabledReason === undefined ? label : undefined}
      look={buttonClass({ variant, size, isIcon: true, isInert })}
    >
      {press.isBusy === true ? <Spinner /> : icon}
    </Press>
  );
}
