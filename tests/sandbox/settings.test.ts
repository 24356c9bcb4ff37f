import { describe, expect, it } from "vitest";
import { signIns } from "@/lib/sandbox";
import { aSandbox, RawClient } from "../support/start-sandbox";

const bare = { seed: "bare" } as const;

async function aDomain(client: RawClient): Promise<void> {
  await client.ask("CREATEDOMAIN client1.com");
  await client.ask("CREATEACCOUNT user1@client1.com");
}

describe("an effective setting", () => {
  it("comes from the nearest level that has it", async () => {
    await using sandbox = await aSandbox(bare);
    using client = await RawClient.signIn(sandbox, "postmaster");
    await aDomain(client);
    const effective = () => client.ask("GETACCOUNTONESETTING user1@client1.com MaxMailboxes");
    expect(await effective()).toBe("-1");
    await client.ask("UPDATESERVERACCOUNTDEFAULTS {MaxMailboxes=1;}");
    expect(await effective()).toBe("1");
    await client.ask("UPDATEACCOUNTDEFAULTS client1.com {MaxMailboxes=2;ServiceClasses={gold={MaxMailboxes=3;};};}");
    expect(await effective()).toBe("2");
    await client.ask("UPDATEACCOUNTSETTINGS user1@client1.com {ServiceClass=gold;}");
    expect(await effective()).toBe("3");
    await client.ask("UPDATEACCOUNTSETTINGS user1@client1.com {MaxMailboxes=4;}");
    expect(await effective()).toBe("4");
    await client.ask("UPDATEACCOUNTSETTINGS user1@client1.com {MaxMailboxes=DeFault;}");
    expect(await effective()).toBe("3");
  });

  it("takes a service class of the server when the Domain does not define it", async () => {
    await using sandbox = await aSandbox(bare);
    using client = await RawClient.signIn(sandbox, "postmaster");
    await aDomain(client);
    await client.ask("SETSERVERACCOUNTDEFAULTS {ServiceClasses={gold={MaxMailboxes=7;};};}");
    await client.ask("UPDATEACCOUNTSETTINGS user1@client1.com {ServiceClass=gold;}");
    expect(await client.ask("GETACCOUNTONESETTING user1@client1.com MaxMailboxes")).toBe("7");
    expect(await client.ask("GETACCOUNTONESETTING user1@client1.com ServiceClasses")).toBeNull();
  });

  it("of a Domain comes from the Domain, then from the defaults", async () => {
    await using sandbox = await aSandbox(bare);
    using client = await RawClient.signIn(sandbox, "postmaster");
    await aDomain(client);
    const effective = async () =>
      (await client.askDictionary("GETDOMAINEFFECTIVESETTINGS client1.com")).get("MailToUnknown");
    expect(await effective()).toBe("Rejected");
    await client.ask("UPDATEDOMAINDEFAULTS {MailToUnknown=Discarded;}");
    expect(await effective()).toBe("Discarded");
    await client.ask('UPDATEDOMAINSETTINGS client1.com {MailToUnknown="Rerouted to";}');
    expect(await effective()).toBe("Rerouted to");
  });

  it("of a shared Domain comes from the cluster instead of from the server", async () => {
    await using sandbox = await aSandbox({ ...bare, cluster: true });
    using client = await RawClient.signIn(sandbox, "postmaster");
    await client.ask("CREATEDOMAIN shared.com SHARED");
    await client.ask("CREATEACCOUNT user1@shared.com");
    await client.ask("SETSERVERACCOUNTDEFAULTS {MaxMailboxes=1;}");
    await client.ask("SETCLUSTERACCOUNTDEFAULTS {MaxMailboxes=2;}");
    await client.ask("SETCLUSTERDOMAINDEFAULTS {MailToUnknown=Discarded;}");
    await client.ask("SETCLUSTERACCOUNTPREFS {FontSize=9;}");
    expect(await client.ask("GETACCOUNTONESETTING user1@shared.com MaxMailboxes")).toBe("2");
    const domain = await client.askDictionary("GETDOMAINEFFECTIVESETTINGS shared.com");
    expect(domain.get("MailToUnknown")).toBe("Discarded");
    expect((await client.askDictionary("GETACCOUNTEFFECTIVEPREFS user1@shared.com")).get("FontSize")).toBe("9");
  });

  it("of the Preferences comes from Account, Domain and server, and is built in where none of them has one", async () => {
    await using sandbox = await aSandbox(bare);
    using client = await RawClient.signIn(sandbox, "postmaster");
    await aDomain(client);
    await client.ask("SETSERVERACCOUNTPREFS {a=1;b=1;c=1;}");
    await client.ask("SETACCOUNTDEFAULTPREFS client1.com {b=2;c=2;}");
    await client.ask("SETACCOUNTPREFS user1@client1.com {c=3;}");
    const effective = await client.askDictionary("GETACCOUNTEFFECTIVEPREFS user1@client1.com");
    expect(["a", "b", "c", "MessagesInView"].map((key) => effective.get(key))).toEqual(["1", "2", "3", "20"]);
  });
});

