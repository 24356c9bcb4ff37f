import "server-only";
import { and, desc, eq, inArray } from "drizzle-orm";
import type { TitleId } from "@/lib/changes";
import type { appPasswords, ReadInput, ReadOutput } from "@/lib/reads";
import { visibleTo } from "../changes/list";
import { database } from "../database/open";
import { changeObjects, changes } from "../database/schema";
import type { Caller } from "../session";

const ABOUT = ["setAppPassword", "removeAppPassword"] as const satisfies readonly TitleId[];

/** After these the name belongs to another Account than before: what was set earlier is not this one's. */
const ANOTHER = [
  "createAccount",
  "renameAccount",
  "moveAccount",
  "setAsideAccount",
  "bringBackAccount",
  "deleteAccount",
  "purgeAccount",
] as const satisfies readonly TitleId[];

const MOST = 500;

/** Tags that were set through the console and not removed through it, the newest first. */
export async function readAppPasswords(
  caller: Caller,
  { account }: ReadInput<typeof appPasswords>,
): Promise<ReadOutput<typeof appPasswords>> {
  const db = await database();
  const rows = await db
    .select({ title: changes.title, values: changes.titleValues, at: changes.startedAt, by: changes.account })
    .from(changes)
    .innerJoin(changeObjects, eq(changeObjects.change, changes.id))
    .where(
      and(
        eq(changeObjects.kind, "account"),
        eq(changeObjects.name, account.toLowerCase()),
        inArray(changes.title, [...ABOUT, ...ANOTHER]),
        eq(changes.outcome, "done"),
        visibleTo(caller),
      ),
    )
    .orderBy(desc(changes.id))
    .limit(MOST);
  const end = rows.findIndex(({ title }) => ANOTHER.some((id) => id === title));
  const own = end < 0 ? rows : rows.slice(0, end);
  const newest = new Map<string, (typeof own)[number]>();
  for (const row of own) {
    const tag = String(row.values.tag);
    if (!newest.has(tag)) newest.set(tag, row);
  }
  return [...newest].flatMap(([tag, { title, at, by }]) =>
    title === "setAppPassword" ? [{ tag, setAt: at.getTime(), setBy: by }] : [],
  );
}
