"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { LinkButton } from "@/components/shell/links";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { PasswordField } from "@/components/ui/form-fields";

/** Answers with the sentence that says why not, or with nothing when the person is signed in again. */
export type SignInAgainAction = (account: string, password: string) => Promise<string | undefined>;

interface SignInAgainProps {
  readonly isOpen: boolean;
  readonly account: string;
  readonly realName: string;
  readonly signInHref: string;
  readonly action: SignInAgainAction;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** The session ended in the middle of work: the same page, the same input, after the password. */
export function SignInAgain({ isOpen, account, realName, signInHref, action, onDone, onCancel }: SignInAgainProps) {
  const t = useTranslations("change.session");
  const form = useId();
  const [password, setPassword] = useState("");
  const [error, setError] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setIsBusy(true);
    const refused = await action(account, password);
    setIsBusy(false);
    setError(refused);
    if (refused !== undefined) return;
    setPassword("");
    onDone();
  }

  const footer = (
    <>
      <LinkButton variant="quiet" href={signInHref}>
        {t("someoneElse")}
      </LinkButton>
      <span className="flex-1" />
      <Button variant="primary" type="submit" form={form} isBusy={isBusy} busyLabel={t("goingOn")}>
        {t("goOn")}
      </Button>
    </>
  );
  return (
    <Dialog {...{ isOpen, isBusy, footer }} isTopmost onClose={onCancel} title={t("title")} width="small">
      <p>{t("text")}</p>
      <div className="my-4 flex items-center gap-3">
        <Avatar name={realName === "" ? account : realName} />
        <div className="min-w-0">
          <div className="font-medium text-text cut">{realName}</div>
          <div className="mono cut">{account}</div>
        </div>
      </div>
      <form id={form} onSubmit={submit}>
        <PasswordField
          label={t("password")}
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          autoComplete="current-password"
          autoFocus
          required
          showLabel={t("show")}
          hideLabel={t("hide")}
          {...(error === undefined ? {} : { error })}
        />
      </form>
    </Dialog>
  );
}
