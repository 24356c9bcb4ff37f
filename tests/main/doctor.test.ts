import { describe, expect, it } from "vitest";
import { parseServerUrl } from "@/lib/client";
import { examine } from "@/lib/main/doctor/examine";
import type { Finding } from "@/lib/main/doctor/finding";
import { type Sandbox, type SandboxOptions, signIns } from "@/lib/sandbox";
import { linesOf as stateOf } from "@/lib/sandbox/store/write-snapshot";
import { scriptedServer } from "../support/scripted-server";
import { aSandbox, PASSWORD, RawClient } from "../support/start-sandbox";

interface Visit {
  readonly options?: string;
  readonly login?: string;
  readonly password?: string;
  readonly checkMs?: number;
}

/** What the doctor finds at an address, by the name of what it looked at. */
async function found(url: string, { login, password = PASSWORD, checkMs = 10_000 }: Visit = {}) {
  const credentials = login === undefined ? undefined : { login, password };
  const findings = new Map<string, Finding>();
  for await (const finding of examine({ address: parseServerUrl(url), credentials, checkMs }))
    findings.set(finding.what, finding);
  return findings;
}

function visit(sandbox: Sandbox, { login = signIns.operator, ...visit }: Visit = {}) {
  return found(`${sandbox.url}${visit.options ?? ""}`, { login, ...visit });
}

/** How it went, by the name of what was looked at. */
function resultsOf(findings: ReadonlyMap<string, Finding>): Record<string, string> {
  return Object.fromEntries([...findings].map(([what, { result }]) => [what, result]));
}

const quick = (options: SandboxOptions = {}) => aSandbox({ seed: "bare", ...options });

describe("the doctor at a server that is well", () => {
  it("finds everything well, and leaves nothing behind but a sign-in", async () => {
    await using sandbox = await aSandbox({ clock: () => Date.UTC(2026, 10, 29) });
    (await RawClient.signIn(sandbox, signIns.operator))[Symbol.dispose]();
    const withoutLogins = () =>
      [...stateOf(sandbox.server, 1)].filter((line) => !line.startsWith("(account,postmaster,"));
    const before = withoutLogins();
    const findings = await visit(sandbox);
    expect([...findings.values()].filter(({ result }) => result !== "ok")).toEqual([]);
    expect(findings.size).toBeGreaterThan(14);
    expect(withoutLogins()).toEqual(before);
  });

  it("checks the certificate that is pinned, over STLS and from the first byte", async () => {
    await using sandbox = await quick({ tls: true });
    const { fingerprint } = await sandbox.certificate();
    const pin = `?fingerprint=sha256:${fingerprint}`;
    const login = "postmaster";
    const stls = await found(`${sandbox.url}${pin}`, { login });
    const implicit = await found(`pwd+tls://127.0.0.1:${sandbox.tlsPort}${pin}`, { login });
    expect(stls.get("TLS")?.says).toMatch(/STLS/);
    expect(implicit.get("TLS")?.says).toMatch(/from the first byte/);
    for (const findings of [stls, implicit])
      expect([findings.get("Certificate")?.result, findings.get("Sign-in")?.result]).toEqual(["ok", "ok"]);
  });

  it("looks no further than the sign-in methods when nobody signs in", async () => {
    await using sandbox = await quick();
    const results = resultsOf(await found(sandbox.url));
    expect(results).toMatchObject({ Network: "ok", Greeting: "ok", "Sign-in methods": "ok", "Sign-in": "skipped" });
    expect(results["Data types"]).toBe("skipped");
  });
});

describe("the doctor on its way to a server", () => {
  it("says that nothing listens", async () => {
    const sandbox = await quick();
    await sandbox.close();
    expect(resultsOf(await visit(sandbox))).toMatchObject({ Network: "failed", Greeting: "skipped", TLS: "skipped" });
  });

  it("says that what greets is no PWD server", async () => {
    await using sandbox = await quick();
    sandbox.faults.on("connect", { kind: "garbage", bytes: "SSH-2.0-OpenSSH_9.6\r\n" });
    const findings = await visit(sandbox);
    expect(resultsOf(findings)).toMatchObject({ Network: "ok", Greeting: "failed", "Sign-in": "skipped" });
    expect(findings.get("Greeting")?.says).toBe("What answers at the server's address is not a PWD server.");
  });

  it("names the certificate that is not trusted, with its fingerprint", async () => {
    await using sandbox = await quick({ tls: true });
    const findings = await found(`pwd+tls://127.0.0.1:${sandbox.tlsPort}`, { login: "postmaster" });
    const { fingerprint } = await sandbox.certificate();
    expect(resultsOf(findings)).toMatchObject({ Network: "ok", TLS: "failed", Greeting: "skipped" });
    expect(findings.get("TLS")?.advice).toContain(
      `fingerprint=sha256:${fingerprint.replaceAll(":", "").toLowerCase()}`,
    );
  });

  it("says that the handshake broke", async () => {
    await using sandbox = await quick();
    const { fingerprint } = await sandbox.certificate();
    sandbox.faults.on(/^STLS/, { kind: "breakTls" });
    const findings = await visit(sandbox, { options: `?fingerprint=sha256:${fingerprint}` });
    expect(resultsOf(findings)).toMatchObject({ Greeting: "ok", TLS: "failed", "Sign-in": "skipped" });
  });
});

