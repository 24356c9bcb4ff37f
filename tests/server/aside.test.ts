import { describe, expect, it } from "vitest";
import { asideOf } from "@/lib/changes";
import { planSuspendAccount } from "@/lib/changes/plans/account";
import { signIns } from "@/lib/sandbox";
import { applyChange, previewChange } from "@/lib/server/changes/apply";
import { planRevert } from "@/lib/server/changes/revert";
import { planBringingBack, planKeepingAside, planPurging, planSettingAside } from "@/lib/server/changes/setting-aside";
import { readAsideAccounts, readAsideDetails } from "@/lib/server/reads/aside";
import type { Caller } from "@/lib/server/session";
import { changeBench, previewIn, receiptIn } from "../support/change-bench";
import { Visitor } from "../support/console-caller";
import { RawClient } from "../support/start-sandbox";

const bench = changeBench();
const DOMAIN = "northwind.example";

async function make(caller: Caller, plan: Parameters<typeof applyChange>[1], why = "") {
  const receipt = receiptIn(await applyChange(caller, plan, why));
  expect(receipt.outcome).toBe("done");
  return receipt;
}

/** Sets an Account aside and says what it is called now. */
async function setAside(account: string, days = 30, caller = bench.operator): Promise<string> {
  const { title } = await make(caller, await planSettingAside(caller, account, days), "left in November");
  return String(title.values.to);
}

async function bringBack(aside: string, caller = bench.operator) {
  const { aside: row, aliases, telnums } = await readAsideDetails(caller, { account: aside }, {});
  const wanted = {
    account: row.was,
    aliases: aliases.filter(({ holder }) => holder === undefined).map(({ name }) => name),
    telnums: telnums.filter(({ holder }) => holder === undefined).map(({ number }) => number),
  };
  return make(caller, await planBringingBack(caller, aside, wanted));
}

async function listed(caller = bench.operator) {
  return (await readAsideAccounts(caller, { domain: DOMAIN }, {})).accounts;
}

async function somebody(names: { aliases?: string; telnums?: string } = {}): Promise<string> {
  const account = await bench.anAccount("{AccessModes=(Mail,IMAP);}");
  if (names.aliases !== undefined) await bench.ask(`SETACCOUNTALIASES ${account} (${names.aliases})`);
  if (names.telnums !== undefined) await bench.ask(`SETACCOUNTTELNUMS ${account} (${names.telnums})`);
  return account;
}

/** An administrator of the Domain who may do nothing but rename. */
async function renamer(rights: string): Promise<Caller> {
  const account = await bench.anAccount('{Password="Quartz-11";}');
  await bench.ask(`SETACCOUNTRIGHTS ${account} (${rights})`);
  return (await Visitor.signIn(account, { password: "Quartz-11" })).caller();
}

