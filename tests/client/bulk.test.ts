import { createServer, type Server, type Socket } from "node:net";
import { describe, expect, it, vi } from "vitest";
import { Agent, type BulkLine, canPipeline } from "@/lib/client";
import { AbortedError } from "@/lib/errors";
import { type Script, scriptedServer } from "../support/scripted-server";
import { clientOf, echoing, failureOf, opened } from "./opened";

function agentOf(): Agent & AsyncDisposable {
  const agent = new Agent();
  return Object.assign(agent, { [Symbol.asyncDispose]: async () => agent.close() });
}

function numbered(count: number): BulkLine[] {
  return Array.from({ length: count }, (_, index) => ({ line: `X${index}` }));
}

interface ForgetfulServer extends AsyncDisposable {
  readonly port: number;
  /** The most lines that came in one packet of bulk work. */
  readonly packets: readonly number[];
}

/** A server that reads the first line of every packet and throws the rest away: what no client but ours would notice. */
async function forgetfulServer(): Promise<ForgetfulServer> {
  const sockets = new Set<Socket>();
  const packets: number[] = [];
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => socket.destroy());
    socket.write("200 ready\r\n");
    socket.on("data", (packet) => {
      const [line = "", ...rest] = packet.toString().split("\r\n");
      packets.push(rest.length);
      socket.write(line.startsWith("USER") ? "300 more\r\n" : "200 OK\r\n");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return {
    port: address.port,
    packets,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Ends the connection when a second line comes before the first was answered. */
const impatient: Script = async (peer) => {
  await peer.welcome();
  for (;;) {
    await peer.line();
    if (await hasMore(peer)) return peer.destroy();
    peer.send("200 OK");
  }
};

async function hasMore(peer: Parameters<Script>[0]): Promise<boolean> {
  const more = peer.line().then(() => true);
  const quiet = new Promise<false>((resolve) => setImmediate(() => setImmediate(() => resolve(false))));
  return Promise.race([more, quiet]);
}

describe("the question whether a server allows pipelining", () => {
  it("is answered by sending several commands in one packet", async () => {
    await using server = await scriptedServer(echoing);
    const connection = await opened(server);
    expect(await canPipeline(connection)).toBe(true);
    expect(server.lines.slice(3)).toEqual(Array.from({ length: 8 }, () => "NOOP"));
    expect(connection.state).toBe("ready");
    connection.destroy();
  });

  it("is not answered by somebody who gave up", async () => {
    await using server = await scriptedServer(echoing);
    const connection = await opened(server);
    expect(await failureOf(canPipeline(connection, AbortSignal.abort()))).toBeInstanceOf(AbortedError);
    connection.destroy();
  });
});

describe("bulk work", () => {
  it("asks a server once, and sends ahead where it may", async () => {
    await using server = await scriptedServer(echoing);
    await using agent = agentOf();
    const told: string[] = [];
    for (const key of ["a", "b"]) {
      await agent.bulk(clientOf(server, key), numbered(100), ({ line }) => void told.push(line));
    }
    expect(told).toHaveLength(200);
    expect(server.lines.filter((line) => line === "NOOP")).toHaveLength(8);
  });

  it("goes one line at a time, over a fresh connection, where the server breaks off", async () => {
    await using server = await scriptedServer(impatient);
    await using agent = agentOf();
    const told: string[] = [];
    await agent.bulk(clientOf(server), numbered(5), ({ line }, { kind }) => void told.push(`${line} ${kind}`));
    expect(told).toEqual(["X0 done", "X1 done", "X2 done", "X3 done", "X4 done"]);
    await agent.bulk(clientOf(server), numbered(1), () => undefined);
    expect(server.connections).toBe(2);
  });

  it("goes one line at a time where the server forgets what came behind the first", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
    try {
      await using server = await forgetfulServer();
      await using agent = agentOf();
      let done = 0;
      const work = agent.bulk(clientOf(server), numbered(5), () => {
        done += 1;
      });
      while (!server.packets.includes(8)) await new Promise(setImmediate);
      vi.advanceTimersByTime(5_000);
      await work;
      expect(done).toBe(5);
      expect(server.packets.filter((lines) => lines > 1)).toEqual([8]);
    } finally {
      vi.useRealTimers();
    }
  });

  it("does not hold against a server that it was gone when it was asked", async () => {
    await using server = await scriptedServer((peer, index) => {
      if (index >= 2) return echoing(peer, index);
      return peer.welcome().then(() => peer.destroy());
    });
    await using agent = agentOf();
    const client = clientOf(server);
    expect(await failureOf(agent.bulk(client, numbered(5), () => undefined))).toMatchObject({
      code: "connection-lost",
    });
    await agent.bulk(client, numbered(5), () => undefined);
    expect(server.lines.filter((line) => line === "NOOP")).toHaveLength(8);
  });

  it("leaves the other connection to whoever works beside it", async () => {
    await using server = await scriptedServer(echoing);
    await using agent = agentOf();
    const client = clientOf(server);
    let answer: string | undefined;
    await agent.bulk(client, numbered(20), async () => {
      answer ??= (await agent.run(client, "Y", { effect: "read" })).value;
    });
    expect(answer).toBe('"Y"');
    expect(server.connections).toBe(2);
  });

  it("is never sent again when the connection was lost", async () => {
    await using server = await scriptedServer(async (peer) => {
      await peer.welcome();
      for (let line = 0; line < 10; line++) {
        await peer.line();
        peer.send("200 OK");
      }
      peer.destroy();
    });
    await using agent = agentOf();
    const told: string[] = [];
    const failure = await failureOf(
      agent.bulk(clientOf(server), numbered(9), ({ line }, { kind }) => void told.push(`${line} ${kind}`), {
        window: 3,
      }),
    );
    expect(failure).toMatchObject({ code: "connection-lost", sent: true });
    expect(told).toEqual(["X0 done", "X1 done", "X2 unknown", "X3 unknown", "X4 unknown"]);
    expect(server.connections).toBe(1);
  });
});
