"use client";

import { useFormStatus } from "react-dom";
import { Button, type ButtonProps } from "./button";

/** Sends its form and is busy until the answer is there. */
export function SubmitButton(props: Omit<ButtonProps, "type" | "isBusy" | "onClick">) {
  const { pending } = useFormStatus();
  return <Button {...props} type="submit" isBusy={pending} />;
}
