import { describe, expect, it } from "vitest";
import { signIns } from "@/lib/sandbox";
import { aSandbox, PASSWORD, RawClient } from "../support/start-sandbox";

const bare = { seed: "bare" } as const;

async function withUser(settings = "") {
  const sandbox = await aSandbox(bare);
  const operator = await RawClient.signIn(sandbox, "postmaster");
  await operator.ask(`CREATEACCOUNT user1 {Password="${PASSWORD}";${settings}}`);
  return { sandbox, operator, [Symbol.asyncDispose]: () => sandbox.close() };
}

describe("passwords", () => {
  it.each(["clear", "A-crpt", "U-crpt", "MD5", "SHA1", "SSHA"])("kept as %s are verified", async (encryption) => {
    await using setup = await withUser(`PasswordEncryption="${encryption}";`);
    const { operator } = setup;
    await operator.ask('SETACCOUNTPASSWORD user1 PASSWORD "{MD5}пароль 1"');
    expect(await operator.send('VERIFYACCOUNTPASSWORD user1 PASSWORD "{MD5}пароль 1"')).toMatchObject({ status: 200 });
    expect(await operator.send('VERIFYACCOUNTPASSWORD user1 PASSWORD "пароль 1"')).toMatchObject({ status: 515 });
  });

  it.each(["A-crpt", "U-crpt", "MD5", "SHA1", "SSHA"])("kept as %s are not shown", async (encryption) => {
    await using setup = await withUser(`PasswordEncryption="${encryption}";`);
    expect(await setup.operator.ask("GETACCOUNTONESETTING user1 Password")).not.toContain(PASSWORD);
  });

  it("survive that settings are read and written back whole", async () => {
    await using setup = await withUser("PasswordEncryption=SSHA;");
    const { operator } = setup;
    const { data } = await operator.send("GETACCOUNTSETTINGS user1");
    await operator.ask(`SETACCOUNTSETTINGS user1 ${data}`);
    expect(await operator.send(`VERIFYACCOUNTPASSWORD user1 PASSWORD ${PASSWORD}`)).toMatchObject({ status: 200 });
  });

  it("for SIP and RADIUS stand beside the main one", async () => {
    await using setup = await withUser();
    const { operator } = setup;
    await operator.ask("SETACCOUNTPASSWORD user1 PASSWORD sip-1 METHOD SIP");
    await operator.ask("SETACCOUNTPASSWORD user1 PASSWORD radius-1 METHOD radius");
    expect(await operator.send(`VERIFYACCOUNTPASSWORD user1 PASSWORD ${PASSWORD}`)).toMatchObject({ status: 200 });
    expect(await operator.send("VERIFYACCOUNTPASSWORD user1 PASSWORD sip-1")).toMatchObject({ status: 515 });
    expect([...(await operator.askDictionary("GETACCOUNTSETTINGS user1")).keys()]).toEqual([
      "Password",
      "SIPPassword",
      "RADIUSPassword",
    ]);
  });

  it("for one application let it in beside the main one", async () => {
    await using setup = await withUser();
    await setup.operator.ask("SETACCOUNTPASSWORD user1 PASSWORD phone-1 NAME phone");
    using phone = await RawClient.signIn(setup.sandbox, "user1", { password: "phone-1" });
    using main = await RawClient.signIn(setup.sandbox, "user1");
    expect([(await phone.send("NOOP")).status, (await main.send("NOOP")).status]).toEqual([200, 200]);
  });

  it("of one's own must keep to the rules", async () => {
    await using setup = await withUser("PasswordComplexity=MixedCaseDigit;");
    using user = await RawClient.signIn(setup.sandbox, "user1");
    expect(await user.send("SETACCOUNTPASSWORD user1 PASSWORD lowercase1")).toMatchObject({ status: 501 });
    expect(await user.send("SETACCOUNTPASSWORD user1 PASSWORD A1b")).toMatchObject({ status: 501 });
    expect(await user.send("SETACCOUNTPASSWORD user1 PASSWORD LongEnough1")).toMatchObject({ status: 200 });
    expect(await setup.operator.send("SETACCOUNTPASSWORD user1 PASSWORD lowercase1")).toMatchObject({ status: 200 });
    expect(await setup.operator.send("SETACCOUNTPASSWORD user1 PASSWORD lowercase1 CHECK")).toMatchObject({
      status: 501,
    });
  });

  it("do not count while the CommuniGate Password is switched off", async () => {
    await using setup = await withUser("UseAppPassword=NO;");
    expect(await setup.operator.send(`VERIFYACCOUNTPASSWORD user1 PASSWORD ${PASSWORD}`)).toMatchObject({
      status: 515,
    });
  });
});

