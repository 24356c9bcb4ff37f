"use client";

import { useTranslations } from "next-intl";
import { type SubmitEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/form-fields";
import { PlainValue } from "@/components/value/plain-value";
import { getAccountInfo } from "@/lib/catalogue/commands/account/accounts";
import { shownError } from "@/lib/query/failure";
import { useCommand } from "@/lib/query/hooks";

/** The server lists no names of what it remembers: another one is asked for by whoever knows it. */
export function AskInfo({ account }: { readonly account: string }) {
  const t = useTranslations("accountStatistics");
  const [typed, setTyped] = useState("");
  const [keyName, setKeyName] = useState("");
  const query = useCommand(getAccountInfo, { accountName: account, keyName }, { enabled: keyName !== "" });
  function submit(event: SubmitEvent): void {
    event.preventDefault();
    // Stored names begin with the hash, the command does without (Guide, GETACCOUNTINFO).
    const name = typed.trim().replace(/^#/, "");
    if (name !== "" && name === keyName) void query.refetch();
    setKeyName(name);
  }
  return (
    <form noValidate onSubmit={submit} className="mt-4 border-t border-line-soft pt-4">
      <TextField
        label={t("another")}
        hint={t("anotherHint")}
        isMono
        maxLength={128}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        actions={
          <Button type="submit" isBusy={query.isFetching} busyLabel={t("asking")}>
            {t("ask")}
          </Button>
        }
      />
      {keyName !== "" && (
        <p role="status" className="mt-2 text-dense">
          {query.isError && <span className="text-danger-text">{shownError(query.error).message}</span>}
          {query.data !== undefined && (
            <>
              <span className="mono text-text-3">{keyName}</span>{" "}
              {query.data === "" ? t("absent") : <PlainValue value={query.data} />}
            </>
          )}
        </p>
      )}
    </form>
  );
}
