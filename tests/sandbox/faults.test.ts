import { describe, expect, it } from "vitest";
import { LOGIN_LINES } from "@/lib/sandbox";
import { aSandbox, RawClient } from "../support/start-sandbox";

const bare = { seed: "bare" } as const;

describe("a scripted fault", () => {
  it("drops the connection before the command took effect", async () => {
    await using sandbox = await aSandbox(bare);
    using client = await RawClient.signIn(sandbox, "postmaster");
    sandbox.faults.on(/^CREATEACCOUNT/, { kind: "drop", effect: "before" });
    client.write("CREATEACCOUNT user1\r\n");
    await client.closed();
    expect(sandbox.server.mainDomain.find("user1")).toBeUndefined();
  });

  it("drops the connection after the command took effect", async () => {
    await using sandbox = await aSandbox(bare);
    using client = await RawClient.signIn(sandbox, "postmaster");
    sandbox.faults.on(/^CREATEACCOUNT/, { kind: "drop", effect: "after" });
    client.write("CREATEACCOUNT user1\r\n");
    await client.closed();
    expect(sandbox.server.mainDomain.find("user1")).toBeDefined();
  });

  it("splits a reply at every byte without changing it", async () => {
    await using sandbox = await aSandbox(bare);
    using client = await RawClient.signIn(sandbox, "postmaster");
    for (let at = 0; at < 12; at++) {
      sandbox.faults.on(/^ECHO/, { kind: "split", at, pauseMs: 1 });
      expect(await client.send("ECHO (a,b)")).toMatchObject({ status: 201, data: "(a,b)" });
    }
  });

  it("cuts a reply off in the middle", async () => {
    await using sandbox = await aSandbox(bare);
    using client = await RawClient.signIn(sandbox, "postmaster");
    sandbox.faults.on(/^ECHO/, { kind: "cut", at: 6 });
    client.write("ECHO (a,b)\r\n");
    await client.closed();
    expect(await client.line()).toBeUndefined();
  });

  it("answers garbage", async () => {
    await using sandbox = await aSandbox(bare);
    using client = await RawClient.signIn(sandbox, "postmaster");
    sandbox.faults.on(/^NOOP/, { kind: "garbage", bytes: "%%%\r\n" });
    client.write("NOOP\r\n");
    expect(await client.line()).toBe("%%%");
  });

  it("never answers, and goes on with the next command", async () => {
    await using sandbox = await aSandbox(bare);
    using client = await RawClient.signIn(sandbox, "postmaster");
    sandbox.faults.on(/^ECHO lost/, { kind: "silence" });
    client.write("ECHO lost\r\nECHO found\r\n");
    expect(await client.line()).toBe("201 found");
  });

  it("delays an answer", async () => {
    await using sandbox = await aSandbox(bare);
    using client = await RawClient.signIn(sandbox, "postmaster");
    sandbox.faults.on(/^NOOP/, { kind: "delay", ms: 5 });
    expect(await client.send("NOOP")).toMatchObject({ status: 200 });
  });

  it("refuses a login as often as it was told to", async () => {
    await using sandbox = await aSandbox(bare);
    sandbox.faults.on(LOGIN_LINES, { kind: "refuse", status: 515, text: "not today" }, 2);
    const signIn = () => RawClient.signIn(sandbox, "postmaster");
    await expect(signIn()).rejects.toThrow("515 not today");
    await expect(signIn()).rejects.toThrow("515 not today");
    using client = await signIn();
    expect(await client.send("NOOP")).toMatchObject({ status: 200 });
  });

  it("refuses STLS", async () => {
    await using sandbox = await aSandbox(bare);
    sandbox.faults.on(/^STLS/, { kind: "refuse", status: 501, text: "no" });
    using client = await RawClient.connect(sandbox);
    await client.reply();
    expect(await client.send("STLS")).toMatchObject({ status: 501, text: "no" });
  });

  it("breaks the TLS handshake", async () => {
    await using sandbox = await aSandbox(bare);
    sandbox.faults.on(/^STLS/, { kind: "breakTls" });
    using client = await RawClient.connect(sandbox);
    await client.reply();
    await client.send("STLS");
    await expect(client.secure()).rejects.toThrow();
  });

  it("keeps the greeting back, or greets with something else", async () => {
    await using sandbox = await aSandbox(bare);
    sandbox.faults.on("connect", { kind: "silence" });
    sandbox.faults.on("connect", { kind: "garbage", bytes: "220 smtp ready\r\n" });
    using silent = await RawClient.connect(sandbox);
    silent.write("QUIT\r\n");
    expect((await silent.line())?.slice(0, 3)).toBe("200");
    using wrong = await RawClient.connect(sandbox);
    expect(await wrong.line()).toBe("220 smtp ready");
  });
});
