import { describe, expect, it } from "vitest";
import type { Connection } from "@/lib/client";
import {
  AbortedError,
  AppError,
  ConnectionLostError,
  InputError,
  ProtocolError,
  ReplyError,
  TimeoutError,
} from "@/lib/errors";
import { type Peer, type ScriptedServer, scriptedServer } from "../support/scripted-server";
import { connectionTo, failureOf, opened } from "./opened";

/** A server that answers the first command with these bytes, in these pieces. */
function answering(...pieces: readonly string[]): Promise<ScriptedServer> {
  return scriptedServer(async (peer) => {
    await peer.welcome();
    await peer.line();
    for (const piece of pieces) {
      peer.write(piece);
      await new Promise(setImmediate);
    }
    await peer.gone();
  });
}

async function withConnection<T>(server: ScriptedServer, work: (connection: Connection) => Promise<T>): Promise<T> {
  const connection = await opened(server);
  try {
    return await work(connection);
  } finally {
    connection.destroy();
  }
}

describe("a reply", () => {
  it.each([
    ["200 OK\r\n", { status: 200, text: "OK" }],
    ["200\r\n", { status: 200, text: "" }],
    ["200 OK\n", { status: 200, text: "OK" }],
    ["201 {}\r\n", { status: 201, text: "", value: "{}" }],
    ["201 ()\r\n", { status: 201, text: "", value: "()" }],
    ['201 ""\r\n', { status: 201, text: "", value: '""' }],
    ["201 (a,b) \r\n", { status: 201, text: "", value: "(a,b) " }],
    ["299 odd\r\n", { status: 299, text: "odd" }],
    ["200 data follow\r\n", { status: 200, text: "data follow" }],
  ])("%j is %j", async (bytes, reply) => {
    await using server = await answering(bytes);
    expect(await withConnection(server, (connection) => connection.send("X"))).toEqual(reply);
  });

  it.each(["501 Account with this name already exists", "515 no", "999 odd", "404"])(
    "that refuses is an error with its code and words, and the connection lives on: %s",
    async (line) => {
      await using server = await answering(`${line}\r\n`);
      await withConnection(server, async (connection) => {
        const failure = await failureOf(connection.send("X"));
        expect(failure).toBeInstanceOf(ReplyError);
        expect(failure).toMatchObject({ status: Number(line.slice(0, 3)), text: line.slice(4) });
        expect(connection.state).toBe("ready");
      });
    },
  );

  it("may be split at any byte", async () => {
    const reply = '201 {"Жук"=(a,b);}\r\n';
    const bytes = Buffer.from(reply);
    await using server = await scriptedServer(async (peer) => {
      await peer.welcome();
      for (let at = 1; at < bytes.length; at++) {
        await peer.line();
        peer.write(bytes.subarray(0, at));
        await new Promise(setImmediate);
        peer.write(bytes.subarray(at));
      }
    });
    await withConnection(server, async (connection) => {
      for (let at = 1; at < bytes.length; at++) {
        expect((await connection.send("X")).value).toBe('{"Жук"=(a,b);}');
      }
    });
  });

  it("may be longer than anything that a server says before it lets us in", async () => {
    await using server = await answering(`201 "${"a".repeat(1_000_000)}"\r\n`);
    expect((await withConnection(server, (connection) => connection.send("X"))).value).toHaveLength(1_000_002);
  });

  it.each([
    ["has no code", "OK\r\n"],
    ["has a short code", "20 OK\r\n"],
    ["has a dash behind its code", "200-OK\r\n"],
    ["is empty", "\r\n"],
    ["asks for more", "300 go on\r\n"],
    ["has a code below all codes", "100 wait\r\n"],
    ["has another line behind it", "200 OK\r\n200 OK\r\n"],
    ["has the start of another line behind it", "200 OK\r\n2"],
  ])("that %s ends the connection, and the command may have taken effect", async (_, bytes) => {
    await using server = await answering(bytes);
    await withConnection(server, async (connection) => {
      const failure = await failureOf(connection.send("X"));
      expect(failure).toBeInstanceOf(ProtocolError);
      expect(failure).toMatchObject({ sent: true });
      expect(connection.state).toBe("closed");
    });
  });

  it("that has no end is given up at the limit", async () => {
    await using server = await answering(`201 "${"a".repeat(2000)}`);
    const connection = await opened(server, { limits: { line: 1000 } });
    expect(await failureOf(connection.send("X"))).toMatchObject({ code: "protocol", sent: true });
    expect(connection.state).toBe("closed");
  });

  it("that nobody asked for ends an idle connection", async () => {
    await using server = await scriptedServer(async (peer) => {
      await peer.welcome();
      await peer.line();
      peer.send("200 OK");
      await new Promise(setImmediate);
      peer.send("200 a stray one");
      await peer.gone();
    });
    const connection = await opened(server);
    await connection.send("X").catch(() => undefined);
    await closed(connection);
    expect(await failureOf(connection.send("Y"))).toMatchObject({ code: "connection-lost", sent: false });
    expect(server.lines).not.toContain("Y");
  });
});

