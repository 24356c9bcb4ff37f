"use client";

import { useTranslations } from "next-intl";
import { Moment } from "@/components/data/moment";
import { mono } from "@/components/data/rich-text";
import type { Login } from "@/components/person/account-facts";
import { CardAnswer } from "@/components/person/card-answer";
import { useAccount } from "@/components/person/use-account";
import { LinkButton } from "@/components/shell/links";
import { Card, CardBody } from "@/components/ui/card";
import { KeyValue, KeyValues } from "@/components/ui/key-values";
import { accountHref } from "@/lib/navigation";
import { useRead } from "@/lib/query/hooks";
import { accountType } from "@/lib/reads";

function LoginWords({ login }: { readonly login: Login | undefined }) {
  const t = useTranslations("account.identity");
  if (login === undefined) return <span className="text-text-3">{t("never")}</span>;
  return (
    <>
      <Moment at={login.at} />
      {login.address !== undefined && (
        <>
          <span className="text-text-3"> {t("from")} </span>
          <span className="mono">{login.address}</span>
        </>
      )}
    </>
  );
}

/** Who this is, since when, and when they were last here. */
export function IdentityCard({ account }: { readonly account: string }) {
  const t = useTranslations("account.identity");
  const { facts, settings, info, memory } = useAccount(account);
  const { type } = useRead(accountType, { account }).data ?? {};
  const unknown = <span className="text-text-3">{t("unknown")}</span>;
  return (
    <Card
      title={t("title")}
      actions={
        <LinkButton variant="quiet" size="small" href={`${accountHref(account, "settings")}?key=RealName`}>
          {t("edit")}
        </LinkButton>
      }
    >
      {/* The settings tell least of this; what the server remembers is the card. */}
      <CardAnswer query={info} lines={6}>
        {() => (
          <CardBody>
            <KeyValues>
              {facts?.unit !== undefined && <KeyValue name={t("unit")}>{facts.unit}</KeyValue>}
              <KeyValue name={t("type")}>{type ?? unknown}</KeyValue>
              <KeyValue name={t("created")}>
                {memory?.created === undefined ? unknown : <Moment at={memory.created} />}
              </KeyValue>
              <KeyValue name={t("lastLogin")}>
                <LoginWords login={memory?.lastLogin} />
              </KeyValue>
              {memory?.loginBefore !== undefined && (
                <KeyValue name={t("before")}>
                  <LoginWords login={memory.loginBefore} />
                </KeyValue>
              )}
              {memory?.failedLogin !== undefined && (
                <KeyValue name={t("lastFailed")}>
                  <LoginWords login={memory.failedLogin} />
                </KeyValue>
              )}
              {settings.data !== undefined && facts?.passwordForm !== undefined && (
                <KeyValue name={t("password")}>
                  <span title={t("storedAsHint")}>{t.rich("storedAs", { form: facts.passwordForm, mono })}</span>
                </KeyValue>
              )}
            </KeyValues>
          </CardBody>
        )}
      </CardAnswer>
    </Card>
  );
}
