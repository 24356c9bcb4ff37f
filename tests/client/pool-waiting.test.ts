import { describe, expect, it } from "vitest";
import { AbortedError, BusyError, ConnectionLostError, SignInError } from "@/lib/errors";
import { scriptedServer } from "../support/scripted-server";
import { echoing, failureOf, gate, poolOf } from "./opened";

describe("those who wait for a connection", () => {
  it("get the real reason when none can be made, and a refused password is not tried for each of them", async () => {
    await using server = await scriptedServer((peer) =>
      peer.play(`
        S: 200 ready
        C: USER ann@mail.example
        S: 300 more
        C: PASS secret
        S: 515 no
      `),
    );
    const pool = poolOf(server, { maxConnections: 1 });
    const failures = await Promise.all(Array.from({ length: 5 }, () => failureOf(pool.use(async () => undefined))));
    expect(failures.every((failure) => failure instanceof SignInError)).toBe(true);
    expect(server.connections).toBe(1);
    expect(pool.size).toBe(0);
  });

  it("get the other connection when a second one cannot be made", async () => {
    const isFirstServed = gate();
    await using server = await scriptedServer(async (peer, index) => {
      if (index > 0) {
        peer.end();
        isFirstServed.open();
        return;
      }
      await echoing(peer, index);
    });
    const pool = poolOf(server);
    const first = pool.use(async (connection) => {
      await isFirstServed.passed;
      return connection.send("X");
    });
    const second = pool.use((connection) => connection.send("Y"));
    expect((await first).value).toBe('"X"');
    expect((await second).value).toBe('"Y"');
    pool.close();
  });

  it("are refused when too many wait already", async () => {
    await using server = await scriptedServer((peer) => peer.gone());
    const pool = poolOf(server, { maxConnections: 1, maxWaiting: 2 });
    const waiting = [failureOf(pool.use(async () => undefined)), failureOf(pool.use(async () => undefined))];
    expect(await failureOf(pool.use(async () => undefined))).toBeInstanceOf(BusyError);
    pool.close();
    expect((await Promise.all(waiting)).every((failure) => failure instanceof ConnectionLostError)).toBe(true);
  });

  it("can give up, before and while they wait", async () => {
    await using server = await scriptedServer((peer) => peer.gone());
    const pool = poolOf(server);
    expect(await failureOf(pool.use(async () => undefined, { signal: AbortSignal.abort() }))).toBeInstanceOf(
      AbortedError,
    );
    const abort = new AbortController();
    const waiting = failureOf(pool.use(async () => undefined, { signal: abort.signal }));
    abort.abort();
    expect(await waiting).toMatchObject({ code: "aborted", sent: false });
    pool.close();
  });

  it("leave their connection to others when they give up", async () => {
    await using server = await scriptedServer(echoing);
    const pool = poolOf(server, { maxConnections: 1 });
    const abort = new AbortController();
    const waiting = failureOf(pool.use(async () => undefined, { signal: abort.signal }));
    abort.abort();
    await waiting;
    expect((await pool.use((connection) => connection.send("X"))).value).toBe('"X"');
    expect(server.connections).toBe(1);
    pool.close();
  });

  it("are not bothered by a signal that aborts after they were served", async () => {
    await using server = await scriptedServer(echoing);
    const pool = poolOf(server);
    const abort = new AbortController();
    await pool.use(
      async (connection) => {
        abort.abort();
        expect((await connection.send("X")).value).toBe('"X"');
      },
      { signal: abort.signal },
    );
    pool.close();
  });
});
