/** What a page of the listing asks the server for: the same on the server, which reads first, and in the browser. */

/** As the pager offers them. */
const SIZES: readonly number[] = [25, 50, 100, 200];
const USUAL = 50;

export function rowsOf(asked: string | null | undefined): number {
  return SIZES.find((known) => known === Number(asked)) ?? USUAL;
}

export function pageInput(domainName: string, filter: string, limit: number, cookie: string) {
  return { domainName, ...(filter === "" ? {} : { filter }), limit, accounts: true as const, cookie };
}

type Search = Readonly<Record<string, string | readonly string[] | undefined>>;

/** From the address of the page. */
export function firstPage(domain: string, { q, rows, from }: Search) {
  const text = (value: Search[string]): string => (typeof value === "string" ? value : "");
  return pageInput(domain, text(q), rowsOf(text(rows)), text(from));
}
