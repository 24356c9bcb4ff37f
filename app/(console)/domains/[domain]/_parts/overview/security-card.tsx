"use client";

import { ShieldCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useNow } from "@/components/data/clock";
import { Moment } from "@/components/data/moment";
import { certificateState } from "@/components/domain/certificate-state";
import { CardAnswer } from "@/components/person/card-answer";
import { LinkButton } from "@/components/shell/links";
import { Card, CardBody } from "@/components/ui/card";
import { KeyValue, KeyValues } from "@/components/ui/key-values";
import { Status } from "@/components/ui/status";
import { getDomainEffectiveSettings } from "@/lib/catalogue/commands/domain/settings";
import { isArray, type Value } from "@/lib/codec";
import { domainHref } from "@/lib/navigation";
import { useCommand, useRead } from "@/lib/query/hooks";
import { domainSecurities, type domainSecurity, type Of } from "@/lib/reads";

const TONE = { valid: "ok", ending: "warning", ended: "trouble" } as const;

/** The Domain's certificate: until when it holds, or that the Domain has none of its own. */
function Certificate({
  security,
  type,
}: {
  readonly security: Of<typeof domainSecurity>;
  readonly type: Value | undefined;
}) {
  const t = useTranslations("domain.overview");
  const now = useNow();
  const { certificateEnds: ends, certificateIssuer: issuer, isBroken } = security;
  if (isBroken) return <Status tone="trouble">{t("certificateBroken")}</Status>;
  if (ends === undefined) {
    const word = typeof type === "string" ? type.toLowerCase() : "test";
    const isTest = word === "test" || word === "default";
    return (
      <Status tone={isTest ? "warning" : "off"}>
        {t(isTest ? "certificateTest" : word === "no" ? "certificateOff" : "certificateNone")}
      </Status>
    );
  }
  if (now === undefined) return null;
  const state = certificateState(ends, now);
  return (
    <>
      <Status tone={TONE[state]}>
        {t.rich(state === "ended" ? "certificateEnded" : "certificateEnds", { time: () => <Moment at={ends} /> })}
      </Status>
      {issuer !== undefined && <span className="block text-small text-text-3">{t("issuedBy", { issuer })}</span>}
    </>
  );
}

function words(value: Value | undefined, unset: string): ReactNode {
  if (isArray(value)) return value.map(String).join(", ");
  return typeof value === "string" && value !== "" ? value : unset;
}

/** How safely the Domain is set up, in short; each part is changed where the settings are. */
export function SecurityCard({ domain }: { readonly domain: string }) {
  const t = useTranslations("domain.overview");
  const settings = useCommand(getDomainEffectiveSettings, { domainName: domain });
  const security = useRead(domainSecurities, { domains: [domain] }).data?.[0];
  const edit = (
    <LinkButton variant="quiet" size="small" href={`${domainHref(domain, "settings")}?key=CertificateType`}>
      {t("settings")}
    </LinkButton>
  );
  return (
    <Card title={t("security")} icon={<ShieldCheck className="text-text-3" />} actions={edit}>
      <CardAnswer query={settings} lines={3}>
        {(values) => (
          <CardBody>
            <KeyValues>
              <KeyValue name={t("certificate")}>
                {security !== undefined && <Certificate security={security} type={values.get("CertificateType")} />}
              </KeyValue>
              <KeyValue name={t("dkim")}>
                {t(/^yes$/i.test(String(values.get("DKIMenabled") ?? "NO")) ? "on" : "off")}
              </KeyValue>
              <KeyValue name={t("authMethods")}>{words(values.get("AUTHMethods"), t("authMethodsUnset"))}</KeyValue>
              {security?.keepsClear !== undefined && (
                <KeyValue name={t("passwords")}>
                  {security.keepsClear ? (
                    <Status tone="warning">{t("passwordsClear")}</Status>
                  ) : (
                    t("passwordsEncrypted")
                  )}
                </KeyValue>
              )}
            </KeyValues>
          </CardBody>
        )}
      </CardAnswer>
    </Card>
  );
}
