import { describe, expect, it } from "vitest";
import { Agent, type AgentOptions, type Client } from "@/lib/client";
import { BusyError, ConnectionLostError, ReplyError } from "@/lib/errors";
import { type Script, scriptedServer } from "../support/scripted-server";
import { ANN, clientOf, echoing, failureOf } from "./opened";

const READ = { effect: "read" } as const;
const OTHER = { effect: "other" } as const;

/** Goes away at the first command of its first connections, and answers later ones. */
function losing(connections: number): Script {
  return async (peer, index) => {
    if (index >= connections) return echoing(peer, index);
    await peer.welcome();
    await peer.line();
    peer.destroy();
  };
}

function agentOf(options: AgentOptions = {}): Agent & AsyncDisposable {
  const agent = new Agent(options);
  return Object.assign(agent, { [Symbol.asyncDispose]: async () => agent.close() });
}

describe("Agent", () => {
  it("sends a line as the client and gives the reply", async () => {
    await using server = await scriptedServer(echoing);
    await using agent = agentOf();
    expect(await agent.run(clientOf(server), "X", READ)).toEqual({ status: 201, text: "", value: '"X"' });
  });

  it("keeps a connection for the next line of the same session", async () => {
    await using server = await scriptedServer(echoing);
    await using agent = agentOf();
    await agent.run(clientOf(server), "X", OTHER);
    await agent.run(clientOf(server), "Y", OTHER);
    expect(server.connections).toBe(1);
  });

  it("never lends a connection to another session", async () => {
    await using server = await scriptedServer(echoing);
    await using agent = agentOf();
    await agent.run(clientOf(server, "a"), "X", READ);
    await agent.run(clientOf(server, "b"), "Y", READ);
    expect(server.connections).toBe(2);
    expect(agent.size).toBe(2);
  });

  it("asks for the password only when it makes a connection", async () => {
    await using server = await scriptedServer(echoing);
    await using agent = agentOf();
    let asked = 0;
    const client: Client = {
      ...clientOf(server),
      credentials: async () => {
        asked += 1;
        return ANN;
      },
    };
    await agent.run(client, "X", READ);
    await agent.run(client, "Y", READ);
    expect(asked).toBe(1);
  });

  it("fails with the reason when the password cannot be had", async () => {
    await using server = await scriptedServer(echoing);
    await using agent = agentOf();
    const locked = new Error("locked");
    const client: Client = { ...clientOf(server), credentials: () => Promise.reject(locked) };
    expect(await failureOf(agent.run(client, "X", READ))).toBe(locked);
    expect(server.connections).toBe(0);
    expect(agent.size).toBe(0);
  });

  it("lends one connection for several lines in a row", async () => {
    await using server = await scriptedServer(echoing);
    await using agent = agentOf();
    const values = await agent.use(clientOf(server), async (connection) => [
      (await connection.send("X")).value,
      (await connection.send("Y")).value,
    ]);
    expect(values).toEqual(['"X"', '"Y"']);
  });

  it("forgets a session whose connections were all idle for long", async () => {
    await using server = await scriptedServer(echoing);
    await using agent = agentOf({ pool: { idleMs: 5 } });
    await agent.run(clientOf(server), "X", READ);
    while (agent.size > 0) await new Promise(setImmediate);
    expect((await agent.run(clientOf(server), "Y", READ)).value).toBe('"Y"');
  });
});

