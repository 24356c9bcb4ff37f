import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { parseServerUrl } from "@/lib/client";
import { InputError, SignInError } from "@/lib/errors";
import { LOGIN_LINES, type Sandbox, signIns } from "@/lib/sandbox";
import { config, setConfig } from "@/lib/server/config";
import { database } from "@/lib/server/database/open";
import { sessions } from "@/lib/server/database/schema";
import { signIn } from "@/lib/server/sign-in";
import { ThrottledError } from "@/lib/server/throttle";
import { aConsole, type TestConsole, Visitor } from "../support/console-caller";
import { type Script, scriptedServer } from "../support/scripted-server";
import { aSandbox, PASSWORD } from "../support/start-sandbox";

let sandbox: Sandbox;
let console: TestConsole;

beforeAll(async () => {
  sandbox = await aSandbox();
  console = await aConsole(sandbox);
});
afterEach(() => sandbox.faults.clear());
afterAll(async () => {
  await console[Symbol.asyncDispose]();
  await sandbox.close();
});

let addresses = 0;

/** Every attempt comes from an address of its own, unless a test is about the address. */
function attempt(account: string, password = PASSWORD, address = `192.0.2.${++addresses}`): Promise<unknown> {
  return Visitor.signIn(account, { password, address }).catch((error: unknown) => error);
}

async function timed<T>(work: () => Promise<T>): Promise<readonly [T, number]> {
  const startedAt = performance.now();
  return [await work(), performance.now() - startedAt];
}

/** The console against a server of the test's own making. */
async function against(script: Script, query: string, work: () => Promise<void>): Promise<void> {
  await using server = await scriptedServer(script);
  const before = config();
  setConfig({
    ...before,
    servers: [{ name: "odd", address: parseServerUrl(`pwd://127.0.0.1:${server.port}${query}`) }],
  });
  try {
    await work();
  } finally {
    setConfig(before);
  }
}

async function sessionCount(): Promise<number> {
  return (await (await database()).select({ id: sessions.id }).from(sessions)).length;
}

describe("a sign-in", () => {
  it("knows rights, Domains and the real name afterwards", async () => {
    const caller = await (await Visitor.signIn(signIns.domainAdmin)).caller();
    expect(caller.actor).toMatchObject({ account: signIns.domainAdmin });
    expect(caller.actor.domains).toContain("kestrel-labs.example");
    expect(caller.realName).not.toBe("");
  });

  it("is by the whole address, in any case and with spaces around it", async () => {
    const caller = await (await Visitor.signIn(`  ${signIns.support.toUpperCase()} `)).caller();
    expect(caller.actor.account).toBe(signIns.support);
  });

  it.each(["postmaster", "", "@northwind.example", "two words@northwind.example", "a@b@", "a\r\nQUIT@b.example"])(
    "refuses %j at the field, before anything is sent",
    async (account) => {
      await against(
        (peer) => peer.send("200 ready"),
        "",
        async () => {
          expect(await attempt(account)).toBeInstanceOf(InputError);
        },
      );
    },
  );

  it("goes to the server that was chosen", async () => {
    const before = config();
    const [home] = before.servers;
    if (home === undefined) throw new Error("no server");
    const dead = { name: "dead", address: parseServerUrl("pwd://127.0.0.1:9") };
    setConfig({ ...before, servers: [home, dead] });
    const visitor = await Visitor.signIn(signIns.operator);
    await expect(
      visitor.request(() => signIn({ server: "dead", account: signIns.operator, password: PASSWORD })),
    ).rejects.toMatchObject({ code: "connect" });
    setConfig(before);
  });
});

describe("a sign-in that the server refuses", () => {
  it("is answered alike for a wrong password and for an unknown account, in words and in time", async () => {
    const [wrong, wrongMs] = await timed(() => attempt(signIns.operator, "not it"));
    const [unknown, unknownMs] = await timed(() => attempt("nobody@nowhere.example", "not it"));
    expect(wrong).toBeInstanceOf(SignInError);
    expect(unknown).toBeInstanceOf(SignInError);
    expect(String(unknown)).toBe(String(wrong));
    expect(Math.abs(wrongMs - unknownMs) / Math.max(wrongMs, unknownMs)).toBeLessThan(0.5);
  });

  it("leaves no session behind", async () => {
    const before = await sessionCount();
    await attempt(signIns.operator, "not it");
    expect(await sessionCount()).toBe(before);
  });

  it("slows the name down after a few, whatever address the next one comes from, and asks no server meanwhile", async () => {
    const account = "often.wrong@northwind.example";
    for (let no = 0; no < 4; no++) expect(await attempt(account, "not it")).toBeInstanceOf(SignInError);
    sandbox.faults.on(LOGIN_LINES, { kind: "refuse", status: 599, text: "it was asked" });
    const throttled = await attempt(account, "not it");
    expect(throttled).toBeInstanceOf(ThrottledError);
    expect(throttled).toMatchObject({ code: "throttled", waitMs: expect.any(Number) });
  });

  it("slows the address down, whatever name comes next, and nobody else", async () => {
    const address = "203.0.113.5";
    for (let no = 0; no < 4; no++) await attempt(`someone-${no}@northwind.example`, "not it", address);
    expect(await attempt(signIns.support, PASSWORD, address)).toBeInstanceOf(ThrottledError);
    expect(await attempt(signIns.support, PASSWORD)).toBeInstanceOf(Visitor);
  });
});

describe("a server that is no help", () => {
  const cases: readonly (readonly [string, Script, string, string])[] = [
    ["closes without a word", (peer) => peer.end(), "", "greeting"],
    ["speaks another protocol", (peer) => peer.send("SSH-2.0-OpenSSH_9.2"), "", "greeting"],
    ["greets with a refusal", (peer) => peer.send("500 no service"), "", "greeting"],
    [
      "cannot do TLS where a key is pinned",
      async (peer) => {
        peer.send("200 ready");
        await peer.line();
        peer.send("500 unknown command");
      },
      `?fingerprint=sha256:${"ab".repeat(32)}`,
      "tls",
    ],
  ];
  it.each(cases)("because it %s: said as what it is, and nobody is throttled", async (_, script, query, phase) => {
    await against(script, query, async () => {
      for (let no = 0; no < 6; no++)
        expect(await attempt(signIns.operator, PASSWORD, "198.51.100.9")).toMatchObject({ phase });
    });
  });

  it("because nobody listens there", async () => {
    const before = config();
    setConfig({ ...before, servers: [{ name: "dead", address: parseServerUrl("pwd://127.0.0.1:9") }] });
    expect(await attempt(signIns.operator)).toMatchObject({ code: "connect", phase: "connect" });
    setConfig(before);
  });
});

describe("a server that tells nothing about the person", () => {
  it("leaves the rights unknown: everything is shown and the server decides", async () => {
    sandbox.faults.on(/^GETACCOUNTRIGHTS/, { kind: "refuse", status: 510, text: "insufficient access rights" });
    const caller = await (await Visitor.signIn(signIns.support)).caller();
    expect(caller.actor.rights).toBe("unknown");
  });
});
