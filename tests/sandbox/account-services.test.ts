import { describe, expect, it } from "vitest";
import { signIns } from "@/lib/sandbox";
import { aSandbox, RawClient } from "../support/start-sandbox";

const START = Date.UTC(2026, 10, 21, 10, 15);

async function withAccount() {
  const time = { now: START };
  const sandbox = await aSandbox({ seed: "bare", clock: () => time.now });
  const client = await RawClient.signIn(sandbox, "postmaster");
  await client.ask("CREATEACCOUNT user1");
  return { sandbox, client, time };
}

describe("an entry of a data set", () => {
  it("gets a name of its own when none is given", async () => {
    const { sandbox, client } = await withAccount();
    await using _ = sandbox;
    const set = () => client.askDictionary("DATASET user1 {subsetName=A;what=setEntry;data={x=y;};}");
    const names = [(await set()).get("entryName"), (await set()).get("entryName")];
    const entries = await client.askDictionary("DATASET user1 {subsetName=A;what=listEntries;}");
    expect(new Set(names).size).toBe(2);
    expect([...entries.keys()]).toEqual(names);
  });

  it("is added under a name that the answer tells, once for an address", async () => {
    const { sandbox, client } = await withAccount();
    await using _ = sandbox;
    const line = 'DATASET user1 {subsetName=A;what=addRandomEntry;data={addressbook.Email="a@x.com";};}';
    const name = (await client.askDictionary(line)).get("entryName");
    expect(await client.askDictionary(line)).toEqual(new Map());
    expect(await client.ask('DATASET user1 {subsetName=A;what=findAddress;address="A@x.com";}')).toEqual(
      new Map([["", name ?? null]]),
    );
  });

  it("does not make an Account that was made by the number need a place when it is only looked for", async () => {
    await using sandbox = await aSandbox({ seed: "bare", accounts: 3 });
    using client = await RawClient.signIn(sandbox, "postmaster");
    await client.ask('DATASET u0000001@million.example {subsetName="";what=listSubsets;}');
    await client.ask("LISTMAILBOXES u0000001@million.example");
    const account = sandbox.server.findDomain("million.example")?.find("u0000001");
    expect(account !== undefined && "isPristine" in account && account.isPristine).toBe(true);
  });
});

describe("a reservation", () => {
  it("is released when its time is over", async () => {
    const { sandbox, client, time } = await withAccount();
    await using _ = sandbox;
    await client.ask("BALANCE user1 {op=credit;amount=#100;}");
    await client.ask("BALANCE user1 {op=reserve;amount=#80;expires=#60;}");
    expect(await client.send("BALANCE user1 {op=charge;amount=#50;}")).toMatchObject({ status: 501 });
    time.now += 60_000;
    expect((await client.send("BALANCE user1 {op=charge;amount=#50;}")).data).toBe("{amount=#50;}");
  });

  it("gets a name of its own when none is given, which releases it", async () => {
    const { sandbox, client } = await withAccount();
    await using _ = sandbox;
    await client.ask("BALANCE user1 {op=credit;amount=#100;}");
    const name = (await client.askDictionary("BALANCE user1 {op=reserve;amount=#80;}")).get("reserve");
    await client.ask(`BALANCE user1 {op=release;reserve=${name};}`);
    expect((await client.send("BALANCE user1 {op=read;}")).data).toBe("{amount=#100;reserved=#0;}");
  });
});

describe("the people of the company", () => {
  it("have contacts who exist", async () => {
    await using sandbox = await aSandbox();
    using client = await RawClient.signIn(sandbox, signIns.operator);
    const contacts = [...(await client.askDictionary("ROSTER m.kuznetsova {what=List;}")).keys()];
    const missing = contacts.filter((peer) => sandbox.server.mainDomain.find(peer.split("@")[0] ?? "") === undefined);
    expect([contacts.length > 1, missing]).toEqual([true, []]);
  });

  it.each([
    "LISTSTORAGEFILES g.moreau PATH documents",
    "DATASET g.moreau {subsetName=RepliedAddresses;what=listEntries;}",
    "BALANCE b.okafor {op=readAll;}",
    "LISTACCOUNTNAMEDTASKS postmaster",
  ])("have something to show for %s", async (line) => {
    await using sandbox = await aSandbox();
    using client = await RawClient.signIn(sandbox, signIns.operator);
    expect((await client.askDictionary(line)).size).toBeGreaterThan(0);
  });
});
