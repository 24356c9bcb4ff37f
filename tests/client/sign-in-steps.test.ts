import { describe, expect, it } from "vitest";
import { AbortedError, ConnectionLostError, TimeoutError } from "@/lib/errors";
import { scriptedServer } from "../support/scripted-server";
import { ANN, connectionTo, failureOf, opened } from "./opened";

const SLOW = 20;

const STEPS: readonly (readonly [string, string])[] = [
  ["greeting", ""],
  ["login", "S: 200 ready\nC: USER ann@mail.example"],
  ["login", "S: 200 ready\nC: USER ann@mail.example\nS: 300 more\nC: PASS secret"],
  ["inline", "S: 200 ready\nC: USER ann@mail.example\nS: 300 more\nC: PASS secret\nS: 200 OK\nC: INLINE"],
];

describe("each step of signing in", () => {
  it.each(STEPS)("fails in the phase %s when the server ends after %j", async (phase, conversation) => {
    await using server = await scriptedServer(async (peer) => {
      await peer.play(conversation);
      peer.end();
    });
    const connection = connectionTo(server);
    const failure = await failureOf(connection.open(ANN));
    expect(failure).toMatchObject({ code: "connect", phase, cause: expect.any(ConnectionLostError) });
    expect(connection.state).toBe("closed");
  });

  it.each(STEPS)("fails in the phase %s when the server breaks off in a line after %j", async (phase, conversation) => {
    await using server = await scriptedServer(async (peer) => {
      await peer.play(conversation);
      peer.write("200 O");
      peer.end();
    });
    expect(await failureOf(opened(server))).toMatchObject({ code: "connect", phase });
  });

  it.each(STEPS)("has a deadline in the phase %s after %j", async (phase, conversation) => {
    await using server = await scriptedServer((peer) => peer.play(conversation));
    const connection = connectionTo(server, "", { deadlines: { [phase]: SLOW } });
    const failure = await failureOf(connection.open(ANN));
    expect(failure).toBeInstanceOf(TimeoutError);
    expect(failure).toMatchObject({ phase, sent: false, retryable: true });
    expect(connection.state).toBe("closed");
  });

  it.each(STEPS)("can be given up in the phase %s after %j", async (_, conversation) => {
    const abort = new AbortController();
    await using server = await scriptedServer(async (peer) => {
      await peer.play(conversation);
      abort.abort();
      await peer.gone();
    });
    const connection = connectionTo(server);
    expect(await failureOf(connection.open(ANN, abort.signal))).toBeInstanceOf(AbortedError);
    expect(connection.state).toBe("closed");
  });

  it("is refused when a second reply waits to be read", async () => {
    await using server = await scriptedServer((peer) =>
      peer.play("S: 200 ready\nC: USER ann@mail.example").then(() => peer.send("300 more", "200 login OK")),
    );
    expect(await failureOf(opened(server))).toMatchObject({ code: "connect", phase: "login" });
    expect(server.lines).toEqual(["USER ann@mail.example"]);
  });

  it("works when every byte of the server comes alone", async () => {
    await using server = await scriptedServer(async (peer) => {
      const trickle = async (text: string) => {
        for (const byte of Buffer.from(`${text}\r\n`)) {
          peer.write(Uint8Array.of(byte));
          await new Promise(setImmediate);
        }
      };
      for (const reply of ["200 ready", "300 more", "200 OK", "200 OK", '201 ("Привет")']) {
        await trickle(reply);
        if (!reply.startsWith("201")) await peer.line();
      }
    });
    const connection = await opened(server);
    expect(await connection.send("LISTDOMAINS")).toEqual({ status: 201, text: "", value: '("Привет")' });
    connection.destroy();
  });
});
