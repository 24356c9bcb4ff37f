import { describe, expect, it } from "vitest";
import { Connection, Pool, parseServerUrl } from "@/lib/client";
import { ConnectError, ConnectionLostError } from "@/lib/errors";
import { scriptedServer } from "../support/scripted-server";
import { ANN, echoing, failureOf, gate, poolOf } from "./opened";

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise(setImmediate);
}

describe("Pool", () => {
  it("uses a connection again", async () => {
    await using server = await scriptedServer(echoing);
    const pool = poolOf(server);
    for (const line of ["A", "B", "C"]) {
      expect((await pool.use((connection) => connection.send(line))).value).toBe(`"${line}"`);
    }
    expect(server.connections).toBe(1);
    pool.close();
  });

  it("makes no more connections than it may, and serves those who wait in their order", async () => {
    await using server = await scriptedServer(echoing);
    const pool = poolOf(server);
    const served: number[] = [];
    await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        pool.use(async (connection) => {
          await connection.send(`X${i}`);
          served.push(i);
        }),
      ),
    );
    expect(server.connections).toBe(2);
    expect(pool.size).toBe(2);
    expect(served.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, i) => i));
    pool.close();
  });

  it("gives the result and the error of the work back as they are", async () => {
    await using server = await scriptedServer(echoing);
    const pool = poolOf(server);
    expect(await pool.use(async () => 5)).toBe(5);
    const own = new Error("own");
    expect(await failureOf(pool.use(() => Promise.reject(own)))).toBe(own);
    expect(server.connections).toBe(1);
    pool.close();
  });

  it("destroys a connection that does not come back ready", async () => {
    await using server = await scriptedServer(echoing);
    const pool = poolOf(server);
    await pool.use(async (connection) => {
      void connection.send("X").catch(() => undefined);
    });
    expect(pool.size).toBe(0);
    await pool.use((connection) => connection.send("Y"));
    expect(server.connections).toBe(2);
    pool.close();
  });

  it("makes another connection for those who wait when one is lost", async () => {
    await using server = await scriptedServer(echoing);
    const pool = poolOf(server, { maxConnections: 1 });
    const lost = pool.use(async (connection) => connection.destroy());
    const next = pool.use((connection) => connection.send("Y"));
    await lost;
    expect((await next).value).toBe('"Y"');
    pool.close();
  });

  it("does not lend a connection that the server has closed meanwhile", async () => {
    await using server = await scriptedServer(async (peer, index) => {
      await peer.welcome();
      if (index === 0) {
        await peer.play("C: X\nS: 200 OK");
        peer.end();
      } else await peer.play("C: Y\nS: 200 OK");
    });
    const pool = poolOf(server);
    const first = await pool.use(async (connection) => {
      await connection.send("X");
      return connection;
    });
    await until(() => first.state === "closed");
    expect(await pool.use((connection) => connection.send("Y"))).toMatchObject({ status: 200 });
    pool.close();
  });

  it("does not lend a connection that was idle for too long", async () => {
    await using server = await scriptedServer(echoing);
    const pool = poolOf(server, { staleMs: 0 });
    await pool.use((connection) => connection.send("X"));
    await pool.use((connection) => connection.send("Y"));
    expect(server.connections).toBe(2);
    pool.close();
  });

  it("closes an idle connection after a while, and says that it is empty", async () => {
    await using server = await scriptedServer(echoing);
    const pool = poolOf(server, { idleMs: 5 });
    const empty = gate();
    pool.onEmpty = empty.open;
    await pool.use((connection) => connection.send("X"));
    await empty.passed;
    expect(pool.size).toBe(0);
    expect(pool.isInUse).toBe(false);
    await until(() => server.lines.includes("QUIT"));
  });

  it("keeps idle connections away from those who want a fresh one", async () => {
    await using server = await scriptedServer(echoing);
    const pool = poolOf(server);
    await pool.use((connection) => connection.send("X"));
    await pool.use((connection) => connection.send("Y"), { fresh: true });
    expect(server.connections).toBe(2);
    expect(pool.size).toBe(1);
    pool.close();
  });

  it("knows whether it is in use", async () => {
    await using server = await scriptedServer(echoing);
    const pool = poolOf(server);
    expect(pool.isInUse).toBe(false);
    await pool.use(async () => expect(pool.isInUse).toBe(true));
    expect(pool.isInUse).toBe(false);
    pool.close();
  });
});

describe("a pool that is closed", () => {
  it("ends what is under way and refuses everything else", async () => {
    await using server = await scriptedServer(async (peer) => {
      await peer.welcome();
      await peer.gone();
    });
    const pool = poolOf(server, { maxConnections: 1 });
    const lent = gate();
    const working = failureOf(
      pool.use((connection) => {
        lent.open();
        return connection.send("X");
      }),
    );
    const waiting = failureOf(pool.use(async () => undefined));
    await lent.passed;
    pool.close();
    expect(await working).toMatchObject({ code: "connection-lost", sent: true });
    expect(await waiting).toMatchObject({ code: "connection-lost", sent: false });
    expect(await failureOf(pool.use(async () => undefined))).toBeInstanceOf(ConnectionLostError);
    expect(pool.size).toBe(0);
    expect(pool.isClosed).toBe(true);
  });

  it("closes its idle connections at once", async () => {
    await using server = await scriptedServer(echoing);
    const pool = poolOf(server);
    const connection = await pool.use(async (one) => one);
    pool.close();
    expect(connection.state).toBe("closed");
  });

  it("does not keep a connection that was being made", async () => {
    await using server = await scriptedServer(echoing);
    const made = gate();
    const connections: Connection[] = [];
    const pool = new Pool(async () => {
      const connection = new Connection(parseServerUrl(`pwd://127.0.0.1:${server.port}`));
      await connection.open(ANN);
      connections.push(connection);
      made.open();
      return connection;
    });
    const waiting = failureOf(pool.use(async () => undefined));
    pool.close();
    expect(await waiting).toBeInstanceOf(ConnectionLostError);
    await made.passed;
    await until(() => connections[0]?.state === "closed");
    expect(pool.size).toBe(0);
  });

  it("stops connections that are being made", async () => {
    const gone = gate();
    await using server = await scriptedServer(async (peer) => {
      await peer.gone();
      gone.open();
    });
    const pool = poolOf(server);
    const waiting = failureOf(pool.use(async () => undefined));
    await until(() => server.connections === 1);
    pool.close();
    expect(await waiting).not.toBeInstanceOf(ConnectError);
    await gone.passed;
  });
});
