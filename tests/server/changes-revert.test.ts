import { describe, expect, it } from "vitest";
import {
  planCreateAccount,
  planDeleteAccount,
  planRenameAccount,
  planResetPassword,
  planSuspendAccount,
} from "@/lib/changes/plans/account";
import { planAccountSettings } from "@/lib/changes/plans/account-settings";
import { planDomainAliases, planRenameDomain, planSuspendDomain } from "@/lib/changes/plans/domain";
import { dictionary } from "@/lib/codec";
import { signIns } from "@/lib/sandbox";
import { applyChange } from "@/lib/server/changes/apply";
import { readChange } from "@/lib/server/changes/record";
import { planRevert } from "@/lib/server/changes/revert";
import { runChange } from "@/lib/server/run-change";
import { aPlan, changeBench, previewIn, receiptIn, updateOf } from "../support/change-bench";
import { Visitor } from "../support/console-caller";

const bench = changeBench();

type APlan = Parameters<typeof applyChange>[1];

async function make(plan: APlan): Promise<number> {
  const { id, outcome } = receiptIn(await applyChange(bench.operator, plan));
  expect(outcome).toBe("done");
  return id;
}

async function revert(id: number) {
  return applyChange(bench.operator, await planRevert(bench.operator, id));
}

async function aDomain(name: string): Promise<string> {
  await bench.ask(`CREATEDOMAIN ${name}`);
  return name;
}

