import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { signIns } from "@/lib/sandbox";
import type { MailServer } from "@/lib/sandbox/state/mail-server";
import { readSnapshot } from "@/lib/sandbox/store/read-snapshot";
import { linesOf, writeSnapshot } from "@/lib/sandbox/store/write-snapshot";
import { aSandbox, PASSWORD, RawClient } from "../support/start-sandbox";

const COMPONENTS = ["QUEUESETTINGS", "SIGNALSETTINGS", "MEDIASERVERSETTINGS", "SESSIONSETTINGS", "CLUSTERSETTINGS"]
  .concat(["LOGSETTINGS", "NETWORK", "DNRSETTINGS", "BANNED", "ROUTERSETTINGS", "SERVERSETTINGS"])
  .map((noun) => `GET${noun}`);
const LISTS = ["LAN", "CLIENT", "WHITEHOLE", "NATED", "NATSITE", "DEBUG", "DENIED"];

describe("a new server", () => {
  it.each(["bare", "company"] as const)(
    "of the seed %s has settings in all its components and modules",
    async (seed) => {
      await using sandbox = await aSandbox({ seed });
      using client = await RawClient.signIn(sandbox, signIns.operator);
      for (const read of COMPONENTS) expect([read, (await client.askDictionary(read)).size > 1]).toEqual([read, true]);
      const modules = await client.askStrings("LISTMODULES");
      for (const name of modules) {
        const settings = await client.askDictionary(`GETMODULE ${name}`);
        expect([name, settings.has("LogLevel")]).toEqual([name, true]);
      }
    },
  );
});

