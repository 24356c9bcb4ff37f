import {
  appendFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { DataDirectoryError, type Sandbox } from "@/lib/sandbox";
import { sandboxProcess } from "../support/sandbox-process";
import { aSandbox, RawClient } from "../support/start-sandbox";

let data = "";
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), "sandbox-"));
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

const start = (options = {}) => aSandbox({ seed: "bare", data, ...options });

async function operatorOf(sandbox: Sandbox): Promise<RawClient> {
  return RawClient.signIn(sandbox, "postmaster");
}

/** Everything that commands can read, for a comparison of before and after. */
async function everything(sandbox: Sandbox): Promise<string[]> {
  using client = await operatorOf(sandbox);
  const answers: string[] = [];
  const ask = async (line: string) => {
    answers.push(`${line} ${(await client.send(line)).data}`);
  };
  for (const read of [
    "LISTDOMAINS",
    "GETDOMAINDEFAULTS",
    "GETSERVERACCOUNTDEFAULTS",
    "GETSERVERALERTS",
    "GETTEMPDEBUGIPS",
  ])
    await ask(read);
  for (const domain of await client.askStrings("LISTDOMAINS")) {
    await ask(`LISTDOMAINOBJECTS ${domain} 10000 ACCOUNTS ALIASES FORWARDERS`);
    await ask(`LISTDOMAINTELNUMS ${domain} 10000`);
    await ask(`GETDOMAINSETTINGS ${domain}`);
    await ask(`GETDOMAINALIASES ${domain}`);
    await ask(`GETACCOUNTDEFAULTS ${domain}`);
    for (const name of (await client.askDictionary(`LISTACCOUNTS ${domain}`)).keys()) {
      const account = `${name}@${domain}`;
      for (const read of ["SETTINGS", "RIGHTS", "ALIASES", "TELNUMS", "MAILRULES", "ACL", "PREFS", "ALERTS"])
        await ask(`GETACCOUNT${read} ${account}`);
      await ask(`LISTACCOUNTSESSIONS ${account}`);
      if (name !== "postmaster") await ask(`GETACCOUNTINFO ${account}`);
    }
  }
  return answers;
}

const WORK = [
  "CREATEDOMAIN client1.com {AccountsLimit=5;}",
  "SETDOMAINALIASES client1.com (www.client1.com)",
  "UPDATEACCOUNTDEFAULTS client1.com {MaxAccountSize=5M;}",
  'CREATEACCOUNT user1@client1.com {RealName="Jörg";Password="secret";}',
  "CREATEACCOUNT user2@client1.com TextMailbox",
  "SETACCOUNTALIASES user1@client1.com (first,second)",
  "SETACCOUNTTELNUMS user1@client1.com (1001,1002)",
  "MODIFYACCOUNTTELNUMS user1@client1.com {op=pop;}",
  'SETACCOUNTPASSWORD user2@client1.com PASSWORD "line\\ebreak"',
  "SETACCOUNTRIGHTS user1@client1.com (Domain,BasicSettings)",
  "RENAMEACCOUNT user2@client1.com into user3",
  "CREATEWEBUSERSESSION user1@client1.com ADDRESS 10.0.0.1:5000",
  "POSTACCOUNTALERT user1@client1.com ALERT hello",
  "TEMPDEBUGIP 10.0.0.1 TIMEOUT 100000",
  "SUSPENDDOMAIN client1.com",
  "RESUMEDOMAIN client1.com",
  "SETDOMAINDEFAULTS {MailToUnknown=Discarded;}",
];

async function work(sandbox: Sandbox): Promise<void> {
  using client = await operatorOf(sandbox);
  for (const line of WORK) await client.ask(line);
}

const fixed = { clock: () => Date.UTC(2026, 10, 21) };

