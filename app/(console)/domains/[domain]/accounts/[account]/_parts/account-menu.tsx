"use client";

import { usePathname, useRouter } from "next/navigation";
import { createContext, type ReactNode, useContext } from "react";
import { InDrawer } from "@/components/person/drawer-room";
import { useRefusal } from "@/components/person/use-refusal";
import { isMenuItem, type MenuEntry, type MenuItem } from "@/components/ui/menu-entry";
import type { Receipt } from "@/lib/changes";
import { accountHref, domainHref } from "@/lib/navigation";
import { useAccountSummary } from "../../../../_parts/use-summaries";
import type { AccountQuestion } from "../../_parts/account-questions";
import { useAccountActions } from "../../_parts/use-account-actions";

interface Menu {
  /** The entries of the Account's row, without the one that opens the page where they stand now. */
  readonly entries: readonly MenuEntry[];
  readonly ask: (about: AccountQuestion["about"]) => void;
}

const Context = createContext<Menu>({ entries: [], ask: () => undefined });

export function useAccountMenu(): Menu & { readonly items: readonly MenuItem[] } {
  const menu = useContext(Context);
  return { ...menu, items: menu.entries.filter(isMenuItem) };
}

/** Questions after which the Account is found under the name that the Change gave it, or not at all. */
const RENAMING: ReadonlySet<AccountQuestion["about"]> = new Set([
  "rename",
  "move",
  "setAside",
  "keepAside",
  "bringBack",
]);
const REMOVING: ReadonlySet<AccountQuestion["about"]> = new Set(["delete", "purge"]);

/** An Account that was renamed or moved is followed to its new address; after one that was deleted comes the list. */
function useFollow(account: string) {
  const router = useRouter();
  const pathname = usePathname();
  return ({ outcome, title }: Receipt, question: AccountQuestion | undefined): void => {
    if (outcome !== "done" || question?.account !== account) return;
    if (REMOVING.has(question.about)) router.replace(domainHref(account.slice(account.lastIndexOf("@") + 1)));
    if (!RENAMING.has(question.about)) return;
    const page = pathname.slice(accountHref(account).length + 1);
    router.replace(accountHref(String(title.values.to), page));
  };
}

/** What can be done with the Account, for its head and for its quick actions, with the questions that are asked first. */
export function AccountMenu({ account, children }: { readonly account: string; readonly children: ReactNode }) {
  const { menuOf, ask, dialogs, drawer } = useAccountActions({
    onDone: useFollow(account),
    refusal: useRefusal(account),
  });
  const entries = menuOf(account, useAccountSummary(account)).filter(({ key }) => key !== "open");
  return (
    <Context value={{ entries, ask: (about) => ask({ about, account }) }}>
      {children}
      {dialogs}
      <InDrawer>{drawer}</InDrawer>
    </Context>
  );
}