describe("Rules of one's own", () => {
  const redirect = '(1,Away,(),(("Redirect to","a@b.com")))';
  const filter = '(1,Spam,(),(("Store in",Junk)))';
  const execute = "(1,Run,(),((Execute,ls)))";

  it.each([
    ["No", []],
    ["Filter Only", [filter]],
    ["All But Exec", [filter, redirect]],
    ["Any", [filter, redirect, execute]],
  ])("may contain what RulesAllowed says: %s", async (allowed, taken) => {
    await using setup = await withUser(`RulesAllowed="${allowed}";`);
    using user = await RawClient.signIn(setup.sandbox, "user1");
    for (const rule of [filter, redirect, execute]) {
      const { status } = await user.send(`UPDATEACCOUNTMAILRULE user1 ${rule}`);
      expect([rule, status < 300]).toEqual([rule, taken.includes(rule)]);
    }
  });

  it("are not held to it when an administrator sets them", async () => {
    await using setup = await withUser("RulesAllowed=No;");
    expect(await setup.operator.send(`SETACCOUNTMAILRULES user1 (${execute})`)).toMatchObject({ status: 200 });
  });
});

describe("access rights to an Account", () => {
  it("are read on behalf of another Account only with the Admin right", async () => {
    await using setup = await withUser();
    const { operator } = setup;
    await operator.ask("CREATEACCOUNT boss");
    await operator.ask("SETACCOUNTACL user1 {boss=lr;}");
    expect(await operator.send("GETACCOUNTACL user1 AUTH boss")).toMatchObject({ status: 510 });
    await operator.ask('SETACCOUNTACL user1 {boss="+a";}');
    expect((await operator.send("GETACCOUNTACL user1 AUTH boss")).data).toBe("{boss=lra;}");
    expect(await operator.ask("GETACCOUNTACLRIGHTS user1 AUTH boss")).toBe("lra");
  });

  it("come from everything in the list that speaks of somebody", async () => {
    await using setup = await withUser();
    const { operator } = setup;
    await operator.ask("CREATEDOMAIN client1.com");
    await operator.ask("CREATEACCOUNT other@client1.com");
    await operator.ask("CREATEACCOUNT boss");
    await operator.ask('SETACCOUNTACL user1 {anyone=l;"anyone@"=r;"anyone@client1.com"=i;boss=a;}');
    expect(await operator.ask("GETACCOUNTACLRIGHTS user1 AUTH boss")).toBe("lra");
    expect(await operator.ask("GETACCOUNTACLRIGHTS user1 AUTH other@client1.com")).toBe("li");
  });
});

