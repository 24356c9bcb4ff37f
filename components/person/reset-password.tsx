"use client";

import { EyeOff, KeyRound, Lock, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, type Ref, useId } from "react";
import { Failure } from "@/components/change/failure";
import { bold, mono } from "@/components/data/rich-text";
import { useMissingRight } from "@/components/session/actor-context";
import { Button } from "@/components/ui/button";
import { Card, CardActions, CardBody } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { ChoiceList } from "@/components/ui/choice-label";
import { Note } from "@/components/ui/note";
import { setAccountPassword } from "@/lib/catalogue/commands/account/password";
import { useRead } from "@/lib/query/hooks";
import { accountSessions } from "@/lib/reads";
import { InDrawer } from "./drawer-room";
import { NewPassword } from "./new-password";
import type { PersonActions } from "./person-actions";
import { ResetDone } from "./reset-done";
import { useAccount, useRank } from "./use-account";
import { type Reset, useReset } from "./use-reset";

export interface ResetPasswordProps {
  readonly account: string;
  readonly resetPassword: PersonActions["resetPassword"];
  /** Where the focus goes when the person was chosen by the keyboard. */
  readonly fieldRef?: Ref<HTMLInputElement> | undefined;
}

/** Why this person may not do it, said in place of a form that could only be refused. */
function Refused({ account }: { readonly account: string }) {
  const t = useTranslations("account.password");
  const { lacking } = useRank(account);
  const right = useMissingRight()(setAccountPassword, { accountName: account });
  return (
    <CardBody>
      <Note tone="warning" icon={<Lock className="size-3.5" />}>
        {right !== undefined
          ? t.rich("noRight", { right, b: bold, mono })
          : lacking === undefined
            ? t.rich("unknownRights", { b: bold })
            : t.rich("outranked", { rights: lacking.join(", "), b: bold, mono })}
      </Note>
    </CardBody>
  );
}

function Options({ account, reset }: { readonly account: string; readonly reset: Reset }) {
  const t = useTranslations("account.password");
  const { facts } = useAccount(account);
  const count = useRead(accountSessions, { account }).data?.length ?? 0;
  return (
    <ChoiceList>
      <Checkbox
        checked={reset.endSessions}
        onChange={(event) => reset.edit({ endSessions: event.target.checked })}
        hint={t("endHint")}
      >
        {t("end", { count })}
      </Checkbox>
      <Checkbox
        checked={reset.check}
        onChange={(event) => reset.edit({ check: event.target.checked })}
        hint={t.rich(facts?.mayChangePassword === false ? "checkRefuses" : "checkHint", { mono })}
      >
        {t("check")}
      </Checkbox>
    </ChoiceList>
  );
}

function Warnings({ account, reset }: { readonly account: string; readonly reset: Reset }) {
  const t = useTranslations("account.password");
  const { facts } = useAccount(account);
  const { isOwn } = useRank(account);
  const icon = <TriangleAlert className="size-3.5" />;
  const { outcome, change } = reset;
  return (
    <div className="grid gap-2 empty:hidden [&:not(:empty)]:mb-3">
      {isOwn && (
        <Note tone="warning" icon={icon}>
          {t.rich("own", { b: bold })}
        </Note>
      )}
      {facts?.takesPassword === false && (
        <Note tone="warning" icon={icon}>
          {t.rich("switchedOff", { b: bold })}
        </Note>
      )}
      {outcome?.kind === "unknown" && (
        <Note tone="warning" icon={icon} role="alert">
          {t.rich("unknown", { b: bold })}
        </Note>
      )}
      {change.error !== undefined && <Failure error={change.error} />}
    </div>
  );
}

function ResetForm({ account, reset, fieldRef }: Omit<ResetPasswordProps, "resetPassword"> & { reset: Reset }) {
  const t = useTranslations("account.password");
  const errorId = useId();
  const { facts } = useAccount(account);
  const count = useRead(accountSessions, { account }).data?.length ?? 0;
  const problem = reset.change.problems.newPassword;
  const said = reset.outcome?.kind === "refused" ? reset.outcome.said : undefined;
  const missing = problem?.error === "needed" ? t("needed") : problem?.text;
  const error = missing ?? (said === undefined ? undefined : t("refused", { said }));
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.repeat) return;
    event.preventDefault();
    reset.save();
  }
  return (
    <div role="none" onKeyDown={onKeyDown}>
      <CardBody>
        <Warnings account={account} reset={reset} />
        <NewPassword
          ref={fieldRef}
          size="large"
          value={reset.password}
          onChange={(password) => reset.edit({ password })}
          context={{ names: [account, facts?.realName ?? ""], rule: facts?.passwordRule }}
          isInvalid={error !== undefined}
          describedBy={error === undefined ? undefined : errorId}
        />
        {error !== undefined && (
          <p id={errorId} role="alert" className="mt-1.5 text-small break-words text-danger-text">
            {error}
          </p>
        )}
        <div className="mt-4">
          <Options account={account} reset={reset} />
        </div>
        <Note icon={<EyeOff className="size-3.5" />}>{t("note")}</Note>
      </CardBody>
      <CardActions>
        <Button variant="quiet" isDisabled={reset.change.isBusy} onClick={reset.preview}>
          {t("showCommands")}
        </Button>
        <span className="flex-1 narrow:hidden" />
        <Button
          variant="primary"
          icon={<KeyRound />}
          aria-keyshortcuts="Control+Enter"
          title="Ctrl Enter"
          isBusy={reset.change.isBusy}
          busyLabel={t("resetting")}
          onClick={reset.save}
        >
          {reset.endSessions ? t("resetEnd", { count }) : t("reset")}
        </Button>
      </CardActions>
    </div>
  );
}

/** Resetting somebody's password: the form, why it may not be used, and once it is done the password to read out. */
export function ResetPassword({ account, resetPassword, fieldRef }: ResetPasswordProps) {
  const t = useTranslations("account.password");
  const { query, isOwn, lacking } = useRank(account);
  const reset = useReset(account, isOwn, resetPassword);
  const right = useMissingRight()(setAccountPassword, { accountName: account });
  const isOutranked = lacking === undefined ? query.isError : lacking.length > 0;
  const isDone = reset.outcome?.kind === "done";
  return (
    <>
      <Card title={isDone ? t("doneTitle") : t("title")} note={t("which")}>
        {right !== undefined || (isOutranked && !isOwn) ? (
          <Refused account={account} />
        ) : reset.outcome?.kind === "done" ? (
          <ResetDone account={account} outcome={reset.outcome} onAgain={reset.again} />
        ) : (
          <ResetForm account={account} reset={reset} fieldRef={fieldRef} />
        )}
      </Card>
      <InDrawer>{reset.change.drawer}</InDrawer>
      {reset.change.dialogs}
    </>
  );
}
