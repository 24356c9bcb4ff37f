"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CardAnswer } from "@/components/person/card-answer";
import { useActor } from "@/components/session/actor-context";
import { LinkButton, TextLink } from "@/components/shell/links";
import { Card, CardBody } from "@/components/ui/card";
import { KeyValue, KeyValues } from "@/components/ui/key-values";
import { getDomainAliases } from "@/lib/catalogue/commands/domain/objects";
import { getDomainEffectiveSettings } from "@/lib/catalogue/commands/domain/settings";
import { isArray, type Value } from "@/lib/codec";
import { domainHref } from "@/lib/navigation";
import { useCommand } from "@/lib/query/hooks";

function word(value: Value | undefined): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

const SHOWN_ALIASES = 6;

function Aliases({ domain }: { readonly domain: string }) {
  const t = useTranslations("domain.overview");
  const { data, isError } = useCommand(getDomainAliases, { domainName: domain });
  if (data === undefined) return isError ? t("unreadable") : null;
  if (data.length === 0) return <span className="text-text-3">{t("none")}</span>;
  return (
    <>
      {data.slice(0, SHOWN_ALIASES).map((alias) => (
        <span key={alias} className="mono block break-all">
          {alias}
        </span>
      ))}
      {data.length > SHOWN_ALIASES && (
        <TextLink href={domainHref(domain, "aliases")}>{t("more", { count: data.length - SHOWN_ALIASES })}</TextLink>
      )}
    </>
  );
}

/** What kind of Domain this is, what else it is called, who administers it, and where mail to nobody goes. */
export function FactsCard({ domain }: { readonly domain: string }) {
  const t = useTranslations("domain.overview");
  const settings = useCommand(getDomainEffectiveSettings, { domainName: domain });
  const isMain = useActor().mainDomain?.toLowerCase() === domain.toLowerCase();
  const edit = (
    <LinkButton variant="quiet" size="small" href={domainHref(domain, "settings")}>
      {t("settings")}
    </LinkButton>
  );
  const mono = (text: string): ReactNode => <span className="mono break-all">{text}</span>;
  return (
    <Card title={t("facts")} actions={edit}>
      <CardAnswer query={settings} lines={4}>
        {(values) => {
          const admin = word(values.get("AdminDomainName"));
          const unknown = word(values.get("MailToUnknown"));
          const reroute = word(values.get("MailRerouteAddress"));
          const addresses = values.get("ClientIPs") ?? values.get("IPAddress");
          return (
            <CardBody>
              <KeyValues>
                <KeyValue name={t("kind")}>{t(isMain ? "mainDomain" : "secondaryDomain")}</KeyValue>
                <KeyValue name={t("otherNames")}>
                  <Aliases domain={domain} />
                </KeyValue>
                <KeyValue name={t("administrators")}>
                  {admin !== undefined && (
                    <span className="block">
                      {t.rich("administratorsFrom", {
                        name: () => (
                          <TextLink href={domainHref(admin, "administrators")}>
                            <span className="mono">{admin}</span>
                          </TextLink>
                        ),
                      })}
                    </span>
                  )}
                  <TextLink href={domainHref(domain, "administrators")}>{t("findAdministrators")}</TextLink>
                </KeyValue>
                {unknown !== undefined && (
                  <KeyValue name={t("mailToUnknown")}>
                    {unknown} {reroute !== undefined && /rerout/i.test(unknown) && mono(reroute)}
                  </KeyValue>
                )}
                {isArray(addresses) && addresses.length > 0 && (
                  <KeyValue name={t("addresses")}>{mono(addresses.map(String).join(", "))}</KeyValue>
                )}
              </KeyValues>
            </CardBody>
          );
        }}
      </CardAnswer>
    </Card>
  );
}
