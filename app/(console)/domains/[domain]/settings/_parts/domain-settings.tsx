"use client";

import { useMemo } from "react";
import { SettingsScreen } from "@/components/settings/settings-screen";
import { useLocks } from "@/components/settings/use-locks";
import {
  getDomainEffectiveSettings,
  getDomainSettings,
  updateDomainSettings,
} from "@/lib/catalogue/commands/domain/settings";
import { isDictionary } from "@/lib/codec";
import { useCommand, useRead } from "@/lib/query/hooks";
import { wideDefaults } from "@/lib/reads";
import { domainLevels, type Reading, type SettingsSchema } from "@/lib/settings";
import { DomainPage } from "../../_parts/domain-page";
import { saveDomainSettings } from "../actions";

interface DomainSettingsProps {
  readonly domain: string;
  readonly schema: SettingsSchema;
  readonly focusKey: string | undefined;
  readonly find: string | undefined;
}

/** The settings of one Domain, over the defaults of the server or Cluster. */
export function DomainSettings({ domain, schema, focusKey, find }: DomainSettingsProps) {
  const input = useMemo(() => ({ domainName: domain }), [domain]);
  const own = useCommand(getDomainSettings, input);
  const effective = useCommand(getDomainEffectiveSettings, input);
  const defaults = useRead(wideDefaults, { domain, of: "domain" });
  const lockOf = useLocks(updateDomainSettings, input);
  const wide = defaults.data?.wide ?? "server";
  const values = defaults.data?.values;
  const levels = useMemo(() => {
    const wideReading: Reading = isDictionary(values) ? values : "unreadable";
    return domainLevels({ domain: own.data ?? new Map(), domainName: domain, wideDefaults: wideReading, wide });
  }, [own.data, domain, values, wide]);
  return (
    <SettingsScreen
      own={own}
      asked={{ command: getDomainSettings, input }}
      isReady={!defaults.isPending}
      place={domain}
      schema={schema}
      levels={levels}
      effective={effective.data}
      lockOf={lockOf}
      save={(mode, form, why) => saveDomainSettings(mode, domain, form, why)}
      focusKey={focusKey}
      find={find}
      frame={(parts) => <DomainPage domain={domain} page="domainSettings" layout="fill" {...parts} />}
    />
  );
}
