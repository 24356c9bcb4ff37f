import "server-only";
import { and, asc, desc, eq, gt, gte, inArray, like, lt, not, notInArray, or, type SQL, sql } from "drizzle-orm";
import { database } from "../database/open";
import { changeObjects, changes, type Outcome } from "../database/schema";
import type { Caller } from "../session";

export interface ChangeFilter {
  readonly text?: string | undefined;
  /** Ids of titles that hold the text in the language of whoever asks: the record itself speaks none. */
  readonly titles?: readonly string[] | undefined;
  readonly who?: string | undefined;
  readonly domain?: string | undefined;
  readonly outcome?: Outcome | undefined;
  /** Changes of one object, for example "Changes to this account". */
  readonly object?: { readonly kind: string; readonly name: string };
  readonly since?: Date | undefined;
  /** Only Changes with a smaller number: the next page. */
  readonly before?: number | undefined;
  /** Only Changes with a greater number, the ones next to it: the page before. */
  readonly after?: number | undefined;
}

export type ChangeRow = typeof changes.$inferSelect & {
  readonly objects: readonly (typeof changeObjects.$inferSelect)[];
};

/**
 * What a person may see of the record: a Change whose objects they may all administer now (design, "What people see of each
 * other"). Holders of All Domains see everything, an administrator the Changes of their Domains, anybody their own account's.
 */
export function visibleTo({ actor, server }: Caller): SQL | undefined {
  const here = eq(changes.server, server.name);
  if (actor.rights !== "unknown" && actor.rights.server.has("AllDomains")) return here;
  const domains = actor.rights !== "unknown" && actor.rights.domain.size > 0 ? actor.domains : [];
  const foreign = and(
    eq(changeObjects.change, changes.id),
    domains.length === 0 ? sql`true` : notInArray(changeObjects.domain, [...domains]),
    not(and(eq(changeObjects.kind, "account"), eq(changeObjects.name, actor.account)) ?? sql`false`),
  );
  const touched = eq(changeObjects.change, changes.id);
  return and(here, not(existsObject(foreign)), existsObject(touched));
}

function existsObject(condition: SQL | undefined): SQL {
  return sql`exists (select 1 from ${changeObjects} where ${condition ?? sql`true`})`;
}

/** `%` and `_` mean themselves in what a person types. */
function containing(text: string): string {
  return `%${text.toLowerCase().replace(/[\\%_]/g, (char) => `\\${char}`)}%`;
}

/** Changes that worked on an object. The many Accounts of a job stand in its rows. */
function changesOf({ kind, name }: NonNullable<ChangeFilter["object"]>): SQL {
  const alone = sql`select change from ${changeObjects} where kind = ${kind} and name = ${name}`;
  return kind === "account" ? sql`(${alone} union select change from job_rows where name = ${name})` : sql`(${alone})`;
}

function matching(filter: ChangeFilter): SQL | undefined {
  const { text, titles = [], who, domain, outcome, object, since, before, after } = filter;
  return and(
    text === undefined ? undefined : or(like(changes.search, containing(text)), inArray(changes.title, [...titles])),
    who === undefined
      ? undefined
      : or(like(changes.account, containing(who)), like(sql`lower(${changes.realName})`, containing(who))),
    outcome === undefined ? undefined : eq(changes.outcome, outcome),
    since === undefined ? undefined : gte(changes.startedAt, since),
    before === undefined ? undefined : lt(changes.id, before),
    after === undefined ? undefined : gt(changes.id, after),
    domain === undefined
      ? undefined
      : existsObject(and(eq(changeObjects.change, changes.id), eq(changeObjects.domain, domain))),
    object === undefined ? undefined : inArray(changes.id, changesOf(object)),
  );
}

/** The newest Changes first. */
export async function listChanges(caller: Caller, filter: ChangeFilter, limit: number): Promise<readonly ChangeRow[]> {
  const db = await database();
  const rows = await db
    .select()
    .from(changes)
    .where(and(visibleTo(caller), matching(filter)))
    .orderBy(filter.after === undefined ? desc(changes.id) : asc(changes.id))
    .limit(limit);
  if (filter.after !== undefined) rows.reverse();
  const ids = rows.map(({ id }) => id);
  const objects =
    ids.length === 0 ? [] : await db.select().from(changeObjects).where(sql`${changeObjects.change} in ${ids}`);
  return rows.map((row) => ({ ...row, objects: objects.filter(({ change }) => change === row.id) }));
}

export async function countChanges(
  caller: Caller,
): Promise<{ readonly count: number; readonly since: Date | undefined }> {
  const db = await database();
  const [row] = await db
    .select({ count: sql<number>`count(*)::int`, since: sql<Date | null>`min(${changes.startedAt})` })
    .from(changes)
    .where(visibleTo(caller));
  return {
    count: row?.count ?? 0,
    since: row?.since === null || row?.since === undefined ? undefined : new Date(row.since),
  };
}

export async function maySee(caller: Caller, id: number): Promise<boolean> {
  const db = await database();
  const rows = await db
    .select({ id: changes.id })
    .from(changes)
    .where(and(visibleTo(caller), eq(changes.id, id)));
  return rows.length > 0;
}
