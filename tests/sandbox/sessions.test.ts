import { describe, expect, it } from "vitest";
import type { Sandbox } from "@/lib/sandbox";
import { signIns } from "@/lib/sandbox";
import { aSandbox, PASSWORD, RawClient } from "../support/start-sandbox";

const MINUTE = 60_000;

/** A clock that a test moves. */
function aClock() {
  let now = Date.UTC(2026, 5, 1);
  return { clock: () => now, pass: (minutes: number) => (now += minutes * MINUTE) };
}

async function openSession(client: RawClient, kind = "WEBUSER", account = "postmaster"): Promise<string> {
  return String(await client.ask(`CREATE${kind}SESSION ${account} ADDRESS 10.0.0.1`));
}

/** The first session of an Account. */
function sessionOf(sandbox: Sandbox, address: string) {
  const found = [...sandbox.server.sessions.values()].find(({ account }) => account?.address === address);
  if (found === undefined) throw new Error(`${address} has no session`);
  return found;
}

describe("a session that nobody uses", () => {
  it("ends after the time of its protocol", async () => {
    const { clock, pass } = aClock();
    await using sandbox = await aSandbox({ seed: "bare", clock });
    using client = await RawClient.signIn(sandbox, "postmaster");
    const web = await openSession(client);
    const ximss = await openSession(client, "XIMSS");
    pass(11);
    expect((await client.send(`GETSESSION ${ximss}`)).status).toBe(501);
    expect(await client.ask("LISTACCOUNTSESSIONS postmaster")).toEqual([web]);
    pass(21);
    expect(await client.ask("LISTACCOUNTSESSIONS postmaster")).toEqual([]);
  });

  it("stays when GETSESSION reads it in between", async () => {
    const { clock, pass } = aClock();
    await using sandbox = await aSandbox({ seed: "bare", clock });
    using client = await RawClient.signIn(sandbox, "postmaster");
    const session = await openSession(client);
    for (let turn = 0; turn < 4; turn++) {
      pass(15);
      expect((await client.send(`GETSESSION ${session}`)).status).toBe(201);
    }
  });

  it("ends when the Sessions settings say so", async () => {
    const { clock, pass } = aClock();
    await using sandbox = await aSandbox({ seed: "bare", clock });
    using client = await RawClient.signIn(sandbox, "postmaster");
    await client.ask("SETSESSIONSETTINGS {WebUserIdle=2h;WebUserTimeLimit=5h;}");
    const session = await openSession(client);
    pass(119);
    expect((await client.send(`GETSESSION ${session}`)).status).toBe(201);
    pass(119);
    await client.ask(`GETSESSION ${session}`);
    pass(63);
    expect((await client.send(`GETSESSION ${session}`)).status).toBe(501);
  });

  it("cannot be signed in with", async () => {
    const { clock, pass } = aClock();
    await using sandbox = await aSandbox({ seed: "bare", clock });
    using client = await RawClient.signIn(sandbox, "postmaster");
    const session = await openSession(client);
    const signIn = async () => {
      using other = await RawClient.connect(sandbox);
      await other.reply();
      return (await other.send(`AUTH SESSIONID postmaster ${session}`)).status;
    };
    expect(await signIn()).toBe(200);
    pass(21);
    expect(await signIn()).toBe(515);
  });

  it("of the people of the company is in use, and stays", async () => {
    const { clock, pass } = aClock();
    await using sandbox = await aSandbox({ clock });
    using client = await RawClient.signIn(sandbox, signIns.operator);
    pass(600);
    expect((await client.askStrings("LISTACCOUNTSESSIONS m.kuznetsova")).length).toBe(3);
  });
});

describe("the number of sessions", () => {
  it("is limited for an Account", async () => {
    await using sandbox = await aSandbox({ seed: "bare" });
    using client = await RawClient.signIn(sandbox, "postmaster");
    await client.ask("SETSESSIONSETTINGS {AccountSessionsLimit=2;}");
    await openSession(client);
    await openSession(client);
    expect((await client.send("CREATEWEBUSERSESSION postmaster ADDRESS 10.0.0.1")).status).toBe(501);
  });
});

