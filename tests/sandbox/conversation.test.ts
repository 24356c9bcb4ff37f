import { describe, expect, it } from "vitest";
import { aSandbox, RawClient } from "../support/start-sandbox";

const bare = { seed: "bare" } as const;

describe("command lines", () => {
  it.each([
    ['CREATEACCOUNT "user1@northwind.example" TextMailbox {RealName="A B";}'],
    ['createaccount user1 textmailbox {RealName="A B";}'],
    ['CreateAccount   user1@Northwind.EXAMPLE    TextMailbox   { RealName = "A B" ; }'],
    ['  CREATEACCOUNT user1 TextMailbox {"RealName"="A B";}  '],
  ])("are read as old clients write them: %s", async (line) => {
    await using sandbox = await aSandbox(bare);
    using client = await RawClient.signIn(sandbox, "postmaster");
    expect(await client.send(line)).toMatchObject({ status: 200, text: "OK" });
    expect((await client.send("LISTACCOUNTS")).data).toBe("{postmaster=macnt;user1=mbox;}");
    expect((await client.send("GETACCOUNTSETTINGS USER1")).data).toBe('{RealName="A B";}');
  });

  it("may end in a bare line feed", async () => {
    await using sandbox = await aSandbox(bare);
    using client = await RawClient.signIn(sandbox, "postmaster");
    client.write("NOOP\nECHO a\n");
    expect([await client.line(), await client.line()]).toEqual(["200 OK", "201 a"]);
  });

  it("are answered in order when they come all at once", async () => {
    await using sandbox = await aSandbox(bare);
    using client = await RawClient.signIn(sandbox, "postmaster");
    const numbers = Array.from({ length: 2000 }, (_, index) => index);
    client.write(numbers.map((number) => `ECHO ${number}\r\n`).join(""));
    for (const number of numbers) expect(await client.line()).toBe(`201 ${number}`);
  });

  it("are carried out when the peer has already closed its direction", async () => {
    await using sandbox = await aSandbox(bare);
    using client = await RawClient.signIn(sandbox, "postmaster");
    client.socket.end("CREATEACCOUNT user1\r\nLISTACCOUNTS\r\n");
    expect([await client.line(), await client.line()]).toEqual(["200 OK", "201 {postmaster=macnt;user1=macnt;}"]);
    await client.closed();
  });

  it("are read whole however they are cut into packets", async () => {
    await using sandbox = await aSandbox(bare);
    using client = await RawClient.signIn(sandbox, "postmaster");
    for (const byte of Buffer.from("ECHO Иван\r\n")) client.write(Buffer.from([byte]));
    expect(await client.line()).toBe('201 "Иван"');
  });

  it("that are too long are refused and do no harm to the next one", async () => {
    await using sandbox = await aSandbox({ ...bare, maxLineBytes: 100 });
    using client = await RawClient.signIn(sandbox, "postmaster");
    client.write(`ECHO ${"a".repeat(300)}\r\nECHO b\r\n`);
    expect((await client.line())?.slice(0, 3)).toBe("501");
    expect(await client.line()).toBe("201 b");
  });

  it("that hold a zero byte are refused", async () => {
    await using sandbox = await aSandbox(bare);
    using client = await RawClient.signIn(sandbox, "postmaster");
    expect(await client.send("ECHO a\0b")).toMatchObject({ status: 501 });
    expect(await client.send("NOOP")).toMatchObject({ status: 200 });
  });

  it("that hold broken UTF-8 do not end the connection", async () => {
    await using sandbox = await aSandbox(bare);
    using client = await RawClient.signIn(sandbox, "postmaster");
    client.write(Buffer.from([0x45, 0x43, 0x48, 0x4f, 0x20, 0xff, 0xfe, 0x0d, 0x0a]));
    await client.reply();
    expect(await client.send("NOOP")).toMatchObject({ status: 200 });
  });
});

describe("an idle connection", () => {
  it("is closed after the limit", async () => {
    await using sandbox = await aSandbox({ ...bare, idleMs: 30 });
    using client = await RawClient.signIn(sandbox, "postmaster");
    await client.closed();
  });

  it("that never signs in is closed after a shorter one", async () => {
    await using sandbox = await aSandbox({ ...bare, loginMs: 30 });
    using client = await RawClient.connect(sandbox);
    await client.reply();
    await client.closed();
  });
});

describe("many connections", () => {
  it("are held at the same time", async () => {
    await using sandbox = await aSandbox(bare);
    const clients = await Promise.all(Array.from({ length: 500 }, () => RawClient.connect(sandbox)));
    const greetings = await Promise.all(clients.map((client) => client.reply()));
    expect(greetings.every(({ status }) => status === 200)).toBe(true);
    for (const client of clients) client[Symbol.dispose]();
  });

  it("from one address are limited where the listener says so", async () => {
    await using sandbox = await aSandbox({ ...bare, maxPerAddress: 1 });
    using first = await RawClient.connect(sandbox);
    await first.reply();
    using second = await RawClient.connect(sandbox);
    expect(await second.reply()).toMatchObject({ status: 501 });
    await second.closed();
  });
});

describe("a slow network", () => {
  it("delays answers without holding up the commands behind them", async () => {
    await using sandbox = await aSandbox({ ...bare, latencyMs: 5 });
    using client = await RawClient.signIn(sandbox, "postmaster");
    client.write("ECHO a\r\nECHO b\r\nQUIT\r\n");
    expect([await client.line(), await client.line()]).toEqual(["201 a", "201 b"]);
    await client.closed();
  });
});
