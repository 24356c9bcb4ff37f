"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { mono } from "@/components/data/rich-text";
import { KeyValue } from "@/components/ui/key-values";
import { Skeleton } from "@/components/ui/skeleton";
import { getAccountAliases, getAccountTelnums } from "@/lib/catalogue/commands/account/aliases";
import { getAccountMailRules } from "@/lib/catalogue/commands/account/rules";
import { shownError } from "@/lib/query/failure";
import { useCommand } from "@/lib/query/hooks";
import { forwardsOf } from "./account-facts";
import type { CardQuery } from "./card-answer";

/** One read in one line: what it says, that it is being read, or why it was not. */
function LineAnswer<T>({ query, children }: { readonly query: CardQuery<T>; children: (data: T) => ReactNode }) {
  const t = useTranslations("account.card");
  if (query.data !== undefined) return children(query.data);
  if (!query.isError)
    return (
      <span role="status" aria-label={t("reading")} className="block animate-late py-1.5">
        <Skeleton className="w-24" />
      </span>
    );
  const error = shownError(query.error);
  if (error.code === "access")
    return error.right === undefined ? t("refusedAny") : t.rich("refused", { right: error.right, mono });
  return (
    <span className="text-danger-text">
      {error.status === undefined ? t("failed") : `${error.status} ${error.text ?? ""}`}
    </span>
  );
}

/** An address that does not fit is broken before its Domain. */
function Address({ text }: { readonly text: string }) {
  const at = text.lastIndexOf("@");
  if (at <= 0) return text;
  return (
    <>
      {text.slice(0, at)}
      <wbr />
      {text.slice(at)}
    </>
  );
}

function Names({ names, none }: { readonly names: readonly string[]; readonly none: string }) {
  if (names.length === 0) return <span className="text-text-3">{none}</span>;
  return (
    <ul className="mono wrap-anywhere">
      {names.map((name) => (
        <li key={name}>
          <Address text={name} />
        </li>
      ))}
    </ul>
  );
}

/** Lines of a list of facts: aliases, numbers, and where Rules send the mail on to. Each is read for itself. */
export function AccountNames({ account }: { readonly account: string }) {
  const t = useTranslations("account.names");
  const input = { accountName: account };
  const aliases = useCommand(getAccountAliases, input);
  const numbers = useCommand(getAccountTelnums, input);
  const rules = useCommand(getAccountMailRules, input);
  return (
    <>
      <KeyValue name={t("aliases")}>
        <LineAnswer query={aliases}>{(names) => <Names names={names} none={t("none")} />}</LineAnswer>
      </KeyValue>
      <KeyValue name={t("numbers")}>
        <LineAnswer query={numbers}>{(names) => <Names names={names} none={t("none")} />}</LineAnswer>
      </KeyValue>
      <KeyValue name={t("forwards")}>
        <LineAnswer query={rules}>{(answer) => <Names names={forwardsOf(answer)} none={t("nobody")} />}</LineAnswer>
      </KeyValue>
    </>
  );
}
