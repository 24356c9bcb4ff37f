"use client";

import { useTranslations } from "next-intl";
import { Size } from "@/components/data/size";
import { numberOf } from "@/components/person/account-facts";
import { CardAnswer } from "@/components/person/card-answer";
import { Card, CardBody } from "@/components/ui/card";
import { KeyValue, KeyValues } from "@/components/ui/key-values";
import { PlainValue } from "@/components/value/plain-value";
import { getAccountInfo } from "@/lib/catalogue/commands/account/accounts";
import { type Dictionary, isDictionary, type Value } from "@/lib/codec";
import { useCommand } from "@/lib/query/hooks";
import { allInfo, KNOWN_INFO, type KnownInfo } from "./all-info";
import { AskInfo } from "./ask-info";

function InfoValue({ name, value }: { readonly name: KnownInfo; readonly value: Value | undefined }) {
  const bytes = name === "StorageUsed" ? numberOf(value) : undefined;
  return bytes === undefined ? <PlainValue value={value} /> : <Size bytes={bytes} />;
}

function Facts({ info }: { readonly info: Dictionary }) {
  const t = useTranslations("accountStatistics");
  const found = KNOWN_INFO.filter((key) => info.has(key));
  if (found.length === 0) return <p className="text-dense text-text-2">{t("nothing")}</p>;
  return (
    <KeyValues>
      {found.map((key) => (
        <KeyValue key={key} name={<span title={key}>{t(`info.${key}`)}</span>}>
          <InfoValue name={key} value={info.get(key)} />
        </KeyValue>
      ))}
    </KeyValues>
  );
}

/** What the server remembers of an Account beside its settings: logins, addresses, room in use. */
export function InfoCard({ account }: { readonly account: string }) {
  const t = useTranslations("accountStatistics");
  const query = useCommand(getAccountInfo, allInfo(account));
  return (
    <Card title={t("infoTitle")}>
      <CardAnswer query={query} lines={5}>
        {(answer) => (
          <CardBody>
            <Facts info={isDictionary(answer) ? answer : new Map()} />
            <div className="mt-4 border-t border-line-soft pt-4">
              <AskInfo account={account} />
            </div>
          </CardBody>
        )}
      </CardAnswer>
    </Card>
  );
}
