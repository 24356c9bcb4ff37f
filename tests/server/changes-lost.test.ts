import { describe, expect, it, vi } from "vitest";
import { catalogue } from "@/lib/catalogue/commands";
import { step } from "@/lib/changes";
import {
  planCreateAccount,
  planDeleteAccount,
  planRenameAccount,
  planResetPassword,
} from "@/lib/changes/plans/account";
import { planDomainAliases } from "@/lib/changes/plans/domain";
import { dictionary, encode } from "@/lib/codec";
import { signIns } from "@/lib/sandbox";
import { applyChange } from "@/lib/server/changes/apply";
import { verifyChain } from "@/lib/server/changes/chain";
import { completeOnce, readBackChange } from "@/lib/server/changes/complete";
import { readChange, recordIntent, recordSteps } from "@/lib/server/changes/record";
import { planRevert } from "@/lib/server/changes/revert";
import { withObjectLocks } from "@/lib/server/database/locks";
import type { Caller } from "@/lib/server/session";
import { changeBench, receiptIn, updateOf } from "../support/change-bench";
import { Visitor } from "../support/console-caller";

const bench = changeBench();

type Effect = "before" | "after";

function lose(line: RegExp, effect: Effect): void {
  bench.sandbox.faults.on(line, { kind: "drop", effect });
}

async function findAfterLosing(line: RegExp, effect: Effect, plan: Parameters<typeof applyChange>[1]) {
  lose(line, effect);
  const [receipt] = receiptIn(await applyChange(bench.operator, plan)).steps;
  return [receipt?.outcome, receipt?.found];
}

const FOUND = { before: "didNotHappen", after: "happened" } as const;

describe.each(["before", "after"] as const)("an answer that is lost %s the command took effect", (effect) => {
  it("is unknown and read back for an update", async () => {
    const plan = updateOf(await bench.anAccount("{MaxMailboxes=5;}"), { MaxMailboxes: "7" }, { MaxMailboxes: "5" });
    expect(await findAfterLosing(/^UPDATEACCOUNTSETTINGS/, effect, plan)).toEqual(["unknown", FOUND[effect]]);
  });

  it("is unknown and read back for a key that was inherited", async () => {
    const plan = updateOf(await bench.anAccount(), { MaxMailboxes: "7" });
    expect(await findAfterLosing(/^UPDATEACCOUNTSETTINGS/, effect, plan)).toEqual(["unknown", FOUND[effect]]);
  });

  it("is unknown and read back for a new Account", async () => {
    const accountName = `new-${effect}@northwind.example`;
    const plan = planCreateAccount({ accountName, legacy: false, settings: dictionary([]), aliases: [] });
    expect(await findAfterLosing(/^CREATEACCOUNT/, effect, plan)).toEqual(["unknown", FOUND[effect]]);
  });

  it("is unknown and read back for a new name", async () => {
    const plan = planRenameAccount(await bench.anAccount(), `renamed-${effect}@northwind.example`);
    expect(await findAfterLosing(/^RENAMEACCOUNT/, effect, plan)).toEqual(["unknown", FOUND[effect]]);
  });

  it("is unknown and read back for a deletion", async () => {
    const plan = planDeleteAccount(await bench.anAccount());
    expect(await findAfterLosing(/^DELETEACCOUNT/, effect, plan)).toEqual(["unknown", FOUND[effect]]);
  });

  it("is unknown and read back for a list that is replaced", async () => {
    const domain = `lost-${effect}.example`;
    await bench.ask(`CREATEDOMAIN ${domain}`);
    const plan = planDomainAliases(domain, [], [`alias-${effect}.example`]);
    expect(await findAfterLosing(/^SETDOMAINALIASES/, effect, plan)).toEqual(["unknown", FOUND[effect]]);
  });

  it("stays unknown for a password, which nobody can read", async () => {
    const account = await bench.anAccount();
    const plan = planResetPassword({ account, password: "Quartz-1", endSessions: false, check: false });
    expect(await findAfterLosing(/^SETACCOUNTPASSWORD/, effect, plan)).toEqual(["unknown", "cannotTell"]);
  });
});