describe("a restart", () => {
  it("keeps everything, passwords and session names included", async () => {
    let before: string[];
    {
      await using sandbox = await start(fixed);
      await work(sandbox);
      before = await everything(sandbox);
    }
    await using again = await start(fixed);
    expect(await everything(again)).toEqual(before);
    using user = await RawClient.signIn(again, "user1@client1.com", { password: "secret" });
    expect(await user.send("NOOP")).toMatchObject({ status: 200 });
  });

  it("keeps everything when the journal had become a snapshot meanwhile", async () => {
    let before: string[];
    {
      await using sandbox = await start(fixed);
      await work(sandbox);
      using client = await operatorOf(sandbox);
      const text = "x".repeat(400_000);
      for (let turn = 0; turn < 12; turn++)
        await client.ask(`UPDATEDOMAINSETTINGS client1.com {TrailerText="${turn}${text}";}`);
      await vi.waitFor(() => expect(readdirSync(data)).not.toContain("journal.1"), { timeout: 10_000 });
      before = await everything(sandbox);
    }
    await using again = await start(fixed);
    expect(await everything(again)).toEqual(before);
  });

  it("keeps the whole company", async () => {
    let before: string[];
    {
      await using sandbox = await aSandbox({ data, ...fixed });
      before = await everything(sandbox);
    }
    await using again = await aSandbox({ data, ...fixed });
    expect(await everything(again)).toEqual(before);
  });

  it("keeps what was done to Accounts that were made by the number, and needs no place for the others", async () => {
    {
      await using sandbox = await start({ accounts: 5000 });
      using client = await operatorOf(sandbox);
      await client.ask("DELETEACCOUNT u0000002@million.example");
      await client.ask("RENAMEACCOUNT u0000003@million.example into zed@million.example");
      await client.ask("UPDATEACCOUNTSETTINGS u0000004@million.example {ou=Sales;}");
    }
    await using again = await start({ accounts: 5000 });
    using client = await operatorOf(again);
    expect(await client.ask("GETACCOUNTONESETTING zed@million.example RealName")).toBe("Dmitri Dubois");
    expect(await client.ask("GETACCOUNTONESETTING u0000004@million.example ou")).toBe("Sales");
    expect((await client.askDictionary("LISTACCOUNTS million.example")).size).toBe(4999);
    expect(statSync(join(data, "snapshot")).size).toBeLessThan(2000);
  });

  it("of a cluster member on its own keeps what the cluster commands did", async () => {
    {
      await using sandbox = await start({ cluster: true });
      using client = await operatorOf(sandbox);
      await client.ask("CREATEDOMAIN shared.example SHARED");
      await client.ask("SETCLUSTERACCOUNTDEFAULTS {MaxMailboxes=3;}");
      await client.ask("CREATEACCOUNT user1@shared.example");
    }
    await using again = await start();
    using client = await operatorOf(again);
    expect(await client.ask("GETACCOUNTONESETTING user1@shared.example MaxMailboxes")).toBe("3");
  });

  it("gives the operator the password of this start", async () => {
    {
      await using sandbox = await start();
      using client = await operatorOf(sandbox);
      await client.ask("SETACCOUNTPASSWORD postmaster PASSWORD forgotten");
    }
    await using again = await start();
    using client = await operatorOf(again);
    expect(await client.send("NOOP")).toMatchObject({ status: 200 });
  });

  it("leaves passwords alone when none is given", async () => {
    await (await start()).close();
    await using again = await start({ password: undefined });
    expect(again.generatedPassword).toBeUndefined();
    using client = await operatorOf(again);
    expect(await client.send("NOOP")).toMatchObject({ status: 200 });
  });
});

describe("the files", () => {
  it("can be read by their owner only", async () => {
    await using _ = await start();
    for (const name of ["snapshot", "journal.1", "lock"]) expect(statSync(join(data, name)).mode & 0o077).toBe(0);
  });

  it("lose what was torn off at the end of the journal, and nothing else", async () => {
    {
      await using sandbox = await start();
      using client = await operatorOf(sandbox);
      await client.ask("CREATEACCOUNT user1");
      await client.ask("CREATEACCOUNT user2");
    }
    const journal = join(data, "journal.1");
    truncateSync(journal, statSync(journal).size - 3);
    {
      await using again = await start();
      expect(again.server.mainDomain.find("user1")).toBeDefined();
      expect(again.server.mainDomain.find("user2")).toBeUndefined();
      using client = await operatorOf(again);
      await client.ask("CREATEACCOUNT user3");
    }
    await using third = await start();
    expect(third.server.mainDomain.find("user3")).toBeDefined();
  });

  it("are read up to a record whose checksum is wrong", async () => {
    await (await start()).close();
    appendFileSync(join(data, "journal.1"), "00000000 00000005 (abc)\n");
    await using again = await start();
    expect(readFileSync(join(data, "journal.1"), "utf8")).not.toContain("(abc)");
    expect(again.server.mainDomain.find("postmaster")).toBeDefined();
  });

  it("are refused when the snapshot is damaged", async () => {
    await (await start()).close();
    const snapshot = readFileSync(join(data, "snapshot"), "utf8");
    writeFileSync(join(data, "snapshot"), snapshot.replace("postmaster", "pastmaster"));
    await expect(start()).rejects.toThrow(DataDirectoryError);
  });

  it("belong to one sandbox at a time", async () => {
    await using _ = await start();
    await expect(start()).rejects.toThrow(/is in use by another sandbox/);
  });
});

/** Starts the sandbox as a process of its own, and gives its port when it is ready. */
async function startProcess() {
  const started = sandboxProcess("--data", data);
  return { ...started, port: (await started.ready) ?? 0 };
}

describe("a process of its own", () => {
  it("is refused on a directory that another one uses, with a plain sentence", async () => {
    await using _ = await start();
    const second = await startProcess();
    expect(await second.ended).toBe(1);
    expect(second.errors()).toBe(`The data directory ${data} is in use by another sandbox.\n`);
  });

  it("loses no acknowledged command when it is killed at any moment", async () => {
    const acknowledged: string[] = [];
    for (let round = 0; round < 3; round++) {
      const { child, ended, port } = await startProcess();
      using client = await RawClient.signIn({ host: "127.0.0.1", port }, "postmaster");
      const kept = await client.askDictionary("LISTACCOUNTS");
      expect(acknowledged.filter((name) => !kept.has(name))).toEqual([]);
      const names = Array.from({ length: 400 }, (_, index) => `k${round}-${index}`);
      client.write(names.map((name) => `CREATEACCOUNT ${name}\r\n`).join(""));
      for (const [index, name] of names.entries()) {
        if ((await client.line()) !== "200 OK") break;
        acknowledged.push(name);
        if (index === 20 + round * 37) child.kill("SIGKILL");
      }
      await ended;
    }
    await using sandbox = await start();
    expect(acknowledged.filter((name) => sandbox.server.mainDomain.find(name) === undefined)).toEqual([]);
  });

  it("stops cleanly on SIGTERM and gives the directory back", async () => {
    const { child, ended } = await startProcess();
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
    expect(readdirSync(data)).not.toContain("lock");
  });
});
