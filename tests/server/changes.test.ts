import { describe, expect, it } from "vitest";
import { catalogue } from "@/lib/catalogue/commands";
import { step } from "@/lib/changes";
import { planCreateAccount, planDeleteAccount } from "@/lib/changes/plans/account";
import { planDomainAliases } from "@/lib/changes/plans/domain";
import { dictionary } from "@/lib/codec";
import { signIns } from "@/lib/sandbox";
import { applyChange, previewChange } from "@/lib/server/changes/apply";
import { runChange } from "@/lib/server/run-change";
import { aPlan, changeBench, previewIn, receiptIn, updateOf } from "../support/change-bench";
import { Visitor } from "../support/console-caller";

const bench = changeBench();

function newAccount(accountName: string, aliases: readonly string[] = []) {
  return planCreateAccount({ accountName, legacy: false, settings: dictionary([]), aliases });
}

/** Nothing that fits the pattern has reached the server: the fault that waits for it is still there. */
async function isStillWaiting(line: string): Promise<boolean> {
  return bench.ask(line).then(
    () => false,
    (error: unknown) => String(error).includes("599 as ordered"),
  );
}
const TRAP = { kind: "refuse", status: 599, text: "as ordered" } as const;

describe("a preview", () => {
  it("sends nothing that writes", async () => {
    const account = await bench.anAccount();
    bench.sandbox.faults.on(/^UPDATEACCOUNTSETTINGS/, TRAP);
    await previewChange(bench.operator, updateOf(account, { MaxMailboxes: "7" }));
    expect(await isStillWaiting(`UPDATEACCOUNTSETTINGS ${account} {MaxMailboxes=9;}`)).toBe(true);
  });

  it("shows the exact line, what was there and what will be", async () => {
    const account = await bench.anAccount("{MaxAccountSize=10M;}");
    const { steps } = previewIn(
      await previewChange(bench.operator, updateOf(account, { MaxAccountSize: "20M" }, { MaxAccountSize: "10M" })),
    );
    expect(steps[0]?.line.map(({ text }) => text).join(" ")).toBe(
      `UPDATEACCOUNTSETTINGS "${account}" {MaxAccountSize=20M;}`,
    );
    expect(steps[0]?.differences).toMatchObject([{ key: "MaxAccountSize", before: "10M", after: "20M" }]);
  });

  it("claims no loss for a step on an Account that an earlier step makes", async () => {
    const plan = newAccount("brand-new@northwind.example", ["fresh"]);
    const { steps } = previewIn(await previewChange(bench.operator, plan));
    expect(steps.map(({ verb, undo }) => [verb, undo.never])).toEqual([
      ["CREATEACCOUNT", undefined],
      ["SETACCOUNTALIASES", undefined],
    ]);
  });

  it("is demanded before something is destroyed", async () => {
    const account = await bench.anAccount();
    const visitor = await Visitor.signIn(signIns.operator);
    const result = await visitor.request(() => runChange("save", () => planDeleteAccount(account)));
    expect(previewIn(result).forced).toContain("destructive");
    expect(await bench.exists(account)).toBe(true);
  });

  it("is demanded before several objects are touched", async () => {
    const [one, other] = [await bench.anAccount(), await bench.anAccount()];
    const plan = aPlan(...updateOf(one, { MaxMailboxes: "7" }).steps, ...updateOf(other, { MaxMailboxes: "7" }).steps);
    const visitor = await Visitor.signIn(signIns.operator);
    const result = await visitor.request(() => runChange("save", () => plan));
    expect(previewIn(result).forced).toEqual(["several"]);
  });

  it("is demanded before people change how they sign in themselves", async () => {
    const visitor = await Visitor.signIn(signIns.operator);
    const plan = updateOf(signIns.operator, { PasswordRecovery: "NO" });
    const result = await visitor.request(() => runChange("save", () => plan));
    expect(previewIn(result).forced).toContain("access");
  });
});

