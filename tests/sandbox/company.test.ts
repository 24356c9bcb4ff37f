import { describe, expect, it } from "vitest";
import { isArray } from "@/lib/codec";
import { signIns } from "@/lib/sandbox";
import { aSandbox, RawClient } from "../support/start-sandbox";

describe("the company", () => {
  it.each(Object.values(signIns))("lets %s sign in", async (address) => {
    await using sandbox = await aSandbox();
    using client = await RawClient.signIn(sandbox, address);
    expect(await client.send("NOOP")).toMatchObject({ status: 200 });
  });

  it("has some hundred Accounts in several Domains", async () => {
    await using sandbox = await aSandbox();
    using client = await RawClient.signIn(sandbox, signIns.operator);
    const domains = await client.askStrings("LISTDOMAINS");
    const counts: number[] = [];
    for (const domain of domains) counts.push((await client.askDictionary(`LISTACCOUNTS ${domain}`)).size);
    expect(domains.length).toBeGreaterThanOrEqual(7);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(300);
  });

  it("leaves the names of the guide's samples free", async () => {
    await using sandbox = await aSandbox();
    using client = await RawClient.signIn(sandbox, signIns.operator);
    for (const line of [
      "CREATEACCOUNT user1",
      "CREATEACCOUNT user2",
      "CREATEDOMAIN client1.com",
      "CREATEDOMAIN client2.com",
    ])
      expect([line, (await client.send(line)).status]).toEqual([line, 200]);
  });

  it("has the same people at every first start", async () => {
    const clock = () => Date.UTC(2026, 10, 20);
    await using one = await aSandbox({ clock });
    await using two = await aSandbox({ clock });
    const read = async (sandbox: typeof one) => {
      using client = await RawClient.signIn(sandbox, signIns.operator);
      return await client.send("LISTDOMAINOBJECTS severny.example 1000 ACCOUNTS ALIASES");
    };
    expect(await read(one)).toEqual(await read(two));
  });

  it("has Accounts near and over their storage limit", async () => {
    await using sandbox = await aSandbox();
    using client = await RawClient.signIn(sandbox, signIns.operator);
    const used = Number(await client.ask("GETACCOUNTINFO d.volkova Key StorageUsed"));
    expect(used).toBeGreaterThan(10 * 1024 ** 3);
  });

  it("lets a Domain administrator see the Domains that name the own one", async () => {
    await using sandbox = await aSandbox();
    using client = await RawClient.signIn(sandbox, signIns.domainAdmin);
    expect(await client.ask("LISTADMINDOMAINS")).toEqual(["kestrel-field.example", "kestrel-labs.example"]);
  });

  it("has mail waiting in the queue, which can be rejected", async () => {
    await using sandbox = await aSandbox();
    using client = await RawClient.signIn(sandbox, signIns.operator);
    const read = "GETMESSAGEQUEUEINFO SMTP QUEUE mx.baltika-log.example";
    expect((await client.askDictionary(read)).get("nTotal")).toBe(14);
    await client.ask("REJECTQUEUEMESSAGES SENDER l.novak@northwind.example REPORT NONDN");
    expect((await client.send(read)).data).toBe("{}");
    await client.ask("RELEASESMTPQUEUE mx2.harbour-freight.example");
    const released = await client.askDictionary("GETMESSAGEQUEUEINFO SMTP QUEUE mx2.harbour-freight.example");
    expect([...released.keys()]).toEqual(["nTotal", "size"]);
  });

  it("has Groups whose members exist", async () => {
    await using sandbox = await aSandbox();
    const group = sandbox.server.mainDomain.find("all-staff");
    const settings = group !== undefined && "kind" in group ? group.get("settings") : new Map();
    const members = settings.get("Members");
    const missing = (isArray(members) ? members : []).filter(
      (name) => sandbox.server.mainDomain.find(String(name)) === undefined,
    );
    expect(missing).toEqual([]);
  });
});