describe("the doctor at the sign-in", () => {
  it("tries a refused password once, and asks nothing more", async () => {
    await using sandbox = await quick();
    const findings = await visit(sandbox, { login: "postmaster", password: "wrong" });
    expect(resultsOf(findings)).toMatchObject({ "Sign-in": "failed", Rights: "skipped", Pipelining: "skipped" });
    expect(findings.get("Sign-in")?.says).toMatch(/515/);
    const account = sandbox.server.mainDomain.find("postmaster");
    expect([...sandbox.server.get("failedLogins").values()]).toMatchObject([[1, expect.anything()]]);
    expect(account).toBeDefined();
  });

  it("gives up when a login that was accepted is refused later", async () => {
    await using server = await scriptedServer(async (peer, index) => {
      await peer.play("S: 200 mail.example PWD Server ready");
      if (index === 0) return peer.gone();
      if (index === 1) return welcomed(peer);
      await peer.play(`
        C: USER ann@mail.example
        S: 300 please send the PASS
        C: PASS ${PASSWORD}
        S: 515 no more
      `);
    });
    const findings = await found(`pwd://127.0.0.1:${server.port}`, { login: "ann@mail.example" });
    expect(findings.get("Version")?.result).toBe("failed");
    expect(findings.get("Rights")?.says).toBe("The server does not let the account in again.");
    expect(server.lines.filter((line) => line.startsWith("PASS"))).toHaveLength(2);
  });
});

/** A sign-in that ends with the connection as soon as a command is sent. */
async function welcomed(peer: Parameters<Parameters<typeof scriptedServer>[0]>[0]): Promise<void> {
  await peer.play(`
    C: USER ann@mail.example
    S: 300 please send the PASS
    C: PASS ${PASSWORD}
    S: 200 login OK
    C: INLINE
    S: 200 OK
  `);
  await peer.line();
  peer.destroy();
}

describe("the doctor at a server with a fault", () => {
  it("skips what the server refuses, and goes on", async () => {
    await using sandbox = await quick();
    sandbox.faults.on(/^LISTCLICOMMANDS/, { kind: "refuse", status: 500, text: "Unknown command" });
    const findings = await visit(sandbox, { login: "postmaster" });
    expect(findings.get("Missing commands")).toMatchObject({
      result: "skipped",
      says: "The server refuses: 500 Unknown command",
    });
    expect(resultsOf(findings)).toMatchObject({ "Unknown commands": "ok", "Data types": "ok", Pipelining: "ok" });
  });

  it("names the commands that only one side knows", async () => {
    await using sandbox = await quick();
    const commands = { kind: "garbage", bytes: "201 (NOOP,LISTCLICOMMANDS,BREWCOFFEE)\r\n" } as const;
    sandbox.faults.on(/^LISTCLICOMMANDS/, commands, 2);
    const findings = await visit(sandbox, { login: "postmaster" });
    expect(findings.get("Missing commands")?.names).toContain("GETVERSION");
    expect(findings.get("Missing commands")?.names).not.toContain("NOOP");
    expect(findings.get("Unknown commands")?.names).toEqual(["BREWCOFFEE"]);
  });

  it("names the types that come back as something else", async () => {
    await using sandbox = await quick();
    sandbox.faults.on(/^ECHO \[/, { kind: "garbage", bytes: '201 "lost"\r\n' }, 2);
    const { result, names } = (await visit(sandbox, { login: "postmaster" })).get("Data types") ?? {};
    expect([result, names]).toEqual([
      "warning",
      ["an empty datablock: comes back as something else", "a datablock of every byte: comes back as something else"],
    ]);
  });

  it("says that commands sent ahead are not answered, and goes on", async () => {
    await using sandbox = await quick();
    sandbox.faults.on(/^NOOP/, { kind: "drop", effect: "after" });
    const findings = await visit(sandbox, { login: "postmaster" });
    expect(resultsOf(findings)).toMatchObject({ Pipelining: "warning", "Long lines": "ok" });
  });

  it("waits for no answer longer than its limit", async () => {
    await using sandbox = await quick();
    sandbox.faults.on(/^GETVERSION/, { kind: "silence" });
    const findings = await visit(sandbox, { login: "postmaster", checkMs: 1500 });
    expect(findings.get("Version")).toMatchObject({ result: "failed", says: "The server did not answer in time." });
    expect(findings.get("Rights")?.result).toBe("ok");
  });

  it("names the settings and rights that it does not know", async () => {
    await using sandbox = await quick();
    using client = await RawClient.signIn(sandbox, "postmaster");
    await client.ask("UPDATEACCOUNTSETTINGS postmaster {FavouriteColour=blue;}");
    await client.ask("SETACCOUNTRIGHTS postmaster (Master,CanBrewCoffee)");
    const findings = await visit(sandbox, { login: "postmaster" });
    expect(findings.get("Account settings")?.names).toEqual(["FavouriteColour"]);
    expect(findings.get("Rights")?.names).toEqual(["CanBrewCoffee"]);
  });

  it("says that this machine is blocked", async () => {
    await using sandbox = await quick();
    sandbox.faults.on(/^GETIPSTATE/, { kind: "garbage", bytes: "201 TempBlocked\r\n" });
    expect((await visit(sandbox, { login: "postmaster" })).get("This machine's address")?.result).toBe("failed");
  });
});