describe("a Change", () => {
  it("that may be saved at once takes effect by one action", async () => {
    const account = await bench.anAccount();
    const visitor = await Visitor.signIn(signIns.operator);
    const result = await visitor.request(() => runChange("save", () => updateOf(account, { MaxMailboxes: "7" })));
    expect(receiptIn(result).steps[0]?.keys).toMatchObject([{ key: "MaxMailboxes", after: "7", state: "taken" }]);
    expect((await bench.settingsOf(account)).get("MaxMailboxes")).toBe("7");
  });

  it("is refused when the request comes from another site", async () => {
    const visitor = await Visitor.signIn(signIns.operator);
    const account = await bench.anAccount();
    const result = await visitor.request(() => runChange("apply", () => updateOf(account, { MaxMailboxes: "7" })), {
      origin: "https://elsewhere.example",
    });
    expect(result).toMatchObject({ kind: "error", error: { code: "access" } });
    expect((await bench.settingsOf(account)).has("MaxMailboxes")).toBe(false);
  });

  it("without steps does nothing", async () => {
    expect(await applyChange(bench.operator, aPlan())).toEqual({ kind: "nothing" });
  });

  it("says in the server's own words why it was refused", async () => {
    const account = await bench.anAccount();
    const { outcome, steps } = receiptIn(await applyChange(bench.operator, newAccount(account)));
    expect(outcome).toBe("refused");
    expect(steps[0]).toMatchObject({
      outcome: "refused",
      status: expect.any(Number),
      text: expect.stringMatching(/\w/),
    });
  });

  it("stops at the first step that is refused, and says which were not sent", async () => {
    const account = "half-made@northwind.example";
    const taken = await bench.anAccount();
    const plan = newAccount(account, [taken.slice(0, taken.indexOf("@"))]);
    const after = step(catalogue.killAccountSessions, { accountName: account });
    const receipt = receiptIn(await applyChange(bench.operator, { ...plan, steps: [...plan.steps, after] }));
    expect(receipt.outcome).toBe("part");
    expect(receipt.steps.map(({ outcome }) => outcome)).toEqual(["done", "refused", "notSent"]);
    expect(receipt.undo.possible).toBe(1);
  });

  it("can be taken back in the steps that work on what an earlier one made", async () => {
    const plan = newAccount("with-alias@northwind.example", ["also-known"]);
    expect(receiptIn(await applyChange(bench.operator, plan)).undo).toEqual({ possible: 2, never: [] });
  });

  it("says which keys the server did not take from somebody who may not change them", async () => {
    const account = await bench.anAccount();
    const support = await (await Visitor.signIn(signIns.support)).caller();
    const plan = updateOf(account, { MaxAccountSize: "1G", RealName: "Somebody" });
    const { steps } = receiptIn(await applyChange(support, plan));
    expect(steps[0]?.keys.map(({ key, state }) => [key, state])).toEqual([
      ["MaxAccountSize", "notTaken"],
      ["RealName", "taken"],
    ]);
  });

  it("is refused before anything is sent when the right is missing", async () => {
    const support = await (await Visitor.signIn(signIns.support)).caller();
    await expect(applyChange(support, newAccount("nobody@northwind.example"))).rejects.toMatchObject({
      code: "access",
      right: "CanCreateAccounts",
    });
  });
});

describe("two people", () => {
  it("who change one key to different values are in conflict", async () => {
    const account = await bench.anAccount("{MaxMailboxes=5;}");
    await bench.ask(`UPDATEACCOUNTSETTINGS ${account} {MaxMailboxes=6;}`);
    const result = await applyChange(bench.operator, updateOf(account, { MaxMailboxes: "7" }, { MaxMailboxes: "5" }));
    expect(result).toMatchObject({
      kind: "conflict",
      preview: { clashes: [{ key: "MaxMailboxes", original: "5", theirs: "6", yours: "7" }] },
    });
    expect((await bench.settingsOf(account)).get("MaxMailboxes")).toBe("6");
  });

  it("who change one key to the same value are not", async () => {
    const account = await bench.anAccount("{MaxAccountSize=10M;}");
    await bench.ask(`UPDATEACCOUNTSETTINGS ${account} {MaxAccountSize=20480K;}`);
    const plan = updateOf(account, { MaxAccountSize: "20M" }, { MaxAccountSize: "10M" });
    expect(receiptIn(await applyChange(bench.operator, plan)).outcome).toBe("done");
  });

  it("who change different keys are not", async () => {
    const account = await bench.anAccount("{MaxMailboxes=5;}");
    await bench.ask(`UPDATEACCOUNTSETTINGS ${account} {MaxMailboxes=6;}`);
    expect(receiptIn(await applyChange(bench.operator, updateOf(account, { RealName: "B" }))).outcome).toBe("done");
    expect((await bench.settingsOf(account)).get("MaxMailboxes")).toBe("6");
  });

  it("who replace one list are in conflict over the whole of it", async () => {
    await bench.ask("CREATEDOMAIN lists.example");
    await bench.ask("SETDOMAINALIASES lists.example (theirs.example)");
    const result = await applyChange(bench.operator, planDomainAliases("lists.example", [], ["ours.example"]));
    expect(result).toMatchObject({ kind: "conflict" });
    expect(await bench.ask("GETDOMAINALIASES lists.example")).toEqual(["theirs.example"]);
  });

  it("who save at the same moment are put in order: the second one sees the first", async () => {
    const account = await bench.anAccount();
    const other = await (await Visitor.signIn(signIns.support)).caller();
    bench.sandbox.faults.on(/^UPDATEACCOUNTSETTINGS/, { kind: "delay", ms: 150 });
    const results = await Promise.all([
      applyChange(bench.operator, updateOf(account, { RealName: "First" })),
      applyChange(other, updateOf(account, { RealName: "Second" })),
    ]);
    expect(results.map(({ kind }) => kind).sort()).toEqual(["conflict", "receipt"]);
  });
});
