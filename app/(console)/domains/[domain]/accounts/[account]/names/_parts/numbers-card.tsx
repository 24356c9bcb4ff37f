"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useChange } from "@/components/change/use-change";
import { useRested } from "@/components/data/use-rested";
import { InDrawer } from "@/components/person/drawer-room";
import { useMissingRight } from "@/components/session/actor-context";
import { TextLink } from "@/components/shell/links";
import { Button } from "@/components/ui/button";
import { domainOf } from "@/lib/access";
import { getAccountTelnums, setAccountTelnums } from "@/lib/catalogue/commands/account/aliases";
import { listDomainTelnums } from "@/lib/catalogue/commands/domain/objects";
import { accountHref } from "@/lib/navigation";
import { useCommand } from "@/lib/query/hooks";
import { addNumber, removeNumber, takeFirstNumber } from "../actions";
import { type NameCheck, NameList } from "./name-list";

/** Numbers that hold the wanted one, in one page. */
const LOOKED = 200;

/** The Account of the Domain that has this number now. Numbers of other Domains are for the server to refuse. */
function useNumberHolder(domain: string, number: string) {
  const rested = useRested(number);
  const isAsked = rested !== "" && rested === number;
  const asked = useCommand(
    listDomainTelnums,
    { domainName: domain, filter: rested, limit: LOOKED },
    { enabled: isAsked },
  );
  const owner = isAsked ? asked.data?.get(number) : undefined;
  const address = typeof owner === "string" ? (owner.includes("@") ? owner : `${owner}@${domain}`) : undefined;
  return { holder: address, isKnown: isAsked && !asked.isPending };
}

/** Telephone numbers of the Account. One that another Account of the Domain has can be moved here. */
export function NumbersCard({ account }: { readonly account: string }) {
  const t = useTranslations("names");
  const input = { accountName: account };
  const query = useCommand(getAccountTelnums, input);
  const missingRight = useMissingRight()(setAccountTelnums, { ...input, newTelnums: [] });
  const [typed, setTyped] = useState("");
  const number = typed.replace(/[\s()-]/g, "");
  const { holder, isKnown } = useNumberHolder(domainOf(account), number);
  const isOwn = query.data?.includes(number) === true;
  const check: NameCheck = isOwn
    ? { problem: t("numberListed"), isReady: false }
    : holder === undefined
      ? { isReady: isKnown }
      : {
          problem: t.rich("numberHeldBy", {
            account: holder,
            link: (words) => <TextLink href={accountHref(holder)}>{words}</TextLink>,
          }),
          isReady: true,
          addLabel: t("moveHere"),
        };
  const change = useChange({
    onReceipt: ({ outcome }) => {
      if (outcome === "done") setTyped("");
    },
  });
  return (
    <>
      <NameList
        title={t("numbers")}
        text={t("numbersText")}
        query={query}
        missingRight={missingRight}
        change={change}
        label={t("newNumber")}
        hint={t("numberHint")}
        typed={typed}
        onType={setTyped}
        check={check}
        onAdd={() => change.save((mode, why) => addNumber(mode, account, number, holder, why))}
        actions={
          missingRight === undefined &&
          (query.data?.length ?? 0) > 0 && (
            <Button
              variant="quiet"
              size="small"
              isBusy={change.isBusy}
              onClick={() => change.save((mode, why) => takeFirstNumber(mode, account, why))}
            >
              {t("takeFirst")}
            </Button>
          )
        }
        onRemove={(one) => change.save((mode, why) => removeNumber(mode, account, one, why))}
      />
      <InDrawer>{change.drawer}</InDrawer>
      {change.dialogs}
    </>
  );
}
