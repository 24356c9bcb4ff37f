"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Moment } from "@/components/data/moment";
import { useSizeText } from "@/components/data/size";
import { AccountNames } from "@/components/person/account-names";
import { CardAnswer } from "@/components/person/card-answer";
import { useAccount } from "@/components/person/use-account";
import { Card, CardBody } from "@/components/ui/card";
import { KeyValue, KeyValues } from "@/components/ui/key-values";
import { Meter } from "@/components/ui/meter";
import { useRead } from "@/lib/query/hooks";
import { accountServices } from "@/lib/reads";

/** More services than these that are off are counted instead of named. */
const NAMED = 3;

function ServicesWords({ account }: { readonly account: string }) {
  const t = useTranslations("helpDesk");
  const services = useRead(accountServices, { account }).data;
  if (services === undefined) return null;
  const off = services.filter(({ on }) => on === "no").map(({ name }) => name);
  const all = services.length;
  if (off.length === 0) return t("allOn");
  if (off.length === all) return t("allOff");
  return off.length <= NAMED ? t("allBut", { names: off.join(", ") }) : t("someOn", { on: all - off.length, all });
}

function Storage({ used, limit }: { readonly used: number; readonly limit: number | undefined }) {
  const td = useTranslations("data");
  const format = useFormatter();
  const { size } = useSizeText();
  if (limit === undefined) return <span title={td("bytes", { count: format.number(used) })}>{size(used)}</span>;
  const percent = limit === 0 ? 100 : Math.round((used / limit) * 100);
  return (
    <div title={td("bytesOf", { used: format.number(used), limit: format.number(limit) })}>
      <div className="flex justify-between gap-2">
        <span>{`${size(used)} / ${size(limit)}`}</span>
        <span className="text-text-3">{format.number(percent / 100, { style: "percent" })}</span>
      </div>
      <Meter className="mt-1 w-full" percent={percent} label={td("used", { percent })} />
    </div>
  );
}

/** What a caller is asked about, and asks about, first. */
export function FactsCard({ account }: { readonly account: string }) {
  const t = useTranslations("helpDesk");
  const { info, facts, memory } = useAccount(account);
  return (
    <Card title={t("account")}>
      <CardAnswer query={info} lines={6}>
        {() => (
          <CardBody>
            <KeyValues>
              <KeyValue name={t("lastLogin")}>
                {memory?.lastLogin === undefined ? t("never") : <Moment at={memory.lastLogin.at} />}
                {memory?.lastLogin?.address !== undefined && (
                  <span className="mono block text-text-2">{memory.lastLogin.address}</span>
                )}
              </KeyValue>
              {facts?.serviceClass !== undefined && <KeyValue name={t("class")}>{facts.serviceClass}</KeyValue>}
              {memory?.created !== undefined && (
                <KeyValue name={t("created")}>
                  <Moment at={memory.created} />
                </KeyValue>
              )}
              {memory?.used !== undefined && (
                <KeyValue name={t("storage")}>
                  <Storage used={memory.used} limit={facts?.limit} />
                </KeyValue>
              )}
              <AccountNames account={account} />
              <KeyValue name={t("services")}>
                <ServicesWords account={account} />
              </KeyValue>
            </KeyValues>
          </CardBody>
        )}
      </CardAnswer>
    </Card>
  );
}