describe("the company", () => {
  it("has profiles, address lists, Rules and routes of its own", async () => {
    await using sandbox = await aSandbox();
    using client = await RawClient.signIn(sandbox, signIns.operator);
    for (const read of ["GETSMTPSENDPROFILES", "GETSMTPRECVPROFILES", "GETADDRLISTS"])
      expect((await client.askDictionary(read)).size).toBeGreaterThan(1);
    for (const read of ["GETSERVERMAILRULES", "GETSERVERSIGNALRULES"])
      expect((await client.send(read)).data).toMatch(/^\(\(/);
    expect(await client.ask("ROUTE sales@nw.example mail")).toContain("a.sokolova@northwind.example");
  });

  it("has routes, lists and skins of the cluster it is a member of", async () => {
    await using sandbox = await aSandbox({ cluster: true });
    using client = await RawClient.signIn(sandbox, signIns.operator);
    expect(await client.ask("LISTCLUSTERSKINS")).toEqual(["Fjord"]);
    expect(await client.ask("GETIPSTATE 198.51.100.70")).toBe("Client");
    expect(String(await client.ask("GETCLUSTERROUTERTABLE"))).toContain("boats.example");
  });

  it("treats addresses by its own lists only, when it is a member of none", async () => {
    await using sandbox = await aSandbox();
    using client = await RawClient.signIn(sandbox, signIns.operator);
    expect(await client.ask("GETIPSTATE 198.51.100.70")).toBe("Other");
  });

  it("runs applications, in the environments of its Domains", async () => {
    await using sandbox = await aSandbox();
    using client = await RawClient.signIn(sandbox, signIns.operator);
    const [task = ""] = sandbox.server.get("tasks").keys();
    expect((await client.askDictionary(`READNODESTATUS ${task}`)).get("program")).toBe("pbx");
    expect(await client.askDictionary("LISTDOMAINPBXFILES northwind.example FILE russian")).toHaveProperty("size", 1);
    expect(await client.ask("LISTDOMAINSKINS northwind.example")).toEqual(["", "Winter"]);
  });
});

describe("the Main Domain", () => {
  it("is renamed by its setting, and the operator goes on under the new name", async () => {
    await using sandbox = await aSandbox({ seed: "bare", mainDomain: "old.com" });
    using client = await RawClient.signIn(sandbox, "postmaster");
    await client.ask("UPDATESERVERSETTINGS {DomainName=new.com;}");
    expect(await client.ask("GETACCOUNTRIGHTS *")).toEqual(["Master"]);
    using again = await RawClient.signIn(sandbox, "postmaster@new.com");
    expect(await again.ask("LISTDOMAINS")).toEqual(["new.com"]);
  });

  it("is not renamed to a name that is taken, and nothing else of that update is done", async () => {
    await using sandbox = await aSandbox({ seed: "bare" });
    using client = await RawClient.signIn(sandbox, "postmaster");
    await client.ask("CREATEDOMAIN client1.com");
    const before = await client.send("GETSERVERSETTINGS");
    expect((await client.send("UPDATESERVERSETTINGS {DomainName=client1.com;LogLevel=5;}")).status).toBe(501);
    expect(await client.send("GETSERVERSETTINGS")).toEqual(before);
  });
});

describe("a list of addresses", () => {
  it.each(LISTS)("of %s addresses is kept as it was written, comments and empty lines included", async (noun) => {
    await using sandbox = await aSandbox({ seed: "bare" });
    using client = await RawClient.signIn(sandbox, "postmaster");
    const text = "127.0.0.1\\e\\e; a comment\\e2001:db8::/32 ; offices\\e!2001:db8::5\\e10.0.0.1-10.0.0.9\\e";
    await client.ask(`SET${noun}IPS "${text}"`);
    expect((await client.send(`GET${noun}IPS`)).data).toBe(`"${text}"`);
  });

  it("lets White Hole addresses in although they are denied", async () => {
    await using sandbox = await aSandbox({ seed: "bare" });
    using client = await RawClient.signIn(sandbox, "postmaster");
    await client.ask('SETDENIEDIPS "127.0.0.0/8"');
    using allowed = await RawClient.connect(sandbox);
    expect((await allowed.reply()).status).toBe(200);
    await client.ask('SETWHITEHOLEIPS ""');
    using refused = await RawClient.connect(sandbox);
    expect((await refused.reply()).status).toBe(501);
  });
});

describe("a program", () => {
  const PROGRAM = Buffer.from("entry main is\nend entry;\n").toString("base64");

  it("is found in the Domain first, then on the server, then among the stock ones", async () => {
    await using sandbox = await aSandbox({ seed: "bare" });
    using client = await RawClient.signIn(sandbox, "postmaster");
    const start = (entry: string) => client.send(`STARTPBXTASK postmaster PROGRAM pbx ENTRY ${entry}`);
    expect((await start("operator")).status).toBe(201);
    await client.ask(`STORESERVERPBXFILE pbx.sppr DATA [${PROGRAM}]`);
    expect((await start("operator")).status).toBe(501);
    await client.ask("CREATEDOMAINPBX *");
    await client.ask(`STOREDOMAINPBXFILE * FILE pbx.sppr DATA [${Buffer.from("entry Night is").toString("base64")}]`);
    expect((await start("main")).status).toBe(501);
    expect((await start("night")).status).toBe(201);
  });

  it("stops with its Account and with its Domain", async () => {
    await using sandbox = await aSandbox({ seed: "bare" });
    using client = await RawClient.signIn(sandbox, "postmaster");
    await client.ask("CREATEDOMAIN client1.com");
    for (const name of ["user1", "user2"]) await client.ask(`CREATEACCOUNT ${name}@client1.com`);
    const start = async (name: string) => String(await client.ask(`STARTPBXTASK ${name}@client1.com PROGRAM pbx`));
    const [first, second] = [await start("user1"), await start("user2")];
    await client.ask("DELETEACCOUNT user1@client1.com");
    expect((await client.send(`READNODESTATUS ${first}`)).status).toBe(501);
    expect((await client.send(`READNODESTATUS ${second}`)).status).toBe(201);
    await client.ask("DELETEDOMAIN client1.com FORCE");
    expect((await client.send(`READNODESTATUS ${second}`)).status).toBe(501);
  });

  it("connects after it has rung", async () => {
    let now = Date.UTC(2026, 0, 1);
    await using sandbox = await aSandbox({ seed: "bare", clock: () => now });
    using client = await RawClient.signIn(sandbox, "postmaster");
    const task = String(await client.ask("STARTPBXTASK postmaster PROGRAM conference"));
    const state = async () => (await client.askDictionary(`READNODESTATUS ${task}`)).get("state");
    expect(await state()).toBe("ringing");
    now += 6000;
    expect(await state()).toBe("connected");
  });
});

describe("a Directory-based Domain", () => {
  it("can be created once they are enabled", async () => {
    await using sandbox = await aSandbox({ seed: "bare" });
    using client = await RawClient.signIn(sandbox, "postmaster");
    expect((await client.send("CREATEDIRECTORYDOMAIN dir.com")).status).toBe(501);
    await client.ask("SETDIRECTORYINTEGRATION {DirectoryDomains=YES;}");
    await client.ask("CREATEDIRECTORYDOMAIN dir.com {AccountsLimit=5;}");
    await client.ask("RELOADDIRECTORYDOMAINS");
    expect(await client.askStrings("LISTDOMAINS")).toContain("dir.com");
    expect((await client.send("GETDOMAINSETTINGS dir.com")).data).toBe("{AccountsLimit=5;}");
    await client.ask("INSERTDIRECTORYRECORDS dir.com");
    expect((await client.send("CREATEDIRECTORYDOMAIN dir.com")).status).toBe(501);
  });
});

describe("a place", () => {
  it("is known for addresses of networks, and for none of private ones", async () => {
    await using sandbox = await aSandbox({ seed: "bare" });
    using client = await RawClient.signIn(sandbox, "postmaster");
    const one = await client.askDictionary("IPGEOLOCATION 203.0.113.7");
    expect(one.get("country")).toBeTypeOf("string");
    expect(await client.askDictionary("IPGEOLOCATION 203.0.113.99")).toEqual(one);
    expect(await client.ask("IPGEOLOCATION 192.168.1.1")).toBeNull();
  });

  it("that was told is remembered until it is taken back", async () => {
    await using sandbox = await aSandbox({ seed: "bare" });
    using client = await RawClient.signIn(sandbox, "postmaster");
    const before = await client.send("IPGEOLOCATION 203.0.113.7");
    await client.ask("IPGEOLOCATION 203.0.113.7 {city=Nowhere;}");
    expect((await client.send("IPGEOLOCATION #I[203.0.113.7]")).data).toBe("{city=Nowhere;}");
    expect(await client.send("IPGEOLOCATION 203.0.113.7 #NULL#")).toEqual(before);
  });
});

describe("a restart", () => {
  let data = "";
  beforeEach(() => {
    data = mkdtempSync(join(tmpdir(), "sandbox-"));
  });
  afterEach(() => rmSync(data, { recursive: true, force: true }));

  const WORK = [
    "CREATEDOMAIN client1.com",
    "CREATEACCOUNT user1@client1.com",
    'CREATEDOMAINSKIN client1.com SKIN ""',
    "CREATEDOMAINSKIN client1.com SKIN Winter",
    "STOREDOMAINSKINFILE client1.com SKIN Winter FILE style.css DATA [YWJj]",
    "CREATESERVERSKIN Firm",
    "STORESERVERSKINFILE Firm FILE logo.png DATA []",
    "CREATEDOMAINPBX client1.com FILE french",
    "STOREDOMAINPBXFILE client1.com FILE french/hello.wav DATA [Yg==]",
    "CREATESERVERPBX russian",
    "STORESERVERPBXFILE report.sppr DATA [YQ==]",
    "STARTPBXTASK user1@client1.com PROGRAM conference PARAM (a,#1)",
    "UPDATEMODULE SMTP {LogLevel=5;}",
    "SETQUEUESETTINGS {HopLimit=7;}",
    "UPDATELOGSETTINGS {DeleteIn=7d;}",
    'SETROUTERTABLE "<a>=user1@client1.com\\e; end"',
    "SETSERVERMAILRULES ((5,all,(),((Discard))))",
    'SETLANIPS "10.0.0.0/8"',
    'SETADDRLISTS {a="10.0.0.1";}',
    "SETSTATELEMENT customElement2 SET 7",
    'CREATEDIRECTORYUNIT Branch "o=Branch"',
    "SETDIRECTORYUNIT Branch {a=b;}",
    "SETDIRECTORYACCESSRIGHTS ((a,b))",
    "CREATEXIMSSSESSION user1@client1.com ADDRESS 10.0.0.1:5000 FOR 10.1.1.1",
    "IPGEOLOCATION 203.0.113.7 {city=Nowhere;}",
    "UPDATESERVERSETTINGS {AccountStatistics=YES;DomainName=new.com;}",
    "CREATEACCOUNT user2@new.com",
  ];

  function stateOf(server: MailServer): string[] {
    return [...linesOf(server, 1)];
  }

  async function workedOn(): Promise<string[]> {
    await using sandbox = await aSandbox({ seed: "bare", data });
    using client = await RawClient.signIn(sandbox, "postmaster");
    for (const line of WORK) await client.ask(line);
    return stateOf(sandbox.server);
  }

  it("keeps skins, applications, tasks and every setting of the server", async () => {
    const before = await workedOn();
    await using again = await aSandbox({ seed: "bare", data });
    expect(stateOf(again.server)).toEqual(before);
    using client = await RawClient.signIn(again, "postmaster@new.com", { password: PASSWORD });
    expect((await client.send("ROUTE a")).data).toBe("(LOCAL,user1@client1.com,user1@client1.com)");
  });

  it("keeps them in a snapshot", async () => {
    await workedOn();
    await using again = await aSandbox({ seed: "bare", data });
    const path = join(data, "copy");
    writeSnapshot(path, again.server, 1);
    expect(stateOf(readSnapshot(path).server)).toEqual(stateOf(again.server));
  });

  it("keeps what waits in the sessions of the company", async () => {
    let before: string[];
    {
      await using sandbox = await aSandbox({ data });
      before = stateOf(sandbox.server).filter((line) => line.startsWith("(session"));
    }
    await using again = await aSandbox({ data });
    expect(stateOf(again.server).filter((line) => line.startsWith("(session"))).toEqual(before);
    expect(before.join()).toContain("482913");
  });
});
