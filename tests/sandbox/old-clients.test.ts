import { describe, expect, it } from "vitest";
import { aSandbox, RawClient } from "../support/start-sandbox";

/** Lines as the vendor's Perl client writes them, where it does not follow the guide. */
describe("what keywords introduce", () => {
  it.each([
    "CREATEMAILBOX user1 MAILBOX Plans AUTH user1 CLASS IPF.Task",
    "WriteStorageFile user1 FILE a OFFSET END DATA [SGk=] AUTH user1",
    "WriteStorageFile user1 FILE a DATA [SGk=] AUTH user1 OFFSET END",
    "LIST news feed confirm silently ann@company.com",
    "LIST news subscribe   ann@company.com",
    "PROCESSBOUNCE news FOR ann@company.com FATAL",
    'LISTDOMAINOBJECTS * 2 FORWARDERS ALIASES ACCOUNTS COOKIE ""',
  ])("may come in another order: %s", async (line) => {
    await using sandbox = await aSandbox({ seed: "bare" });
    using client = await RawClient.signIn(sandbox, "postmaster");
    await client.ask("CREATEACCOUNT user1");
    await client.ask("CREATELIST news FOR user1");
    await client.ask("LIST news feed ann@company.com");
    expect(await client.send(line)).toMatchObject({ status: expect.toBeOneOf([200, 201]) });
  });

  it("is refused as it stands in the guide when no order fits", async () => {
    await using sandbox = await aSandbox({ seed: "bare" });
    using client = await RawClient.signIn(sandbox, "postmaster");
    const { text } = await client.send("CREATEMAILBOX postmaster MAILBOX Plans AUTH postmaster CLASS");
    expect(text).toBe("Incorrect command parameters. At column 56: the end of the line expected.");
  });

  it("does not let a flag or a value be given twice", async () => {
    await using sandbox = await aSandbox({ seed: "bare" });
    using client = await RawClient.signIn(sandbox, "postmaster");
    expect(await client.send("CREATEMAILBOX postmaster MAILBOX a AUTH postmaster AUTH postmaster")).toMatchObject({
      status: 501,
    });
  });
});

describe("a name that a command had in an earlier version", () => {
  it.each([
    ["GetAccountRules user1", "201"],
    ["SetAccountRules user1 ((5,Old,(),()))", "200"],
    ["GetWebUser user1", "201"],
    ["SetAccountRPOP user1 {}", "200"],
    ['PutWebFile user1 FILE a.txt DATA "SGk="', "200"],
    ["GetAllAccountsDefaults", "201"],
    ["GetAccountSubscription user1", "201"],
  ])("is still answered: %s", async (line, status) => {
    await using sandbox = await aSandbox({ seed: "bare" });
    using client = await RawClient.signIn(sandbox, "postmaster");
    await client.ask("CREATEACCOUNT user1");
    expect(await client.send(line)).toMatchObject({ status: Number(status) });
  });

  it("says itself what became a word of its own", async () => {
    await using sandbox = await aSandbox({ seed: "bare", cluster: true });
    using client = await RawClient.signIn(sandbox, "postmaster");
    await client.ask("CreateSharedDomain shared.com");
    await client.ask("CREATEACCOUNT u@shared.com");
    await client.ask("SETACCOUNTTELNUMS u@shared.com (1001)");
    expect((await client.send("LISTCLUSTERTELNUMS 10")).data).toBe('{""=#1;1001=u@shared.com;}');
  });

  it("is not among the commands that the server lists", async () => {
    await using sandbox = await aSandbox({ seed: "bare" });
    using client = await RawClient.signIn(sandbox, "postmaster");
    const verbs = await client.askStrings("LISTCLICOMMANDS");
    expect(verbs).toContain("GETACCOUNTMAILRULES");
    expect(verbs).not.toContain("GETACCOUNTRULES");
  });
});

describe("words of earlier versions", () => {
  it("are read as the present ones", async () => {
    await using sandbox = await aSandbox({ seed: "bare" });
    using client = await RawClient.signIn(sandbox, "postmaster");
    await client.ask("CreateAccount user1 TextMailbox external");
    await client.ask("CreateWebUserSession user1 ADDRESS [10.0.0.1]:4711");
    expect(await client.ask("GETIPSTATE [10.0.0.1]")).toBe(await client.ask("GETIPSTATE 10.0.0.1"));
    await client.ask('SETSERVERTRUSTEDCERTS ("[AQID]",[BAUG])');
    expect((await client.send("GETSERVERTRUSTEDCERTS")).data).toBe("([AQID],[BAUG])");
    expect(await client.send('SETSERVERTRUSTEDCERTS ("AQID")')).toMatchObject({ status: 501 });
  });

  it("begin the walk over the statistics with a name that is not there", async () => {
    await using sandbox = await aSandbox({ seed: "bare" });
    using client = await RawClient.signIn(sandbox, "postmaster");
    expect(await client.send("GetNextStatName ")).toEqual(await client.send('GETNEXTSTATNAME ""'));
    expect(await client.send("GETSTATELEMENT ")).toMatchObject({ status: 501 });
  });

  it.each([
    ["Bill Jones <bill@company.com>", "Bill Jones"],
    ["bill@company.com (Bill Jones)", "Bill Jones"],
    ['"Bill Jones <bill@company.com>"', "Bill Jones"],
    ['"bill@company.com"', ""],
  ])("name a subscriber: %s", async (subscriber, name) => {
    await using sandbox = await aSandbox({ seed: "bare" });
    using client = await RawClient.signIn(sandbox, "postmaster");
    await client.ask("CREATELIST news FOR postmaster");
    await client.ask(`LIST news feed ${subscriber}`);
    const info = await client.askDictionary("GETSUBSCRIBERINFO news NAME bill@company.com");
    expect(info.get("RealName") ?? "").toBe(name);
    expect(info.get("mode")).toBe("feed");
  });

  it.each(["silently <a@b.com>", "confirm silently <a@b.com", "a@b.com, c@d.com", '"a@b.com'])(
    "do not make a subscriber of %s",
    async (subscriber) => {
      await using sandbox = await aSandbox({ seed: "bare" });
      using client = await RawClient.signIn(sandbox, "postmaster");
      await client.ask("CREATELIST news FOR postmaster");
      const { status } = await client.send(`LIST news feed ${subscriber}`);
      const kept = await client.askStrings("LISTSUBSCRIBERS news");
      expect([status, kept]).toEqual(subscriber.startsWith("silently") ? [200, ["a@b.com"]] : [501, []]);
    },
  );
});
