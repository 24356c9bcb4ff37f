"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Moment } from "@/components/data/moment";
import { bold, mono } from "@/components/data/rich-text";
import { useMissingRight } from "@/components/session/actor-context";
import { LinkButton, TextLink } from "@/components/shell/links";
import { Card, CardRow } from "@/components/ui/card";
import { StatusMark, type StatusTone } from "@/components/ui/status";
import { domainOf } from "@/lib/access";
import { getTempBlacklistedIps } from "@/lib/catalogue/commands/temporary-addresses";
import { accountHref, domainHref } from "@/lib/navigation";
import { useRead } from "@/lib/query/hooks";
import { accountServices, blockedAddresses } from "@/lib/reads";
import { CardAnswer } from "./card-answer";
import { type Hindrance, hindrancesOf } from "./sign-in-hindrances";
import { useAccount } from "./use-account";

const TONE: Readonly<Record<Hindrance["id"], StatusTone>> = {
  suspended: "trouble",
  passwordOff: "trouble",
  failed: "warning",
  waysOff: "off",
  waysOffAbove: "off",
  secureOnly: "off",
};

function mendedAt(id: Hindrance["id"], account: string): string | undefined {
  const settings = accountHref(account, "settings");
  if (id === "passwordOff") return `${settings}?key=UseAppPassword`;
  if (id === "suspended" || id === "waysOff") return `${settings}?key=AccessModes`;
  if (id === "waysOffAbove") return `${domainHref(domainOf(account), "settings")}?key=DomainAccessModes`;
  return id === "secureOnly" ? `${settings}?key=RequireAPOP` : undefined;
}

/** Whether the address of the last failure is blocked now, for whoever may know. */
function AddressState({ address }: { readonly address: string }) {
  const t = useTranslations("account.hindrances");
  const missing = useMissingRight();
  const mayKnow = missing(getTempBlacklistedIps) === undefined;
  const { data } = useRead(blockedAddresses, { limit: 1, address }, { enabled: mayKnow });
  if (data === undefined) return null;
  const isBlocked = data.total > 0;
  return (
    <>
      {" "}
      {isBlocked ? t.rich("blocked", { b: bold }) : t("notBlocked")}{" "}
      {isBlocked && <TextLink href="/overview">{t("unblock")}</TextLink>}
    </>
  );
}

function Line({ hindrance, account }: { readonly hindrance: Hindrance; readonly account: string }) {
  const t = useTranslations("account.hindrances");
  const { list } = useFormatter();
  function words(): ReactNode {
    if (hindrance.id === "waysOff" || hindrance.id === "waysOffAbove")
      return t(hindrance.id, { names: list(hindrance.names, { type: "conjunction" }) });
    if (hindrance.id !== "failed") return t(hindrance.id);
    const { at, address } = hindrance.login;
    return (
      <>
        {t.rich(address === undefined ? "failed" : "failedFrom", {
          address: address ?? "",
          time: () => <Moment at={at} />,
          mono,
        })}
        {address !== undefined && <AddressState address={address} />}
      </>
    );
  }
  const href = mendedAt(hindrance.id, account);
  return (
    <CardRow>
      <span className="flex flex-1 items-baseline gap-2.5 py-2 text-dense text-text-2">
        <StatusMark tone={TONE[hindrance.id]} />
        <span className="min-w-0">{words()}</span>
      </span>
      {href !== undefined && (
        <LinkButton variant="quiet" size="small" href={href}>
          {t("see")}
        </LinkButton>
      )}
    </CardRow>
  );
}

/** Why a sign-in may fail: what is closed, what was tried last, and what is left when nothing is in the way. */
export function HindrancesCard({ account }: { readonly account: string }) {
  const t = useTranslations("account.hindrances");
  const { settings, memory } = useAccount(account);
  const services = useRead(accountServices, { account });
  return (
    <Card title={t("title")}>
      <CardAnswer query={settings} lines={2}>
        {(values) => {
          const hindrances = hindrancesOf(values, memory, services.data);
          const isGrave = hindrances.some(({ id }) => TONE[id] !== "off");
          return (
            <>
              {!isGrave && <p className="px-4 pt-1 pb-3 text-dense text-text-2">{t("nothing")}</p>}
              {hindrances.map((hindrance) => (
                <Line key={hindrance.id} hindrance={hindrance} account={account} />
              ))}
            </>
          );
        }}
      </CardAnswer>
    </Card>
  );
}
