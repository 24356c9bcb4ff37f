import "server-only";
import { count, eq, sql } from "drizzle-orm";
import { catalogue } from "@/lib/catalogue/commands";
import type { JobWork } from "@/lib/changes";
import { titleOfJob } from "@/lib/changes/plans/bulk";
import { isDictionary, type Value } from "@/lib/codec";
import { ReplyError } from "@/lib/errors";
import type { Transaction } from "../changes/chain";
import { database } from "../database/open";
import { changes, jobRows, jobs } from "../database/schema";
import { runCommand } from "../gate";
import type { Caller } from "../session";
import { checkShift, type Shift } from "./shift";

/**
 * All Accounts of a Domain whose name holds the filter, page by page as the server gives them. All of them are written down
 * before the first is touched: a listing that is read while Accounts go away or are moved would skip some.
 */

/** The guide asks for less than 10,000 (LISTDOMAINOBJECTS). */
const PAGE = 5_000;
const MOST_RESTARTS = 10;

export interface ListedPage {
  readonly names: readonly string[];
  /** Of all Accounts of the Domain; the server does not count what matches. */
  readonly total: number | undefined;
  /** Where the next page begins; empty at the end. */
  readonly next: string;
}

function wholeNumber(value: Value | undefined): number | undefined {
  const text = typeof value === "number" ? String(value) : value;
  return typeof text === "string" && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

export interface Listing {
  readonly domain: string;
  readonly filter: string;
}

export async function listPage(
  caller: Caller,
  { domain, filter }: Listing,
  cookie: string,
  { limit = PAGE, signal }: { readonly limit?: number; readonly signal?: AbortSignal | undefined } = {},
): Promise<ListedPage> {
  const input = { domainName: domain, ...(filter === "" ? {} : { filter }), limit, accounts: true as const, cookie };
  const answer = await runCommand(caller, catalogue.listDomainObjects, input, signal === undefined ? {} : { signal });
  const objects = answer[1];
  const next = answer[4];
  return {
    // An Account has a text, its aliases and Forwarders have arrays.
    names: isDictionary(objects)
      ? [...objects].flatMap(([name, value]) => (typeof value === "string" ? [`${name}@${domain}`.toLowerCase()] : []))
      : [],
    total: wholeNumber(answer[0]),
    next: typeof next === "string" ? next : "",
  };
}

/** Adds names that are not there yet, behind those that are. */
export async function addNames(tx: Transaction, change: number, names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  await tx.execute(sql`
    insert into job_rows (change, no, name)
    select ${change}, u.no + (select coalesce(max(no), 0) from job_rows where change = ${change}), u.name
    from unnest(${sql.param([...names])}::text[]) with ordinality u(name, no)
    on conflict do nothing`);
}

/** So much of the names is kept where the filter of Activity looks. */
const SEARCHED = 20_000;

/** Closes the list of objects: from here on the job knows how many there are. */
export async function closeList(tx: Transaction, change: number, { action, domain }: JobWork): Promise<number> {
  const [row] = await tx.select({ total: count() }).from(jobRows).where(eq(jobRows.change, change));
  const total = row?.total ?? 0;
  const title = titleOfJob(action, domain, total);
  const names = await tx
    .select({ name: jobRows.name })
    .from(jobRows)
    .where(eq(jobRows.change, change))
    .orderBy(jobRows.no)
    .limit(500);
  const search = [domain, ...names.map(({ name }) => name)].join(" ").toLowerCase().slice(0, SEARCHED);
  await tx
    .update(changes)
    .set({
      steps: total,
      titleValues: title.values,
      search: sql`left(${changes.search} || ' ' || ${search}, ${SEARCHED})`,
    })
    .where(eq(changes.id, change));
  await tx.update(jobs).set({ total, foundAt: sql`now()` }).where(eq(jobs.change, change));
  return total;
}

/** @throws ReplyError when the server refuses the listing itself. */
export async function findObjects(shift: Shift, work: JobWork): Promise<void> {
  const db = await database();
  const { change, caller, signal } = shift;
  const listing = { domain: work.domain, filter: work.filter ?? "" };
  let cookie = "";
  let restarts = 0;
  for (;;) {
    const page = await listPage(caller, listing, cookie, { signal }).catch((error: unknown) => {
      // A cursor may die with its connection: names that are there already are not added twice.
      restarts += 1;
      if (cookie !== "" && restarts < MOST_RESTARTS && error instanceof ReplyError) return undefined;
      throw error;
    });
    if (page !== undefined)
      await db.transaction(async (tx) => {
        await checkShift(tx, shift);
        await addNames(tx, change, page.names);
      });
    cookie = page?.next ?? "";
    if (page !== undefined && cookie === "") break;
  }
  await db.transaction(async (tx) => {
    await checkShift(tx, shift);
    await closeList(tx, change, work);
  });
}
