import { describe, expect, it } from "vitest";
import type { Plan } from "@/lib/changes";
import { planDeleteAccount, planResetAccountStatistics } from "@/lib/changes/plans/account";
import { planAccountAcl, planRemoveAppPassword, planSetAppPassword } from "@/lib/changes/plans/account-access";
import { applyChange } from "@/lib/server/changes/apply";
import { readChange } from "@/lib/server/changes/record";
import { planRevert } from "@/lib/server/changes/revert";
import { planAppPassword, planAppPasswordRemoval } from "@/lib/server/person-changes";
import { readAppPasswords } from "@/lib/server/reads/app-passwords";
import { changeBench, receiptIn } from "../support/change-bench";

/** Who and what may use an Account beside its main password, changed on a server and taken back. */

const bench = changeBench();
const SECRET = "Marble-Lantern-77";

async function make(plan: Plan): Promise<number> {
  const { id, outcome, steps } = receiptIn(await applyChange(bench.operator, plan));
  expect(outcome).toBe("done");
  expect(steps.flatMap(({ keys }) => keys).filter(({ state }) => state === "notTaken")).toEqual([]);
  return id;
}

async function revert(id: number): Promise<void> {
  await make(await planRevert(bench.operator, id));
}

function aclOf(account: string) {
  return bench.ask(`GETACCOUNTACL ${account}`);
}

async function tagsOf(account: string): Promise<readonly string[]> {
  return (await readAppPasswords(bench.operator, { account })).map(({ tag }) => tag);
}

describe("application passwords", () => {
  it("let a program in under their tag until they are removed", async () => {
    const account = await bench.anAccount();
    await make(planSetAppPassword({ account, tag: "scanner", password: SECRET }));
    await bench.ask(`VERIFYACCOUNTPASSWORD ${account} PASSWORD "${SECRET}"`);
    await make(planRemoveAppPassword(account, "scanner"));
    await expect(bench.ask(`VERIFYACCOUNTPASSWORD ${account} PASSWORD "${SECRET}"`)).rejects.toThrow();
  });

  it("are in no record", async () => {
    const account = await bench.anAccount();
    const record = await readChange(await make(planSetAppPassword({ account, tag: "scanner", password: SECRET })));
    expect(JSON.stringify(record)).toContain("scanner");
    expect(JSON.stringify(record)).not.toContain(SECRET);
  });

  it("cannot be taken back, because nobody knows the old one", async () => {
    const account = await bench.anAccount();
    const id = await make(planSetAppPassword({ account, tag: "scanner", password: SECRET }));
    await expect(planRevert(bench.operator, id)).rejects.toMatchObject({ code: "conflict" });
  });

  it("are known by tag as far as the record goes", async () => {
    const account = await bench.anAccount();
    for (const tag of ["scanner", "phone"]) await make(planSetAppPassword({ account, tag, password: SECRET }));
    await make(planRemoveAppPassword(account, "scanner"));
    expect(await tagsOf(account)).toEqual(["phone"]);
  });

  it("of an Account that was deleted are not those of the next one with its name", async () => {
    const account = await bench.anAccount();
    await make(planSetAppPassword({ account, tag: "phone", password: SECRET }));
    await make(planDeleteAccount(account));
    expect(await tagsOf(account)).toEqual([]);
  });

  it.each([
    ["an empty password, which would remove one", { account: "a@b.example", tag: "phone", password: "" }],
    ["an empty tag, which would set the main password", { account: "a@b.example", tag: " ", password: SECRET }],
    ["a tag of two lines", { account: "a@b.example", tag: "phone\r\nx", password: SECRET }],
  ])("are not set from %s", (_, request) => {
    expect(() => planAppPassword(request)).toThrow();
  });

  it("are not removed without a tag", () => {
    expect(() => planAppPasswordRemoval("a@b.example", "")).toThrow();
  });
});

describe("the access control list", () => {
  it("gets an entry and loses it by the undo", async () => {
    const account = await bench.anAccount();
    const id = await make(planAccountAcl(account, "anyone@", undefined, "lr"));
    expect(await aclOf(account)).toEqual(new Map([["anyone@", "lr"]]));
    await revert(id);
    expect(await aclOf(account)).toEqual(new Map());
  });

  it("has other letters for an entry and the old ones again by the undo", async () => {
    const account = await bench.anAccount();
    await bench.ask(`SETACCOUNTACL ${account} {bob=lr; "#team"=a;}`);
    const id = await make(planAccountAcl(account, "bob", "lr", "lra"));
    expect(await aclOf(account)).toEqual(
      new Map([
        ["bob", "lra"],
        ["#team", "a"],
      ]),
    );
    await revert(id);
    expect(await aclOf(account)).toEqual(
      new Map([
        ["bob", "lr"],
        ["#team", "a"],
      ]),
    );
  });

  it("loses an entry and has it again by the undo", async () => {
    const account = await bench.anAccount();
    await bench.ask(`SETACCOUNTACL ${account} {bob=lr;}`);
    const id = await make(planAccountAcl(account, "bob", "lr", ""));
    expect(await aclOf(account)).toEqual(new Map());
    await revert(id);
    expect(await aclOf(account)).toEqual(new Map([["bob", "lr"]]));
  });

  it("is a conflict when somebody else has changed the entry meanwhile", async () => {
    const account = await bench.anAccount();
    await bench.ask(`SETACCOUNTACL ${account} {bob=lrs;}`);
    const result = await applyChange(bench.operator, planAccountAcl(account, "bob", "lr", ""));
    expect(result).toMatchObject({ kind: "conflict", preview: { clashes: [{ key: "bob", theirs: "lrs" }] } });
  });
});

describe("counters", () => {
  it("begin at zero, and the time is remembered when all are reset", async () => {
    const account = "d.volkova@northwind.example";
    await make(planResetAccountStatistics(account, "MessagesSent"));
    expect(await bench.ask(`GETACCOUNTSTAT ${account} KEY MessagesSent`)).toBe(0);
    await make(planResetAccountStatistics(account));
    expect(await bench.ask(`GETACCOUNTSTAT ${account} KEY MessagesReceived`)).toBe(0);
  });
});
