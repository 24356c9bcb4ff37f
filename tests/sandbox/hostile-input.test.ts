import { describe, expect, it } from "vitest";
import { aSandbox, RawClient } from "../support/start-sandbox";

const bare = { seed: "bare" } as const;

function nested(depth: number): string {
  return `${"(".repeat(depth)}x${")".repeat(depth)}`;
}

describe("what could be read but not be kept", () => {
  it.each([
    "UPDATEACCOUNTSETTINGS postmaster {Custom=#(object:1);}",
    `UPDATEACCOUNTSETTINGS postmaster {Custom=${nested(40)};}`,
    `SETACCOUNTMAILRULES postmaster (${nested(60)})`,
  ])("is refused: %s", async (line) => {
    await using sandbox = await aSandbox(bare);
    using client = await RawClient.signIn(sandbox, "postmaster");
    expect(await client.send(line)).toMatchObject({ status: 501 });
    expect(await client.send("GETACCOUNTSETTINGS postmaster")).toMatchObject({ status: 201 });
  });

  it("is still copied by ECHO", async () => {
    await using sandbox = await aSandbox(bare);
    using client = await RawClient.signIn(sandbox, "postmaster");
    expect((await client.send("ECHO (#(object:1),a)")).data).toBe("(#(object:1),a)");
    expect((await client.send(`ECHO ${nested(60)}`)).data).toBe(nested(60));
  });
});

describe("a moment beyond the calendar", () => {
  it("is the remote future", async () => {
    await using sandbox = await aSandbox(bare);
    using client = await RawClient.signIn(sandbox, "postmaster");
    await client.ask("TEMPBLACKLISTIP 10.9.8.7 TIMEOUT 999999999999999");
    expect((await client.send("GETTEMPBLACKLISTEDIPS")).data).toBe('"10.9.8.7-*"');
    await client.ask("BALANCE postmaster {op=credit;type=Calls;amount=100;}");
    await client.ask("BALANCE postmaster {op=reserve;type=Calls;amount=1;id=x;expires=999999999999999;}");
    expect(await client.send("BALANCE postmaster {op=read;type=Calls;id=x;}")).toMatchObject({ status: 201 });
  });
});