describe("taking a Change back", () => {
  it("puts the old value of a setting back", async () => {
    const account = await bench.anAccount("{MaxMailboxes=5;}");
    await revert(await make(updateOf(account, { MaxMailboxes: "7" }, { MaxMailboxes: "5" })));
    expect((await bench.settingsOf(account)).get("MaxMailboxes")).toBe("5");
  });

  it("lets a setting inherit again that had no value of its own", async () => {
    const account = await bench.anAccount();
    await revert(await make(updateOf(account, { MaxMailboxes: "7" })));
    expect((await bench.settingsOf(account)).has("MaxMailboxes")).toBe(false);
  });

  it("gives a setting its own value back that was told to inherit", async () => {
    const account = await bench.anAccount("{MaxMailboxes=5;}");
    await revert(await make(updateOf(account, { MaxMailboxes: "default" }, { MaxMailboxes: "5" })));
    expect((await bench.settingsOf(account)).get("MaxMailboxes")).toBe("5");
  });

  it("gives a list back that was replaced", async () => {
    const domain = await aDomain("replaced.example");
    await bench.ask(`SETDOMAINALIASES ${domain} (old.example)`);
    await revert(await make(planDomainAliases(domain, ["old.example"], ["new.example"])));
    expect(await bench.ask(`GETDOMAINALIASES ${domain}`)).toEqual(["old.example"]);
  });

  it("gives an Account its old name", async () => {
    const account = await bench.anAccount();
    await revert(await make(planRenameAccount(account, "another-name@northwind.example")));
    expect(await bench.exists(account)).toBe(true);
  });

  it("moves an Account back to its Domain", async () => {
    const account = await bench.anAccount();
    const domain = await aDomain("moved.example");
    await revert(await make(planRenameAccount(account, `somebody@${domain}`)));
    expect(await bench.exists(account)).toBe(true);
  });

  it("gives a Domain its old name", async () => {
    const domain = await aDomain("before.example");
    await revert(await make(planRenameDomain(domain, "after.example")));
    expect(await bench.ask("GETDOMAINSETTINGS before.example")).toBeInstanceOf(Map);
  });

  it("deletes what was created, and shows that first", async () => {
    const accountName = "short-lived@northwind.example";
    const id = await make(planCreateAccount({ accountName, legacy: false, settings: dictionary([]), aliases: [] }));
    const visitor = await Visitor.signIn(signIns.operator);
    const asked = await visitor.request(() => runChange("save", (caller) => planRevert(caller, id)));
    expect(previewIn(asked).forced).toContain("destructive");
    await revert(id);
    expect(await bench.exists(accountName)).toBe(false);
  });

  it("creates what was deleted with its settings, and says what does not come back", async () => {
    const account = await bench.anAccount('{MaxMailboxes=5;Password="Quartz-1";}');
    const id = await make(planDeleteAccount(account));
    await revert(id);
    const settings = await bench.settingsOf(account);
    expect(settings.get("MaxMailboxes")).toBe("5");
    await expect(bench.ask(`VERIFYACCOUNTPASSWORD ${account} PASSWORD "Quartz-1"`)).rejects.toThrow();
  });

  it("resumes what was suspended", async () => {
    const domain = await aDomain("paused.example");
    const id = await make(planSuspendDomain(domain));
    const { steps } = await planRevert(bench.operator, id);
    expect(steps.map(({ command }) => command.verb)).toEqual(["RESUMEDOMAIN"]);
    expect(receiptIn(await revert(id)).outcome).toBe("done");
  });

  it("gives an Account its services back", async () => {
    const account = await bench.anAccount("{AccessMode=(Mail,IMAP);}");
    await revert(await make(planSuspendAccount(account, "AccessMode", ["Mail", "IMAP"])));
    expect((await bench.settingsOf(account)).get("AccessMode")).toEqual(["Mail", "IMAP"]);
  });

  it("is refused for a password, because nobody knows the old one", async () => {
    const account = await bench.anAccount();
    const id = await make(planResetPassword({ account, password: "Quartz-1", endSessions: false, check: false }));
    await expect(planRevert(bench.operator, id)).rejects.toMatchObject({ code: "conflict" });
  });

  it("restores everything else where a password was set among settings", async () => {
    const account = await bench.anAccount("{RealName=Old;}");
    const edits = new Map([
      ["RealName", { form: "text", text: "New" }],
      ["Password", { form: "secret", text: "Quartz-1" }],
    ] as const);
    const plan = planAccountSettings(account, { seen: dictionary([["RealName", "Old"]]), edits });
    await revert(await make(plan));
    expect((await bench.settingsOf(account)).get("RealName")).toBe("Old");
  });

  it("runs the inverse steps in reverse order", async () => {
    const account = "reversed@northwind.example";
    const create = planCreateAccount({
      accountName: account,
      legacy: false,
      settings: dictionary([]),
      aliases: ["reversed-alias"],
    });
    const { steps } = await planRevert(bench.operator, await make(create));
    expect(steps.map(({ command }) => command.verb)).toEqual(["SETACCOUNTALIASES", "DELETEACCOUNT"]);
  });

  it("is a conflict when the value has moved since", async () => {
    const account = await bench.anAccount("{MaxMailboxes=5;}");
    const id = await make(updateOf(account, { MaxMailboxes: "7" }, { MaxMailboxes: "5" }));
    await bench.ask(`UPDATEACCOUNTSETTINGS ${account} {MaxMailboxes=9;}`);
    expect(await revert(id)).toMatchObject({
      kind: "conflict",
      preview: { clashes: [{ key: "MaxMailboxes", original: "7", theirs: "9", yours: "5" }] },
    });
    expect((await bench.settingsOf(account)).get("MaxMailboxes")).toBe("9");
  });

  it("is no conflict when the same value is only spelled otherwise", async () => {
    const account = await bench.anAccount("{MaxAccountSize=5M;}");
    const id = await make(updateOf(account, { MaxAccountSize: "10M" }, { MaxAccountSize: "5M" }));
    await bench.ask(`UPDATEACCOUNTSETTINGS ${account} {MaxAccountSize=10240K;}`);
    expect(receiptIn(await revert(id)).outcome).toBe("done");
  });

  it("is refused the second time", async () => {
    const account = await bench.anAccount();
    const id = await make(updateOf(account, { MaxMailboxes: "7" }));
    const back = receiptIn(await revert(id));
    expect((await readChange(id)).row.revertedBy).toBe(back.id);
    await expect(planRevert(bench.operator, id)).rejects.toMatchObject({ code: "conflict" });
  });

  it("can itself be taken back", async () => {
    const account = await bench.anAccount("{MaxMailboxes=5;}");
    const id = await make(updateOf(account, { MaxMailboxes: "7" }, { MaxMailboxes: "5" }));
    await revert(receiptIn(await revert(id)).id);
    expect((await bench.settingsOf(account)).get("MaxMailboxes")).toBe("7");
  });

  it("leaves the Change as it is when the server refuses", async () => {
    const account = await bench.anAccount();
    const id = await make(planRenameAccount(account, "taken-since@northwind.example"));
    await bench.ask(`CREATEACCOUNT "${account}"`);
    expect(receiptIn(await revert(id)).outcome).toBe("refused");
    expect((await readChange(id)).row.revertedBy).toBeNull();
  });

  it("takes back only the steps that took effect", async () => {
    const account = await bench.anAccount("{MaxMailboxes=5;}");
    const [update] = updateOf(account, { MaxMailboxes: "7" }, { MaxMailboxes: "5" }).steps;
    const rename = planRenameAccount(account, signIns.operator).steps;
    if (update === undefined) throw new Error("There is no step.");
    const { id, outcome } = receiptIn(await applyChange(bench.operator, aPlan(update, ...rename)));
    expect(outcome).toBe("part");
    const { steps } = await planRevert(bench.operator, id);
    expect(steps.map(({ command }) => command.verb)).toEqual(["UPDATEACCOUNTSETTINGS"]);
  });

  it("goes through the rights of whoever does it", async () => {
    const accountName = "not-theirs@northwind.example";
    const id = await make(planCreateAccount({ accountName, legacy: false, settings: dictionary([]), aliases: [] }));
    const support = await (await Visitor.signIn(signIns.support)).caller();
    const plan = await planRevert(support, id);
    await expect(applyChange(support, plan)).rejects.toMatchObject({ code: "access" });
    expect(await bench.exists(accountName)).toBe(true);
  });
});
