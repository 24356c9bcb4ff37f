"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { AskOne } from "@/components/value/ask-one";
import { domainOf } from "@/lib/access";
import { getAccountAclRights } from "@/lib/catalogue/commands/account/rights";
import { shownError } from "@/lib/query/failure";
import { useCommand } from "@/lib/query/hooks";
import { Letters } from "./acl-words";

/** What one other Account may do in the end, all entries taken together. */
export function AskRights({ account }: { readonly account: string }) {
  const t = useTranslations("accountAccess");
  const [name, setName] = useState("");
  const input = { accountName: account, authAccountName: name };
  const query = useCommand(getAccountAclRights, input, { enabled: name !== "" });
  const domain = domainOf(account);
  return (
    <AskOne
      label={t("effective")}
      hint={t("effectiveHint")}
      askLabel={t("ask")}
      busyLabel={t("asking")}
      isBusy={query.isFetching}
      // The server would look for a bare name in the Domain of whoever asks.
      onAsk={(typed) => setName(typed.includes("@") ? typed : `${typed}@${domain}`)}
    >
      {query.isError && <span className="text-danger-text">{shownError(query.error).message}</span>}
      {query.data !== undefined && (
        <span className="flex flex-wrap items-center gap-x-2">
          <span className="mono text-text-3">{name}</span> <Letters letters={query.data} />
        </span>
      )}
    </AskOne>
  );
}
