import { describe, expect, it } from "vitest";
import { aSandbox, RawClient } from "../support/start-sandbox";

const bare = { seed: "bare" } as const;
const WHITE_HOLES = "WhiteHoleIPs";

async function failTimes(sandbox: Parameters<typeof RawClient.connect>[0], times: number): Promise<void> {
  using client = await RawClient.connect(sandbox);
  await client.reply();
  for (let turn = 0; turn < times; turn++) {
    await client.send("USER postmaster");
    await client.send("PASS nonsense");
  }
}

describe("failed logins", () => {
  it("from loopback are counted and never block it", async () => {
    await using sandbox = await aSandbox(bare);
    await failTimes(sandbox, 9);
    await failTimes(sandbox, 9);
    using client = await RawClient.signIn(sandbox, "postmaster");
    expect(await client.ask("GETTEMPBLACKLISTEDIPS")).toContain("127.0.0.1");
  });

  it("block an address that is no White Hole, until the time is over", async () => {
    let now = Date.UTC(2026, 0, 1);
    await using sandbox = await aSandbox({ ...bare, clock: () => now });
    sandbox.server.set("documents", new Map([[WHITE_HOLES, ""]]));
    await failTimes(sandbox, 10);
    using refused = await RawClient.connect(sandbox);
    expect(await refused.reply()).toMatchObject({ status: 501 });
    await refused.closed();
    now += 31 * 60_000;
    using client = await RawClient.signIn(sandbox, "postmaster");
    expect(await client.ask("GETTEMPBLACKLISTEDIPS")).toBe("");
  });

  it("do not add up over a long time", async () => {
    let now = Date.UTC(2026, 0, 1);
    await using sandbox = await aSandbox({ ...bare, clock: () => now });
    sandbox.server.set("documents", new Map([[WHITE_HOLES, "10.0.0.0/8"]]));
    await failTimes(sandbox, 9);
    now += 11 * 60_000;
    await failTimes(sandbox, 9);
    using client = await RawClient.signIn(sandbox, "postmaster");
    expect(await client.ask("GETTEMPBLACKLISTEDIPS")).toBe("");
  });

  it("are reported for other programs, too", async () => {
    await using sandbox = await aSandbox(bare);
    using client = await RawClient.signIn(sandbox, "postmaster");
    for (let turn = 0; turn < 10; turn++) await client.ask("REPORTFAILEDLOGINADDRESS 203.0.113.5");
    expect(await client.ask("GETTEMPBLACKLISTEDIPS")).toMatch(/^203\.0\.113\.5-\d+$/);
  });

  it("show in the info of the Account", async () => {
    await using sandbox = await aSandbox({ ...bare, clock: () => Date.UTC(2026, 0, 1) });
    await failTimes(sandbox, 1);
    using client = await RawClient.signIn(sandbox, "postmaster");
    expect((await client.send("GETACCOUNTINFO * (LastFailedLogin,LastFailedLoginAddress)")).data).toBe(
      "{LastFailedLogin=#T01-01-2026_00:00:00;LastFailedLoginAddress=#I[127.0.0.1];}",
    );
  });
});

describe("a blocked address", () => {
  it("is let in again when it is taken off the list, or must not be blocked", async () => {
    await using sandbox = await aSandbox(bare);
    sandbox.server.set("documents", new Map([[WHITE_HOLES, ""]]));
    using client = await RawClient.signIn(sandbox, "postmaster");
    await client.ask("TEMPBLACKLISTIP 127.0.0.1 TIMEOUT 600");
    using refused = await RawClient.connect(sandbox);
    expect(await refused.reply()).toMatchObject({ status: 501 });
    await client.ask("TEMPUNBLOCKIP 127.0.0.1 TIMEOUT 600");
    using allowed = await RawClient.connect(sandbox);
    expect(await allowed.reply()).toMatchObject({ status: 200 });
  });
});
