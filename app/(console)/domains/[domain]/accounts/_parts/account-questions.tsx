"use client";

import { Archive, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { CommandsPreview } from "@/components/change/commands-preview";
import type { Question } from "@/components/change/use-question";
import { bold, mono } from "@/components/data/rich-text";
import { useSizeText } from "@/components/data/size";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { QuestionDialog } from "@/components/ui/question-dialog";
import { getAccountAliases, getAccountTelnums } from "@/lib/catalogue/commands/account/aliases";
import type { RunChange } from "@/lib/changes";
import { useCommand, useRead } from "@/lib/query/hooks";
import { accountSessions, suspendedServices } from "@/lib/reads";
import { useAccountSummary } from "../../../_parts/use-summaries";
import { deleteAccount, endSessions, resumeAccount, suspendAccount } from "../actions";

/** What can be asked about an Account. */
export interface AccountQuestion {
  readonly about:
    | "rename"
    | "move"
    | "suspend"
    | "resume"
    | "sessions"
    | "setAside"
    | "keepAside"
    | "bringBack"
    | "purge"
    | "delete";
  /** `user@domain`. */
  readonly account: string;
}

export interface AskedProps {
  readonly question: Question<AccountQuestion>;
  readonly account: string;
}

/** What every question about an Account has in common. */
function frame({ question }: AskedProps) {
  return { isOpen: question.isOpen, onClose: question.close, isBusy: question.isBusy };
}

export function SuspendAccount(props: AskedProps) {
  const { question, account } = props;
  const t = useTranslations("accounts");
  const run: RunChange = (mode, why) => suspendAccount(mode, account, why);
  return (
    <QuestionDialog
      {...frame(props)}
      question={t("suspendTitle", { account })}
      confirmLabel={t("suspendConfirm")}
      busyLabel={t("suspending")}
      cancelLabel={t("cancel")}
      onConfirm={() => question.apply(run)}
    >
      <p>{t("suspendText")}</p>
      <CommandsPreview run={run} of={account} />
      {question.failure}
    </QuestionDialog>
  );
}

export function ResumeAccount(props: AskedProps) {
  const { question, account } = props;
  const t = useTranslations("accounts");
  const { data: recorded } = useRead(suspendedServices, { account });
  const run: RunChange = (mode, why) => resumeAccount(mode, account, why);
  return (
    <QuestionDialog
      {...frame(props)}
      question={t("resumeTitle", { account })}
      confirmLabel={t("resumeConfirm")}
      busyLabel={t("resuming")}
      cancelLabel={t("cancel")}
      onConfirm={() => question.apply(run)}
    >
      <p>{recorded !== undefined && t(recorded.known ? "resumeText" : "resumeUnknown")}</p>
      <CommandsPreview run={run} of={account} />
      {question.failure}
    </QuestionDialog>
  );
}

export function EndAccountSessions(props: AskedProps) {
  const { question, account } = props;
  const t = useTranslations("accounts");
  const count = useRead(accountSessions, { account }).data?.length ?? 0;
  const run: RunChange = (mode, why) => endSessions(mode, account, why);
  return (
    <QuestionDialog
      {...frame(props)}
      question={t("sessionsTitle", { account })}
      confirmLabel={t("sessionsConfirm", { count })}
      busyLabel={t("ending")}
      cancelLabel={t("cancel")}
      onConfirm={() => question.apply(run)}
    >
      <p>{t("sessionsText", { count })}</p>
      <CommandsPreview run={run} of={account} />
      {question.failure}
    </QuestionDialog>
  );
}

/** What goes with an Account, counted. */
function Lost({ account }: { readonly account: string }) {
  const t = useTranslations("accounts");
  const { size } = useSizeText();
  const used = useAccountSummary(account)?.used;
  const { data: aliases = [] } = useCommand(getAccountAliases, { accountName: account });
  const { data: telnums = [] } = useCommand(getAccountTelnums, { accountName: account });
  const names = (list: readonly string[]) => ({ count: list.length, names: list.join(", "), mono });
  return (
    <ul className="mt-1 list-disc pl-5">
      <li>{used === undefined ? t("lost.storageUnknown") : t("lost.storage", { size: size(used) })}</li>
      {aliases.length > 0 && <li>{t.rich("lost.aliases", names(aliases))}</li>}
      {telnums.length > 0 && <li>{t.rich("lost.telnums", names(telnums))}</li>}
      <li>{t("lost.rules")}</li>
    </ul>
  );
}

/** The gravest of them: setting aside is offered first, what is lost is counted, and the name has to be typed. */
export function DeleteAccount(props: AskedProps) {
  const { question, account } = props;
  const t = useTranslations("accounts");
  const ta = useTranslations("aside");
  const run: RunChange = (mode, why) => deleteAccount(mode, account, why);
  return (
    <QuestionDialog
      {...frame(props)}
      isDanger
      question={t("deleteTitle", { account })}
      confirmLabel={t("deleteConfirm")}
      busyLabel={t("deleting")}
      cancelLabel={t("cancel")}
      typed={{ label: t("deleteType"), text: account.slice(0, account.lastIndexOf("@")) }}
      onConfirm={() => question.apply(run)}
    >
      <div className="mb-4">
        <Note
          tone="info"
          icon={<Archive />}
          actions={
            <Button onClick={() => question.ask({ about: "setAside", account })}>{ta("setAsideInstead")}</Button>
          }
        >
          {ta.rich("deleteFirst", { b: bold })}
        </Note>
      </div>
      <p>{t("deleteText")}</p>
      <Lost account={account} />
      <div className="mt-3.5">
        <Note tone="danger" icon={<TriangleAlert />}>
          {t.rich("deleteWarning", { b: bold })}
        </Note>
      </div>
      <CommandsPreview run={run} of={account} />
      {question.failure}
    </QuestionDialog>
  );
}