describe("a command whose connection was lost", () => {
  it("is sent again once when it only reads", async () => {
    await using server = await scriptedServer(losing(1));
    await using agent = agentOf();
    expect((await agent.run(clientOf(server), "X", READ)).value).toBe('"X"');
    expect(server.lines.filter((line) => line === "X")).toHaveLength(2);
  });

  it("is not sent a third time", async () => {
    await using server = await scriptedServer(losing(2));
    await using agent = agentOf();
    expect(await failureOf(agent.run(clientOf(server), "X", READ))).toBeInstanceOf(ConnectionLostError);
    expect(server.connections).toBe(2);
  });

  it("is never sent again when it writes, and the error says that it was sent", async () => {
    await using server = await scriptedServer(losing(1));
    await using agent = agentOf();
    const failure = await failureOf(agent.run(clientOf(server), "X", OTHER));
    expect(failure).toMatchObject({ code: "connection-lost", sent: true });
    expect(server.lines.filter((line) => line === "X")).toHaveLength(1);
  });

  it("goes out on a fresh connection, not on another idle one", async () => {
    await using server = await scriptedServer(async (peer, index) => {
      await peer.welcome();
      if (index === 2) await peer.play("C: X\nS: 200 third");
      else {
        await peer.play("C: A\nS: 200 OK");
        await peer.line();
        peer.destroy();
      }
    });
    await using agent = agentOf();
    const client = clientOf(server);
    await Promise.all([agent.run(client, "A", READ), agent.run(client, "A", READ)]);
    expect(await agent.run(client, "X", READ)).toMatchObject({ text: "third" });
  });

  it("is not sent again when the server answered, even with a refusal", async () => {
    await using server = await scriptedServer((peer) => peer.welcome().then(() => peer.play("C: X\nS: 501 no")));
    await using agent = agentOf();
    expect(await failureOf(agent.run(clientOf(server), "X", READ))).toBeInstanceOf(ReplyError);
    expect(server.connections).toBe(1);
  });

  it("is not sent again when the time was over", async () => {
    await using server = await scriptedServer((peer) => peer.welcome().then(() => peer.gone()));
    await using agent = agentOf();
    const failure = await failureOf(agent.run(clientOf(server), "X", { ...READ, timeoutMs: 20 }));
    expect(failure).toMatchObject({ code: "timeout", sent: true });
    expect(server.connections).toBe(1);
  });

  it("is not sent again for a session that has ended", async () => {
    await using server = await scriptedServer(async (peer) => {
      await peer.welcome();
      await peer.line();
      agent.drop("session");
      await peer.gone();
    });
    await using agent = agentOf();
    expect(await failureOf(agent.run(clientOf(server), "X", READ))).toBeInstanceOf(ConnectionLostError);
    expect(server.connections).toBe(1);
    expect(agent.size).toBe(0);
  });
});

describe("dropping a session", () => {
  it("closes its connections; the next line makes a new one", async () => {
    await using server = await scriptedServer(echoing);
    await using agent = agentOf();
    const connection = await agent.use(clientOf(server), async (one) => one);
    agent.drop("session");
    expect(connection.state).toBe("closed");
    await agent.run(clientOf(server), "X", READ);
    expect(server.connections).toBe(2);
  });

  it("leaves a new pool of the same session alone when the old one becomes empty", async () => {
    await using server = await scriptedServer(echoing);
    await using agent = agentOf();
    let finish: () => void = () => undefined;
    const finished = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const old = agent.use(clientOf(server), () => finished);
    await agent.run(clientOf(server), "X", READ);
    agent.drop("session");
    await agent.run(clientOf(server), "Y", READ);
    finish();
    await old;
    expect(agent.size).toBe(1);
  });

  it("does nothing for a session without connections", () => {
    const agent = new Agent();
    agent.drop("nobody");
    expect(agent.size).toBe(0);
  });
});

describe("the ceiling", () => {
  it("closes the connections of the session that was idle the longest", async () => {
    await using server = await scriptedServer(echoing);
    await using agent = agentOf({ maxPools: 2 });
    const [a, b, c] = ["a", "b", "c"].map((key) => clientOf(server, key));
    if (a === undefined || b === undefined || c === undefined) throw new Error("Three clients are needed.");
    await agent.run(a, "X", READ);
    const ofB = await agent.use(b, async (one) => one);
    const ofA = await agent.use(a, async (one) => one);
    await agent.run(c, "X", READ);
    expect([ofA.state, ofB.state]).toEqual(["ready", "closed"]);
    expect(agent.size).toBe(2);
  });

  it("refuses a session when all others are at work", async () => {
    await using server = await scriptedServer(echoing);
    await using agent = agentOf({ maxPools: 1 });
    await agent.use(clientOf(server, "a"), async () => {
      expect(await failureOf(agent.run(clientOf(server, "b"), "X", READ))).toBeInstanceOf(BusyError);
    });
  });
});