describe("a step whose answer was lost", () => {
  it("is never sent again", async () => {
    const account = await bench.anAccount();
    lose(/^UPDATEACCOUNTSETTINGS/, "before");
    await applyChange(bench.operator, updateOf(account, { MaxMailboxes: "7" }));
    expect((await bench.settingsOf(account)).has("MaxMailboxes")).toBe(false);
  });

  it("keeps the steps behind it from being sent", async () => {
    const account = await bench.anAccount();
    lose(/^SETACCOUNTPASSWORD/, "after");
    const plan = planResetPassword({ account, password: "Quartz-1", endSessions: true, check: false });
    const { steps } = receiptIn(await applyChange(bench.operator, plan));
    expect(steps.map(({ outcome }) => outcome)).toEqual(["unknown", "notSent"]);
  });

  it("can be taken back when it did happen", async () => {
    const account = await bench.anAccount("{MaxMailboxes=5;}");
    lose(/^UPDATEACCOUNTSETTINGS/, "after");
    const plan = updateOf(account, { MaxMailboxes: "7" }, { MaxMailboxes: "5" });
    const { id, undo } = receiptIn(await applyChange(bench.operator, plan));
    expect(undo.possible).toBe(1);
    await applyChange(bench.operator, await planRevert(bench.operator, id));
    expect((await bench.settingsOf(account)).get("MaxMailboxes")).toBe("5");
  });

  it("marks what it took back as taken back, when it did happen", async () => {
    const account = await bench.anAccount("{MaxMailboxes=5;}");
    const first = receiptIn(
      await applyChange(bench.operator, updateOf(account, { MaxMailboxes: "7" }, { MaxMailboxes: "5" })),
    );
    lose(/^UPDATEACCOUNTSETTINGS/, "after");
    const back = receiptIn(await applyChange(bench.operator, await planRevert(bench.operator, first.id)));
    expect((await readChange(first.id)).row.revertedBy).toBe(back.id);
  });

  it("is read back later, when the server was away at first", async () => {
    const account = await bench.anAccount();
    lose(/^UPDATEACCOUNTSETTINGS/, "after");
    bench.sandbox.faults.on(/^GETACCOUNTSETTINGS/, { kind: "delay", ms: 1 });
    bench.sandbox.faults.on(/^GETACCOUNTSETTINGS/, { kind: "drop", effect: "before" }, 2);
    const { id, steps } = receiptIn(await applyChange(bench.operator, updateOf(account, { MaxMailboxes: "7" })));
    expect(steps[0]?.found).toBe("cannotTell");
    bench.sandbox.faults.clear();
    expect(await readBackChange(bench.operator, id)).toBe("happened");
    expect((await readChange(id)).steps[0]?.receipt).toMatchObject({ outcome: "unknown", found: "happened" });
  });

  it("keeps its first record when it is read back: the record only grows", async () => {
    const account = await bench.anAccount();
    lose(/^UPDATEACCOUNTSETTINGS/, "after");
    const { id, seal } = receiptIn(await applyChange(bench.operator, updateOf(account, { MaxMailboxes: "7" })));
    await readBackChange(bench.operator, id);
    expect((await readChange(id)).seal).not.toBe(seal);
    expect(await verifyChain()).toMatchObject({ whole: true });
  });

  it("is not read back by somebody who may not see it", async () => {
    const account = await bench.anAccount();
    lose(/^UPDATEACCOUNTSETTINGS/, "after");
    const { id } = receiptIn(await applyChange(bench.operator, updateOf(account, { MaxMailboxes: "7" })));
    const other = await (await Visitor.signIn(signIns.domainAdmin)).caller();
    await expect(readBackChange(other, id)).rejects.toMatchObject({ code: "not-found" });
  });
});

/** What a console has written down when it dies: the intent, and nothing behind it. */
async function intent(caller: Caller, account: string, settings: Record<string, string>): Promise<number> {
  const [update] = updateOf(account, settings).steps;
  if (update === undefined) throw new Error("There is no step.");
  const before = encode(await bench.settingsOf(account));
  return recordIntent({
    author: { server: caller.server.name, account: caller.actor.account, realName: "", client: "192.0.2.7" },
    title: { id: "command", values: {} },
    why: "",
    objects: [{ kind: "account", name: account, domain: "northwind.example" }],
    lines: [
      `UPDATEACCOUNTSETTINGS "${account}" ${encode(dictionary(Object.entries(settings)))}`,
      `KILLACCOUNTSESSIONS "${account}"`,
    ],
    before: [before, undefined],
  });
}

