"use client";

import { Layers } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { answerOf } from "@/components/data/answer-of";
import { ListFrame } from "@/components/data/list-frame";
import { mono } from "@/components/data/rich-text";
import { type FrameParts, SettingsEditor } from "@/components/settings/settings-editor";
import { useLocks } from "@/components/settings/use-locks";
import { LinkButton, TextLink } from "@/components/shell/links";
import { StateMessage } from "@/components/ui/state-message";
import { getAccountDefaults, updateAccountDefaults } from "@/lib/catalogue/commands/domain/settings";
import { isDictionary } from "@/lib/codec";
import { domainHref } from "@/lib/navigation";
import { useRead } from "@/lib/query/hooks";
import { defaultReach } from "@/lib/reads";
import { accountLevels, type SettingsSchema } from "@/lib/settings";
import { DomainPage } from "../../../../_parts/domain-page";
import { classesIn, useDefaults } from "../../../../_parts/use-defaults";
import { saveServiceClass } from "../../actions";

interface ServiceClassProps {
  readonly domain: string;
  readonly name: string;
  readonly schema: SettingsSchema;
  readonly focusKey: string | undefined;
  readonly find: string | undefined;
}

/** How many accounts have the class, as far as they were looked at. */
function Reach({ domain, name }: { readonly domain: string; readonly name: string }) {
  const t = useTranslations("domain.defaults");
  const { data } = useRead(defaultReach, { domain, of: "account" });
  if (data === undefined || data.looked === 0) return null;
  const count = data.classes.find((one) => one.name === name)?.count ?? 0;
  return t(data.looked < data.accounts ? "usedByPart" : "usedBy", { count, looked: data.looked });
}

/** The settings of one service class of a Domain, over the defaults that hold where it says nothing. */
export function ServiceClass({ domain, name, schema, focusKey, find }: ServiceClassProps) {
  const t = useTranslations("domain.defaults");
  const input = useMemo(() => ({ domainName: domain }), [domain]);
  const { own, domainDefaults, wideDefaults, wide, isReady } = useDefaults(domain);
  const lockOf = useLocks(updateAccountDefaults, input);
  const settings = own.data === undefined ? undefined : classesIn(own.data).get(name);
  const levels = useMemo(() => {
    const above = accountLevels({ domainDefaults, domainName: domain, wideDefaults, wide });
    const values = isDictionary(settings) ? settings : new Map();
    return [{ level: "serviceClass" as const, name, values }, ...above];
  }, [settings, name, domain, domainDefaults, wideDefaults, wide]);
  const list = domainHref(domain, "defaults/classes");
  const frame = ({ children, ...parts }: FrameParts) => (
    <DomainPage domain={domain} page="domainDefaults" layout="fill" {...parts}>
      <div className="flex flex-none flex-wrap items-baseline gap-x-3 gap-y-1 px-6 pt-4 pb-1 text-dense text-text-2 narrow:px-4">
        <span>
          <TextLink href={list}>{t("classes")}</TextLink> / <span className="mono text-text">{name}</span>
        </span>
        <span className="text-text-3">
          <Reach domain={domain} name={name} />
        </span>
      </div>
      {children}
    </DomainPage>
  );
  if (isReady && isDictionary(settings))
    return (
      <SettingsEditor
        schema={schema}
        explicit={settings}
        levels={levels}
        lockOf={lockOf}
        save={(mode, form, why) => saveServiceClass(mode, domain, name, form, why)}
        readAgain={async () => {
          const fresh = classesIn((await own.refetch({ cancelRefetch: false })).data).get(name);
          return isDictionary(fresh) ? fresh : new Map();
        }}
        focusKey={focusKey}
        find={find}
        frame={frame}
      />
    );
  const words = {
    columns: 2,
    place: domain,
    refusedTitle: t("classesRefused"),
    asked: { command: getAccountDefaults, input },
  };
  const answer = own.data === undefined ? answerOf(own, words) : undefined;
  return frame({
    children:
      answer === undefined && isReady ? (
        <StateMessage
          icon={<Layers />}
          title={t("noClassTitle")}
          actions={<LinkButton href={list}>{t("toClasses")}</LinkButton>}
        >
          {t.rich("noClassText", { name, mono })}
        </StateMessage>
      ) : (
        <ListFrame answer={answer ?? { kind: "loading", columns: 2, place: domain }} />
      ),
  });
}
