"use client";

import { Check, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { bold, mono } from "@/components/data/rich-text";
import { LinkButton } from "@/components/shell/links";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Dialog } from "@/components/ui/dialog";
import { Note } from "@/components/ui/note";
import { getAccountSettings } from "@/lib/catalogue/commands/account/settings";
import { accountHref } from "@/lib/navigation";
import { useCommand } from "@/lib/query/hooks";

/** What was sent for the new Account, as long as it has to be shown. */
export interface MadeAccount {
  readonly account: string;
  readonly password: string;
  /** The keys of its first settings; the password apart. */
  readonly keys: readonly string[];
}

interface AccountMadeProps {
  readonly made: MadeAccount;
  readonly onClose: () => void;
  readonly onAnother: () => void;
}

/** Settings that the server left out: it does not refuse what a Domain Administrator may not set (Guide, CREATEACCOUNT). */
function NotTaken({ made }: { readonly made: MadeAccount }) {
  const t = useTranslations("accounts");
  const { data: settings } = useCommand(getAccountSettings, { accountName: made.account });
  const missing = settings === undefined ? [] : made.keys.filter((key) => !settings.has(key));
  if (missing.length === 0) return null;
  return (
    <Note tone="warning" icon={<TriangleAlert />} role="status">
      {t.rich("madeNotTaken", { count: missing.length, keys: missing.join(", "), b: bold })}
    </Note>
  );
}

/** The new Account with its password, shown this once. */
export function AccountMade({ made, onClose, onAnother }: AccountMadeProps) {
  const t = useTranslations("accounts");
  const { account, password } = made;
  const footer = (
    <>
      <span className="mr-auto flex gap-2">
        <Button onClick={onAnother}>{t("another")}</Button>
        <LinkButton variant="quiet" href={accountHref(account)}>
          {t("openMade")}
        </LinkButton>
      </span>
      <Button variant="primary" onClick={onClose}>
        {t("done")}
      </Button>
    </>
  );
  return (
    <Dialog isOpen onClose={onClose} title={t("madeTitle")} footer={footer}>
      <div className="grid gap-3">
        <p className="flex gap-2">
          <Check aria-hidden="true" className="mt-0.5 text-success-text" />
          <span>{t.rich(password === "" ? "madeNoPassword" : "madeText", { account, mono })}</span>
        </p>
        {password !== "" && (
          <>
            <div className="flex items-center gap-2 rounded-md bg-sunken px-3 py-2 inset-ring inset-ring-line">
              <output className="mono flex-1 text-title break-all text-text">{password}</output>
              <CopyButton
                text={password}
                label={t("copyPassword")}
                copiedLabel={t("copied", { address: t("password") })}
                failedLabel={t("copyFailed")}
                hasLabel
                variant="secondary"
              />
            </div>
            <p className="text-small text-text-3">{t("madeShown")}</p>
          </>
        )}
        <NotTaken made={made} />
      </div>
    </Dialog>
  );
}
