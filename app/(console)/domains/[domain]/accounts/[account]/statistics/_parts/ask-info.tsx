"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { AskOne } from "@/components/value/ask-one";
import { PlainValue } from "@/components/value/plain-value";
import { getAccountInfo } from "@/lib/catalogue/commands/account/accounts";
import { shownError } from "@/lib/query/failure";
import { useCommand } from "@/lib/query/hooks";

/** Another element of what the server remembers, for whoever knows its name. */
export function AskInfo({ account }: { readonly account: string }) {
  const t = useTranslations("accountStatistics");
  const [keyName, setKeyName] = useState("");
  const query = useCommand(getAccountInfo, { accountName: account, keyName }, { enabled: keyName !== "" });
  return (
    <AskOne
      label={t("another")}
      hint={t("anotherHint")}
      askLabel={t("ask")}
      busyLabel={t("asking")}
      isBusy={query.isFetching}
      // Stored names begin with the hash, the command does without (Guide, GETACCOUNTINFO).
      onAsk={(name) => setKeyName(name.replace(/^#/, ""))}
    >
      {query.isError && <span className="text-danger-text">{shownError(query.error).message}</span>}
      {query.data !== undefined && (
        <>
          <span className="mono text-text-3">{keyName}</span>{" "}
          {query.data === "" ? t("absent") : <PlainValue value={query.data} />}
        </>
      )}
    </AskOne>
  );
}
