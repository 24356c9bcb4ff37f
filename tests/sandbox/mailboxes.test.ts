import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isArray, isDictionary, type Value } from "@/lib/codec";
import { signIns } from "@/lib/sandbox";
import { aSandbox, PASSWORD, RawClient } from "../support/start-sandbox";

async function withAccounts() {
  const sandbox = await aSandbox({ seed: "bare" });
  const client = await RawClient.signIn(sandbox, "postmaster");
  for (const name of ["user1", "boss"]) await client.ask(`CREATEACCOUNT ${name} {Password="${PASSWORD}";}`);
  return { sandbox, client };
}

function factsOf(value: Value | undefined): ReadonlyMap<string, Value> {
  const [first] = isArray(value) ? value : [value];
  return isDictionary(first) ? first : new Map();
}

describe("Mailboxes", () => {
  it("of somebody who has never touched them are an INBOX with all the mail", async () => {
    await using sandbox = await aSandbox();
    using client = await RawClient.signIn(sandbox, signIns.operator);
    const used = Number(await client.ask("GETACCOUNTINFO fax-gateway Key StorageUsed"));
    const inbox = factsOf((await client.askDictionary("LISTMAILBOXES fax-gateway")).get("INBOX"));
    expect(inbox.get("Size")).toBe(used);
  });

  it("hold together what the Account uses", async () => {
    await using sandbox = await aSandbox();
    using client = await RawClient.signIn(sandbox, signIns.operator);
    const used = Number(await client.ask("GETACCOUNTINFO m.kuznetsova Key StorageUsed"));
    const mailboxes = await client.askDictionary("LISTMAILBOXES m.kuznetsova");
    const sizes = [...mailboxes.values()].map((value) => Number(factsOf(value).get("Size") ?? 0));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(used);
  });

  it("give their space back when they are deleted", async () => {
    await using sandbox = await aSandbox();
    using client = await RawClient.signIn(sandbox, signIns.operator);
    const used = async () => Number(await client.ask("GETACCOUNTINFO m.kuznetsova Key StorageUsed"));
    const before = await used();
    const size = (await client.askDictionary("GETMAILBOXINFO m.kuznetsova MAILBOX Trash")).get("Size");
    await client.ask("DELETEMAILBOX m.kuznetsova MAILBOX Trash");
    expect(await used()).toBe(before - Number(size));
  });

  it("include an INBOX even after it was renamed", async () => {
    const { sandbox, client } = await withAccounts();
    await using _ = sandbox;
    await client.ask("SETMAILBOXACL user1 MAILBOX INBOX {anyone=lr;}");
    await client.ask("RENAMEMAILBOX user1 MAILBOX inbox INTO Old");
    const mailboxes = await client.askDictionary("LISTMAILBOXES user1");
    expect([...mailboxes.keys()]).toEqual(["INBOX", "Old"]);
    expect(await client.ask("GETMAILBOXRIGHTS user1 MAILBOX Old AUTH boss")).toBe("lr");
  });

  it("are named with any letters, and folders stay when they were made as such", async () => {
    const { sandbox, client } = await withAccounts();
    await using _ = sandbox;
    await client.ask('CREATEMAILBOX user1 MAILBOX "Счета/"');
    await client.ask('CREATEMAILBOX user1 MAILBOX "Счета/Март"');
    await client.ask('DELETEMAILBOX user1 MAILBOX "Счета/Март"');
    expect((await client.askDictionary("LISTMAILBOXES user1")).get("Счета")).toEqual([]);
    expect(await client.send('DELETEMAILBOX user1 MAILBOX "Счета"')).toMatchObject({ status: 501 });
    await client.ask('DELETEMAILBOX user1 MAILBOXES "Счета"');
    expect([...(await client.askDictionary("LISTMAILBOXES user1")).keys()]).toEqual(["INBOX"]);
  });

  it.each(["~boss/INBOX", "a//b", "a/", "/a", "a*", "a%"])("are not named %s after a renaming", async (name) => {
    const { sandbox, client } = await withAccounts();
    await using _ = sandbox;
    await client.ask("CREATEMAILBOX user1 MAILBOX x");
    expect(await client.send(`RENAMEMAILBOX user1 MAILBOX x INTO "${name}"`)).toMatchObject({ status: 501 });
  });

  it("follow an Account that is renamed, and go with one that is deleted", async () => {
    const { sandbox, client } = await withAccounts();
    await using _ = sandbox;
    await client.ask("CREATEMAILBOX user1 MAILBOX Plans");
    await client.ask("RENAMEACCOUNT user1 INTO user2");
    expect((await client.askDictionary("LISTMAILBOXES user2")).has("Plans")).toBe(true);
    await client.ask("DELETEACCOUNT user2");
    await client.ask("CREATEACCOUNT user2");
    expect((await client.askDictionary("LISTMAILBOXES user2")).has("Plans")).toBe(false);
  });
});

