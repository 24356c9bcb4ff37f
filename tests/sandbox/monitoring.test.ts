import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { signIns } from "@/lib/sandbox";
import { aSandbox, RawClient } from "../support/start-sandbox";

/** Every element's name in the order of a walk. */
async function walk(client: RawClient): Promise<string[]> {
  const names: string[] = [];
  for (let name = ""; ; ) {
    const { status, data = "" } = await client.send(`GETNEXTSTATNAME "${name}"`);
    if (status !== 201) return names;
    name = data;
    names.push(name);
  }
}

async function values(client: RawClient, names: readonly string[]): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (const name of names) {
    const value = await client.ask(`GETSTATELEMENT ${name}`);
    if (typeof value === "number") found.set(name, value);
  }
  return found;
}

describe("the statistics of the server", () => {
  it("are walked from the first element to the last, each once", async () => {
    await using sandbox = await aSandbox({ seed: "bare" });
    using client = await RawClient.signIn(sandbox, "postmaster");
    const names = await walk(client);
    expect(names.length).toBeGreaterThan(100);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(
      expect.arrayContaining(["smtpInputJobs", "popInputJobs", "sipTotalServers", "numQueuedMessages"]),
    );
  });

  it("have counters that grow and never go back, and levels that swing and are never negative", async () => {
    let now = Date.UTC(2026, 0, 1);
    await using sandbox = await aSandbox({ seed: "bare", clock: () => now });
    using client = await RawClient.signIn(sandbox, "postmaster");
    const names = await walk(client);
    const counters = names.filter((name) => /Jobs|Traffic|InputTotal|total/.test(name));
    let last = await values(client, counters);
    const smtpLevels = new Set<number>();
    for (let turn = 0; turn < 40; turn++) {
      now += 7000;
      const next = await values(client, counters);
      for (const [name, value] of next) expect([name, value >= (last.get(name) ?? 0)]).toEqual([name, true]);
      last = next;
      smtpLevels.add((await values(client, ["smtpInputActive"])).get("smtpInputActive") ?? -1);
    }
    expect(last.get("smtpInputJobs")).toBeGreaterThan(100);
    expect(smtpLevels.size).toBeGreaterThan(2);
    expect(Math.min(...smtpLevels)).toBeGreaterThanOrEqual(0);
  });

  it("count what the state really holds", async () => {
    await using sandbox = await aSandbox();
    using client = await RawClient.signIn(sandbox, signIns.operator);
    const read = (name: string) => client.ask(`GETSTATELEMENT ${name}`);
    expect(await read("numQueuedMessages")).toBe(81);
    await client.ask("REJECTQUEUEMESSAGES SENDER l.novak@northwind.example");
    expect(await read("numQueuedMessages")).toBe(67);
    expect(await read("numBlockedAddresses")).toBe(3);
    await client.ask("TEMPBLACKLISTIP 203.0.113.47 DELETE");
    expect(await read("numBlockedAddresses")).toBe(2);
  });
});

describe("SHUTDOWN", () => {
  let data = "";
  beforeEach(() => {
    data = mkdtempSync(join(tmpdir(), "sandbox-"));
  });
  afterEach(() => rmSync(data, { recursive: true, force: true }));

  it("is answered and ends the server and every connection", async () => {
    await using sandbox = await aSandbox({ seed: "bare" });
    using other = await RawClient.signIn(sandbox, "postmaster");
    using client = await RawClient.signIn(sandbox, "postmaster");
    expect(await client.send("SHUTDOWN")).toMatchObject({ status: 200 });
    await sandbox.ended;
    await client.closed();
    await other.closed();
    await expect(RawClient.connect(sandbox)).rejects.toThrow("ECONNREFUSED");
  });

  it("does not end the server that is started again on the same state", async () => {
    const first = await aSandbox({ seed: "bare", data });
    {
      using client = await RawClient.signIn(first, "postmaster");
      await client.ask("CREATEDOMAIN client1.com");
      await client.ask("SHUTDOWN");
      await first.ended;
    }
    await using again = await aSandbox({ seed: "bare", data });
    using client = await RawClient.signIn(again, "postmaster");
    expect(await client.askStrings("LISTDOMAINS")).toContain("client1.com");
    expect((await client.send("NOOP")).status).toBe(200);
  });

  it("is refused for who has no right to it", async () => {
    await using sandbox = await aSandbox();
    using client = await RawClient.signIn(sandbox, signIns.domainAdmin);
    expect((await client.send("SHUTDOWN")).status).toBe(510);
    expect((await client.send("NOOP")).status).toBe(200);
  });
});

describe("a job of a module", () => {
  it("is a PWD connection, which ends when it is killed", async () => {
    await using sandbox = await aSandbox({ seed: "bare" });
    using victim = await RawClient.connect(sandbox);
    const { text } = await victim.reply();
    const job = /<(\d+)\./.exec(text)?.[1];
    using client = await RawClient.signIn(sandbox, "postmaster");
    await client.ask(`KILLMODULEJOB PWD ${job}`);
    await victim.closed();
    expect((await client.send(`KILLMODULEJOB PWD ${job}`)).status).toBe(501);
  });

  it("may be the connection that asks, which still hears the answer", async () => {
    await using sandbox = await aSandbox({ seed: "bare" });
    using client = await RawClient.signIn(sandbox, "postmaster");
    expect((await client.send("KILLMODULEJOB PWD 1")).status).toBe(200);
    await client.closed();
  });

  it("is a session, by the number at the front of its ID", async () => {
    await using sandbox = await aSandbox({ seed: "bare" });
    using client = await RawClient.signIn(sandbox, "postmaster");
    const session = String(await client.ask("CREATEWEBUSERSESSION postmaster ADDRESS 10.0.0.1"));
    await client.ask(`KILLMODULEJOB SESSION ${session.split("-")[0]}`);
    expect(await client.ask("LISTACCOUNTSESSIONS postmaster")).toEqual([]);
  });
});
