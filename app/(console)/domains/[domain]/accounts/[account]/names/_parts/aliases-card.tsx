"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useChange } from "@/components/change/use-change";
import { useRested } from "@/components/data/use-rested";
import { InDrawer } from "@/components/person/drawer-room";
import { NameHolder } from "@/components/person/name-holder";
import { useMissingRight } from "@/components/session/actor-context";
import { domainOf } from "@/lib/access";
import { getAccountAliases, setAccountAliases } from "@/lib/catalogue/commands/account/aliases";
import { useCommand, useRead } from "@/lib/query/hooks";
import { nameHolders } from "@/lib/reads";
import { accountNameProblem } from "../../../../../_parts/names";
import { useAccountProblemText } from "../../../_parts/use-account-name-check";
import { saveAliases } from "../actions";
import { type NameCheck, NameList } from "./name-list";

/** Is the name free? Whatever has it - a Group, too - is named, as far as this person may look. */
function useAliasCheck(domain: string, name: string): NameCheck {
  const words = useAccountProblemText();
  const problem = name === "" ? undefined : accountNameProblem(name);
  const rested = useRested(name);
  const isAsked = rested !== "" && problem === undefined && rested === name;
  const asked = useRead(nameHolders, { domain, names: [rested] }, { enabled: isAsked });
  if (problem !== undefined) return { problem: words(problem), isReady: false };
  const holder = isAsked ? asked.data?.[0]?.holder : undefined;
  if (holder !== undefined) return { problem: <NameHolder domain={domain} holder={holder} />, isReady: false };
  // Who may not look at all names, or does not wait for the answer, can still try: the server has the last word.
  return { isReady: true };
}

/** Other names of the Account in its Domain. */
export function AliasesCard({ account }: { readonly account: string }) {
  const t = useTranslations("names");
  const input = { accountName: account };
  const query = useCommand(getAccountAliases, input);
  const missingRight = useMissingRight()(setAccountAliases, { ...input, newAliases: [] });
  const [typed, setTyped] = useState("");
  const name = typed.trim().toLowerCase();
  const domain = domainOf(account);
  const check = useAliasCheck(domain, name);
  const change = useChange({
    labelOf: (key) => (key === "newAliases" ? t("aliases") : key),
    onReceipt: ({ outcome }) => {
      if (outcome === "done") setTyped("");
    },
    onResolve: () => void query.refetch(),
  });
  const seen = query.data ?? [];
  const save = (aliases: readonly string[]): void =>
    change.save((mode, why) => saveAliases(mode, account, { seen, aliases }, why));
  return (
    <>
      <NameList
        title={t("aliases")}
        text={t("aliasesText")}
        query={query}
        missingRight={missingRight}
        change={change}
        label={t("newAlias")}
        hint={t("aliasHint")}
        unit={<span className="mono">@{domain}</span>}
        typed={typed}
        onType={setTyped}
        check={check}
        onAdd={() => save([...seen, name])}
        onRemove={(alias) => save(seen.filter((one) => one !== alias))}
      />
      <InDrawer>{change.drawer}</InDrawer>
      {change.dialogs}
    </>
  );
}