describe("the owner of an Account", () => {
  it("manages its Mailboxes, by the own name, a star or an alias", async () => {
    const { sandbox, client } = await withAccounts();
    await using _ = sandbox;
    await client.ask("SETACCOUNTALIASES user1 (first)");
    using owner = await RawClient.signIn(sandbox, "user1");
    for (const name of ["*", "user1", "first"])
      expect([name, (await owner.send(`LISTMAILBOXES ${name}`)).status]).toEqual([name, 201]);
    expect(await owner.send("LISTMAILBOXES boss")).toMatchObject({ status: 510 });
  });

  it("is not let in by the rights that others granted, unless the command says so", async () => {
    const { sandbox, client } = await withAccounts();
    await using _ = sandbox;
    await client.ask("SETMAILBOXACL boss MAILBOX INBOX {anyone=lrswipcda;}");
    using user = await RawClient.signIn(sandbox, "user1");
    expect(await user.send("GETMAILBOXINFO boss MAILBOX INBOX")).toMatchObject({ status: 510 });
  });
});

describe("an access control list", () => {
  it.each([
    ["anyone", "lr"],
    ["anyone@", "lr"],
    ["anyone@MAIL.company.com", "lr"],
    ["boss", "lr"],
    ["BOSS@mail.company.com", "lr"],
    ["#staff", "lr"],
    ["anyone@other.com", ""],
    ["user2", ""],
    ["#others", ""],
  ])("grants %s the rights %j of somebody in the group staff", async (identifier, rights) => {
    await using sandbox = await aSandbox({ seed: "bare", mainDomain: "mail.company.com" });
    using client = await RawClient.signIn(sandbox, "postmaster");
    for (const line of [
      "CREATEACCOUNT user1",
      "CREATEACCOUNT boss",
      "CREATEGROUP staff {Members=(boss);}",
      "CREATEGROUP others {Members=(user1);}",
      `SETMAILBOXACL user1 MAILBOX INBOX {"${identifier}"=lr;}`,
    ])
      await client.ask(line);
    expect(await client.ask("GETMAILBOXRIGHTS user1 MAILBOX INBOX AUTH boss")).toBe(rights);
  });

  it("ends with the letters that a set with the same changes has", async () => {
    const { sandbox, client } = await withAccounts();
    await using _ = sandbox;
    const change = fc.record({
      sign: fc.constantFrom("", "+", "-"),
      letters: fc.array(fc.constantFrom(..."lrswipcda"), { maxLength: 6 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 5 }), async (changes) => {
        await client.ask('SETMAILBOXACL user1 MAILBOX INBOX {boss="";}');
        let held = new Set<string>();
        for (const { sign, letters } of changes) {
          await client.ask(`SETMAILBOXACL user1 MAILBOX INBOX {boss="${sign}${letters.join("")}";}`);
          if (sign === "-") held = new Set([...held].filter((letter) => !letters.includes(letter)));
          else held = new Set(sign === "+" ? [...held, ...letters] : letters);
        }
        const acl = await client.askDictionary("GETMAILBOXACL user1 MAILBOX INBOX");
        expect([...String(acl.get("boss") ?? "")].sort()).toEqual([...held].sort());
        expect(acl.has("boss")).toBe(held.size > 0);
      }),
      { numRuns: 30 },
    );
  });
});
