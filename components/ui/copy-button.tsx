"use client";

import { Check, Copy } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Button, IconButton } from "./button";

const SHOWN_MS = 2000;

interface CopyButtonProps {
  readonly text: string;
  readonly label: string;
  readonly copiedLabel: string;
  readonly failedLabel: string;
  /** Shows the label beside the icon. */
  readonly hasLabel?: boolean | undefined;
  readonly variant?: "secondary" | "quiet" | undefined;
  readonly size?: "small" | "medium" | "large" | undefined;
}

/** Puts a text on the clipboard and says politely whether that worked. */
export function CopyButton({
  text,
  label,
  copiedLabel,
  failedLabel,
  hasLabel = false,
  variant = "quiet",
  size = "small",
}: CopyButtonProps) {
  const [outcome, setOutcome] = useState<"copied" | "failed">();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  async function copy(): Promise<void> {
    // The clipboard is absent on plain http and may be refused by the browser's settings.
    const outcome = await navigator.clipboard?.writeText(text).then(
      () => "copied" as const,
      () => "failed" as const,
    );
    setOutcome(outcome ?? "failed");
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setOutcome(undefined), SHOWN_MS);
  }
  const said = outcome === "copied" ? copiedLabel : outcome === "failed" ? failedLabel : "";
  const icon = outcome === "copied" ? <Check className={MARK[size]} /> : <Copy className={MARK[size]} />;
  return (
    <>
      {hasLabel ? (
        <Button icon={icon} onClick={copy} variant={variant} size={size}>
          {label}
        </Button>
      ) : (
        <IconButton icon={icon} label={label} onClick={copy} variant={variant} size={size} />
      )}
      <span role="status" className="sr-only">
        {said}
      </span>
    </>
  );
}

const MARK = { small: "size-3.5", medium: "", large: "" } as const;
