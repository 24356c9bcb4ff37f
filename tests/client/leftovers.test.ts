import { getEventListeners } from "node:events";
import type { Duplex } from "node:stream";
import { expect, it, vi } from "vitest";
import { Connection, type Dial, Pool, parseServerUrl } from "@/lib/client";
import { dialTcp } from "@/lib/client/dial";
import { scriptedServer } from "../support/scripted-server";
import { ANN, connectionTo, failureOf, opened } from "./opened";

/** What a connection leaves behind when it is over: nothing. */
function timers(): number {
  return process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;
}

it("no timer is left when commands and connection are over", async () => {
  await using server = await scriptedServer(async (peer) => {
    await peer.welcome();
    await peer.play("C: X\nS: 200 OK\nC: Y\nS: 501 no");
  });
  const before = timers();
  const connection = await opened(server);
  await connection.send("X");
  await failureOf(connection.send("Y"));
  connection.destroy();
  // The test runner has timers of its own that come and go.
  await vi.waitFor(() => expect(timers()).toBeLessThanOrEqual(before));
});

it("no listener is left on the caller's signal", async () => {
  await using server = await scriptedServer(async (peer, index) => {
    if (index > 1) return peer.end();
    await peer.welcome();
    await peer.play("C: X\nS: 200 OK");
    await peer.gone();
  });
  const { signal } = new AbortController();
  const connection = connectionTo(server);
  await connection.open(ANN, signal);
  await connection.send("X", { signal });
  connection.destroy();
  const pool = new Pool(async (closing) => {
    const one = connectionTo(server);
    await one.open(ANN, closing);
    return one;
  });
  await pool.use((one) => one.send("X"), { signal });
  await failureOf(pool.use(async () => undefined, { signal, fresh: true }));
  expect(getEventListeners(signal, "abort")).toEqual([]);
  pool.close();
});

it("nothing is left of bulk work, however it ended", async () => {
  await using server = await scriptedServer(async (peer, index) => {
    await peer.welcome();
    for (let line = 0; line < 3 || index === 0; line++) {
      await peer.line();
      peer.send("200 OK");
    }
    peer.destroy();
  });
  const { signal } = new AbortController();
  const lines = Array.from({ length: 9 }, (_, index) => ({ line: `X${index}` }));
  const before = timers();
  const good = await opened(server);
  await good.pipeline(lines, () => undefined, { window: 4, signal });
  const bad = await opened(server);
  await failureOf(bad.pipeline(lines, () => undefined, { window: 4, signal }));
  good.destroy();
  expect(getEventListeners(signal, "abort")).toEqual([]);
  await vi.waitFor(() => expect(timers()).toBeLessThanOrEqual(before));
});

it("an attempt to connect is called off when its time is over", async () => {
  let isCalledOff = false;
  const dial: Dial = (_, signal) =>
    new Promise((__, reject) => {
      signal.addEventListener("abort", () => {
        isCalledOff = true;
        reject(signal.reason);
      });
    });
  const connection = new Connection(parseServerUrl("pwd://h"), { dial, deadlines: { connect: 5 } });
  await failureOf(connection.open(ANN));
  expect(isCalledOff).toBe(true);
});

it("the reason why a stream broke is kept as the cause", async () => {
  await using server = await scriptedServer((peer) => peer.welcome().then(() => peer.gone()));
  const streams: Duplex[] = [];
  const dial: Dial = async (address, signal) => {
    const dialed = await dialTcp(address, signal);
    streams.push(dialed.stream);
    return dialed;
  };
  const connection = await opened(server, { dial });
  const sending = failureOf(connection.send("X"));
  const broken = new Error("the cable");
  streams[0]?.destroy(broken);
  expect(await sending).toMatchObject({ code: "connection-lost", sent: true, cause: broken });
});
