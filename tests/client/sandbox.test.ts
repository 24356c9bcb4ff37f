import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Agent, type BulkResult, Connection, canPipeline, parseServerUrl, type ServerAddress } from "@/lib/client";
import { type Fault, type Sandbox, signIns } from "@/lib/sandbox";
import { aSandbox, PASSWORD } from "../support/start-sandbox";
import { FAR, failureOf } from "./opened";

/** The client against the sandbox: the implicit TLS port, STLS, and bulk work with faults. */

let sandbox: Sandbox;
let folder = "";
const OPERATOR = { login: signIns.operator, password: PASSWORD };

beforeAll(async () => {
  sandbox = await aSandbox({ tls: true });
  folder = mkdtempSync(join(tmpdir(), "client-"));
  writeFileSync(join(folder, "ca.pem"), (await sandbox.certificate()).pem);
});
afterAll(async () => {
  await sandbox.close();
  rmSync(folder, { recursive: true, force: true });
});

async function fingerprint(): Promise<string> {
  return `fingerprint=sha256:${(await sandbox.certificate()).fingerprint}`;
}

async function signedIn(address: ServerAddress): Promise<Connection> {
  const connection = new Connection(address);
  await connection.open(OPERATOR);
  return connection;
}

describe("the sandbox's port of implicit TLS", () => {
  const address = (query: string) => parseServerUrl(`pwd+tls://localhost:${sandbox.tlsPort}?${query}`);

  it("is trusted by its certificate, and by its fingerprint", async () => {
    for (const query of [`ca=${folder}/ca.pem`, await fingerprint()]) {
      const connection = await signedIn(address(query));
      expect(await connection.send("ECHO secure")).toMatchObject({ value: "secure" });
      expect(connection.facts).toMatchObject({ stls: "not asked", certificate: { subject: "northwind.example" } });
      connection.close();
    }
  });

  it("is trusted by nobody who was not told to", async () => {
    expect(await failureOf(signedIn(address("")))).toMatchObject({ code: "tls" });
    const wrong = `fingerprint=sha256:${"0".repeat(64)}`;
    expect(await failureOf(signedIn(address(wrong)))).toMatchObject({ code: "tls" });
  });

  it("carries bulk work", async () => {
    const connection = await signedIn(address(await fingerprint()));
    expect(await canPipeline(connection)).toBe(true);
    const values: unknown[] = [];
    const lines = Array.from({ length: 300 }, (_, index) => ({ line: `ECHO ${index}` }));
    await connection.pipeline(lines, (_, one) => void values.push(one.kind === "done" && one.reply.value), {
      window: 64,
    });
    expect(values).toEqual(lines.map((_, index) => String(index)));
    connection.close();
  });
});

it("the sandbox's own port is secured by STLS, with the same certificate", async () => {
  const connection = new Connection(parseServerUrl(`pwd://127.0.0.1:${sandbox.port}?${await fingerprint()}`), FAR);
  await connection.open(OPERATOR);
  expect(connection.facts).toMatchObject({ stls: "used", isLocal: false });
  expect(await canPipeline(connection)).toBe(true);
  connection.close();
});

describe("accounts that are created in bulk, when something goes wrong with the 40th", () => {
  const COUNT = 100;
  const at = 40;

  async function createAll(prefix: string, fault: Fault) {
    const address = parseServerUrl(sandbox.url);
    const agent = new Agent({ connection: { deadlines: { reply: 500 } } });
    const client = { key: prefix, address, credentials: async () => OPERATOR };
    const lines = Array.from({ length: COUNT }, (_, index) => {
      const name = `${prefix}${String(index).padStart(3, "0")}`;
      return { name, line: `CREATEACCOUNT "${name}@northwind.example"` };
    });
    const results = new Map<string, BulkResult["kind"]>();
    sandbox.faults.on(new RegExp(`^CREATEACCOUNT "${lines[at]?.name}@`), fault);
    const failure = await failureOf(agent.bulk(client, lines, ({ name }, { kind }) => void results.set(name, kind)));
    agent.close();
    const domain = sandbox.server.findDomain("northwind.example");
    const state = lines.map(({ name }) => ({
      name,
      told: results.get(name),
      exists: domain?.find(name) !== undefined,
    }));
    return { failure, state };
  }

  it.each<readonly [string, Fault, boolean]>([
    ["is lost before it took effect", { kind: "drop", effect: "before" }, false],
    ["is lost after it took effect", { kind: "drop", effect: "after" }, true],
    ["is answered with nonsense", { kind: "garbage", bytes: "no\r\n" }, true],
    ["is cut off in its answer", { kind: "cut", at: 3 }, true],
  ])("it %s: done is done, unknown may be either, and what is not told is not there", async (words, fault, took) => {
    const prefix = words.replace(/\W/g, "").slice(2, 14).toLowerCase();
    const { failure, state } = await createAll(prefix, fault);
    expect(failure).toMatchObject({ sent: true });
    expect(state.slice(0, at)).toEqual(state.slice(0, at).map((one) => ({ ...one, told: "done", exists: true })));
    expect(state[at]).toMatchObject({ told: "unknown", exists: took });
    const behind = state.slice(at + 1);
    expect(behind.every(({ told }) => told === "unknown" || told === undefined)).toBe(true);
    expect(behind.filter(({ told, exists }) => told === undefined && exists)).toEqual([]);
  });

  it("and it is refused: the others are done", async () => {
    const address = parseServerUrl(sandbox.url);
    const connection = await signedIn(address);
    const lines = Array.from({ length: COUNT }, (_, index) => ({
      line: `CREATEACCOUNT "refusal${index === at ? 0 : index}@northwind.example"`,
    }));
    const results: BulkResult["kind"][] = [];
    await connection.pipeline(lines, (_, { kind }) => void results.push(kind), { window: 64 });
    expect(results).toEqual(lines.map((_, index) => (index === at ? "refused" : "done")));
    connection.close();
  });
});
