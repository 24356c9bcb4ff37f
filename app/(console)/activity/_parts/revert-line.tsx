"use client";

import { Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { mono } from "@/components/data/rich-text";
import { Button } from "@/components/ui/button";
import type { Receipt } from "@/lib/changes";
import { shownError } from "@/lib/query/failure";
import { useRead } from "@/lib/query/hooks";
import { type ReadOutput, revertRead } from "@/lib/reads";
import type { ChangeRow } from "./activity-view";

function Moved({ compared, moved }: Pick<ReadOutput<typeof revertRead>, "compared" | "moved">) {
  const t = useTranslations("activity");
  const [name] = moved;
  if (name !== undefined)
    return t.rich("someMoved", { rest: compared - moved.length, name, more: moved.length - 1, mono });
  return compared === 0 ? null : t("asLeft", { count: compared });
}

interface RevertLineProps {
  readonly row: ChangeRow;
  readonly undo: Receipt["undo"];
  readonly onRevert: () => void;
  readonly isBusy: boolean;
}

/** Whether and how a Change can be taken back: what has moved since, what does not come back. */
export function RevertLine({ row, undo, onRevert, isBusy }: RevertLineProps) {
  const t = useTranslations("activity");
  const query = useRead(revertRead, { id: row.id });
  const { objects = row.objects.length, compared = 0, moved = [], loses = [] } = query.data ?? {};
  const count = { count: objects };
  const isAccounts = row.objects.every(({ kind }) => kind === "account");
  const label = objects <= 1 ? t("revert") : isAccounts ? t("revertAccounts", count) : t("revertObjects", count);
  const refusal = query.error === null ? undefined : shownError(query.error);
  const reasons = [...loses, ...undo.never];
  return (
    <div className="mt-4 flex items-center gap-3 text-dense text-text-3 narrow:flex-col narrow:items-start">
      <Button
        icon={<Undo2 />}
        isBusy={isBusy}
        busyLabel={t("reverting")}
        disabledReason={refusal?.message}
        onClick={onRevert}
      >
        {label}
      </Button>
      <p className="min-w-0">
        {t("revertText")} <Moved compared={compared} moved={moved} /> {reasons.join(" ")}
      </p>
    </div>
  );
}