async function outcomesOf(id: number) {
  const { row, steps } = await readChange(id);
  return [row.outcome, ...steps.map(({ receipt }) => receipt.found ?? receipt.outcome)];
}

describe("a console that died between the intent and the result", () => {
  it("leaves a Change that is completed at the first request of its author's session", async () => {
    const account = await bench.anAccount();
    const id = await intent(bench.operator, account, { MaxMailboxes: "7" });
    await bench.ask(`UPDATEACCOUNTSETTINGS ${account} {MaxMailboxes=7;}`);
    await bench.console.restart();
    await (await Visitor.signIn(signIns.operator)).caller();
    await vi.waitFor(async () => expect((await readChange(id)).row.finishedAt).not.toBeNull());
    expect(await outcomesOf(id)).toEqual(["unknown", "happened", "notSent"]);
  });

  it("leaves one that is found not to have happened, when it did not", async () => {
    const id = await intent(bench.operator, await bench.anAccount(), { MaxMailboxes: "7" });
    await (await Visitor.signIn(signIns.operator)).caller();
    await vi.waitFor(async () => expect((await readChange(id)).row.finishedAt).not.toBeNull());
    expect(await outcomesOf(id)).toEqual(["unknown", "didNotHappen", "notSent"]);
  });

  it("can have it taken back, because what was there before stands with the intent", async () => {
    const account = await bench.anAccount("{MaxMailboxes=5;}");
    const id = await intent(bench.operator, account, { MaxMailboxes: "7" });
    await bench.ask(`UPDATEACCOUNTSETTINGS ${account} {MaxMailboxes=7;}`);
    await readBackChange(bench.operator, id);
    const { steps } = await planRevert(bench.operator, id);
    expect(steps.map(({ input }) => input.newSettings)).toEqual([dictionary([["MaxMailboxes", "5"]])]);
  });

  it("has it left alone while another console is still at work on it", async () => {
    const account = await bench.anAccount();
    const id = await intent(bench.operator, account, { MaxMailboxes: "7" });
    await withObjectLocks([`test account ${account}`], async () => {
      await expect(readBackChange(bench.operator, id)).rejects.toMatchObject({ code: "busy" });
      expect((await readChange(id)).row.outcome).toBe("running");
    });
  });

  it("has it left alone by everybody but its author", async () => {
    const account = await bench.anAccount();
    const id = await intent(bench.operator, account, { MaxMailboxes: "7" });
    const support = await (await Visitor.signIn(signIns.support)).caller();
    await completeOnce({ ...support, login: { ...support.login, key: "another session" } });
    expect((await readChange(id)).row.finishedAt).toBeNull();
  });

  it("after the last step leaves one that only gets its end", async () => {
    const account = await bench.anAccount();
    const id = await intent(bench.operator, account, { MaxMailboxes: "7" });
    const done = { outcome: "done", line: [], keys: [], durationMs: 1 } as const;
    await recordSteps(id, [
      { no: 0, receipt: { ...done, no: 0, verb: "UPDATEACCOUNTSETTINGS" } },
      { no: 1, receipt: { ...done, no: 1, verb: "KILLACCOUNTSESSIONS" } },
    ]);
    await readBackChange(bench.operator, id);
    expect(await outcomesOf(id)).toEqual(["done", "done", "done"]);
  });
});

describe("the lines of the record", () => {
  it("are read back into the very steps that were sent", async () => {
    const account = await bench.anAccount();
    const plan = {
      title: { id: "command", values: {} },
      steps: [step(catalogue.killAccountSessions, { accountName: account })],
    } as const;
    const { id } = receiptIn(await applyChange(bench.operator, plan));
    expect((await readChange(id)).lines).toEqual([`KILLACCOUNTSESSIONS "${account}"`]);
  });
});
