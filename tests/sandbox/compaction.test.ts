import { cpSync, mkdtempSync, readdirSync, rmSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Engine } from "@/lib/sandbox/engine";
import { findAccount, replay } from "@/lib/sandbox/events";
import { bare } from "@/lib/sandbox/seed/bare";
import { Account } from "@/lib/sandbox/state/account";
import { DataDirectoryError } from "@/lib/sandbox/store/data-directory";
import { Store } from "@/lib/sandbox/store/store";
import { linesOf } from "@/lib/sandbox/store/write-snapshot";

const disk = vi.hoisted(() => ({ isFull: false }));
vi.mock("@/lib/sandbox/store/write-all", async (load) => {
  const actual = await load<typeof import("@/lib/sandbox/store/write-all")>();
  return {
    writeAll: (file: number, bytes: Buffer) => {
      if (!disk.isFull) return actual.writeAll(file, bytes);
      actual.writeAll(file, bytes.subarray(0, bytes.length >> 1));
      throw new Error("no space left on device");
    },
  };
});

const NOW = Date.UTC(2026, 10, 21);
const FACTS = { version: "6.4.8", startedAt: NOW, cluster: false };

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sandbox-"));
});
afterEach(() => {
  disk.isFull = false;
  rmSync(folder, { recursive: true, force: true });
});

/** A sandbox without its sockets. */
class OnDisk implements Disposable {
  readonly directory: string;
  readonly store: Store;
  readonly #engine: Engine;

  constructor(name = "data", compactAt = 3000) {
    this.directory = join(folder, name);
    this.store = new Store({
      directory: this.directory,
      create: () => bare({ now: NOW, password: "Lantern-42", mainDomain: "main.example", cluster: false }),
      replay: (server, event) => replay(server, FACTS, event),
      report: (error) => {
        throw error;
      },
      compactAt,
    });
    const { server } = this.store;
    this.#engine = new Engine({ server, facts: FACTS, clock: () => NOW, keep: (event) => this.store.append(event) });
  }

  send(line: string): number {
    const operator = findAccount(this.store.server, "postmaster");
    if (operator === undefined) throw new Error("there is no operator");
    return this.#engine.execute(operator, line).status;
  }

  get state(): string[] {
    return [...linesOf(this.store.server, 1)];
  }

  get files(): string[] {
    return readdirSync(this.directory);
  }

  /** Writing has begun and not ended. */
  get isCompacting(): boolean {
    return this.files.some((name) => name.endsWith(".new"));
  }

  async compacted(): Promise<void> {
    while (this.isCompacting) await setImmediate();
  }

  /** What a process that was killed at this moment leaves behind. */
  killedCopy(name: string): void {
    cpSync(this.directory, join(folder, name), { recursive: true });
    rmSync(join(folder, name, "lock"));
  }

  [Symbol.dispose](): void {
    this.store.close();
  }
}

/** So much that writing it takes many turns of the event loop. */
function fill(data: OnDisk, count: number): void {
  for (let number = 0; number < count; number++) {
    const account = new Account(`f${number}`, data.store.server.mainDomain, "MultiMailbox");
    account.set("settings", new Map([["Note", "x".repeat(2500)]]));
    data.store.server.mainDomain.add(account);
  }
}

describe("a snapshot in the background", () => {
  it("loses nothing, at whichever moment the process is killed", async () => {
    using data = new OnDisk("data", 200_000);
    data.send("CREATEDOMAIN client1.com");
    const killed: { readonly name: string; readonly state: readonly string[] }[] = [];
    for (let number = 0; killed.length < 12; number++) {
      data.send(`CREATEACCOUNT k${number}@client1.com {RealName="${number}";Note="${"x".repeat(2500)}";}`);
      if (number % 3 === 0) data.send(`RENAMEACCOUNT k${number}@client1.com INTO r${number}`);
      if (!data.isCompacting) continue;
      await setImmediate();
      killed.push({ name: `killed-${number}`, state: data.state });
      data.killedCopy(`killed-${number}`);
    }
    for (const { name, state } of killed) {
      using again = new OnDisk(name, 200_000);
      expect(again.state).toEqual(state);
      expect(again.isCompacting).toBe(false);
    }
  });

  it("is what the state was when it began, and the journal goes on from there", async () => {
    using data = new OnDisk();
    fill(data, 200);
    for (let number = 0; !data.isCompacting; number++) data.send(`CREATEACCOUNT g${number}`);
    data.send("CREATEACCOUNT later");
    await data.compacted();
    expect(data.files.sort()).toEqual(["journal.2", "lock", "snapshot"]);
    data.killedCopy("with");
    data.killedCopy("without");
    truncateSync(join(folder, "without", "journal.2"));
    using complete = new OnDisk("with");
    using before = new OnDisk("without");
    expect(complete.state).toEqual(data.state);
    expect(before.store.server.mainDomain.find("later")).toBeUndefined();
    expect(before.store.server.mainDomain.find("g0")).toBeDefined();
  });

  it("is given up when the sandbox ends, and leaves no draft behind", async () => {
    const data = new OnDisk();
    fill(data, 500);
    for (let number = 0; !data.isCompacting; number++) data.send(`CREATEACCOUNT g${number}`);
    data.store.close();
    await data.compacted();
    using again = new OnDisk();
    expect(again.store.server.mainDomain.find("g0")).toBeDefined();
  });
});

