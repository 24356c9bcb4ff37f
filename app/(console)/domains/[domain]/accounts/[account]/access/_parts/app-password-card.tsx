"use client";

import { CircleCheck, EyeOff, KeyRound, Lock, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { type SubmitEvent, useEffect, useId, useRef, useState } from "react";
import { Failure } from "@/components/change/failure";
import { mono } from "@/components/data/rich-text";
import { InDrawer } from "@/components/person/drawer-room";
import { NewPassword } from "@/components/person/new-password";
import { ShownPassword } from "@/components/person/shown-password";
import { useAccount } from "@/components/person/use-account";
import { useRefusal } from "@/components/person/use-refusal";
import { Button } from "@/components/ui/button";
import { Card, CardActions, CardBody } from "@/components/ui/card";
import { TextField } from "@/components/ui/form-fields";
import { Note } from "@/components/ui/note";
import { setAccountPassword } from "@/lib/catalogue/commands/account/password";
import { type AppPasswordForm, useAppPassword } from "./use-app-password";

/** It is set: the password once more, to be copied into the program. */
function Done({ tag, password, onAgain }: { tag: string; password: string; onAgain: () => void }) {
  const t = useTranslations("accountAccess");
  const text = useRef<HTMLParagraphElement>(null);
  // Talks to the document's focus: the button that was pressed is gone, and Copy is one Tab from here.
  useEffect(() => text.current?.focus(), []);
  return (
    <>
      <CardBody>
        <p ref={text} tabIndex={-1} className="flex gap-2 text-dense outline-none">
          <CircleCheck className="mt-0.5 text-success-text" />
          <span>{t.rich("done", { tag, mono })}</span>
        </p>
        <ShownPassword password={password} />
        <div className="mt-3">
          <Note icon={<EyeOff className="size-3.5" />}>{t("doneLeave")}</Note>
        </div>
      </CardBody>
      <CardActions>
        <span className="flex-1 narrow:hidden" />
        <Button onClick={onAgain}>{t("again")}</Button>
      </CardActions>
    </>
  );
}

function Fields({ account, form, isTouched }: { account: string; form: AppPasswordForm; isTouched: boolean }) {
  const t = useTranslations("accountAccess");
  const tp = useTranslations("account.password");
  const { facts } = useAccount(account);
  const passwordId = useId();
  const errorId = useId();
  const { outcome, change, tag, password, edit } = form;
  const missing = change.problems.newPassword === undefined ? undefined : tp("needed");
  const error = missing ?? (outcome?.kind === "refused" ? tp("refused", { said: outcome.said }) : undefined);
  return (
    <div className="grid gap-4">
      {outcome?.kind === "unknown" && (
        <Note tone="warning" role="alert" icon={<TriangleAlert className="size-3.5" />}>
          {t("unknown")}
        </Note>
      )}
      {change.error !== undefined && <Failure error={change.error} />}
      <TextField
        label={t("tag")}
        hint={t("tagHint")}
        required
        maxLength={128}
        spellCheck={false}
        autoComplete="off"
        value={tag}
        onChange={(event) => edit({ tag: event.target.value })}
        error={isTouched && tag.trim() === "" ? t("tagNeeded") : undefined}
      />
      <div>
        <label htmlFor={passwordId} className="mb-1.5 block text-dense font-medium">
          {tp("label")}
        </label>
        <NewPassword
          id={passwordId}
          value={password}
          onChange={(typed) => edit({ password: typed })}
          context={{ names: [account, facts?.realName ?? ""], rule: facts?.passwordRule }}
          isInvalid={error !== undefined}
          describedBy={error === undefined ? undefined : errorId}
        />
        {error !== undefined && (
          <p id={errorId} role="alert" className="mt-1.5 text-small break-words text-danger-text">
            {error}
          </p>
        )}
      </div>
      <Note icon={<EyeOff className="size-3.5" />}>{tp("note")}</Note>
    </div>
  );
}

function SetForm({ account, form }: { readonly account: string; readonly form: AppPasswordForm }) {
  const t = useTranslations("accountAccess");
  const tp = useTranslations("account.password");
  const [isTouched, setIsTouched] = useState(false);
  const isReady = form.tag.trim() !== "";
  function submit(event: SubmitEvent): void {
    event.preventDefault();
    setIsTouched(true);
    if (isReady) form.save();
  }
  return (
    <form noValidate onSubmit={submit}>
      <CardBody>
        <p className="mb-4 text-small text-text-3">{t("passwordsText")}</p>
        <Fields account={account} form={form} isTouched={isTouched} />
      </CardBody>
      <CardActions>
        <Button variant="quiet" isDisabled={!isReady || form.change.isBusy} onClick={form.preview}>
          {tp("showCommands")}
        </Button>
        <span className="flex-1 narrow:hidden" />
        <Button
          type="submit"
          variant="primary"
          icon={<KeyRound />}
          isBusy={form.change.isBusy}
          busyLabel={t("setting")}
        >
          {t("set")}
        </Button>
      </CardActions>
    </form>
  );
}

/** Sets a password for one program, shows it once, and keeps it nowhere. */
export function AppPasswordCard({ account }: { readonly account: string }) {
  const t = useTranslations("accountAccess");
  const form = useAppPassword(account);
  const refusedBecause = useRefusal(account)(setAccountPassword, { accountName: account });
  const { outcome, change } = form;
  return (
    <Card title={outcome?.kind === "done" ? t("doneTitle") : t("passwords")}>
      {refusedBecause !== undefined ? (
        <CardBody>
          <Note icon={<Lock className="size-3.5" />}>{refusedBecause}</Note>
        </CardBody>
      ) : outcome?.kind === "done" ? (
        <Done tag={outcome.tag} password={outcome.password} onAgain={form.again} />
      ) : (
        <SetForm account={account} form={form} />
      )}
      <InDrawer>{change.drawer}</InDrawer>
      {change.dialogs}
    </Card>
  );
}
