import { describe, expect, it } from "vitest";
import { Forwarder, Group, NamedTask } from "@/lib/sandbox/state/holders";
import { MailingList } from "@/lib/sandbox/state/mailing-list";
import { aSandbox, RawClient } from "../support/start-sandbox";

const bare = { seed: "bare" } as const;

describe("the name space of a Domain", () => {
  it.each([
    ["Group", Group],
    ["Mailing List", MailingList],
    ["Forwarder", Forwarder],
    ["Named Task", NamedTask],
  ])("says that a %s holds a name", async (noun, Holder) => {
    await using sandbox = await aSandbox(bare);
    sandbox.server.mainDomain.add(new Holder("taken"));
    using client = await RawClient.signIn(sandbox, "postmaster");
    const text = `${noun} with this name already exists`;
    expect(await client.send("CREATEACCOUNT Taken")).toMatchObject({ status: 501, text });
    expect(await client.send("SETACCOUNTALIASES postmaster (TAKEN)")).toMatchObject({ status: 501, text });
    await client.ask("CREATEACCOUNT user1");
    expect(await client.send("RENAMEACCOUNT user1 INTO taken")).toMatchObject({ status: 501, text });
  });

  it("gives a name back when its holder goes", async () => {
    await using sandbox = await aSandbox(bare);
    using client = await RawClient.signIn(sandbox, "postmaster");
    await client.ask("CREATEACCOUNT user1");
    await client.ask("SETACCOUNTALIASES user1 (first,second)");
    await client.ask("SETACCOUNTTELNUMS user1 (1001)");
    await client.ask("DELETEACCOUNT user1");
    await client.ask("CREATEACCOUNT first");
    await client.ask("SETACCOUNTTELNUMS first (1001)");
    expect((await client.send("LISTDOMAINOBJECTS * 10 ACCOUNTS ALIASES")).data).toBe(
      "(2,{first=macnt;postmaster=macnt;},0,0)",
    );
  });

  it("shows names as they were created, and finds them in any case", async () => {
    await using sandbox = await aSandbox(bare);
    using client = await RawClient.signIn(sandbox, "postmaster");
    await client.ask("CREATEDOMAIN Client1.COM");
    await client.ask("CREATEACCOUNT User1@client1.com");
    expect((await client.send("LISTACCOUNTS CLIENT1.com")).data).toBe("{User1=macnt;}");
    expect(await client.send("CREATEACCOUNT uSER1@client1.com")).toMatchObject({ status: 501 });
    await client.ask("RENAMEACCOUNT user1@client1.com INTO USER1@client1.com");
    expect((await client.send("LISTACCOUNTS client1.com")).data).toBe("{USER1=macnt;}");
  });

  it.each(['"a b"', '"a@b@northwind.example"', '"a/b"', '""', '".a"', '"a..b"', '"a."', '"a\\e"'])(
    "refuses the name %s",
    async (name) => {
      await using sandbox = await aSandbox(bare);
      using client = await RawClient.signIn(sandbox, "postmaster");
      const { status } = await client.send(`CREATEACCOUNT ${name}`);
      expect([501, 512]).toContain(status);
      expect((await client.send("LISTACCOUNTS")).data).toBe("{postmaster=macnt;}");
    },
  );

  it.each(['"a b.com"', '"-a.com"', '"a..com"', '""', '"a@b.com"'])("refuses the Domain name %s", async (name) => {
    await using sandbox = await aSandbox(bare);
    using client = await RawClient.signIn(sandbox, "postmaster");
    expect(await client.send(`CREATEDOMAIN ${name}`)).toMatchObject({ status: 501 });
  });
});