describe("sending", () => {
  it.each(["NOOP\r\nDELETEDOMAIN x", "NOOP\n", "NOOP\r", "NO\0OP"])(
    "refuses %j before anything goes out",
    async (line) => {
      await using server = await scriptedServer(async (peer) => {
        await peer.welcome();
        await peer.play("C: NOOP\nS: 200 OK");
      });
      await withConnection(server, async (connection) => {
        expect(await failureOf(connection.send(line))).toBeInstanceOf(InputError);
        expect(await connection.send("NOOP")).toMatchObject({ status: 200 });
      });
    },
  );

  it("takes one command at a time", async () => {
    await using server = await answering("200 OK\r\n");
    await withConnection(server, async (connection) => {
      const first = connection.send("X");
      expect(await failureOf(connection.send("Y"))).toBeInstanceOf(AppError);
      expect(await first).toMatchObject({ status: 200 });
    });
  });

  it("is refused before the connection is open", async () => {
    await using server = await scriptedServer((peer) => peer.gone());
    expect(await failureOf(connectionTo(server).send("X"))).toBeInstanceOf(AppError);
  });

  it("fails when the time is over, and the connection ends with it", async () => {
    await using server = await answering();
    await withConnection(server, async (connection) => {
      const failure = await failureOf(connection.send("X", { timeoutMs: 20 }));
      expect(failure).toBeInstanceOf(TimeoutError);
      expect(failure).toMatchObject({ phase: "reply", sent: true, retryable: false });
      expect(connection.state).toBe("closed");
    });
  });

  it("has a deadline of its own when the caller sets none", async () => {
    await using server = await answering();
    const connection = await opened(server, { deadlines: { reply: 20 } });
    expect(await failureOf(connection.send("X"))).toBeInstanceOf(TimeoutError);
  });

  it("can be given up while it waits, and the connection ends with it", async () => {
    const abort = new AbortController();
    await using server = await scriptedServer(async (peer) => {
      await peer.welcome();
      await peer.line();
      abort.abort();
      await peer.gone();
    });
    await withConnection(server, async (connection) => {
      const failure = await failureOf(connection.send("X", { signal: abort.signal }));
      expect(failure).toBeInstanceOf(AbortedError);
      expect(failure).toMatchObject({ sent: true });
      expect(connection.state).toBe("closed");
    });
  });

  it("sends nothing for a caller who has given up already, and the connection lives on", async () => {
    await using server = await scriptedServer((peer) => peer.welcome().then(() => peer.gone()));
    await withConnection(server, async (connection) => {
      const failure = await failureOf(connection.send("X", { signal: AbortSignal.abort() }));
      expect(failure).toMatchObject({ code: "aborted", sent: false });
      expect(connection.state).toBe("ready");
    });
    expect(server.lines).not.toContain("X");
  });

  it.each([
    ["ends", (peer: Peer) => peer.end()],
    ["breaks off", (peer: Peer) => peer.destroy()],
  ])("fails when the server %s before the reply", async (_, leave) => {
    await using server = await scriptedServer(async (peer) => {
      await peer.welcome();
      await peer.line();
      leave(peer);
    });
    await withConnection(server, async (connection) => {
      const failure = await failureOf(connection.send("X"));
      expect(failure).toBeInstanceOf(ConnectionLostError);
      expect(failure).toMatchObject({ sent: true, retryable: false });
      expect(connection.state).toBe("closed");
    });
  });

  it("fails when the server ends in the middle of a reply", async () => {
    await using server = await scriptedServer(async (peer) => {
      await peer.welcome();
      await peer.line();
      peer.write("201 {a=");
      peer.end();
    });
    await withConnection(server, async (connection) => {
      expect(await failureOf(connection.send("X"))).toMatchObject({ code: "connection-lost", sent: true });
    });
  });

  it("fails at once when its owner ends the connection", async () => {
    await using server = await answering();
    const connection = await opened(server);
    const sending = failureOf(connection.send("X"));
    connection.destroy();
    expect(await sending).toMatchObject({ code: "connection-lost", sent: true });
  });

  it("gives a reply that came before its owner ended the connection", async () => {
    await using server = await answering("200 OK\r\n");
    const connection = await opened(server);
    expect(await connection.send("X")).toMatchObject({ status: 200 });
    connection.destroy();
    expect(connection.state).toBe("closed");
  });

  it("sends letters beyond ASCII as UTF-8", async () => {
    await using server = await answering("200 OK\r\n");
    await withConnection(server, (connection) => connection.send('ECHO "Жук 😀"'));
    expect(server.lines.at(-1)).toBe('ECHO "Жук 😀"');
  });
});

function closed(connection: Connection): Promise<void> {
  return until(() => connection.state === "closed");
}

/** Lets the event loop turn until it is so; the runner's time limit ends a wait in vain. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise(setImmediate);
}