describe("the two names of the enabled services", () => {
  it.each(["AccessMode", "AccessModes"])("are one setting, written as %s", async (name) => {
    await using sandbox = await aSandbox(bare);
    using client = await RawClient.signIn(sandbox, "postmaster");
    await aDomain(client);
    await client.ask(`UPDATEACCOUNTSETTINGS user1@client1.com {${name}=(5,Mail,PWD);}`);
    expect((await client.send("GETACCOUNTSETTINGS user1@client1.com")).data).toBe(
      "{AccessModes=(5,Mail,PWD);AccessMode=(5,Mail,PWD);}",
    );
    await client.ask(`UPDATEACCOUNTSETTINGS user1@client1.com {${name}=default;}`);
    expect((await client.send("GETACCOUNTSETTINGS user1@client1.com")).data).toBe("{}");
  });
});

describe("the Account Template", () => {
  it("is copied at creation, under what the command gives, and binds nobody afterwards", async () => {
    await using sandbox = await aSandbox(bare);
    using client = await RawClient.signIn(sandbox, "postmaster");
    await client.ask("SETACCOUNTTEMPLATE northwind.example {ou=Sales;MaxMailboxes=5;Password=first-1;}");
    await client.ask("CREATEACCOUNT user1 {ou=Legal;MaxMailboxes=default;}");
    await client.ask("SETACCOUNTTEMPLATE northwind.example {}");
    expect(await client.ask("GETACCOUNTONESETTING user1 ou")).toBe("Legal");
    expect(await client.ask("GETACCOUNTONESETTING user1 MaxMailboxes")).toBe("-1");
    expect(await client.send("VERIFYACCOUNTPASSWORD user1 PASSWORD first-1")).toMatchObject({ status: 200 });
  });
});

describe("a limit of a Domain", () => {
  it("stops the creation and the arrival of Accounts", async () => {
    await using sandbox = await aSandbox(bare);
    using client = await RawClient.signIn(sandbox, "postmaster");
    await client.ask("CREATEDOMAIN client1.com {AccountsLimit=1;}");
    await client.ask("CREATEACCOUNT user1@client1.com");
    expect(await client.send("CREATEACCOUNT user2@client1.com")).toMatchObject({ status: 501 });
    await client.ask("CREATEACCOUNT user2");
    expect(await client.send("RENAMEACCOUNT user2 INTO user2@client1.com")).toMatchObject({ status: 501 });
    await client.ask('UPDATEDOMAINSETTINGS client1.com {AccountsLimit="-1";}');
    expect(await client.send("RENAMEACCOUNT user2 INTO user2@client1.com")).toMatchObject({ status: 200 });
  });

  it("counts grades one by one", async () => {
    await using sandbox = await aSandbox(bare);
    using client = await RawClient.signIn(sandbox, "postmaster");
    await client.ask("CREATEDOMAIN client1.com {AGradeLimit=1;}");
    await client.ask("CREATEACCOUNT user1@client1.com AGrade");
    await client.ask("CREATEACCOUNT user2@client1.com BGrade");
    expect(await client.send("SETACCOUNTTYPE user2@client1.com AGrade")).toMatchObject({ status: 501 });
    expect(await client.send("CREATEACCOUNT user3@client1.com AGrade")).toMatchObject({ status: 501 });
    await client.ask("SETACCOUNTTYPE user1@client1.com CGrade");
    expect(await client.send("SETACCOUNTTYPE user2@client1.com AGrade")).toMatchObject({ status: 200 });
  });
});

