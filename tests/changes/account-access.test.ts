import { describe, expect, it } from "vitest";
import { compile } from "@/lib/catalogue";
import type { Plan } from "@/lib/changes";
import { clashesOf, differencesOf } from "@/lib/changes/differences";
import { inverseOf } from "@/lib/changes/inverse";
import { planResetAccountStatistics } from "@/lib/changes/plans/account";
import { planAccountAcl, planRemoveAppPassword, planSetAppPassword } from "@/lib/changes/plans/account-access";

/** The command lines that a Change of who and what may use an Account sends. */

const account = "ann@a.example";

function lines({ steps }: Plan): readonly string[] {
  return steps.map(({ command, input }) => compile(command, input));
}

describe("an application password", () => {
  it("is set under its tag", () => {
    const plan = planSetAppPassword({ account, tag: "phone mail", password: "Quartz-1" });
    expect(lines(plan)).toEqual(['SETACCOUNTPASSWORD "ann@a.example" PASSWORD "Quartz-1" NAME "phone mail"']);
  });

  it("is removed by an empty one", () => {
    expect(lines(planRemoveAppPassword(account, "phone"))).toEqual([
      'SETACCOUNTPASSWORD "ann@a.example" PASSWORD "" NAME "phone"',
    ]);
  });
});

describe("an entry of the access control list", () => {
  it("is sent alone, with what the person saw of it", () => {
    const plan = planAccountAcl(account, "bob@a.example", "lr", "lra");
    expect(lines(plan)).toEqual(['SETACCOUNTACL "ann@a.example" {"bob@a.example"=lra;}']);
    expect(plan.steps[0]?.seen).toEqual(new Map([["bob@a.example", "lr"]]));
  });

  it("of somebody who is called like a secret key is shown and taken back like any other", () => {
    const [step] = planAccountAcl(account, "#keys", "lr", "lra").steps;
    if (step === undefined) throw new Error("nothing is sent");
    const acl = new Map([["#keys", "lr"]]);
    expect(differencesOf(step, acl)).toEqual([{ key: "#keys", before: "lr", after: "lra" }]);
    expect(inverseOf(step, acl)).toMatchObject({ step: { input: { newACL: acl }, seen: new Map([["#keys", "lra"]]) } });
  });

  it("of somebody who is called like a secret key conflicts like any other", () => {
    const [step] = planAccountAcl(account, "token", "lr", "lra").steps;
    if (step === undefined) throw new Error("nothing is sent");
    expect(clashesOf(step, 0, new Map([["token", "l"]]))).toMatchObject([
      { original: "lr", theirs: "l", yours: "lra" },
    ]);
  });

  it("sends nothing when its letters stay as they are", () => {
    expect(planAccountAcl(account, "bob", "lr", "lr").steps).toEqual([]);
  });
});

describe("counters", () => {
  it("are reset all, or one", () => {
    expect(lines(planResetAccountStatistics(account))).toEqual(['RESETACCOUNTSTAT "ann@a.example"']);
    expect(lines(planResetAccountStatistics(account, "Logins"))).toEqual([
      'RESETACCOUNTSTAT "ann@a.example" KEY "Logins"',
    ]);
  });
});