describe("sessions", () => {
  it("are found by account, protocol, transport and client", async () => {
    await using sandbox = await aSandbox();
    using operator = await RawClient.signIn(sandbox, signIns.operator);
    const account = "m.kuznetsova@northwind.example";
    expect(await operator.askStrings(`LISTACCOUNTSESSIONS ${account}`)).toHaveLength(3);
    expect(await operator.askStrings(`LISTACCOUNTSESSIONS ${account} PROTOCOL xmpp`)).toHaveLength(1);
    expect(
      await operator.askStrings(`LISTACCOUNTSESSIONS ${account} TRANSPORT HTTP CLIENT "Firefox 132"`),
    ).toHaveLength(1);
    const id = await operator.ask(`FINDACCOUNTSESSION ${account} PROTOCOL WebUser`);
    const session = await operator.askDictionary(`GETSESSION "${id}"`);
    expect([session.get("accountName"), session.get("protocol"), session.get("client")]).toEqual([
      "m.kuznetsova",
      "WebUser",
      "Safari 19",
    ]);
  });

  it("with a fixed address, as they are unless a Preference says otherwise, are found from that address only", async () => {
    await using setup = await withUser();
    const { operator } = setup;
    await operator.ask("CREATEWEBUSERSESSION user1 ADDRESS 10.0.0.1:4000 FOR 192.168.1.1");
    await operator.ask("UPDATEACCOUNTPREFS user1 {IPWatch=NO;}");
    expect(await operator.askStrings("LISTACCOUNTSESSIONS user1 ADDRESS 10.9.9.9")).toHaveLength(1);
    await operator.ask("UPDATEACCOUNTPREFS user1 {IPWatch=default;}");
    expect(await operator.askStrings("LISTACCOUNTSESSIONS user1 ADDRESS 10.9.9.9")).toHaveLength(0);
    expect(await operator.askStrings("LISTACCOUNTSESSIONS user1 ADDRESS 10.0.0.1")).toHaveLength(0);
    expect(await operator.askStrings("LISTACCOUNTSESSIONS user1 ADDRESS #I[10.0.0.1] FOR 192.168.1.1")).toHaveLength(1);
  });

  it("are ended one by one or all together", async () => {
    await using setup = await withUser();
    const { operator } = setup;
    const first = await operator.ask("CREATEWEBUSERSESSION user1 ADDRESS 10.0.0.1");
    await operator.ask("CREATEXIMSSSESSION user1 ADDRESS 10.0.0.1");
    await operator.ask(`KILLSESSION "${first}"`);
    expect(await operator.send(`KILLSESSION "${first}"`)).toMatchObject({ status: 501 });
    expect(await operator.askStrings("LISTACCOUNTSESSIONS user1")).toHaveLength(1);
    await operator.ask("KILLACCOUNTSESSIONS user1");
    expect(await operator.askStrings("LISTACCOUNTSESSIONS user1")).toHaveLength(0);
  });

  it("have attributes that a null removes", async () => {
    await using setup = await withUser();
    const { operator } = setup;
    const id = await operator.ask("CREATELITESESSION ADDRESS 10.0.0.1");
    await operator.ask(`UPDATESESSION "${id}" {a=1;b=2;}`);
    await operator.ask(`UPDATESESSION "${id}" {a=#NULL#;}`);
    const session = await operator.askDictionary(`GETSESSION "${id}"`);
    expect([session.has("a"), session.get("b")]).toEqual([false, "2"]);
    expect(await operator.ask("LISTLITESESSIONS")).toEqual([id]);
  });

  it("over PWD end with KILLACCOUNTSESSIONS as well, the sender's own excepted", async () => {
    await using setup = await withUser();
    using user = await RawClient.signIn(setup.sandbox, "user1");
    await setup.operator.ask("KILLACCOUNTSESSIONS user1");
    await user.closed();
    expect(await setup.operator.send("KILLACCOUNTSESSIONS postmaster")).toMatchObject({ status: 200 });
    expect(await setup.operator.send("NOOP")).toMatchObject({ status: 200 });
  });

  it("of a Domain that is suspended end, and nobody signs in until it is resumed", async () => {
    await using sandbox = await aSandbox();
    using operator = await RawClient.signIn(sandbox, signIns.operator);
    using admin = await RawClient.signIn(sandbox, signIns.domainAdmin);
    await operator.ask("SUSPENDDOMAIN kestrel-labs.example");
    await admin.closed();
    await expect(RawClient.signIn(sandbox, signIns.domainAdmin)).rejects.toThrow("510");
    expect((await operator.askDictionary("LISTACCOUNTS kestrel-labs.example")).size).toBe(62);
    await operator.ask("RESUMEDOMAIN kestrel-labs.example");
    using again = await RawClient.signIn(sandbox, signIns.domainAdmin);
    expect(await again.send("NOOP")).toMatchObject({ status: 200 });
  });

  it("of an Account that is deleted end", async () => {
    await using setup = await withUser();
    using user = await RawClient.signIn(setup.sandbox, "user1");
    await setup.operator.ask("DELETEACCOUNT user1");
    await user.closed();
    expect(await setup.operator.send("DELETEACCOUNT postmaster")).toMatchObject({ status: 555 });
  });
});
