import { createServer } from "node:net";
import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { Connection, parseServerUrl } from "@/lib/client";
import { AbortedError, ConnectError, ConnectionLostError, InputError, ReplyError, SignInError } from "@/lib/errors";
import { scriptedServer } from "../support/scripted-server";
import { ANN, connectionTo, failureOf, opened } from "./opened";

const SLOW = 20;

describe("signing in", () => {
  it("sends name and password when the greeting has no challenge", async () => {
    await using server = await scriptedServer((peer) => peer.welcome());
    const connection = await opened(server);
    expect(connection.state).toBe("ready");
    expect(connection.framing).toBe("inline");
    connection.destroy();
  });

  it("answers the challenge of the greeting", async () => {
    await using server = await scriptedServer((peer) =>
      peer.play(`
        S: 200 CommuniGate Pro at cgate PWD Server 5.3 <753.1213987978@cgate.mobimail.com.br>
        C: APOP ann@mail.example dc0731aada3eb95fd4311dc32f7e0102
        S: 200 login OK
        C: INLINE
        S: 200 OK
      `),
    );
    const connection = await opened(server);
    expect(connection.facts).toMatchObject({
      offersApop: true,
      stls: "not asked",
      isLocal: true,
      certificate: undefined,
    });
    connection.destroy();
  });

  it("takes spaces and letters beyond ASCII of a password as they are", async () => {
    await using server = await scriptedServer((peer) =>
      peer.play(`
        S: 200 ready <1.1700000000@mail.example.com>
        C: APOP ann@mail.example 0cda2ff375cec3c06bda90b32b15edde
        S: 200 OK
        C: INLINE
        S: 200 OK
      `),
    );
    const connection = connectionTo(server);
    await connection.open({ ...ANN, password: "pass word" });
    connection.destroy();
  });

  it("sends the password as it is when the address says so", async () => {
    await using server = await scriptedServer(async (peer) => {
      await peer.play("S: 200 ready <1.1700000000@mail.example.com>\nC: USER ann@mail.example\nS: 300 more");
      await peer.line();
      peer.end();
    });
    await failureOf(connectionTo(server, "?login=password").open({ ...ANN, password: ' pä"ss\\ word ' }));
    expect(server.lines[1]).toBe('PASS  pä"ss\\ word ');
  });

  it("never sends the password in clear after APOP was refused", async () => {
    await using server = await scriptedServer(async (peer) => {
      await peer.play("S: 200 ready <1.2@mail.example>");
      await peer.line();
      peer.send("515 no");
      await peer.gone();
    });
    expect(await failureOf(opened(server))).toBeInstanceOf(SignInError);
    expect(server.lines).toHaveLength(1);
    expect(server.lines[0]).toMatch(/^APOP ann@mail\.example [0-9a-f]{32}$/);
  });

  it("keeps what the server says about a refusal as the cause", async () => {
    await using server = await scriptedServer((peer) =>
      peer.play(`
        S: 200 ready
        C: USER ann@mail.example
        S: 300 more
        C: PASS secret
        S: 515 no such account
      `),
    );
    const failure = await failureOf(opened(server));
    expect(failure).toMatchObject({ code: "sign-in", cause: { status: 515, text: "no such account" } });
    expect(String(failure)).not.toContain("no such account");
  });

  it("takes any answer to USER but a question as a refusal", async () => {
    await using server = await scriptedServer((peer) => peer.play("S: 200 ready\nC: USER ann@mail.example\nS: 500 no"));
    expect(await failureOf(opened(server))).toBeInstanceOf(SignInError);
  });

  it("says that APOP is not offered when the address asks for it", async () => {
    await using server = await scriptedServer((peer) => peer.play("S: 200 ready"));
    expect(await failureOf(connectionTo(server, "?login=apop").open(ANN))).toMatchObject({
      code: "connect",
      phase: "login",
    });
  });

  it.each([
    { login: "ann\r\nQUIT", password: "x" },
    { login: "ann x", password: "x" },
    { login: "ann\0", password: "x" },
    { login: "", password: "x" },
    { login: "ann", password: "x\r\nDELETEACCOUNT y" },
    { login: "ann", password: "x\ny" },
    { login: "ann", password: "x\0" },
  ])("sends nothing at all for the credentials %j", async (credentials) => {
    await using server = await scriptedServer((peer) => peer.send("200 ready"));
    expect(await failureOf(connectionTo(server).open(credentials))).toBeInstanceOf(InputError);
    expect(server.connections).toBe(0);
  });

  it("goes on with the default framing when INLINE is refused", async () => {
    await using server = await scriptedServer((peer) =>
      peer.play(`
        S: 200 ready
        C: USER ann@mail.example
        S: 300 more
        C: PASS secret
        S: 200 OK
        C: INLINE
        S: 500 unknown command
      `),
    );
    const connection = await opened(server);
    expect(connection).toMatchObject({ state: "ready", framing: "default" });
    connection.destroy();
  });
});

