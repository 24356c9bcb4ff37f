"use client";

import { LockOpen } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useQuestion } from "@/components/change/use-question";
import { CardAnswer } from "@/components/person/card-answer";
import { InDrawer } from "@/components/person/drawer-room";
import { useMissingRight } from "@/components/session/actor-context";
import { IconButton } from "@/components/ui/button";
import { Card, CardRow } from "@/components/ui/card";
import { QuestionDialog } from "@/components/ui/question-dialog";
import { tempBlacklistIp } from "@/lib/catalogue/commands/temporary-addresses";
import type { RunChange } from "@/lib/changes";
import { useRead } from "@/lib/query/hooks";
import { blockedAddresses } from "@/lib/reads";
import { unblockAddress } from "../actions";
import { blocked } from "./overview-reads";

const CommandsPreview = dynamic(() =>
  import("@/components/change/commands-preview").then((module) => module.CommandsPreview),
);

const MINUTE = 60;
const HOUR = 3600;

/** Asks before an address is let in again. */
function useUnblock() {
  const t = useTranslations("overview.unblock");
  const missing = useMissingRight();
  const question = useQuestion<string>();
  const address = question.asked ?? "";
  const run: RunChange = (mode, why) => unblockAddress(mode, address, why);
  const right = missing(tempBlacklistIp, { address: "" });
  const dialog = (
    <>
      <QuestionDialog
        isOpen={question.isOpen}
        onClose={question.close}
        question={t("question", { address })}
        confirmLabel={t("do")}
        busyLabel={t("doing")}
        cancelLabel={t("cancel")}
        isBusy={question.isBusy}
        onConfirm={() => question.apply(run)}
      >
        <div className="grid gap-3">
          <p>{t("text")}</p>
          <CommandsPreview run={run} of={address} />
          {question.failure}
        </div>
      </QuestionDialog>
      <InDrawer>{question.drawer}</InDrawer>
      {question.dialogs}
    </>
  );
  return { ask: question.ask, dialog, refused: right === undefined ? undefined : t("noRight", { right }) };
}

/** Addresses that the server does not talk to for now, mostly for failed logins. */
export function BlockedCard() {
  const t = useTranslations("overview");
  const query = useRead(blockedAddresses, blocked);
  const unblock = useUnblock();
  function left(seconds: number | undefined): string {
    if (seconds === undefined) return t("blockedForGood");
    if (seconds < HOUR) return t("minutes", { count: Math.ceil(seconds / MINUTE) });
    return t("hours", { hours: Math.floor(seconds / HOUR), minutes: Math.floor((seconds % HOUR) / MINUTE) });
  }
  return (
    <Card title={t("blocked")} note={query.data && t("blockedNow", { count: query.data.total })}>
      <CardAnswer query={query} lines={2}>
        {({ addresses, total }) =>
          addresses.length === 0 ? (
            <p className="px-4 pt-1 pb-4 text-dense text-text-2">{t("noBlocked")}</p>
          ) : (
            <>
              {addresses.map(({ address, seconds }) => (
                <CardRow key={address}>
                  <span className="mono cut flex-1" title={address}>
                    {address}
                  </span>
                  <span className="flex-none text-small text-text-3">{left(seconds)}</span>
                  <IconButton
                    size="small"
                    icon={<LockOpen className="size-3.5" />}
                    label={t("unblock.one", { address })}
                    disabledReason={unblock.refused}
                    onClick={() => unblock.ask(address)}
                  />
                </CardRow>
              ))}
              {total > addresses.length && (
                <p className="border-t border-line-soft px-4 py-2.5 text-small text-text-3">
                  {t("moreBlocked", { count: total - addresses.length })}
                </p>
              )}
            </>
          )
        }
      </CardAnswer>
      {unblock.dialog}
    </Card>
  );
}
