"use client";

import { Stamp } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { bold } from "@/components/data/rich-text";
import { SettingsScreen } from "@/components/settings/settings-screen";
import { useLocks } from "@/components/settings/use-locks";
import { Note } from "@/components/ui/note";
import { getAccountTemplate, updateAccountTemplate } from "@/lib/catalogue/commands/domain/settings";
import { useCommand } from "@/lib/query/hooks";
import { accountLevels, type SettingsSchema } from "@/lib/settings";
import { DomainPage } from "../../_parts/domain-page";
import { useDefaults } from "../../_parts/use-defaults";
import { saveAccountTemplate } from "../actions";

interface AccountTemplateProps {
  readonly domain: string;
  readonly schema: SettingsSchema;
  readonly focusKey: string | undefined;
  readonly find: string | undefined;
}

/** What Accounts of a Domain are made from, over the defaults that they inherit from then on. */
export function AccountTemplate({ domain, schema, focusKey, find }: AccountTemplateProps) {
  const t = useTranslations("domain.template");
  const input = useMemo(() => ({ domainName: domain }), [domain]);
  const template = useCommand(getAccountTemplate, input);
  const { domainDefaults, wideDefaults, wide, classNames, isReady, own } = useDefaults(domain);
  const lockOf = useLocks(updateAccountTemplate, input);
  const levels = useMemo(() => {
    const above = { domainDefaults, domainName: domain, wideDefaults, wide };
    // A new Account begins with the Template where its own settings will be.
    return accountLevels({ account: template.data ?? new Map(), ...above }).map((level) =>
      level.level === "account" ? { ...level, level: "template" as const, name: domain } : level,
    );
  }, [template.data, domain, domainDefaults, wideDefaults, wide]);
  const suggestions = useMemo(() => new Map([["ServiceClass", classNames]]), [classNames]);
  return (
    <SettingsScreen
      own={template}
      asked={{ command: getAccountTemplate, input }}
      isReady={isReady && !own.isPending}
      place={domain}
      schema={schema}
      levels={levels}
      lockOf={lockOf}
      suggestions={suggestions}
      save={(mode, form, why) => saveAccountTemplate(mode, domain, form, why)}
      focusKey={focusKey}
      find={find}
      frame={({ children, ...parts }) => (
        <DomainPage domain={domain} page="domainTemplate" layout="fill" {...parts}>
          <div className="flex-none px-6 pt-4 narrow:px-4">
            <Note icon={<Stamp />}>{t.rich("note", { b: bold })}</Note>
          </div>
          {children}
        </DomainPage>
      )}
    />
  );
}