describe("an Account that is set aside", () => {
  it("is off, bears another name, and its names are free", async () => {
    const account = await somebody({ aliases: "free.one,free.two", telnums: '"+7001"' });
    const aside = await setAside(account);
    expect(await bench.exists(account)).toBe(false);
    expect((await bench.settingsOf(`"${aside}"`)).get("AccessModes")).toBe("None");
    await expect(bench.ask(`CREATEACCOUNT "free.one@${DOMAIN}"`)).resolves.not.toThrow();
    await bench.ask(`DELETEACCOUNT "free.one@${DOMAIN}"`);
  });

  it("is listed with its old name, its day, and who did it and why", async () => {
    const account = await somebody();
    const aside = await setAside(account, 7);
    const row = (await listed()).find((one) => one.account === aside);
    expect(row).toMatchObject({ was: account, dueAt: asideOf(aside)?.dueAt });
    expect(row?.change).toMatchObject({ account: signIns.operator, why: "left in November" });
  });

  it("is listed by its name alone when it was set aside elsewhere", async () => {
    await bench.ask(`CREATEACCOUNT "stranger--aside-20270101@${DOMAIN}"`);
    const row = (await listed()).find(({ was }) => was === `stranger@${DOMAIN}`);
    expect(row).toMatchObject({ dueAt: Date.UTC(2027, 0, 1) });
    expect(row?.change).toBeUndefined();
  });

  it("comes back under its old name with its aliases, numbers and services", async () => {
    const account = await somebody({ aliases: "one.alias,two.alias", telnums: '"+7002"' });
    await bringBack(await setAside(account));
    expect(await bench.ask(`GETACCOUNTALIASES ${account}`)).toEqual(["one.alias", "two.alias"]);
    expect(await bench.ask(`GETACCOUNTTELNUMS ${account}`)).toEqual(["+7002"]);
    expect((await bench.settingsOf(account)).get("AccessModes")).toEqual(["Mail", "IMAP"]);
  });

  it("inherits its services again when it had none of its own", async () => {
    const account = await bench.anAccount();
    await bringBack(await setAside(account));
    expect((await bench.settingsOf(account)).has("AccessModes")).toBe(false);
  });

  it("comes back suspended when it was suspended before", async () => {
    const account = await somebody();
    await make(bench.operator, planSuspendAccount(account, "AccessModes", ["Mail", "IMAP"]));
    await bringBack(await setAside(account));
    expect((await bench.settingsOf(account)).get("AccessModes")).toBe("None");
  });

  it("comes back without an alias that somebody has meanwhile, and says who", async () => {
    const account = await somebody({ aliases: "lost.alias,kept.alias" });
    const aside = await setAside(account);
    await bench.ask(`CREATEGROUP "lost.alias@${DOMAIN}"`);
    const { aliases } = await readAsideDetails(bench.operator, { account: aside }, {});
    expect(aliases.map(({ name, holder }) => [name, holder?.kind])).toEqual([
      ["lost.alias", "group"],
      ["kept.alias", undefined],
    ]);
    await bringBack(aside);
    expect(await bench.ask(`GETACCOUNTALIASES ${account}`)).toEqual(["kept.alias"]);
    await bench.ask(`DELETEGROUP "lost.alias@${DOMAIN}"`);
  });

  it("says who has its own name and its numbers", async () => {
    const account = await somebody({ telnums: '"+7003"' });
    const aside = await setAside(account);
    const name = account.split("@")[0] ?? "";
    await bench.ask(`CREATEACCOUNT ${account}`);
    await bench.ask(`SETACCOUNTTELNUMS ${account} ("+7003")`);
    const details = await readAsideDetails(bench.operator, { account: aside }, {});
    expect(details.name).toMatchObject({ name, holder: { kind: "account", name } });
    expect(details.telnums).toEqual([{ number: "+7003", holder: name }]);
  });

  it("nothing happens when its name was taken in the last moment", async () => {
    const account = await somebody({ aliases: "moment.alias" });
    const aside = await setAside(account);
    const plan = await planBringingBack(bench.operator, aside, {
      account,
      aliases: ["moment.alias"],
      telnums: [],
    });
    await bench.ask(`CREATEACCOUNT ${account}`);
    expect(receiptIn(await applyChange(bench.operator, plan)).outcome).toBe("refused");
    expect(await bench.exists(`"${aside}"`)).toBe(true);
  });

  it("keeps what it had in mind when it is kept longer", async () => {
    const account = await somebody({ aliases: "patient.alias" });
    const aside = await setAside(account, 5);
    const { title } = await make(bench.operator, await planKeepingAside(bench.operator, aside, 90));
    const later = String(title.values.to);
    expect(asideOf(later)?.was).toBe(account.split("@")[0]);
    expect((await listed()).find((one) => one.account === later)?.was).toBe(account);
    await bringBack(later);
    expect(await bench.ask(`GETACCOUNTALIASES ${account}`)).toEqual(["patient.alias"]);
  });

  it("may be set aside again for the same day while the first is still there", async () => {
    const account = await somebody();
    const first = await setAside(account);
    await bench.ask(`CREATEACCOUNT ${account}`);
    const second = await setAside(account);
    expect(second).not.toBe(first);
    expect(second).toMatch(/-2@/);
  });

  it("remembers the last time when it was set aside twice", async () => {
    const account = await somebody({ aliases: "first.time" });
    await bringBack(await setAside(account));
    await bench.ask(`SETACCOUNTALIASES ${account} (second.time)`);
    await bringBack(await setAside(account));
    expect(await bench.ask(`GETACCOUNTALIASES ${account}`)).toEqual(["second.time"]);
  });

  it("is as before when the Change is taken back", async () => {
    const account = await somebody({ aliases: "undone.alias", telnums: '"+7004"' });
    const { id } = await make(bench.operator, await planSettingAside(bench.operator, account, 30));
    await make(bench.operator, await planRevert(bench.operator, id));
    expect(await bench.ask(`GETACCOUNTALIASES ${account}`)).toEqual(["undone.alias"]);
    expect(await bench.ask(`GETACCOUNTTELNUMS ${account}`)).toEqual(["+7004"]);
    expect((await bench.settingsOf(account)).get("AccessModes")).toEqual(["Mail", "IMAP"]);
  });

  it("is set aside again when bringing it back is taken back, and can be brought back once more", async () => {
    const account = await somebody({ aliases: "again.alias" });
    const aside = await setAside(account);
    const { id } = await bringBack(aside);
    await make(bench.operator, await planRevert(bench.operator, id));
    expect(await bench.exists(account)).toBe(false);
    await bringBack(aside);
    expect(await bench.ask(`GETACCOUNTALIASES ${account}`)).toEqual(["again.alias"]);
  });

  it("is gone when it is purged", async () => {
    const aside = await setAside(await somebody());
    await make(bench.operator, planPurging(DOMAIN, [aside]));
    expect(await bench.exists(`"${aside}"`)).toBe(false);
  });
});