describe("Two-factor Authentication", () => {
  const GABRIELLE = "g.moreau@northwind.example";
  const KATHARINA = "k.schmitt@northwind.example";

  it("is completed with the one-time secret, once", async () => {
    await using sandbox = await aSandbox();
    using client = await RawClient.signIn(sandbox, signIns.operator);
    const { id } = sessionOf(sandbox, GABRIELLE);
    expect((await client.askDictionary(`GETSESSION ${id}`)).get("secondFactor")).toBe("waiting");
    expect((await client.send(`BLESSSESSION ${id} PASSWORD 000000 AUTH ${GABRIELLE}`)).status).toBe(515);
    await client.ask(`BLESSSESSION ${id} PASSWORD 482913 AUTH ${GABRIELLE}`);
    expect((await client.askDictionary(`GETSESSION ${id}`)).has("secondFactor")).toBe(false);
    expect((await client.send(`BLESSSESSION ${id} PASSWORD 482913`)).status).toBe(501);
  });

  it("that is decided elsewhere is completed by a Master", async () => {
    await using sandbox = await aSandbox();
    using client = await RawClient.signIn(sandbox, signIns.operator);
    await client.ask(`BLESSSESSION ${sessionOf(sandbox, KATHARINA).id}`);
    expect(sessionOf(sandbox, KATHARINA).awaits).toBeUndefined();
  });

  it("of one's own session needs no right, and that of another's does", async () => {
    await using sandbox = await aSandbox();
    using operator = await RawClient.signIn(sandbox, signIns.operator);
    await operator.ask(`SETACCOUNTPASSWORD ${GABRIELLE} PASSWORD ${PASSWORD}`);
    await operator.ask(`SETACCOUNTPASSWORD ${KATHARINA} PASSWORD ${PASSWORD}`);
    const { id } = sessionOf(sandbox, GABRIELLE);
    using other = await RawClient.signIn(sandbox, KATHARINA);
    expect((await other.send(`BLESSSESSION ${id} PASSWORD 482913`)).status).toBe(510);
    using self = await RawClient.signIn(sandbox, GABRIELLE);
    expect((await self.send(`BLESSSESSION ${id}`)).status).toBe(510);
    expect((await self.send(`BLESSSESSION ${id} PASSWORD 482913`)).status).toBe(200);
  });

  it("keeps a session from being signed in with until it is complete", async () => {
    await using sandbox = await aSandbox();
    using operator = await RawClient.signIn(sandbox, signIns.operator);
    const { id } = sessionOf(sandbox, GABRIELLE);
    const signIn = async () => {
      using client = await RawClient.connect(sandbox);
      await client.reply();
      return (await client.send(`AUTH SESSIONID ${GABRIELLE} ${id}`)).status;
    };
    expect(await signIn()).toBe(515);
    await operator.ask(`BLESSSESSION ${id} PASSWORD 482913`);
    expect(await signIn()).toBe(200);
  });
});

describe("an uploaded file", () => {
  const ANNA = "a.sokolova@northwind.example";

  it("is stored as a file of the Account, at the position that was asked for", async () => {
    await using sandbox = await aSandbox();
    using client = await RawClient.signIn(sandbox, signIns.operator);
    const { id } = sessionOf(sandbox, ANNA);
    const store = (rest: string) => client.send(`STORESESSIONFILE ${id} DOMAIN northwind.example ${rest}`);
    const text = async () => {
      const { data = "" } = await client.send(`READSTORAGEFILE ${ANNA} FILE private/offer.txt`);
      return Buffer.from(/\[([^\]]*)\]/.exec(data)?.[1] ?? "", "base64").toString();
    };
    const offer = "Offer 4471\nvalid for thirty days\n";
    expect((await store("FILE private/offer.txt OFFSET BEG UPLOADID 2")).status).toBe(501);
    expect((await store("FILE private/offer.txt OFFSET NEW UPLOADID 2")).status).toBe(200);
    expect(await text()).toBe(offer);
    expect((await store("FILE private/offer.txt OFFSET NEW UPLOADID 2")).status).toBe(501);
    await store("FILE private/offer.txt OFFSET END UPLOADID 2");
    expect(await text()).toBe(offer + offer);
    await store("FILE private/offer.txt OFFSET 6 UPLOADID 2");
    expect(await text()).toBe(`Offer ${offer}${(offer + offer).slice(6 + offer.length)}`);
    await store("FILE private/offer.txt UPLOADID 2");
    expect(await text()).toBe(offer);
  });

  it("is in the set of its own session only", async () => {
    await using sandbox = await aSandbox();
    using client = await RawClient.signIn(sandbox, signIns.operator);
    const { id } = sessionOf(sandbox, "e.park@northwind.example");
    expect((await client.send(`STORESESSIONFILE ${id} FILE x UPLOADID 1`)).status).toBe(501);
  });
});
