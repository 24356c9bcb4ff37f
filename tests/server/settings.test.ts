import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { saveAccountSettings } from "@/app/(console)/domains/[domain]/accounts/[account]/settings/actions";
import { saveDomainSettings } from "@/app/(console)/domains/[domain]/settings/actions";
import { isDictionary } from "@/lib/codec";
import { type Sandbox, signIns } from "@/lib/sandbox";
import { readWideDefaults } from "@/lib/server/reads/settings";
import type { Edit } from "@/lib/settings";
import { aConsole, type TestConsole, Visitor } from "../support/console-caller";
import { aSandbox, RawClient } from "../support/start-sandbox";

/** Settings as the actions of their pages save them, and the defaults above a Domain, on a real server. */

let sandbox: Sandbox;
let app: TestConsole;
let operator: Visitor;
let admin: Visitor;
let support: Visitor;

beforeAll(async () => {
  sandbox = await aSandbox({ cluster: true });
  app = await aConsole(sandbox);
  operator = await Visitor.signIn(signIns.operator);
  admin = await Visitor.signIn(signIns.domainAdmin);
  support = await Visitor.signIn(signIns.support);
});
afterAll(async () => {
  await app[Symbol.asyncDispose]();
  await sandbox.close();
});

async function asOperator(line: string): Promise<string> {
  using client = await RawClient.signIn(sandbox, signIns.operator);
  const { status, text, data } = await client.send(line);
  return `${status} ${data ?? text}`;
}

const form = (edits: Readonly<Record<string, Edit>>, seen = "{}") => ({ edits: new Map(Object.entries(edits)), seen });
const percent = (amount: string): Edit => ({ form: "amount", amount, unit: "%" });

describe("a form of settings", () => {
  it("is saved as the keys that differ", async () => {
    await asOperator("CREATEACCOUNT form1@northwind.example {QuotaAlert=80;RealName=Anna;}");
    const edits = form(
      { QuotaAlert: percent("90"), RealName: { form: "text", text: "Anna" } },
      "{QuotaAlert=80;RealName=Anna;}",
    );
    const result = await operator.request(() => saveAccountSettings("save", "form1@northwind.example", edits, ""));
    expect(result.kind === "receipt" && result.receipt.steps[0]?.keys.map(({ key, state }) => [key, state])).toEqual([
      ["QuotaAlert", "taken"],
    ]);
  });

  it("sets a password so that it works", async () => {
    await asOperator("CREATEACCOUNT form2@northwind.example");
    const edits = form({ Password: { form: "secret", text: "Marble-Oak-31" } });
    await operator.request(() => saveAccountSettings("save", "form2@northwind.example", edits, ""));
    expect(await asOperator('VERIFYACCOUNTPASSWORD form2@northwind.example PASSWORD "Marble-Oak-31"')).toMatch(/^200 /);
  });

  it.each<readonly [string, unknown]>([
    ["nothing", undefined],
    ["a list", []],
    ["a text", "{QuotaAlert=90;}"],
    ["edits of a wrong form", { edits: new Map([["QuotaAlert", { form: "toggle", on: true }]]), seen: "{}" }],
  ])("that is %s is refused before anything is sent", async (_, sent) => {
    const result = await operator.request(() => saveAccountSettings("save", signIns.support, sent, ""));
    expect(result.kind).toBe("invalid");
  });

  it("for another's Domain is refused, whoever crafted it", async () => {
    const edits = form({ MailToUnknown: { form: "text", text: "Discarded" } });
    const before = await asOperator("GETDOMAINSETTINGS severny.example");
    const result = await admin.request(() => saveDomainSettings("apply", "severny.example", edits, ""));
    expect(result.kind === "error" && result.error.code).toBe("access");
    expect(await asOperator("GETDOMAINSETTINGS severny.example")).toBe(before);
  });

  it("does not set a password of somebody who may do more", async () => {
    const edits = form({ RADIUSPassword: { form: "secret", text: "Marble-Oak-31" } });
    const result = await support.request(() => saveAccountSettings("apply", signIns.operator, edits, ""));
    expect(result.kind === "receipt" && result.receipt.steps.map(({ outcome, code }) => [outcome, code])).toEqual([
      ["failed", "rank"],
    ]);
    expect(await asOperator(`GETACCOUNTSETTINGS ${signIns.operator}`)).not.toContain("RADIUSPassword");
  });
});

describe("the defaults above a Domain", () => {
  async function above(visitor: Visitor, domain: string, of: "account" | "domain") {
    const caller = await visitor.caller();
    return visitor.request(() => readWideDefaults(caller, { domain, of }, {}));
  }

  it("are the server's for a Domain of its own", async () => {
    const { wide, values } = await above(operator, "northwind.example", "account");
    expect([wide, isDictionary(values)]).toEqual(["server", true]);
  });

  it("are the Cluster's for a shared Domain", async () => {
    await asOperator("CREATEDOMAIN shared.example SHARED");
    await asOperator("UPDATECLUSTERDOMAINDEFAULTS {AccountsLimit=77;}");
    const { wide, values } = await above(operator, "shared.example", "domain");
    expect([wide, isDictionary(values) && values.get("AccountsLimit")]).toEqual(["cluster", "77"]);
  });

  it("are left out for a Domain admin", async () => {
    expect(await above(admin, "kestrel-labs.example", "account")).toEqual({ wide: "server" });
  });
});