describe("a move to another Domain", () => {
  it("takes aliases, numbers, rights and sessions along", async () => {
    await using sandbox = await aSandbox(bare);
    using client = await RawClient.signIn(sandbox, "postmaster");
    await client.ask("CREATEDOMAIN client1.com");
    await client.ask("CREATEACCOUNT user1 {ou=Sales;}");
    await client.ask("SETACCOUNTALIASES user1 (first)");
    await client.ask("SETACCOUNTTELNUMS user1 (1001)");
    const id = await client.ask("CREATEXIMSSSESSION user1 ADDRESS 10.0.0.1");
    await client.ask("RENAMEACCOUNT user1 INTO user9@client1.com");
    expect(await client.ask("GETACCOUNTALIASES user9@client1.com")).toEqual(["first"]);
    expect(await client.ask("GETACCOUNTONESETTING first@client1.com ou")).toBe("Sales");
    expect((await client.send("LISTDOMAINTELNUMS client1.com 9")).data).toBe('{""=#1;1001=user9;}');
    expect((await client.send("LISTDOMAINTELNUMS northwind.example 9")).data).toBe('{""=#0;}');
    expect(await client.ask("LISTACCOUNTSESSIONS user9@client1.com")).toEqual([id]);
    expect(await client.send("GETACCOUNTSETTINGS first")).toMatchObject({ status: 513 });
  });

  it("is refused whole when an alias is taken there", async () => {
    await using sandbox = await aSandbox(bare);
    using client = await RawClient.signIn(sandbox, "postmaster");
    await client.ask("CREATEDOMAIN client1.com");
    await client.ask("CREATEACCOUNT first@client1.com");
    await client.ask("CREATEACCOUNT user1");
    await client.ask("SETACCOUNTALIASES user1 (first)");
    expect(await client.send("RENAMEACCOUNT user1 INTO user1@client1.com")).toMatchObject({ status: 501 });
    expect(await client.ask("GETACCOUNTALIASES user1")).toEqual(["first"]);
  });
});

describe("telephone numbers", () => {
  it("are assigned once on the whole server", async () => {
    await using sandbox = await aSandbox(bare);
    using client = await RawClient.signIn(sandbox, "postmaster");
    await client.ask("CREATEDOMAIN client1.com");
    await client.ask("CREATEACCOUNT user1@client1.com");
    await client.ask("SETACCOUNTTELNUMS user1@client1.com (1001)");
    expect(await client.send("SETACCOUNTTELNUMS postmaster (1001)")).toMatchObject({ status: 501 });
    expect(await client.send("SETACCOUNTTELNUMS postmaster (12a)")).toMatchObject({ status: 501 });
  });
});

describe("an alias", () => {
  it("opens its Account, but is not enough to rename or delete it", async () => {
    await using sandbox = await aSandbox(bare);
    using client = await RawClient.signIn(sandbox, "postmaster");
    await client.ask("CREATEACCOUNT user1 {ou=Sales;}");
    await client.ask("SETACCOUNTALIASES user1 (first)");
    expect(await client.ask("GETACCOUNTONESETTING first ou")).toBe("Sales");
    expect(await client.send("DELETEACCOUNT first")).toMatchObject({ status: 513 });
    expect(await client.send("RENAMEACCOUNT first INTO second")).toMatchObject({ status: 513 });
  });
});

describe("a limit of a Domain", () => {
  it.each([
    ["GroupsLimit", (name: string) => `CREATEGROUP ${name}@client1.com`],
    ["ForwardersLimit", (name: string) => `CREATEFORWARDER ${name}@client1.com TO a@b.com`],
    ["ListsLimit", (name: string) => `CREATELIST ${name}@client1.com FOR owner`],
    ["NamedTasksLimit", (name: string) => `CREATENAMEDTASK ${name}@client1.com FOR owner`],
    ["AccountsLimit", (name: string) => `CREATEACCOUNT ${name}@client1.com`],
  ])("%s holds until it is lifted", async (key, create) => {
    await using sandbox = await aSandbox(bare);
    using client = await RawClient.signIn(sandbox, "postmaster");
    await client.ask("CREATEDOMAIN client1.com");
    await client.ask("CREATEACCOUNT owner@client1.com");
    await client.ask(`UPDATEDOMAINSETTINGS client1.com {${key}=${key === "AccountsLimit" ? 2 : 1};}`);
    await client.ask(create("first"));
    expect(await client.send(create("second"))).toMatchObject({
      status: 501,
      text: expect.stringContaining(`${key} is`),
    });
    await client.ask(`UPDATEDOMAINSETTINGS client1.com {${key}=-1;}`);
    await client.ask(create("second"));
  });

  it("holds for a Group that comes from another Domain", async () => {
    await using sandbox = await aSandbox(bare);
    using client = await RawClient.signIn(sandbox, "postmaster");
    await client.ask("CREATEDOMAIN client1.com {GroupsLimit=0;}");
    await client.ask("CREATEGROUP g");
    expect(await client.send("RENAMEGROUP g INTO g@client1.com")).toMatchObject({ status: 501 });
    expect((await client.send("LISTGROUPS")).data).toBe("(g)");
  });
});
