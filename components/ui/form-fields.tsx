"use client";

import { CircleAlert, Lock } from "lucide-react";
import { type ReactNode, useId } from "react";
import { controlProps, Field, type FieldProps } from "./field";
import { NumberInput, type NumberInputProps } from "./number-input";
import { PasswordInput, type PasswordInputProps } from "./password-input";
import { Select, type SelectProps } from "./select";
import { TextArea, type TextAreaProps } from "./text-area";
import { TextInput, type TextInputProps } from "./text-input";

type Frame = Omit<FieldProps, "id" | "children"> & {
  readonly id?: string | undefined;
  /** Why this may not be changed: the field is locked and says so. */
  readonly lockedReason?: ReactNode;
};

/** Splits what belongs to the frame from what belongs to the control. */
function useFrame<Props extends Frame>(props: Props) {
  const ownId = useId();
  const {
    id = ownId,
    label,
    settingKey,
    hint,
    error,
    warning,
    origin,
    was,
    actions,
    layout,
    isWide,
    below,
    ...rest
  } = props;
  const { lockedReason, ...control } = rest;
  const said = lockedReason ?? hint;
  const frame = {
    id,
    label,
    settingKey,
    hint: said,
    error,
    warning,
    origin,
    was,
    actions,
    layout,
    isWide,
    below,
  };
  return {
    frame,
    control,
    bound: controlProps({ id, hint: said, error, warning }),
    isLocked: lockedReason !== undefined,
  };
}

function mark(isLocked: boolean, error: ReactNode): ReactNode {
  if (isLocked) return <Lock className="size-3.5 flex-none text-text-3" />;
  return error === undefined ? undefined : <CircleAlert className="size-3.5 flex-none text-danger-text" />;
}

/** A labelled line of text. */
export function TextField(props: Frame & Omit<TextInputProps, "id">) {
  const { frame, control, bound, isLocked } = useFrame(props);
  return (
    <Field {...frame}>
      <TextInput
        {...control}
        {...bound}
        isWarned={frame.warning !== undefined}
        readOnly={isLocked || control.readOnly}
        after={control.after ?? mark(isLocked, frame.error)}
      />
    </Field>
  );
}

/** A labelled number with its unit. */
export function NumberField(props: Frame & Omit<NumberInputProps, "id">) {
  const { frame, control, bound, isLocked } = useFrame(props);
  return (
    <Field {...frame}>
      <NumberInput
        {...control}
        {...bound}
        isWarned={frame.warning !== undefined}
        readOnly={isLocked || control.readOnly}
        after={control.after ?? mark(isLocked, frame.error)}
      />
    </Field>
  );
}

/** A labelled secret. */
export function PasswordField(props: Frame & Omit<PasswordInputProps, "id">) {
  const { frame, control, bound, isLocked } = useFrame(props);
  return (
    <Field {...frame}>
      <PasswordInput {...control} {...bound} readOnly={isLocked || control.readOnly} />
    </Field>
  );
}

/** A labelled list of choices. */
export function SelectField(props: Frame & Omit<SelectProps, "id">) {
  const { frame, control, bound, isLocked } = useFrame(props);
  return (
    <Field {...frame}>
      <Select {...control} {...bound} disabled={isLocked || control.disabled} />
    </Field>
  );
}

/** A labelled text of several lines. */
export function TextAreaField(props: Frame & Omit<TextAreaProps, "id">) {
  const { frame, control, bound, isLocked } = useFrame(props);
  return (
    <Field {...frame}>
      <TextArea {...control} {...bound} readOnly={isLocked || control.readOnly} />
    </Field>
  );
}
