import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Actor, rightsFromCodes } from "@/lib/access";
import { InputError } from "@/lib/errors";
import { type Sandbox, signIns } from "@/lib/sandbox";
import { readRightsEffect } from "@/lib/server/reads/rights";
import { planRights } from "@/lib/server/rights-change";
import { aConsole, type TestConsole, Visitor } from "../support/console-caller";
import { aSandbox } from "../support/start-sandbox";

/** What other rights would do, and what nobody may do to their own. */

let sandbox: Sandbox;
let app: TestConsole;
let operator: Visitor;

beforeAll(async () => {
  sandbox = await aSandbox();
  app = await aConsole(sandbox);
  operator = await Visitor.signIn(signIns.operator);
});
afterAll(async () => {
  await app[Symbol.asyncDispose]();
  await sandbox.close();
});

async function effectOf(now: readonly string[], wanted: readonly string[]) {
  const caller = await operator.caller();
  return readRightsEffect(caller, { account: "ann@northwind.example", now, wanted });
}

describe("the effect of other rights", () => {
  it("names the commands that a right opens, and closes none", async () => {
    const { gained, lost } = await effectOf(["Domain"], ["Domain", "CanCreateAliases"]);
    expect(gained).toEqual(["SETACCOUNTALIASES"]);
    expect(lost).toEqual([]);
  });

  it("closes what an administrator could do when all is taken away", async () => {
    const { gained, lost } = await effectOf(["Domain", "BasicSettings"], []);
    expect(gained).toEqual([]);
    expect(lost).toContain("SETACCOUNTPASSWORD");
    expect(lost).toContain("GETACCOUNTRIGHTS");
  });
});

describe("one's own rights", () => {
  const actor: Actor = {
    account: "postmaster@northwind.example",
    rights: rightsFromCodes(["Master"]),
    domains: ["northwind.example"],
    mainDomain: "northwind.example",
  };

  it("cannot be changed so that nobody could give them back", () => {
    expect(() => planRights(actor, actor.account, ["Master"], ["Monitor"])).toThrow(InputError);
  });

  it("can be changed as long as the one that changes rights stays", () => {
    expect(planRights(actor, actor.account, ["Master"], ["Master", "Monitor"]).steps).toHaveLength(1);
  });

  it("are no matter when somebody else is meant", () => {
    expect(planRights(actor, "ann@northwind.example", ["Domain"], []).steps).toHaveLength(1);
  });
});
