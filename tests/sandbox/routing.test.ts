import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Sandbox } from "@/lib/sandbox";
import { aSandbox, RawClient } from "../support/start-sandbox";

/** One server with an object of every kind; each test sets the Router Table that it speaks of. */
const OBJECTS = [
  "CREATEDOMAIN client.com",
  "SETDOMAINALIASES client.com (www.client.com)",
  "CREATEACCOUNT ann@client.com",
  "SETACCOUNTALIASES ann@client.com (first)",
  'SETACCOUNTTELNUMS ann@client.com ("+15551234",777)',
  "CREATEFORWARDER away@client.com TO bob@other.com",
  "CREATEFORWARDER near@client.com TO ann",
  "CREATEFORWARDER here@client.com TO there",
  "CREATEFORWARDER there@client.com TO here",
  "CREATEGROUP staff@client.com",
  "CREATELIST news@client.com FOR ann",
  "CREATENAMEDTASK ivr@client.com FOR ann",
];

let sandbox: Sandbox;
let client: RawClient;

beforeAll(async () => {
  sandbox = await aSandbox({ seed: "bare", mainDomain: "main.com" });
  client = await RawClient.signIn(sandbox, "postmaster");
  for (const line of OBJECTS) await client.ask(line);
});
afterAll(async () => {
  client.socket.destroy();
  await sandbox.close();
});
beforeEach(async () => {
  await client.ask('SETROUTERTABLE ""');
});

const ANN = "ann@client.com";

async function route(address: string, mode = ""): Promise<unknown> {
  const { status, data } = await client.send(`ROUTE "${address}" ${mode}`);
  return data ?? status;
}

describe("an address without a line in the Router Table", () => {
  it.each([
    ["an Account", ANN, `(LOCAL,${ANN},${ANN})`],
    ["an Account in any case", "ANN@Client.COM", `(LOCAL,${ANN},ANN@client.com)`],
    ["a name without a Domain in the Main Domain", "postmaster", "(LOCAL,postmaster@main.com,postmaster@main.com)"],
    ["an Account by the alias of its Domain", "ann@www.client.com", `(LOCAL,${ANN},${ANN})`],
    ["an Account by its own alias", "first@client.com", `(LOCAL,${ANN},first@client.com)`],
    ["an Account by its number", "777@client.com", `(LOCAL,${ANN},777@client.com)`],
    ["an Account by its number from anywhere", "+15551234@telnum", `(LOCAL,${ANN},"+15551234@telnum")`],
    ["a Mailbox of an Account", "Archive#ann@client.com", `(LOCAL,${ANN},"Archive#ann@client.com")`],
    ["a Forwarder out of the server", "away@client.com", "(SMTP,other.com,bob@other.com)"],
    ["a Forwarder inside its Domain", "near@client.com", `(LOCAL,${ANN},${ANN})`],
    ["a Group", "staff@client.com", "(GROUP,staff@client.com,staff@client.com)"],
    ["a mailing list", "news@client.com", "(LIST,news@client.com,news@client.com)"],
    ["a request to a mailing list", "news-off@client.com", "(LIST,news@client.com,news-off@client.com)"],
    ["a Named Task", "ivr@client.com", "(PBX,ivr@client.com,ivr@client.com)"],
    ["everybody in a Domain", "all@client.com", "(SYSTEM,ALL,all@client.com)"],
    ["another server", "bob@other.com", "(SMTP,other.com,bob@other.com)"],
    ["another server by a host", "bob%other.com@relay.com.via", "(SMTP,relay.com,bob@other.com)"],
    ["through this server", "bob%other.com@client.com", "(SMTP,other.com,bob@other.com)"],
    ["a path", "@client.com:bob@other.com", "(SMTP,other.com,bob@other.com)"],
    ["an old path", "other.com!bob", "(SMTP,other.com,bob@other.com)"],
    ["a forced local Domain", "ann@client.com.local", `(LOCAL,${ANN},${ANN})`],
    ["a program", "filter.sh@pipe", '(PIPE,"",filter.sh)'],
    ["with a real name around it", "Ann <ann@client.com>", `(LOCAL,${ANN},${ANN})`],
    ["nowhere", "null", '(SYSTEM,NULL,"")'],
  ])("leads to %s", async (_what, address, data) => {
    expect(await route(address, "mail")).toBe(data);
  });

  it("leaves by SIP when it is for a signal", async () => {
    expect(await route("bob@other.com", "signal")).toBe("(SIP,other.com,bob@other.com)");
  });

  it.each([
    ["a name that does not exist", "nobody@client.com", 513],
    ["a number that is nobody's", "999@telnum", 501],
    ["Forwarders in a circle", "here@client.com", 501],
    ["no name", "@client.com", 501],
    ["a name that is too long", `${"x".repeat(600)}@client.com`, 501],
  ])("is refused for %s", async (_what, address, status) => {
    expect(await route(address)).toBe(status);
  });
});

