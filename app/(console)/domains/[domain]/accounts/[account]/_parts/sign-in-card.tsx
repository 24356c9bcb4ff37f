"use client";

import { useTranslations } from "next-intl";
import { factsOf, isOn } from "@/components/person/account-facts";
import { CardAnswer } from "@/components/person/card-answer";
import { useAccount } from "@/components/person/use-account";
import { LinkButton } from "@/components/shell/links";
import { Card, CardBody } from "@/components/ui/card";
import { KeyValue, KeyValues } from "@/components/ui/key-values";
import { Status } from "@/components/ui/status";
import { accountHref } from "@/lib/navigation";

/** Ways to sign in, with what holds when no level says anything. */
const WAYS = [
  { id: "app", key: "UseAppPassword", unset: true },
  { id: "system", key: "UseSysPassword", unset: false },
  { id: "external", key: "UseExtPassword", unset: false },
  { id: "kerberos", key: "UseKerberosPassword", unset: true },
  { id: "certificate", key: "UseCertificateAuth", unset: false },
  { id: "secure", key: "RequireAPOP", unset: false },
] as const;

/** What lets somebody into this Account, so that a reset that cannot help is seen before it is made. */
export function SignInCard({ account }: { readonly account: string }) {
  const t = useTranslations("account.signIn");
  const { settings } = useAccount(account);
  return (
    <Card
      title={t("title")}
      actions={
        <LinkButton variant="quiet" size="small" href={`${accountHref(account, "settings")}?key=UseAppPassword`}>
          {t("edit")}
        </LinkButton>
      }
    >
      <CardAnswer query={settings} lines={6}>
        {(values) => {
          const { passwordForm, passwordRule, mayChangePassword } = factsOf(values);
          return (
            <CardBody>
              <KeyValues>
                {WAYS.map(({ id, key, unset }) => (
                  <KeyValue key={id} name={t(id)}>
                    <Status tone={isOn(values, key, unset) ? "ok" : "off"}>
                      {t(isOn(values, key, unset) ? "on" : "off")}
                    </Status>
                  </KeyValue>
                ))}
                {passwordForm !== undefined && (
                  <KeyValue name={t("stored")}>
                    <span className="mono">{passwordForm}</span>
                  </KeyValue>
                )}
                <KeyValue name={t("rule")}>
                  {passwordRule === undefined ? t("noRule") : <span className="mono">{passwordRule}</span>}
                </KeyValue>
                <KeyValue name={t("mayChange")}>{t(mayChangePassword ? "yes" : "no")}</KeyValue>
              </KeyValues>
              <p className="mt-3 text-small text-text-3">{t("rank")}</p>
            </CardBody>
          );
        }}
      </CardAnswer>
    </Card>
  );
}
