"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { SettingsScreen } from "@/components/settings/settings-screen";
import { useLocks } from "@/components/settings/use-locks";
import { getAccountSettings, updateAccountSettings } from "@/lib/catalogue/commands/account/settings";
import { getDomainEffectiveSettings } from "@/lib/catalogue/commands/domain/settings";
import { accountHref, domainHref } from "@/lib/navigation";
import { useCommand } from "@/lib/query/hooks";
import type { SettingsSchema } from "@/lib/settings";
import { saveAccountSettings } from "../actions";
import { useAccountLevels } from "./use-account-levels";

interface AccountSettingsProps {
  /** `user@domain` */
  readonly account: string;
  readonly schema: SettingsSchema;
  readonly focusKey: string | undefined;
  readonly find: string | undefined;
}

const PASSWORDS = ["Password", "RADIUSPassword"] as const;
/** Enabled Services of a Domain go by several names. */
const DOMAIN_SERVICES = ["DomainAccessModes", "AccessModes", "AccessMode"] as const;

/** The services that the Domain has enabled: an Account has no others. */
function useDomainServices(domain: string) {
  const { data } = useCommand(getDomainEffectiveSettings, { domainName: domain });
  return useMemo(() => {
    const name = DOMAIN_SERVICES.find((one) => data?.has(one));
    const value = name === undefined ? undefined : data?.get(name);
    const href = `${domainHref(domain, "settings")}?key=${DOMAIN_SERVICES[0]}`;
    return value === undefined ? { href } : { href, value };
  }, [data, domain]);
}

/** The settings of one Account, over its service class, the Domain's defaults and those above. */
export function AccountSettings({ account, schema, focusKey, find }: AccountSettingsProps) {
  const t = useTranslations("nav");
  const at = account.lastIndexOf("@");
  const domain = account.slice(at + 1);
  const input = useMemo(() => ({ accountName: account }), [account]);
  const { own, effective, levels, suggestions, isReady } = useAccountLevels(account, domain);
  return (
    <SettingsScreen
      own={own}
      asked={{ command: getAccountSettings, input }}
      isReady={isReady}
      place={account}
      schema={schema}
      levels={levels}
      effective={effective.data}
      lockOf={useLocks(updateAccountSettings, input)}
      passwordKeys={PASSWORDS}
      suggestions={suggestions}
      servicesAbove={useDomainServices(domain)}
      save={(mode, form, why) => saveAccountSettings(mode, account, form, why)}
      focusKey={focusKey}
      find={find}
      crumbs={[
        { label: t("domains"), href: "/domains" },
        { label: domain, href: domainHref(domain), isMono: true },
        { label: t("domainAccounts"), href: domainHref(domain) },
        { label: account.slice(0, at), href: accountHref(account), isMono: true },
        { label: t("accountSettings") },
      ]}
      head={null}
    />
  );
}
