"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toasts";
import { useReadAgain } from "@/lib/query/hooks";
import { readBack } from "../actions";

interface ReadBackButtonProps {
  readonly id: number;
  readonly isLink?: boolean;
}

/** Looks at the server again for a Change whose outcome is not known. */
export function ReadBackButton({ id, isLink = false }: ReadBackButtonProps) {
  const t = useTranslations("activity");
  const tc = useTranslations("change.failed");
  const toast = useToast();
  const readAgain = useReadAgain();
  const [isBusy, setIsBusy] = useState(false);

  async function look(): Promise<void> {
    setIsBusy(true);
    const answer = await readBack(id).catch(() => undefined);
    setIsBusy(false);
    if (answer !== undefined && "found" in answer) {
      toast({ tone: answer.found === "cannotTell" ? "warning" : "success", title: t(`found.${answer.found}`) });
      void readAgain({ kinds: [], names: [] });
      return;
    }
    const code = answer?.error.code ?? "connect";
    toast({ tone: "warning", title: tc(code, { request: answer?.error.requestId ?? "" }), detail: answer?.error.text });
  }
  return (
    <Button
      variant={isLink ? "link" : "secondary"}
      size="small"
      isBusy={isBusy}
      busyLabel={t("readingBack")}
      onClick={(event) => {
        // In a line of the list, a press elsewhere opens the line.
        event.stopPropagation();
        void look();
      }}
    >
      {t("readBack")}
    </Button>
  );
}
