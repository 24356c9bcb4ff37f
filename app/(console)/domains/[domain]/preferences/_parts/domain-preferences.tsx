"use client";

import { useTranslations } from "next-intl";
import { useCallback, useMemo } from "react";
import { SettingsScreen } from "@/components/settings/settings-screen";
import { useLocks } from "@/components/settings/use-locks";
import { getAccountDefaultPrefs, updateAccountDefaultPrefs } from "@/lib/catalogue/commands/domain/settings";
import type { Field, SettingsSchema } from "@/lib/settings";
import { DefaultReach } from "../../_parts/default-reach";
import { DomainPage } from "../../_parts/domain-page";
import { useDefaultPrefs } from "../../_parts/use-default-prefs";
import { saveDomainPrefs } from "../actions";

interface DomainPreferencesProps {
  readonly domain: string;
  readonly schema: SettingsSchema;
  readonly focusKey: string | undefined;
  readonly find: string | undefined;
}

/** The Preferences that the Accounts of a Domain inherit, over those of the server or Cluster. */
export function DomainPreferences({ domain, schema, focusKey, find }: DomainPreferencesProps) {
  const t = useTranslations("domain.preferences");
  const input = useMemo(() => ({ domainName: domain }), [domain]);
  const { defaults, levels, isReady } = useDefaultPrefs(domain);
  const lockOf = useLocks(updateAccountDefaultPrefs, input);
  const reachOf = useCallback(
    (field: Field) => <DefaultReach domain={domain} of="accountPrefs" settingKey={field.key} />,
    [domain],
  );
  return (
    <SettingsScreen
      own={defaults}
      asked={{ command: getAccountDefaultPrefs, input }}
      isReady={isReady}
      place={domain}
      schema={schema}
      levels={levels}
      lockOf={lockOf}
      reachOf={reachOf}
      save={(mode, form, why) => saveDomainPrefs(mode, domain, form, why)}
      focusKey={focusKey}
      find={find}
      frame={({ children, ...parts }) => (
        <DomainPage domain={domain} page="domainPreferences" layout="fill" {...parts}>
          <p className="flex-none px-6 pt-4 pb-1 text-dense text-text-2 narrow:px-4">{t("note")}</p>
          {children}
        </DomainPage>
      )}
    />
  );
}
