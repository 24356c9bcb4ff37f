import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Sandbox } from "@/lib/sandbox";
import { signIns } from "@/lib/sandbox";
import { readAccountServices, readAccountType } from "@/lib/server/reads/account";
import { aConsole, type TestConsole, Visitor } from "../support/console-caller";
import { aSandbox, RawClient } from "../support/start-sandbox";

/** What the pages of an Account show, read from a server by the person who is signed in. */

let sandbox: Sandbox;
let app: TestConsole;
let operator: Visitor;
let support: Visitor;

beforeAll(async () => {
  sandbox = await aSandbox();
  app = await aConsole(sandbox);
  operator = await Visitor.signIn(signIns.operator);
  support = await Visitor.signIn(signIns.support);
});
afterAll(async () => {
  await app[Symbol.asyncDispose]();
  await sandbox.close();
});

async function line(command: string): Promise<void> {
  using client = await RawClient.signIn(sandbox, signIns.operator);
  await client.ask(command);
}

async function servicesOf(visitor: Visitor, account: string) {
  const caller = await visitor.caller();
  const services = await visitor.request(() => readAccountServices(caller, { account }, {}));
  return new Map(services.map((service) => [service.name, service]));
}

async function typeOf(visitor: Visitor, account: string) {
  const caller = await visitor.caller();
  return visitor.request(() => readAccountType(caller, { account }, {}));
}

describe("the services of an Account", () => {
  it("name the class that switched one off", async () => {
    const services = await servicesOf(operator, "d.volkova@northwind.example");
    expect(services.get("IMAP")).toMatchObject({ on: "yes", offBy: [] });
    expect(services.get("RADIUS")).toMatchObject({ on: "no", offBy: [{ level: "serviceClass", name: "Staff" }] });
  });

  it("name a level above to who may not read it", async () => {
    const services = await servicesOf(support, "d.volkova@northwind.example");
    expect(services.get("RADIUS")).toMatchObject({ on: "no", offBy: [{ level: "above" }] });
  });

  it("are switched off on the Account itself when it is suspended", async () => {
    const services = await servicesOf(operator, "h.tanaka@northwind.example");
    expect(services.get("Mail")).toMatchObject({ on: "no", offBy: [{ level: "account" }] });
  });

  it("do not work when the Domain has them off, whatever the Account says", async () => {
    await line("CREATEDOMAIN services.example {DomainAccessModes=(30,IMAP);}");
    await line("CREATEACCOUNT someone@services.example {AccessModes=All;}");
    const services = await servicesOf(operator, "someone@services.example");
    expect(services.get("IMAP")).toMatchObject({ on: "yes" });
    expect(services.get("Mail")).toMatchObject({ on: "no", offBy: [{ level: "domain" }] });
  });
});

describe("the type of an Account", () => {
  it("is told by the listing, also to a Domain administrator", async () => {
    expect(await typeOf(support, "c.lindqvist@northwind.example")).toEqual({ type: "SlicedMailbox" });
  });

  it("is told by its place on disk when namesakes hide it in the listing, where that may be read", async () => {
    for (let made = 0; made < 101; made++) await line(`CREATEACCOUNT 0-zz${made}@severny.example`);
    await line("CREATEACCOUNT zz@severny.example TextMailbox");
    expect(await typeOf(operator, "zz@severny.example")).toEqual({ type: "TextMailbox" });
  });

  it("is left out for an Account that is not there", async () => {
    expect(await typeOf(support, "nobody-here@northwind.example")).toEqual({});
  });
});
