import "server-only";
import {
  bigint,
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  serial,
  text,
  timestamp,
} from "drizzle-orm/pg-core";

/**
 * What Gatehouse keeps for itself (design, "State of our own"). Losing it loses history, never mail server data. The SQL in
 * `migrations/` is made from this file by drizzle-kit.
 */

const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => "bytea" });
const moment = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/** One signed-in browser. `id` is the hash of what the cookie holds; the password is sealed under the cookie's key. */
export const sessions = pgTable(
  "sessions",
  {
    id: text("id").primaryKey(),
    server: text("server").notNull(),
    account: text("account").notNull(),
    realName: text("real_name").notNull().default(""),
    /** Codes of GETACCOUNTRIGHTS, or null when the server did not tell. */
    rights: jsonb("rights").$type<readonly string[]>(),
    domains: jsonb("domains").$type<readonly string[]>().notNull(),
    mainDomain: text("main_domain"),
    /** Commands of the catalogue that this server does not list. */
    missing: jsonb("missing").$type<readonly string[]>().notNull(),
    version: text("version").notNull().default(""),
    sealed: bytes("sealed").notNull(),
    client: text("client").notNull(),
    agent: text("agent").notNull(),
    createdAt: moment("created_at").notNull(),
    usedAt: moment("used_at").notNull(),
  },
  (table) => [index("sessions_account").on(table.server, table.account)],
);

/** Failed sign-ins, by account name and by client address, so that the mail server is asked less often. */
export const throttle = pgTable("throttle", {
  key: text("key").primaryKey(),
  failures: integer("failures").notNull(),
  until: moment("until").notNull(),
});

export type Outcome = "running" | "done" | "part" | "refused" | "failed" | "unknown";

/** One Change, as Activity lists it. The full account of it is in {@link changeEvents}; this row follows from them. */
export const changes = pgTable(
  "changes",
  {
    id: serial("id").primaryKey(),
    server: text("server").notNull(),
    /** Id and values of the sentence that names the Change, so that each reader sees it in their own language. */
    title: text("title").notNull(),
    titleValues: jsonb("title_values").$type<Readonly<Record<string, string | number>>>().notNull(),
    account: text("account").notNull(),
    realName: text("real_name").notNull().default(""),
    client: text("client").notNull(),
    why: text("why").notNull().default(""),
    startedAt: moment("started_at").notNull(),
    finishedAt: moment("finished_at"),
    outcome: text("outcome").$type<Outcome>().notNull(),
    steps: integer("steps").notNull(),
    done: integer("done").notNull().default(0),
    /** Text that the filter of Activity looks in: title, objects, verbs, reason. */
    search: text("search").notNull(),
    reverts: integer("reverts"),
    revertedBy: integer("reverted_by"),
  },
  (table) => [index("changes_started").on(table.server, table.startedAt), index("changes_account").on(table.account)],
);

/** Every object that a Change touches: who may see it, and "Changes to this account". An empty Domain is the server. */
export const changeObjects = pgTable(
  "change_objects",
  {
    change: integer("change")
      .notNull()
      .references(() => changes.id),
    kind: text("kind").notNull(),
    name: text("name").notNull(),
    domain: text("domain").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.change, table.kind, table.name] }),
    index("change_objects_name").on(table.kind, table.name),
    index("change_objects_domain").on(table.domain),
  ],
);

/** The record itself: append-only, each row sealed with the hash of the one before it. */
export const changeEvents = pgTable(
  "change_events",
  {
    seq: bigint("seq", { mode: "number" }).primaryKey(),
    change: integer("change")
      .notNull()
      .references(() => changes.id),
    kind: text("kind").$type<"intent" | "step" | "end">().notNull(),
    at: moment("at").notNull(),
    /** JSON text, exactly as it was hashed. */
    body: text("body").notNull(),
    previous: text("previous").notNull(),
    hash: text("hash").notNull(),
  },
  (table) => [index("change_events_change").on(table.change)],
);

/** Orders all consoles that work on one object. A lease, so that a console that died does not hold it for ever. */
export const objectLocks = pgTable("object_locks", {
  object: text("object").primaryKey(),
  owner: text("owner").notNull(),
  until: moment("until").notNull(),
});
