import { describe, expect, it } from "vitest";
import { catalogue } from "@/lib/catalogue/commands";
import { type Plan, type StepReceipt, step } from "@/lib/changes";
import { planDeleteAccount, planEndSessions, planRenameAccount, planResetPassword } from "@/lib/changes/plans/account";
import { dictionary } from "@/lib/codec";
import { signIns } from "@/lib/sandbox";
import { applyChange } from "@/lib/server/changes/apply";
import { listChanges, maySee } from "@/lib/server/changes/list";
import type { Caller } from "@/lib/server/session";
import { aPlan, changeBench, receiptIn, updateOf } from "../support/change-bench";
import { Visitor } from "../support/console-caller";
import { PASSWORD } from "../support/start-sandbox";

const bench = changeBench();

/** An Account of northwind.example that may do everything with Accounts there, and holds these rights besides. */
async function callerWith(rights: readonly string[]): Promise<Caller> {
  const account = await bench.anAccount(`{Password="${PASSWORD}";}`);
  await bench.ask(`SETACCOUNTRIGHTS ${account} (${rights.join(",")})`);
  return (await Visitor.signIn(account)).caller();
}

const ADMINISTRATOR = ["Domain", "BasicSettings", "WebUserSettings", "CanCreateAccounts", "CanCreateWebUserSessions"];

function password(account: string): Plan {
  return planResetPassword({ account, password: "Quartz-1", endSessions: false, check: false });
}

function settings(account: string, key: string, value: string): Plan {
  return updateOf(account, { [key]: value });
}

function rights(accountName: string, ...newRights: string[]): Plan {
  return aPlan(step(catalogue.setAccountRights, { accountName, newRights }));
}

async function firstStep(caller: Caller, plan: Plan): Promise<StepReceipt | undefined> {
  return receiptIn(await applyChange(caller, plan)).steps[0];
}

const REFUSED = { outcome: "failed", code: "rank" };

describe("somebody who administers the Domain in which the operator lives", () => {
  it.each<[string, Plan]>([
    ["the password", password(signIns.operator)],
    ["the sessions", planEndSessions(signIns.operator)],
    ["the name", planRenameAccount(signIns.operator, "nobody@northwind.example")],
    ["the Account as a whole", planDeleteAccount(signIns.operator)],
    ["the password among settings", settings(signIns.operator, "Password", "Quartz-1")],
    ["the way passwords are checked", settings(signIns.operator, "UseAppPassword", "NO")],
    ["the recovery of the password", settings(signIns.operator, "PasswordRecovery", "YES")],
    [
      "the second factor among Preferences",
      aPlan(
        step(catalogue.updateAccountPrefs, {
          accountName: signIns.operator,
          newSettings: dictionary([["DUOSecurity", "default"]]),
        }),
      ),
    ],
    ["the services it may use", settings(signIns.operator, "AccessMode", "None")],
  ])("does not touch %s of the operator", async (_what, plan) => {
    const caller = await callerWith(ADMINISTRATOR);
    expect(await firstStep(caller, plan)).toMatchObject(REFUSED);
    await expect(Visitor.signIn(signIns.operator)).resolves.toBeDefined();
  });

  it("may change what has nothing to do with signing in", async () => {
    const caller = await callerWith(ADMINISTRATOR);
    expect(await firstStep(caller, settings(signIns.operator, "City", "Kazan"))).toMatchObject({ outcome: "done" });
  });

  it("resets the password of somebody without rights", async () => {
    const account = await bench.anAccount();
    const caller = await callerWith(ADMINISTRATOR);
    expect(await firstStep(caller, password(account))).toMatchObject({ outcome: "done" });
  });

  it("resets the password of an equal", async () => {
    const equal = await callerWith(ADMINISTRATOR);
    const caller = await callerWith(ADMINISTRATOR);
    expect(await firstStep(caller, password(equal.actor.account))).toMatchObject({ outcome: "done" });
  });

  it("does not reset that of somebody with one right more", async () => {
    const other = await callerWith([...ADMINISTRATOR, "CanCreateGroups"]);
    const caller = await callerWith(ADMINISTRATOR);
    expect(await firstStep(caller, password(other.actor.account))).toMatchObject({
      ...REFUSED,
      text: expect.stringContaining("CanCreateGroups"),
    });
  });

  it("is held by rights that the target got a moment ago: nothing is remembered", async () => {
    const account = await bench.anAccount();
    const caller = await callerWith(ADMINISTRATOR);
    expect(await firstStep(caller, password(account))).toMatchObject({ outcome: "done" });
    await bench.ask(`SETACCOUNTRIGHTS ${account} (Master)`);
    expect(await firstStep(caller, password(account))).toMatchObject(REFUSED);
  });

  it("does not touch an Account whose rights cannot be read", async () => {
    const account = await bench.anAccount();
    const caller = await callerWith(ADMINISTRATOR);
    bench.sandbox.faults.on(/^GETACCOUNTRIGHTS/, { kind: "garbage", bytes: "201 {\r\n" }, 2);
    expect(await firstStep(caller, password(account))).toMatchObject(REFUSED);
  });
});