describe("a name that does not exist", () => {
  const setting = (settings: string) => client.ask(`SETDOMAINSETTINGS client.com ${settings}`);

  it.each([
    ["discarded", "{MailToUnknown=Discarded;}", "(SYSTEM,NULL,who@client.com)"],
    ["bounced", '{MailToUnknown="Accepted and Bounced";}', "(LOCAL,who@client.com,who@client.com)"],
    ["rerouted", `{MailToUnknown="Rerouted to";MailRerouteAddress="${ANN}";}`, `(LOCAL,${ANN},${ANN})`],
    [
      "rerouted with its name",
      '{MailToUnknown="Rerouted to";MailRerouteAddress="*@other.com";}',
      "(SMTP,other.com,who@other.com)",
    ],
  ])("is %s as the Domain says", async (_what, settings, data) => {
    await setting(settings);
    expect(await route("who@client.com", "mail")).toBe(data);
  });

  it("is treated by the setting of its kind of routing", async () => {
    await setting(`{MailToUnknown=Discarded;SignalToUnknown="Rerouted to";SignalRerouteAddress="${ANN}";}`);
    expect(await route("who@client.com", "signal")).toBe(`(LOCAL,${ANN},${ANN})`);
    expect(await route("who@client.com", "access")).toBe(513);
    expect(await route("who@client.com")).toBe(513);
  });
});

describe("the Router Table", () => {
  it.each([
    ["one address", "<x@client.com> = bob@other.com", "x@client.com", "(SMTP,other.com,bob@other.com)"],
    ["a name of the Main Domain", `<jim> = ${ANN}`, "jim@main.com", `(LOCAL,${ANN},${ANN})`],
    ["a domain by another", "old.com = client.com", "ann@old.com", `(LOCAL,${ANN},${ANN})`],
    ["a whole domain by one address", `old.com = ${ANN}`, "who@old.com", `(LOCAL,${ANN},${ANN})`],
    ["a domain through a host, keeping its name", "far.com = hub.com.via", "x@far.com", "(SMTP,hub.com,x@far.com)"],
    ["the part that a star stood for", "<*@old.com> = *@client.com", "ann@old.com", `(LOCAL,${ANN},${ANN})`],
    ["two stars", "<sales-*@*.old.com> = *@*.new.com", "sales-x@north.old.com", "(SMTP,north.new.com,x@north.new.com)"],
    ["subdomains", "*.old.com = *.new.com", "x@a.old.com", "(SMTP,a.new.com,x@a.new.com)"],
    ["so many digits", "<(3-5d)@telnum> = *@gw.com", "12345@telnum", "(SMTP,gw.com,12345@gw.com)"],
    ["behind words on relaying", `RelayAll:<jim@x.com> = ${ANN}`, "jim@x.com", `(LOCAL,${ANN},${ANN})`],
    ["into nothing", "spam.com = null", "x@spam.com", "(SYSTEM,NULL,x@null)"],
    ["into a trap", "<bait@client.com> = spamtrap", "bait@client.com", '(SYSTEM,SPAMTRAP,"")'],
  ])("rewrites %s", async (_what, line, address, data) => {
    await client.ask(`SETROUTERTABLE "; comment\\e${line} ; comment\\e"`);
    expect(await route(address, "mail")).toBe(data);
  });

  it("goes by its first line that fits, and starts again from the top", async () => {
    await client.ask(`SETROUTERTABLE "<a> = b\\e<a> = nobody\\e<c> = ${ANN}\\e<b> = c"`);
    expect(await route("a")).toBe(`(LOCAL,${ANN},${ANN})`);
  });

  it("comes before what exists", async () => {
    await client.ask('SETROUTERTABLE "<ann@client.com> = bob@other.com"');
    expect(await route(ANN, "mail")).toBe("(SMTP,other.com,bob@other.com)");
  });

  it("leaves digits alone when there are too many of them", async () => {
    await client.ask('SETROUTERTABLE "<(3-5d)@telnum> = *@gw.com"');
    expect(await route("123456@telnum")).toBe(501);
  });

  it("uses a line for its kind of routing only", async () => {
    await client.ask('SETROUTERTABLE "Mail:<x> = bob@other.com\\eSignal:Access:<x> = postmaster"');
    expect(await route("x", "mail")).toBe("(SMTP,other.com,bob@other.com)");
    expect(await route("x", "signal")).toBe("(LOCAL,postmaster@main.com,postmaster@main.com)");
  });

  it("ends a circle", async () => {
    await client.ask('SETROUTERTABLE "<a> = b\\e<b> = a"');
    expect(await route("a")).toBe(501);
  });

  it.each(["<a>", "a b = c", "<a> =", "<(5-3d)> = x", "<*a*b*c@x.com> = y"])("refuses the line %s", async (line) => {
    expect((await client.send(`SETROUTERTABLE "${line}"`)).status).toBe(501);
  });
});
