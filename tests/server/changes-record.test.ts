import { sql } from "drizzle-orm";
import { describe, expect, it, vi } from "vitest";
import { planCreateAccount, planResetPassword } from "@/lib/changes/plans/account";
import { planAccountSettings } from "@/lib/changes/plans/account-settings";
import { dictionary } from "@/lib/codec";
import { signIns } from "@/lib/sandbox";
import { applyChange, previewChange } from "@/lib/server/changes/apply";
import { type ChainState, verifyChain } from "@/lib/server/changes/chain";
import { config, setConfig } from "@/lib/server/config";
import { database } from "@/lib/server/database/open";
import { changeBench, receiptIn, updateOf } from "../support/change-bench";
import { Visitor } from "../support/console-caller";
import { PASSWORD } from "../support/start-sandbox";

const bench = changeBench();

async function aChange(): Promise<number> {
  const account = await bench.anAccount();
  return receiptIn(await applyChange(bench.operator, updateOf(account, { MaxMailboxes: "7" }))).id;
}

/** The state of the chain after somebody worked on the database, which then is as it was before. */
async function stateAfter(tamper: ReturnType<typeof sql>): Promise<ChainState> {
  const db = await database();
  await db.execute(sql`create temp table kept as select * from change_events`);
  await db.execute(tamper);
  const state = await verifyChain();
  await db.execute(sql`delete from change_events`);
  await db.execute(sql`insert into change_events select * from kept`);
  await db.execute(sql`drop table kept`);
  return state;
}

describe("the record", () => {
  it("is one unbroken chain", async () => {
    await aChange();
    await aChange();
    expect(await verifyChain()).toEqual({ whole: true, events: expect.any(Number) });
  });

  it.each([
    ["a row that says something else", sql`update change_events set body = body || ' ' where seq = 2`, 2],
    ["a row that says another time", sql`update change_events set at = at + interval '1 second' where seq = 3`, 3],
    ["a row that belongs to another Change", sql`update change_events set change = 2 where seq = 1`, 1],
    ["a row that is not there any more", sql`delete from change_events where seq = 2`, 2],
    [
      "a row with a seal of its own",
      sql`update change_events set body = 'x', hash = encode(sha256('x'), 'hex') where seq = 2`,
      2,
    ],
  ])("shows where it is broken by %s", async (_what, tamper, brokenAt) => {
    await aChange();
    await aChange();
    expect(await stateAfter(tamper)).toEqual({ whole: false, brokenAt });
  });

  it("that cannot be written keeps the Change from being made", async () => {
    const account = await bench.anAccount();
    const db = await database();
    await db.execute(sql`alter table change_objects rename to change_objects_away`);
    try {
      const made = applyChange(bench.operator, updateOf(account, { MaxMailboxes: "7" }));
      await expect(made).rejects.toMatchObject({ code: "record" });
    } finally {
      await db.execute(sql`alter table change_objects_away rename to change_objects`);
    }
    expect((await bench.settingsOf(account)).has("MaxMailboxes")).toBe(false);
    expect(await verifyChain()).toMatchObject({ whole: true });
  });

  it("whose result cannot be written is completed at the next request of the session", async () => {
    const visitor = await Visitor.signIn(signIns.operator);
    const caller = await visitor.caller();
    const account = await bench.anAccount();
    const db = await database();
    // The intent is the last event that this table takes.
    await db.execute(sql`alter table change_events add constraint "intents only" check (kind = 'intent') not valid`);
    try {
      await expect(applyChange(caller, updateOf(account, { MaxMailboxes: "7" }))).rejects.toThrow();
    } finally {
      await db.execute(sql`alter table change_events drop constraint "intents only"`);
    }
    await visitor.caller();
    await vi.waitFor(async () => {
      const { rows } = await db.execute(sql`select outcome from changes order by id desc limit 1`);
      expect(rows).toEqual([{ outcome: "unknown" }]);
    });
  });

  it("names who did it, from where and why", async () => {
    const account = await bench.anAccount();
    const caller = await (await Visitor.signIn(signIns.support, { address: "192.0.2.20" })).caller();
    await applyChange(caller, updateOf(account, { RealName: "B" }), "Ticket 4821");
    const db = await database();
    const { rows } = await db.execute(
      sql`select account, real_name, client, why from changes order by id desc limit 1`,
    );
    expect(rows).toEqual([
      { account: signIns.support, real_name: "Игорь Лебедев", client: "192.0.2.20", why: "Ticket 4821" },
    ]);
  });
});

/** Every row of every table as one text, bytes as they are. */
async function wholeDatabase(): Promise<string> {
  const db = await database();
  const { rows: tables } = await db.execute(sql`select tablename from pg_tables where schemaname = 'public'`);
  const texts = await Promise.all(
    tables.map(async ({ tablename }) => {
      const { rows } = await db.execute(sql`select * from ${sql.identifier(String(tablename))}`);
      return JSON.stringify(rows, (_key, value: unknown) => {
        const bytes: unknown = typeof value === "object" && value !== null && "data" in value ? value.data : value;
        const isBytes = bytes instanceof Uint8Array || (Array.isArray(bytes) && typeof bytes[0] === "number");
        return isBytes ? Buffer.from(bytes).toString("latin1") : value;
      });
    }),
  );
  return texts.join("\n");
}

describe("a secret", () => {
  const SECRET = "Zebra-Quartz-77";

  it("stands nowhere in the database and nowhere in the log, whatever is done with it", async () => {
    setConfig({ ...config(), logLevel: "debug" });
    const written: string[] = [];
    const output = vi.spyOn(process.stdout, "write").mockImplementation((text) => {
      written.push(String(text));
      return true;
    });
    const account = await bench.anAccount();
    const reset = planResetPassword({ account, password: SECRET, endSessions: true, check: false });
    const edits = new Map([["Password", { form: "secret", text: SECRET }]] as const);
    const settings = dictionary([
      ["Password", SECRET],
      ["RealName", "Somebody"],
    ]);
    const create = planCreateAccount({ accountName: account, legacy: false, settings, aliases: [] });
    await previewChange(bench.operator, reset);
    await applyChange(bench.operator, reset);
    await applyChange(bench.operator, planAccountSettings(account, { seen: dictionary([]), edits }));
    await applyChange(bench.operator, create);
    await applyChange(bench.operator, updateOf(account, { Password: SECRET, RADIUSPassword: SECRET }));
    const visitor = await Visitor.signIn(account, { password: SECRET });
    await visitor.caller();
    output.mockRestore();
    setConfig({ ...config(), logLevel: "error" });
    const everything = `${await wholeDatabase()}\n${written.join("")}`;
    expect(written.join("")).toContain(`SETACCOUNTPASSWORD \\"${account}\\"`);
    expect(everything).toContain(account);
    expect(everything).not.toContain(SECRET);
    expect(everything).not.toContain(Buffer.from(SECRET).toString("base64"));
    expect(everything).not.toContain(PASSWORD);
  });

  it("is nowhere in what the person is shown", async () => {
    const account = await bench.anAccount();
    const plan = planResetPassword({ account, password: SECRET, endSessions: false, check: false });
    const shown = [await previewChange(bench.operator, plan), await applyChange(bench.operator, plan)];
    expect(JSON.stringify(shown)).not.toContain(SECRET);
  });
});
