"use client";

import { Eye, EyeOff } from "lucide-react";
import { useState } from "react";
import { TextInput, type TextInputProps } from "./text-input";

export interface PasswordInputProps extends Omit<TextInputProps, "type" | "after"> {
  readonly showLabel: string;
  readonly hideLabel: string;
  /** A generated password is shown at once: somebody has to read it out. */
  readonly isShownAtFirst?: boolean | undefined;
}

/** A secret with a button that shows it. */
export function PasswordInput({ showLabel, hideLabel, isShownAtFirst = false, ...input }: PasswordInputProps) {
  const [isShown, setShown] = useState(isShownAtFirst);
  const Icon = isShown ? EyeOff : Eye;
  return (
    <TextInput
      spellCheck={false}
      autoCapitalize="off"
      {...input}
      type={isShown ? "text" : "password"}
      isMono={isShown || input.isMono}
      after={
        <button
          type="button"
          aria-pressed={isShown}
          aria-label={isShown ? hideLabel : showLabel}
          onClick={() => setShown(!isShown)}
          className="-mr-1.5 grid size-7 flex-none place-items-center rounded-sm text-text-3 hover:bg-hover hover:text-text touch:size-9"
        >
          <Icon className="size-3.5" />
        </button>
      }
    />
  );
}
