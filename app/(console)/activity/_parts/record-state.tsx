"use client";

import { Link2, Link2Off } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Note } from "@/components/ui/note";
import { useRead } from "@/lib/query/hooks";
import { recordState } from "@/lib/reads";

/** Does every entry of the record still match its seal? */
export function RecordBadge() {
  const t = useTranslations("activity");
  const { data } = useRead(recordState, {});
  if (data === undefined) return null;
  return data.whole ? (
    <Badge tone="success" icon={<Link2 />} title={t("unbrokenHint", { count: data.events })}>
      {t("unbroken")}
    </Badge>
  ) : (
    <Badge tone="danger" icon={<Link2Off />}>
      {t("broken", { entry: data.events })}
    </Badge>
  );
}

/** Said above everything when it does not. */
export function RecordAlarm() {
  const t = useTranslations("activity");
  const { data } = useRead(recordState, {});
  if (data === undefined || data.whole) return null;
  return (
    <div className="flex-none px-6 pb-3 narrow:px-4">
      <Note tone="danger" role="alert" icon={<Link2Off />}>
        {t("brokenText", { entry: data.events })}
      </Note>
    </div>
  );
}
