"use client";

import { useTranslations } from "next-intl";
import { CopyButton } from "@/components/ui/copy-button";

/** A password that was just set: once, and large enough to be read out. */
export function ShownPassword({ password }: { readonly password: string }) {
  const t = useTranslations("account.password");
  return (
    <div className="mt-3 flex items-center gap-3 rounded-md bg-sunken px-4 py-3 inset-ring inset-ring-line narrow:flex-col narrow:items-stretch">
      <output aria-label={t("label")} className="min-w-0 flex-1 font-mono text-page break-all select-all">
        {password}
      </output>
      <CopyButton
        hasLabel
        variant="secondary"
        size="large"
        text={password}
        label={t("copy")}
        copiedLabel={t("copied")}
        failedLabel={t("copyFailed")}
      />
    </div>
  );
}
