"use client";

import { ServerOff, UserX } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ListFrame } from "@/components/data/list-frame";
import { LinkButton } from "@/components/shell/links";
import { CodeBlock } from "@/components/ui/code";
import { StateMessage } from "@/components/ui/state-message";
import { domainOf } from "@/lib/access";
import type { ShownError } from "@/lib/errors";
import { domainHref } from "@/lib/navigation";
import { shownError } from "@/lib/query/failure";
import { useRead } from "@/lib/query/hooks";
import { domainSummaries } from "@/lib/reads";
import { useAccount } from "./use-account";

/** Status numbers of servers that were seen: no such Domain, no such Account. */
const NO_DOMAIN = 512;
const NO_ACCOUNT = 513;

function Gone({ account, isDomain }: { readonly account: string; readonly isDomain: boolean }) {
  const t = useTranslations("account.gone");
  const domain = domainOf(account);
  const name = account.slice(0, account.lastIndexOf("@"));
  return (
    <StateMessage
      icon={<UserX />}
      title={isDomain ? t("domainTitle") : t("title")}
      actions={
        <>
          <LinkButton href={isDomain ? "/domains" : domainHref(domain)}>
            {isDomain ? t("toDomains") : t("toAccounts")}
          </LinkButton>
          <LinkButton variant="quiet" href={`/activity?q=${encodeURIComponent(name)}`}>
            {t("toActivity")}
          </LinkButton>
        </>
      }
    >
      {isDomain ? t("domainText", { domain }) : t("text", { domain, name })}
    </StateMessage>
  );
}

/** The server knows the Account and does not open it. It says why in prose only; our record may know about the Domain. */
function Closed({ account, error }: { readonly account: string; readonly error: ShownError }) {
  const t = useTranslations("account.closed");
  const domain = domainOf(account);
  const summary = useRead(domainSummaries, { domains: [domain] }).data?.[0];
  return (
    <StateMessage
      tone="refused"
      icon={<ServerOff />}
      title={t("title")}
      actions={<LinkButton href={domainHref(domain)}>{t("toDomain")}</LinkButton>}
    >
      {summary?.isSuspended === undefined ? t("text") : t("textKnown", { domain })}
      <div className="mt-2 text-left">
        <CodeBlock spans={[{ text: `${error.status ?? ""} ${error.text ?? ""}`, role: "trouble" }]} />
      </div>
    </StateMessage>
  );
}

/** The pages of an Account, or why there are none: it is not there, it is closed, it is not this person's to see. */
export function AccountGate({ account, children }: { readonly account: string; readonly children: ReactNode }) {
  const t = useTranslations("account.refused");
  const { settings, info } = useAccount(account);
  // One answer of the two is enough to show what there is; each part then says what it lacks.
  if (settings.data !== undefined || info.data !== undefined || !settings.isError || !info.isError) return children;
  const error = shownError(settings.error);
  if (error.code === "access")
    return (
      <ListFrame answer={{ kind: "refused", title: t("title"), right: error.right ?? "", place: domainOf(account) }} />
    );
  if (error.code !== "reply") return children;
  if (error.status === NO_ACCOUNT || error.status === NO_DOMAIN)
    return <Gone account={account} isDomain={error.status === NO_DOMAIN} />;
  return <Closed account={account} error={error} />;
}
