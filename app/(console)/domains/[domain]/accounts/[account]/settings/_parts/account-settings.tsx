"use client";

import { useTranslations } from "next-intl";
import { useCallback, useMemo } from "react";
import { useRank } from "@/components/person/use-account";
import { SettingsScreen } from "@/components/settings/settings-screen";
import { useLocks } from "@/components/settings/use-locks";
import { getAccountSettings, updateAccountSettings } from "@/lib/catalogue/commands/account/settings";
import { getDomainEffectiveSettings } from "@/lib/catalogue/commands/domain/settings";
import { domainHref } from "@/lib/navigation";
import { useCommand } from "@/lib/query/hooks";
import type { Field, SettingsSchema } from "@/lib/settings";
import { AccountFrame } from "../../_parts/account-frame";
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

/** Why a setting may not be changed: a right that is missing, or rights of the Account that this person does not hold. */
function useAccountLocks(account: string): (field: Field) => string | undefined {
  const t = useTranslations("settingsEditor");
  const input = useMemo(() => ({ accountName: account }), [account]);
  const lockOf = useLocks(updateAccountSettings, input);
  const outranks = useRank(account).lacking?.join(", ") ?? "";
  return useCallback(
    (field) => {
      const isOutranked = field.authentication === true && outranks !== "";
      return lockOf(field) ?? (isOutranked ? t("outranked", { rights: outranks }) : undefined);
    },
    [t, lockOf, outranks],
  );
}

/** The settings of one Account, over its service class, the Domain's defaults and those above. */
export function AccountSettings({ account, schema, focusKey, find }: AccountSettingsProps) {
  const domain = account.slice(account.lastIndexOf("@") + 1);
  const { own, effective, levels, suggestions, isReady } = useAccountLevels(account, domain);
  return (
    <SettingsScreen
      own={own}
      asked={{ command: getAccountSettings, input: { accountName: account } }}
      isReady={isReady}
      place={account}
      schema={schema}
      levels={levels}
      effective={effective.data}
      lockOf={useAccountLocks(account)}
      passwordKeys={PASSWORDS}
      suggestions={suggestions}
      servicesAbove={useDomainServices(domain)}
      save={(mode, form, why) => saveAccountSettings(mode, account, form, why)}
      focusKey={focusKey}
      find={find}
      frame={(parts) => <AccountFrame account={account} page="accountSettings" layout="fill" {...parts} />}
    />
  );
}