describe("a journal that another one follows", () => {
  it("must be whole", async () => {
    const data = new OnDisk();
    fill(data, 500);
    for (let number = 0; !data.isCompacting; number++) data.send(`CREATEACCOUNT g${number}`);
    data.killedCopy("killed");
    data.store.close();
    truncateSync(join(folder, "killed", "journal.1"), 1000);
    expect(() => new OnDisk("killed")).toThrow(DataDirectoryError);
  });
});

describe("a full disk", () => {
  it("refuses the command, and loses nothing that is acknowledged when there is room again", () => {
    using data = new OnDisk();
    expect(data.send("CREATEACCOUNT first")).toBe(200);
    disk.isFull = true;
    expect(() => data.send("CREATEACCOUNT second")).toThrow("no space left");
    expect(() => data.send("SETACCOUNTALIASES second (other)")).toThrow("no space left");
    disk.isFull = false;
    expect(data.send("SETACCOUNTALIASES first (one,two)")).toBe(200);
    expect(data.send("SETACCOUNTALIASES second (three)")).toBe(200);
    data.killedCopy("killed");
    using again = new OnDisk("killed");
    expect(again.state).toEqual(data.state);
  });
});

describe("an Account of a Domain that was read from disk", () => {
  /** Its text on disk, or values. */
  function kindOf(data: OnDisk, name: string): string | undefined {
    const account = findAccount(data.store.server, name);
    return account === undefined ? undefined : typeof account.held();
  }

  async function compact(data: OnDisk): Promise<void> {
    for (let number = 1; !data.isCompacting; number++) data.send(`TEMPDEBUGIP 10.0.0.1 TIMEOUT ${number}`);
    await data.compacted();
  }

  async function readAgain(...lines: string[]): Promise<OnDisk> {
    using data = new OnDisk();
    for (const line of lines) data.send(line);
    await compact(data);
    data.killedCopy("killed");
    return new OnDisk("killed");
  }

  it("stays text while it is only read", async () => {
    using data = await readAgain("CREATEACCOUNT user1 {RealName=Bill;}", "SETACCOUNTALIASES user1 (first)");
    expect(kindOf(data, "user1")).toBe("string");
    expect(findAccount(data.store.server, "first")?.get("settings").get("RealName")).toBe("Bill");
    expect(kindOf(data, "user1")).toBe("string");
  });

  it("is what the change made of it once it is changed", async () => {
    using data = await readAgain("CREATEACCOUNT user1 {RealName=Bill;}");
    data.send("UPDATEACCOUNTSETTINGS user1 {ou=Sales;}");
    expect(kindOf(data, "user1")).toBe("object");
    const settings = findAccount(data.store.server, "user1")?.get("settings");
    expect([settings?.get("RealName"), settings?.get("ou")]).toEqual(["Bill", "Sales"]);
  });

  it("goes back to being text when nobody uses it between two snapshots", async () => {
    using data = new OnDisk();
    data.send("CREATEACCOUNT user1 {RealName=Bill;}");
    // The operator is asked for the own rights by every command.
    data.send("SETACCOUNTALIASES postmaster (root)");
    await compact(data);
    expect(kindOf(data, "user1")).toBe("object");
    await compact(data);
    expect(kindOf(data, "user1")).toBe("string");
    expect(kindOf(data, "postmaster")).toBe("object");
  });
});