describe("a server administrator without all rights", () => {
  it("does not reset the password of the operator", async () => {
    const caller = await callerWith(["UserAccounts", "Settings"]);
    expect(await firstStep(caller, password(signIns.operator))).toMatchObject(REFUSED);
  });

  it("does not give rights away that they do not hold", async () => {
    const caller = await callerWith(["UserAccounts", "Settings"]);
    const result = applyChange(caller, rights(await bench.anAccount(), "Master"));
    expect(
      await result.then(
        (one) => receiptIn(one).steps[0]?.code,
        ({ code }) => code,
      ),
    ).toMatch(/^(rank|access)$/);
  });
});

describe("a first administrator", () => {
  it("resets their own password and stays signed in", async () => {
    const caller = await callerWith(["Master"]);
    expect(await firstStep(caller, password(caller.actor.account))).toMatchObject({ outcome: "done" });
    expect(await firstStep(caller, settings(caller.actor.account, "City", "Kazan"))).toMatchObject({ outcome: "done" });
  });

  it("changes how they sign in themselves", async () => {
    const caller = await callerWith(["Master"]);
    const plan = settings(caller.actor.account, "PasswordRecovery", "NO");
    expect(await firstStep(caller, plan)).toMatchObject({ outcome: "done" });
  });

  it("takes rights from somebody else who holds all of them", async () => {
    const other = await callerWith(["Master"]);
    const caller = await callerWith(["Master"]);
    expect(await firstStep(caller, rights(other.actor.account))).toMatchObject({ outcome: "done" });
  });

  it("is not held up by rights that this console has never heard of", async () => {
    const account = await bench.anAccount();
    await bench.ask(`SETACCOUNTRIGHTS ${account} (Master,CanDoMagic)`);
    const caller = await callerWith(["Master"]);
    expect(await firstStep(caller, password(account))).toMatchObject({ outcome: "done" });
  });
});

describe("the list of Changes", () => {
  async function numbersOf(caller: Caller): Promise<readonly number[]> {
    return (await listChanges(caller, {}, 200)).map(({ id }) => id);
  }
  async function changeOf(...accounts: readonly string[]): Promise<number> {
    const steps = accounts.flatMap((account) => settings(account, "City", "Kazan").steps);
    return receiptIn(await applyChange(bench.operator, aPlan(...steps))).id;
  }

  it("shows everything to the operator", async () => {
    const id = await changeOf("t.park@kestrel-labs.example");
    expect(await numbersOf(bench.operator)).toContain(id);
  });

  it("shows a Domain administrator the Changes of their Domains alone", async () => {
    const [own, foreign] = [await changeOf("t.park@kestrel-labs.example"), await changeOf(await bench.anAccount())];
    const caller = await (await Visitor.signIn(signIns.domainAdmin)).caller();
    expect(await numbersOf(caller)).toContain(own);
    expect(await numbersOf(caller)).not.toContain(foreign);
    expect(await maySee(caller, foreign)).toBe(false);
  });

  it("shows nobody but the operator a Change that also touches another Domain", async () => {
    const id = await changeOf("t.park@kestrel-labs.example", await bench.anAccount());
    const caller = await (await Visitor.signIn(signIns.domainAdmin)).caller();
    expect(await maySee(caller, id)).toBe(false);
    expect(await maySee(bench.operator, id)).toBe(true);
  });

  it("shows people without rights what was done to their own Account", async () => {
    const account = await bench.anAccount(`{Password="${PASSWORD}";}`);
    const [own, foreign] = [await changeOf(account), await changeOf(await bench.anAccount())];
    const caller = await (await Visitor.signIn(account)).caller();
    expect(await numbersOf(caller)).toContain(own);
    expect(await numbersOf(caller)).not.toContain(foreign);
  });

  it("shows a Change of the server itself to no administrator of a Domain", async () => {
    const { id } = receiptIn(
      await applyChange(
        bench.operator,
        aPlan(step(catalogue.updateServerAccountDefaults, { newSettings: dictionary([]) })),
      ),
    );
    const caller = await (await Visitor.signIn(signIns.domainAdmin)).caller();
    expect(await maySee(caller, id)).toBe(false);
  });
});
