import { describe, expect, it } from "vitest";
import type { Connection } from "@/lib/client";
import { type ScriptedServer, scriptedServer } from "../support/scripted-server";
import { failureOf, opened } from "./opened";

async function withConnection<T>(server: ScriptedServer, work: (connection: Connection) => Promise<T>): Promise<T> {
  const connection = await opened(server);
  try {
    return await work(connection);
  } finally {
    connection.destroy();
  }
}

describe("the default framing", () => {
  const refuseInline = `
    S: 200 ready
    C: USER ann@mail.example
    S: 300 more
    C: PASS secret
    S: 200 OK
    C: INLINE
    S: 500 unknown command
  `;

  function answeringInLines(...pieces: readonly string[]): Promise<ScriptedServer> {
    return scriptedServer(async (peer) => {
      await peer.play(refuseInline);
      for (;;) {
        await peer.line();
        for (const piece of pieces) {
          peer.write(piece);
          await new Promise(setImmediate);
        }
      }
    });
  }

  it.each([
    ["200 OK\r\n", undefined],
    ["201 (a)\r\n", "(a)"],
    ["200 data follow\r\n(a, b)\r\n", "(a, b)"],
    ["200 Data Follow\r\nabc\r\n", "abc"],
    ["200 data follow\r\n{a=(\n1,\n2);\n}\r\n", "{a=(\n1,\n2);\n}"],
    ["200 data follow\r\n// why\r\n\r\n(a)\r\n", "// why\n\n(a)"],
  ])("%j has the data %j, twice", async (bytes, value) => {
    await using server = await answeringInLines(bytes);
    await withConnection(server, async (connection) => {
      expect((await connection.send("X")).value).toBe(value);
      expect((await connection.send("X")).value).toBe(value);
    });
  });

  it("may be split at any byte", async () => {
    const bytes = '200 data follow\r\n(a,\n"b\\"(")\r\n';
    for (let at = 1; at < bytes.length; at++) {
      await using server = await answeringInLines(bytes.slice(0, at), bytes.slice(at));
      expect((await withConnection(server, (connection) => connection.send("X"))).value).toBe('(a,\n"b\\"(")');
    }
  });

  it.each([
    ["that cannot be read", "200 data follow\r\n(a]\r\n)\r\n"],
    ["with something behind it", "200 data follow\r\n(a) b\r\n"],
    ["that is nested too deeply", `200 data follow\r\n${"(".repeat(100)}\r\n`],
  ])("ends the connection at data %s", async (_, bytes) => {
    await using server = await answeringInLines(bytes);
    await withConnection(server, async (connection) => {
      expect(await failureOf(connection.send("X"))).toMatchObject({ code: "protocol", sent: true });
      expect(connection.state).toBe("closed");
    });
  });

  it("fails when the server goes away in the data", async () => {
    await using server = await scriptedServer(async (peer) => {
      await peer.play(refuseInline);
      await peer.line();
      peer.write("200 data follow\r\n(a,\r\n");
      peer.end();
    });
    await withConnection(server, async (connection) => {
      expect(await failureOf(connection.send("X"))).toMatchObject({ code: "connection-lost", sent: true });
    });
  });

  it("reads data that keeps within the limits", async () => {
    await using server = await answeringInLines("200 data follow\r\n(a)\r\n");
    const connection = await opened(server, { limits: { value: 100 } });
    expect((await connection.send("X")).value).toBe("(a)");
    connection.destroy();
  });

  it("gives up an endless value at the limit", async () => {
    await using server = await answeringInLines(`200 data follow\r\n(${"a,\r\n".repeat(100)}`);
    const connection = await opened(server, { limits: { value: 100 } });
    expect(await failureOf(connection.send("X"))).toMatchObject({ code: "protocol", sent: true });
  });
});
