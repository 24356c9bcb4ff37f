"use client";

import { AccountFrame } from "../../_parts/account-frame";
import { AliasesCard } from "./aliases-card";
import { NumbersCard } from "./numbers-card";

/** The names and numbers that lead to one Account. Each list is read and changed for itself. */
export function NamesPage({ account }: { readonly account: string }) {
  return (
    <AccountFrame account={account} page="accountNames">
      <div className="grid max-w-180 gap-4 px-6 py-5 narrow:px-4">
        <AliasesCard account={account} />
        <NumbersCard account={account} />
      </div>
    </AccountFrame>
  );
}
