"use client";

import { useTranslations } from "next-intl";
import { CardAnswer } from "@/components/person/card-answer";
import { KeyValue, KeyValues } from "@/components/ui/key-values";
import { PlainValue } from "@/components/value/plain-value";
import { domainOf } from "@/lib/access";
import { getSession } from "@/lib/catalogue/commands/web-interface";
import { useCommand } from "@/lib/query/hooks";

/**
 * Elements of a session that have words here, in their order. The guide's list of them (WSSP, session dataset) was not
 * at hand: whatever else a server tells stands below them under its own name.
 */
const KNOWN = [
  "loginTime",
  "protocol",
  "transport",
  "client",
  "loginAddress",
  "proxiedAddress",
  "accountName",
  "domainName",
  "skinName",
  "secondFactor",
  "uploadedFiles",
  "ID",
] as const;

/** All that the server tells of one session. */
export function SessionData({ account, sessionID }: { readonly account: string; readonly sessionID: string }) {
  const t = useTranslations("accountSessions.key");
  const query = useCommand(getSession, { sessionID, domainName: domainOf(account) });
  return (
    <CardAnswer query={query}>
      {(data) => {
        const known = KNOWN.flatMap((key) => (data.has(key) ? [{ key, name: t(key), value: data.get(key) }] : []));
        const others = [...data].filter(([key]) => !KNOWN.some((one) => one === key));
        return (
          <div className="px-4 pt-1 pb-4 pl-12 narrow:pl-4">
            <KeyValues isTight>
              {known.map(({ key, name, value }) => (
                <KeyValue key={key} name={<span title={key}>{name}</span>}>
                  <PlainValue value={value} />
                </KeyValue>
              ))}
              {others.map(([key, value]) => (
                <KeyValue key={key} name={<span className="mono wrap-anywhere">{key}</span>}>
                  <PlainValue value={value} />
                </KeyValue>
              ))}
            </KeyValues>
          </div>
        );
      }}
    </CardAnswer>
  );
}
