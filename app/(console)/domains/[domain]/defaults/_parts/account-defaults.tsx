"use client";

import { useCallback, useMemo } from "react";
import { SettingsScreen } from "@/components/settings/settings-screen";
import { useLocks } from "@/components/settings/use-locks";
import { getAccountDefaults, updateAccountDefaults } from "@/lib/catalogue/commands/domain/settings";
import { accountLevels, type Field, type SettingsSchema } from "@/lib/settings";
import { DefaultReach } from "../../_parts/default-reach";
import { DomainPage } from "../../_parts/domain-page";
import { useDefaults } from "../../_parts/use-defaults";
import { saveAccountDefaults } from "../actions";
import { DefaultsNav } from "./defaults-nav";

interface AccountDefaultsProps {
  readonly domain: string;
  readonly schema: SettingsSchema;
  readonly focusKey: string | undefined;
  readonly find: string | undefined;
}

/** What the Accounts of a Domain inherit, over the defaults of the server or Cluster. */
export function AccountDefaults({ domain, schema, focusKey, find }: AccountDefaultsProps) {
  const input = useMemo(() => ({ domainName: domain }), [domain]);
  const { own, wideDefaults, wide, isReady } = useDefaults(domain);
  const lockOf = useLocks(updateAccountDefaults, input);
  const levels = useMemo(
    () => accountLevels({ domainDefaults: own.data ?? new Map(), domainName: domain, wideDefaults, wide }),
    [own.data, domain, wideDefaults, wide],
  );
  const reachOf = useCallback(
    (field: Field) => <DefaultReach domain={domain} of="account" settingKey={field.key} />,
    [domain],
  );
  return (
    <SettingsScreen
      own={own}
      asked={{ command: getAccountDefaults, input }}
      isReady={isReady}
      place={domain}
      schema={schema}
      levels={levels}
      lockOf={lockOf}
      reachOf={reachOf}
      save={(mode, form, why) => saveAccountDefaults(mode, domain, form, why)}
      focusKey={focusKey}
      find={find}
      frame={({ children, ...parts }) => (
        <DomainPage domain={domain} page="domainDefaults" layout="fill" {...parts}>
          <DefaultsNav domain={domain} current="all" />
          {children}
        </DomainPage>
      )}
    />
  );
}