describe("who may set aside", () => {
  it("keeps names on the Account that this person may not change", async () => {
    const account = await somebody({ aliases: "stays.alias" });
    const caller = await renamer("Domain,CanCreateAccounts,BasicSettings");
    const { steps } = await planSettingAside(caller, account, 30);
    expect(steps.map(({ command }) => command.verb)).not.toContain("SETACCOUNTALIASES");
    await make(bench.operator, { title: { id: "command", values: {} }, steps });
    expect(await bench.ask(`GETACCOUNTALIASES "${String(steps.at(-1)?.input.newAccountName)}"`)).toEqual([
      "stays.alias",
    ]);
  });

  it("does not let anybody set aside who holds rights that they do not hold", async () => {
    const caller = await renamer("Domain,CanCreateAccounts,BasicSettings");
    await expect(planSettingAside(caller, signIns.operator, 30)).rejects.toThrow("holds rights that you do not hold");
  });

  it("is not for oneself, and not for what is aside already", async () => {
    await expect(planSettingAside(bench.operator, signIns.operator, 30)).rejects.toThrow("own account");
    const aside = await setAside(await somebody());
    await expect(planSettingAside(bench.operator, aside, 30)).rejects.toThrow("already");
  });

  it.each([0, -1, 1.5, 4000, Number.NaN])("is not for %s days", async (days) => {
    await expect(planSettingAside(bench.operator, `anybody@${DOMAIN}`, days)).rejects.toThrow("kept for");
  });

  it("purges nothing that was not set aside, and nothing of another Domain", async () => {
    expect(() => planPurging(DOMAIN, [`anna@${DOMAIN}`])).toThrow("not set aside");
    expect(() => planPurging(DOMAIN, ["a--aside-20261228@other.example"])).toThrow("not in");
  });
});

describe("the preview of bringing back", () => {
  it("shows what is replaced, though it is read under the name before", async () => {
    const account = await somebody({ aliases: "shown.alias" });
    const aside = await setAside(account);
    const plan = await planBringingBack(bench.operator, aside, { account, aliases: ["shown.alias"], telnums: [] });
    const { steps, clashes } = previewIn(await previewChange(bench.operator, plan));
    expect(clashes).toEqual([]);
    expect(steps.map(({ undo }) => undo.never)).toEqual([undefined, undefined, undefined]);
    expect(steps[2]?.differences).toMatchObject([{ key: "AccessModes", before: "None", after: "(Mail,IMAP)" }]);
  });

  it("meets a conflict when somebody gave it services meanwhile", async () => {
    const account = await somebody();
    const aside = await setAside(account);
    const plan = await planBringingBack(bench.operator, aside, { account, aliases: [], telnums: [] });
    using client = await RawClient.signIn(bench.sandbox, signIns.operator);
    await client.ask(`UPDATEACCOUNTSETTINGS "${aside}" {AccessModes=(Mail);}`);
    expect((await applyChange(bench.operator, plan)).kind).toBe("conflict");
  });
});
