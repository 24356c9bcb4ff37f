import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Agent, type Pool } from "@/lib/client";
import { type Script, type ScriptedServer, scriptedServer } from "../support/scripted-server";
import { clientOf, echoing, poolOf } from "./opened";

const MINUTE = 60_000;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
});
afterEach(() => {
  vi.useRealTimers();
});

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise(setImmediate);
}

/** Lets time pass a minute at a time, and the sockets do what they have to do in between. */
async function pass(minutes: number): Promise<void> {
  for (let minute = 0; minute < minutes; minute++) {
    vi.advanceTimersByTime(MINUTE);
    for (let turn = 0; turn < 30; turn++) await new Promise(setImmediate);
  }
}

async function used(server: ScriptedServer): Promise<Pool> {
  const pool = poolOf(server);
  await pool.use((connection) => connection.send("X"));
  return pool;
}

function saidBy(server: ScriptedServer): readonly string[] {
  return server.lines.slice(3);
}

describe("a pool that somebody holds", () => {
  it("keeps its connection alive before the server's limit of five minutes", async () => {
    await using server = await scriptedServer(echoing);
    const pool = await used(server);
    const release = pool.hold();
    await pass(4);
    expect(saidBy(server)).toEqual(["X", "NOOP"]);
    await pass(8);
    await pool.use((connection) => connection.send("Y"));
    expect(saidBy(server)).toEqual(["X", "NOOP", "NOOP", "NOOP", "Y"]);
    expect(server.connections).toBe(1);
    release();
    pool.close();
  });

  it("says nothing while it is used anyway", async () => {
    await using server = await scriptedServer(echoing);
    const pool = await used(server);
    const release = pool.hold();
    for (let turn = 0; turn < 4; turn++) {
      await pass(3);
      await pool.use((connection) => connection.send("Y"));
    }
    expect(saidBy(server)).not.toContain("NOOP");
    release();
    pool.close();
  });

  it("lets its connection go a minute after everybody has released it", async () => {
    await using server = await scriptedServer(echoing);
    const pool = await used(server);
    const [first, second] = [pool.hold(), pool.hold()];
    first();
    first();
    await pass(3);
    expect(pool.size).toBe(1);
    second();
    await pass(1);
    expect(pool.size).toBe(0);
    await until(() => saidBy(server).includes("QUIT"));
  });

  it("goes on when the server refuses to be spoken to", async () => {
    await using server = await scriptedServer(async (peer) => {
      await peer.welcome();
      for (;;) peer.send((await peer.line()) === "NOOP" ? "501 no" : "200 OK");
    });
    const pool = await used(server);
    const release = pool.hold();
    await pass(5);
    await pool.use((connection) => connection.send("Y"));
    expect(server.connections).toBe(1);
    release();
    pool.close();
  });

  it("makes another connection when the one it kept has died", async () => {
    const dying: Script = async (peer, index) => {
      if (index > 0) return echoing(peer, index);
      await peer.welcome();
      await peer.play("C: X\nS: 200 OK\nC: NOOP");
      peer.destroy();
    };
    await using server = await scriptedServer(dying);
    const pool = await used(server);
    const release = pool.hold();
    await pass(4);
    await until(() => pool.size === 0);
    await pool.use((connection) => connection.send("Y"));
    expect(server.connections).toBe(2);
    release();
    pool.close();
  });

  it("is neither empty nor free to be closed for others", async () => {
    await using server = await scriptedServer(echoing);
    const pool = poolOf(server);
    let isEmpty = false;
    pool.onEmpty = () => {
      isEmpty = true;
    };
    const release = pool.hold();
    expect(pool.isInUse).toBe(true);
    await pool.use(async (connection) => connection.destroy());
    expect(isEmpty).toBe(false);
    release();
    expect([isEmpty, pool.isInUse]).toEqual([true, false]);
  });
});

it("an agent holds the connections of one client, and no session pushes them out", async () => {
  await using server = await scriptedServer(echoing);
  const agent = new Agent({ maxPools: 1 });
  await agent.run(clientOf(server, "a"), "X", { effect: "read" });
  const release = agent.hold(clientOf(server, "a"));
  await expect(agent.run(clientOf(server, "b"), "Y", { effect: "read" })).rejects.toMatchObject({ code: "busy" });
  release();
  await agent.run(clientOf(server, "b"), "Y", { effect: "read" });
  expect(agent.size).toBe(1);
  agent.close();
});