describe("a server that is none", () => {
  it("says that nothing answers when the connection is refused", async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    await new Promise((resolve) => server.close(resolve));
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const failure = await failureOf(new Connection(parseServerUrl(`pwd://127.0.0.1:${port}`)).open(ANN));
    expect(failure).toMatchObject({
      code: "connect",
      phase: "connect",
      message: "Nothing answers at the server's address.",
    });
  });

  it("says that a stream could not be had, whatever the reason", async () => {
    const dial = () => Promise.reject(new Error("odd"));
    const failure = await failureOf(new Connection(parseServerUrl("pwd://h"), { dial }).open(ANN));
    expect(failure).toMatchObject({ code: "connect", message: "The server could not be reached." });
    const thrown = () => Promise.reject("odder");
    expect(await failureOf(new Connection(parseServerUrl("pwd://h"), { dial: thrown }).open(ANN))).toBeInstanceOf(
      ConnectError,
    );
  });

  it.each([
    ["another service", "220 mail.example ESMTP", "greeting"],
    ["a service that is closed", "500 go away", "greeting"],
    ["a line without a code", "+OK POP3 ready", "greeting"],
    ["a web server", "HTTP/1.1 400 Bad Request", "greeting"],
    ["a code of four digits", "2000 ready", "greeting"],
    ["a greeting of two lines", "200 ready\r\n200 and more", "login"],
  ])("recognises %s", async (_, greeting, phase) => {
    await using server = await scriptedServer((peer) => peer.send(greeting));
    expect(await failureOf(opened(server))).toMatchObject({ code: "connect", phase });
  });

  it("takes a greeting with a bare code", async () => {
    await using server = await scriptedServer((peer) => peer.play("S: 200\nC: USER ann@mail.example\nS: 515"));
    expect(await failureOf(opened(server))).toMatchObject({ cause: { status: 515, text: "" } });
  });

  it("gives up an endless greeting", async () => {
    await using server = await scriptedServer((peer) => peer.write("2".repeat(20_000)));
    expect(await failureOf(opened(server))).toMatchObject({ code: "connect", phase: "greeting" });
  });

  it("gives up a server that sends garbage", async () => {
    await using server = await scriptedServer((peer) => peer.write(Uint8Array.of(0xff, 0xfe, 0x00, 0x0a)));
    expect(await failureOf(opened(server))).toMatchObject({ code: "connect", phase: "greeting" });
  });
});

describe("the way to the server", () => {
  it("has a deadline, and a stream that comes late is closed", async () => {
    const late = new PassThrough();
    let arrive: () => void = () => undefined;
    const dial = () =>
      new Promise<{ stream: PassThrough; isLocal: boolean }>((resolve) => {
        arrive = () => resolve({ stream: late, isLocal: true });
      });
    const connection = new Connection(parseServerUrl("pwd://h"), { dial, deadlines: { connect: SLOW } });
    expect(await failureOf(connection.open(ANN))).toMatchObject({ code: "timeout", phase: "connect", sent: false });
    const closed = new Promise((resolve) => late.once("close", resolve));
    arrive();
    await closed;
  });

  it("is given up at once when the caller has given up already", async () => {
    await using server = await scriptedServer((peer) => peer.send("200 ready"));
    expect(await failureOf(connectionTo(server).open(ANN, AbortSignal.abort()))).toBeInstanceOf(AbortedError);
  });

  it("can be ended by its owner at any moment", async () => {
    await using server = await scriptedServer((peer) => peer.gone());
    const connection = connectionTo(server);
    const opening = failureOf(connection.open(ANN));
    connection.destroy();
    expect(await opening).toBeInstanceOf(Error);
    expect(connection.state).toBe("closed");
    expect(await failureOf(connection.open(ANN))).toBeInstanceOf(ConnectionLostError);
  });
});

describe("probing", () => {
  it("says what a server is like without signing in", async () => {
    await using server = await scriptedServer((peer) => peer.play("S: 200 ready <1.2@mail.example>"));
    expect(await connectionTo(server).probe()).toEqual({
      greeting: "ready <1.2@mail.example>",
      offersApop: true,
      stls: "not asked",
      certificate: undefined,
      isLocal: true,
    });
    expect(server.lines).toEqual([]);
  });

  it("says why a server cannot be reached", async () => {
    await using server = await scriptedServer((peer) => peer.send("500 no"));
    expect(await failureOf(connectionTo(server).probe())).toMatchObject({ cause: expect.any(ReplyError) });
  });
});
