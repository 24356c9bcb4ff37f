"use client";

import { useState } from "react";
import { useView } from "@/components/data/use-view";
import { listDomainObjects } from "@/lib/catalogue/commands/domain/objects";
import { isDictionary, type Value } from "@/lib/codec";
import { shownError } from "@/lib/query/failure";
import { useCommand } from "@/lib/query/hooks";
import { pageInput, rowsOf } from "./page-input";

/** One Account of a listing. */
export interface ListedAccount {
  readonly name: string;
  /** Of its file or directory; it tells the type. */
  readonly extension: string;
}

function accountsIn(answer: readonly Value[] | undefined): readonly ListedAccount[] {
  const objects = answer?.[1];
  if (!isDictionary(objects)) return [];
  // An Account has a string, its aliases and Forwarders have arrays (Guide, LISTDOMAINOBJECTS).
  return [...objects].flatMap(([name, value]) => (typeof value === "string" ? [{ name, extension: value }] : []));
}

function wholeNumber(value: Value | undefined): number | undefined {
  return (typeof value === "string" && /^\d{1,15}$/.test(value)) || typeof value === "number"
    ? Number(value)
    : undefined;
}

/** Where each page that was visited began. */
type Cookies = ReadonlyMap<number, string>;

/**
 * A page of the Accounts of a Domain. The server's cursor only goes forward and may die with its connection: the cookies
 * of visited pages are kept for the way back, and when one is refused the list begins again and says so.
 */
export function useAccountPage(domain: string, filter: string) {
  const [view, change] = useView();
  const [visited, setVisited] = useState<Cookies>(new Map());
  const size = rowsOf(view.get("rows"));
  const cookie = view.get("from") ?? "";
  const asked = useCommand(listDomainObjects, pageInput(domain, filter, size, cookie));
  const isLost = cookie !== "" && asked.isError && shownError(asked.error).code === "reply";
  const first = useCommand(listDomainObjects, pageInput(domain, filter, size, ""), { enabled: isLost });
  const query = isLost ? first : asked;
  const page = cookie === "" || isLost ? 1 : Math.max(2, Math.floor(Number(view.get("page"))) || 2);
  const next = query.data?.[4];

  function goTo(number: number, from: string): void {
    change({ from, page: number === 1 ? undefined : String(number) }, "push");
  }
  return {
    query,
    input: pageInput(domain, filter, size, cookie),
    accounts: accountsIn(query.data),
    /** Of all Accounts of the Domain; the server does not count what matches a filter. */
    total: wholeNumber(query.data?.[0]),
    isLost,
    size,
    first: (page - 1) * size + 1,
    onSize: (rows: number) => change({ rows: String(rows), from: undefined, page: undefined }),
    // A page that was reached by a bookmark does not know the one before it.
    onBack: page === 1 ? undefined : () => goTo(visited.has(page - 1) ? page - 1 : 1, visited.get(page - 1) ?? ""),
    onNext:
      typeof next !== "string" || next === ""
        ? undefined
        : () => {
            setVisited(new Map([...visited, [page, isLost ? "" : cookie], [page + 1, next]]));
            goTo(page + 1, next);
          },
  };
}
