import { spawn } from "node:child_process";
import { describe, expect, it } from "vitest";
import { RawClient } from "../support/start-sandbox";

interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

function command(options: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, ["--import", "tsx", "lib/main/sandbox.ts", ...options], {
    env: { ...process.env, ...env },
  });
  let out = "";
  let err = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    err += text;
  });
  const ready = new Promise<number>((resolve) => {
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      out += text;
      const port = /^sandbox ready on 127\.0\.0\.1:(\d+)\n$/.exec(out)?.[1];
      if (port !== undefined) resolve(Number(port));
    });
  });
  const ended = new Promise<Ended>((resolve) => child.once("close", (status) => resolve({ status, out, err })));
  return { child, ready, ended };
}

describe("the command line of the sandbox", () => {
  it("says what it takes", async () => {
    const { status, out } = await command(["--help"]).ended;
    expect(status).toBe(0);
    for (const option of ["port", "host", "data", "password", "accounts", "cluster", "latency", "tls"])
      expect(out).toContain(`--${option}`);
  });

  it.each([
    ["--port", "x"],
    ["--port", "70000"],
    ["--accounts", "-1"],
    ["--latency", "soon"],
    ["--password", ""],
    ["--nonsense"],
    ["surplus"],
  ])("ends with a plain sentence and status 2 on %s %s", async (...options) => {
    const { status, out, err } = await command(options).ended;
    expect([status, out]).toEqual([2, ""]);
    expect(err).toMatch(/^[^\n]+ See --help\.\n$/);
  });

  it("ends by itself when a client sends SHUTDOWN", async () => {
    const { ready, ended } = command(["--port", "0", "--password", "from-outside"]);
    using client = await RawClient.signIn({ host: "127.0.0.1", port: await ready }, "postmaster", {
      password: "from-outside",
    });
    expect(await client.send("SHUTDOWN")).toMatchObject({ status: 200 });
    const { status, err } = await ended;
    expect([status, err]).toEqual([0, ""]);
  });

  it("prints one line when it is ready, and takes the password from the environment", async () => {
    const { child, ready, ended } = command(["--port", "0"], { GATEHOUSE_SANDBOX_PASSWORD: "from-outside" });
    using client = await RawClient.signIn({ host: "127.0.0.1", port: await ready }, "postmaster", {
      password: "from-outside",
    });
    expect(await client.send("NOOP")).toMatchObject({ status: 200 });
    child.kill("SIGINT");
    const { status, out, err } = await ended;
    expect([status, err]).toEqual([0, ""]);
    expect(out).toMatch(/^sandbox ready on 127\.0\.0\.1:\d+\n$/);
  });

  it("makes a password up and tells it, with the fingerprint of its certificate", async () => {
    const { child, ready, ended } = command(["--port", "0", "--tls"]);
    const port = await ready;
    child.kill("SIGTERM");
    const { err } = await ended;
    expect(port).toBeGreaterThan(0);
    expect(err).toMatch(/^password of postmaster@northwind\.example, .*: \S+$/m);
    expect(err).toMatch(/^implicit TLS on 127\.0\.0\.1:\d+, certificate sha256 (?:[0-9A-F]{2}:){31}[0-9A-F]{2}$/m);
  });

  it("says plainly that the port is taken", async () => {
    const first = command(["--port", "0", "--password", "x"]);
    const port = await first.ready;
    const second = await command(["--port", String(port), "--password", "x"]).ended;
    first.child.kill("SIGTERM");
    await first.ended;
    expect([second.status, second.err]).toEqual([1, "The port is in use by another program.\n"]);
  });
});
