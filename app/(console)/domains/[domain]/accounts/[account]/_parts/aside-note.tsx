"use client";

import { Archive } from "lucide-react";
import { useTranslations } from "next-intl";
import { useNow } from "@/components/data/clock";
import { bold, mono } from "@/components/data/rich-text";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { asideOf, isDue } from "@/lib/changes/aside-name";
import { useRead } from "@/lib/query/hooks";
import { asideDetails } from "@/lib/reads";
import { useDueDay } from "../../_parts/aside/use-due-day";
import { useAccountMenu } from "./account-menu";

/** What an Account that is set aside was, until when it is kept, and the way back. */
export function AsideNote({ account }: { readonly account: string }) {
  const t = useTranslations("aside");
  const day = useDueDay();
  const now = useNow();
  const { items } = useAccountMenu();
  const { data: details } = useRead(asideDetails, { account });
  const aside = asideOf(account);
  if (aside === undefined) return null;
  const when = now === undefined ? "" : t(isDue(aside, now) ? "noteDue" : "noteKept", { day: day(aside.dueAt) });
  const actions = items
    .filter(({ key }) => key === "bringBack" || key === "purge")
    .map(({ key, label, disabledReason, onSelect }) => (
      <Button key={key} size="small" disabledReason={disabledReason} onClick={onSelect}>
        {label}
      </Button>
    ));
  return (
    <Note tone="warning" icon={<Archive />} actions={<span className="flex gap-2 narrow:hidden">{actions}</span>}>
      {t.rich("note", { was: details?.aside.was ?? aside.was, when, b: bold, mono })}
      {details?.aside.change !== undefined && details.aside.change.why !== "" && (
        <> {t("why", { why: details.aside.change.why })}</>
      )}
      <span className="mt-2 hidden gap-2 narrow:flex">{actions}</span>
    </Note>
  );
}
