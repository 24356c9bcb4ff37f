import "server-only";
import { sql } from "drizzle-orm";
import {
  bigint,
  customType,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  serial,
  text,
  timestamp,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import type {
  JobEnd,
  JobState,
  JobWork,
  RowCode,
  RowOutcome,
  StepOutcome,
  StepReceipt,
  WaitReason,
} from "@/lib/changes";
import type { ErrorCode } from "@/lib/errors";

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

/** `sent` and `told` are of jobs: what a batch of their rows was to do, and what became of it, by its digest. */
export type EventKind = "intent" | "step" | "end" | "sent" | "told";

/** The record itself: append-only, each row sealed with the hash of the one before it. */
export const changeEvents = pgTable(
  "change_events",
  {
    seq: bigint("seq", { mode: "number" }).primaryKey(),
    change: integer("change")
      .notNull()
      .references(() => changes.id),
    kind: text("kind").$type<EventKind>().notNull(),
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

const whole = (name: string) => integer(name).notNull().default(0);

/**
 * A Change that works through many objects by itself. Who made it, when, and how it ended stands in {@link changes}; this is
 * what a worker needs and what a person watches while it runs. The figures follow from {@link jobRows}.
 */
export const jobs = pgTable(
  "jobs",
  {
    change: integer("change")
      .primaryKey()
      .references(() => changes.id),
    work: jsonb("work").$type<JobWork>().notNull(),
    state: text("state").$type<JobState>().notNull(),
    /** Why it waits for its owner, and how it ended. */
    reason: text("reason").$type<WaitReason>(),
    end: text("end").$type<JobEnd>(),
    /** How many objects its owner was shown; nothing when nobody counted them. */
    expected: integer("expected"),
    /** All objects are written down: from here on, the work itself. */
    foundAt: moment("found_at"),
    total: whole("total"),
    done: whole("done"),
    leftOut: whole("left_out"),
    refused: whole("refused"),
    failed: whole("failed"),
    unknown: whole("unknown"),
    notTaken: whole("not_taken"),
    /** Why it stands still at this moment, though it runs: the server is away, somebody else works on the same objects. */
    trouble: jsonb("trouble").$type<{ readonly code: ErrorCode; readonly text: string } | null>(),
    /** Objects a second, over the last few. */
    rate: doublePrecision("rate").notNull().default(0),
    workedMs: whole("worked_ms"),
    /** Who works on it now: a lease, so that another console takes over from one that died. */
    worker: text("worker"),
    leaseUntil: moment("lease_until"),
  },
  (table) => [index("jobs_state").on(table.state)],
);

/**
 * One object of a job, in the order of the work. Without an outcome it is still to be done. Jobs write many of these: there is
 * room left in each page, so that an outcome needs no new entry in an index (see the migration), and no foreign key to check.
 */
export const jobRows = pgTable(
  "job_rows",
  {
    change: integer("change").notNull(),
    no: integer("no").notNull(),
    /** `user@domain`. */
    name: text("name").notNull(),
    /** The command lines, each on a line, where the job was given them and does not plan them itself. */
    lines: text("lines"),
    /** How often it was begun and is to be done again. */
    attempts: whole("attempts"),
    outcome: text("outcome").$type<RowOutcome>(),
    /** What stood in the way, in the server's words or by our own code. */
    status: integer("status"),
    text: text("text"),
    code: text("code").$type<RowCode>(),
    at: moment("at"),
  },
  (table) => [
    primaryKey({ columns: [table.change, table.no] }),
    uniqueIndex("job_rows_name").on(table.name, table.change),
    index("job_rows_trouble").on(table.change, table.code, table.no).where(sql`code is not null`),
  ],
);

/**
 * One command of a job's row: written down before its bytes go out, with its result when there is one. Each part is sealed by
 * an event of the chain (`sent`, `told`) that holds the digest of its batch.
 */
export const jobSteps = pgTable(
  "job_steps",
  {
    change: integer("change").notNull(),
    row: integer("row").notNull(),
    /** A row whose answer was lost and that did not happen is done again. */
    attempt: integer("attempt").notNull(),
    step: integer("step").notNull(),
    /** The masked command line. */
    line: text("line").notNull(),
    /** What it replaces, in the server's notation. */
    before: text("before"),
    outcome: text("outcome").$type<StepOutcome>(),
    status: integer("status"),
    text: text("text"),
    code: text("code"),
    found: text("found").$type<NonNullable<StepReceipt["found"]>>(),
    sent: bigint("sent", { mode: "number" }).notNull(),
    told: bigint("told", { mode: "number" }),
  },
  (table) => [primaryKey({ columns: [table.change, table.row, table.attempt, table.step] })],
);

/** The password of a job's owner, sealed under the instance key for as long as the job may need it. */
export const grants = pgTable(
  "grants",
  {
    change: integer("change")
      .primaryKey()
      .references(() => jobs.change),
    server: text("server").notNull(),
    account: text("account").notNull(),
    sealed: bytes("sealed").notNull(),
    until: moment("until").notNull(),
  },
  (table) => [index("grants_account").on(table.server, table.account)],
);
