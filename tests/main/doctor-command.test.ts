import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { aSandbox, PASSWORD } from "../support/start-sandbox";

interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "doctor-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the command as a person would, with this on its standard input. */
function doctor(options: readonly string[], input = "", env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  const child = spawn(process.execPath, ["--import", "tsx", "lib/main/doctor.ts", ...options], {
    env: { ...process.env, ...env },
  });
  let out = "";
  let err = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    out += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    err += text;
  });
  child.stdin.on("error", () => undefined);
  child.stdin.end(input);
  return new Promise((resolve) => child.once("close", (status) => resolve({ status, out, err })));
}

describe("the command line of the doctor", () => {
  it.each([
    ["no address", []],
    ["a wrong address", ["--url", "http://mail.example"]],
    ["a password as an argument", ["--url", "pwd://127.0.0.1", "--password", "x"]],
    ["no password", ["--url", "pwd://127.0.0.1", "--user", "ann@mail.example"]],
  ])("ends with a plain sentence and status 2 on %s", async (_, options) => {
    const { status, out, err } = await doctor(options);
    expect([status, out]).toEqual([2, ""]);
    expect(err).toMatch(/^[^\n]+ See --help\.\n$/);
  });

  it("reads the password from standard input, and writes a report without account and password", async () => {
    await using sandbox = await aSandbox({ seed: "bare", mainDomain: "main.example" });
    sandbox.faults.on(/^GETVERSION/, { kind: "refuse", status: 501, text: `postmaster@main.example has ${PASSWORD}` });
    const report = join(folder, "report.txt");
    const options = ["--url", sandbox.url, "--user", "postmaster@main.example", "--report", report];
    const { status, out } = await doctor(options, `${PASSWORD}\n`);
    expect(status).toBe(0);
    expect(out).toMatch(/, 0 failed, 1 skipped\n/);
    const text = readFileSync(report, "utf8");
    expect(text).toContain("501 (account) has (password)");
    expect(text).not.toContain(PASSWORD);
    expect(text).not.toContain("postmaster");
    expect(statSync(report).mode & 0o077).toBe(0);
  });

  it("reads the password from the environment, and ends with 1 when something failed", async () => {
    await using sandbox = await aSandbox({ seed: "bare" });
    const env = { GATEHOUSE_DOCTOR_PASSWORD: "wrong" };
    const { status, out } = await doctor(["--url", sandbox.url, "--user", "postmaster"], "", env);
    expect(status).toBe(1);
    expect(out).toContain("FAILED   Sign-in: The account name or the password is not right. It says: 515");
  });
});
