"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { useQuestion } from "@/components/change/use-question";
import { useView } from "@/components/data/use-view";
import { useMissingRight } from "@/components/session/actor-context";
import { createAccount } from "@/lib/catalogue/commands/account/accounts";
import type { AccountFields } from "../../../dialog-fields";
import type { MadeAccount } from "./account-made";

const CreateAccount = dynamic(() => import("./create-account").then((module) => module.CreateAccount));
const AccountMade = dynamic(() => import("./account-made").then((module) => module.AccountMade));

/** The dialog for a new Account, opened by the address (`?create=account`, with `&name=` to begin with), and the one that shows its password once. */
export function useCreateAccount(domain: string, fields: AccountFields) {
  const [view, change] = useView();
  const missing = useMissingRight()(createAccount, { accountName: `new@${domain}` });
  const [sent, setSent] = useState<MadeAccount>();
  const [isMadeShown, setIsMadeShown] = useState(false);
  const question = useQuestion<undefined>({
    isOpen: missing === undefined && view.get("create") === "account",
    onClose: () => change({ create: undefined, name: undefined }),
    onDone: (receipt) => setIsMadeShown(receipt.steps[0]?.outcome === "done"),
  });
  function open(): void {
    // The password of the one before is forgotten here at the latest.
    setIsMadeShown(false);
    setSent(undefined);
    question.ask(undefined);
    change({ create: "account" });
  }
  function close(): void {
    setIsMadeShown(false);
    setSent(undefined);
  }
  return {
    missingRight: missing,
    open,
    drawer: question.drawer,
    dialogs: (
      <>
        {(question.isOpen || question.no > 0) && (
          <CreateAccount
            key={question.no}
            question={question}
            domain={domain}
            fields={fields}
            firstName={view.get("name") ?? ""}
            onSend={setSent}
          />
        )}
        {sent !== undefined && isMadeShown && <AccountMade made={sent} onClose={close} onAnother={open} />}
        {question.dialogs}
      </>
    ),
  };
}
