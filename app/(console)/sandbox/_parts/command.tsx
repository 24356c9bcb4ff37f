"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CodeBlock, type CodeSpan } from "@/components/ui/code";
import { CopyButton } from "@/components/ui/copy-button";

interface CommandProps {
  readonly spans: readonly CodeSpan[];
  readonly children: ReactNode;
}

/** A line to type in a shell, and what it does. */
export function Command({ spans, children }: CommandProps) {
  const t = useTranslations("pages.sandbox");
  const copy = (
    <span className="-my-1 -mr-1.5">
      <CopyButton
        text={spans.map(({ text }) => text).join("")}
        label={t("copy")}
        copiedLabel={t("copied")}
        failedLabel={t("copyFailed")}
      />
    </span>
  );
  return (
    <li className="grid gap-1">
      <CodeBlock spans={spans} after={copy} />
      <p className="text-small text-text-3">{children}</p>
    </li>
  );
}
