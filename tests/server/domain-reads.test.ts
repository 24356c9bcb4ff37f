import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Sandbox } from "@/lib/sandbox";
import { signIns } from "@/lib/sandbox";
import { readDomainAliasNames } from "@/lib/server/reads/domain-aliases";
import { readDomainSummaries } from "@/lib/server/reads/domains";
import { aConsole, type TestConsole, Visitor } from "../support/console-caller";
import { aSandbox } from "../support/start-sandbox";

/** What the list of Domains shows, read from a server by the person who is signed in. */

let sandbox: Sandbox;
let app: TestConsole;
let operator: Visitor;
let admin: Visitor;

beforeAll(async () => {
  sandbox = await aSandbox();
  app = await aConsole(sandbox);
  operator = await Visitor.signIn(signIns.operator);
  admin = await Visitor.signIn(signIns.domainAdmin);
});
afterAll(async () => {
  await app[Symbol.asyncDispose]();
  await sandbox.close();
});

async function summaryOf(visitor: Visitor, domain: string) {
  const caller = await visitor.caller();
  const [summary] = await visitor.request(() => readDomainSummaries(caller, { domains: [domain] }, {}));
  return summary;
}

describe("the summary of a Domain", () => {
  it("counts what the Domain holds", async () => {
    expect(await summaryOf(operator, "kestrel-labs.example")).toMatchObject({
      accounts: 62,
      forwarders: 1,
      accountsLimit: "300",
      domainAliases: ["kestrel.example"],
    });
  });

  it("says with the server's words that the accounts of a Domain cannot be opened", async () => {
    const summary = await summaryOf(operator, "tundra-foods.example");
    expect(summary?.closed).toMatch(/suspended/);
  });

  it("says nothing of the kind about a Domain that is open", async () => {
    expect(await summaryOf(operator, "severny.example")).not.toHaveProperty("closed");
  });

  it("gives the reason instead of data to who does not administer the Domain", async () => {
    const summary = await summaryOf(admin, "northwind.example");
    expect(summary).toEqual({ domain: "northwind.example", problem: expect.stringContaining("northwind.example") });
  });
});

describe("the other names of Domains", () => {
  it("come in the order of the Domains, left out where they may not be read", async () => {
    const caller = await admin.caller();
    const domains = ["northwind.example", "kestrel-labs.example"];
    expect(await admin.request(() => readDomainAliasNames(caller, { domains }, {}))).toEqual([
      { domain: "northwind.example" },
      { domain: "kestrel-labs.example", aliases: ["kestrel.example"] },
    ]);
  });
});