describe("a Domain administrator", () => {
  it("changes of an Account what the rights allow; the rest is left alone without a word", async () => {
    await using sandbox = await aSandbox();
    using admin = await RawClient.signIn(sandbox, signIns.domainAdmin);
    const account = "r.iyer@kestrel-labs.example";
    const changes =
      "ou=Lab;MaxAccountSize=900G;ServiceClass=Gold;SignalRulesAllowed=No;RulesAllowed=Any;AccessMode=None;";
    expect(await admin.send(`UPDATEACCOUNTSETTINGS ${account} {${changes}}`)).toMatchObject({ status: 200 });
    const settings = await admin.askDictionary(`GETACCOUNTSETTINGS ${account}`);
    expect([settings.get("ou"), settings.get("RulesAllowed"), settings.get("AccessModes")]).toEqual([
      "Lab",
      "Any",
      "None",
    ]);
    expect([settings.get("MaxAccountSize"), settings.get("ServiceClass"), settings.get("SignalRulesAllowed")]).toEqual([
      undefined,
      "Staff",
      undefined,
    ]);
  });

  it("changes of a Domain neither its limits nor who administers it", async () => {
    await using sandbox = await aSandbox();
    using admin = await RawClient.signIn(sandbox, signIns.domainAdmin);
    const before = await admin.askDictionary("GETDOMAINSETTINGS kestrel-field.example");
    const limits = 'AccountsLimit="-1";AdminDomainName="x.example";DomainAccessModes=All;TrailerText=bye;';
    expect(await admin.send(`UPDATEDOMAINSETTINGS kestrel-field.example {${limits}}`)).toMatchObject({ status: 200 });
    const after = await admin.askDictionary("GETDOMAINSETTINGS kestrel-field.example");
    expect(after).toEqual(new Map([...before, ["TrailerText", "bye"]]));
  });

  it("creates an Account with the settings that the rights allow", async () => {
    await using sandbox = await aSandbox();
    using admin = await RawClient.signIn(sandbox, signIns.domainAdmin);
    await admin.ask('CREATEACCOUNT new {RealName="New One";MaxAccountSize=900G;Password=first-1;}');
    const settings = await admin.askDictionary("GETACCOUNTSETTINGS new");
    expect(settings.get("RealName")).toBe("New One");
    expect(settings.has("MaxAccountSize")).toBe(false);
    expect(await admin.send("VERIFYACCOUNTPASSWORD new PASSWORD first-1")).toMatchObject({ status: 200 });
  });

  it("moves an Account only into Domains of the own", async () => {
    await using sandbox = await aSandbox();
    using admin = await RawClient.signIn(sandbox, signIns.domainAdmin);
    await admin.ask("CREATEACCOUNT new");
    expect(await admin.send("RENAMEACCOUNT new INTO new@severny.example")).toMatchObject({ status: 510 });
    expect(await admin.send("RENAMEACCOUNT new INTO new@kestrel-field.example")).toMatchObject({ status: 200 });
  });

  it("has no rights of the server, whatever codes the Account was given", async () => {
    await using sandbox = await aSandbox();
    using operator = await RawClient.signIn(sandbox, signIns.operator);
    await operator.ask(`SETACCOUNTRIGHTS ${signIns.domainAdmin} (Master,UserAccounts)`);
    using admin = await RawClient.signIn(sandbox, signIns.domainAdmin);
    expect(await admin.send("LISTDOMAINS")).toMatchObject({ status: 510 });
    expect(await admin.send("LISTACCOUNTS")).toMatchObject({ status: 510 });
  });
});
