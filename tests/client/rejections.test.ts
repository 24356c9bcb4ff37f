import { afterAll, beforeAll, expect, it } from "vitest";
import { Agent, Connection, parseServerUrl } from "@/lib/client";
import { type Script, scriptedServer } from "../support/scripted-server";
import { ANN, clientOf, connectionTo } from "./opened";

/** Whatever goes wrong while nobody waits for it must not end the process. */
const unhandled: unknown[] = [];
const keep = (error: unknown): void => {
  unhandled.push(error);
};

beforeAll(() => {
  process.on("unhandledRejection", keep);
  process.on("uncaughtException", keep);
});

afterAll(() => {
  process.off("unhandledRejection", keep);
  process.off("uncaughtException", keep);
});

async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate);
}

const scripts: readonly (readonly [string, Script])[] = [
  ["breaks off at once", (peer) => peer.destroy()],
  ["breaks off behind its greeting", (peer) => peer.play("S: 200 ready").then(() => peer.destroy())],
  ["breaks off in the login", (peer) => peer.play("S: 200 ready\nC: USER ann@mail.example").then(() => peer.destroy())],
  [
    "breaks off in a command",
    (peer) =>
      peer
        .welcome()
        .then(() => peer.line())
        .then(() => peer.destroy()),
  ],
  ["breaks off when all is done", (peer) => peer.welcome().then(() => peer.destroy())],
  ["sends garbage", (peer) => peer.write("\xff\n".repeat(10_000))],
  ["never answers", (peer) => peer.gone()],
  [
    "answers late",
    async (peer) => {
      await peer.welcome();
      await peer.line();
      await settle();
      peer.send("200 OK", "200 OK");
      peer.destroy();
    },
  ],
];

it.each(scripts)("nothing is left unhandled when the server %s", async (_, script) => {
  await using server = await scriptedServer(script);
  const deadlines = { greeting: 20, login: 20, inline: 20, reply: 20, tls: 20 };
  const connection = connectionTo(server, "", { deadlines });
  await connection
    .open(ANN)
    .then(() => connection.send("X"))
    .catch(() => undefined);
  const aborted = connectionTo(server);
  const abort = new AbortController();
  const opening = aborted.open(ANN, abort.signal).catch(() => undefined);
  abort.abort();
  await opening;
  const agent = new Agent({ connection: { deadlines } });
  const runs = Array.from({ length: 4 }, () =>
    agent.run(clientOf(server), "X", { effect: "read" }).catch(() => undefined),
  );
  await settle();
  agent.close();
  await Promise.all(runs);
  await settle();
  expect(unhandled).toEqual([]);
});

it("nothing is left unhandled when a stream fails after everything is over", async () => {
  await using server = await scriptedServer((peer) => peer.welcome());
  const connection = connectionTo(server);
  await connection.open(ANN);
  connection.close();
  connection.destroy();
  await settle();
  expect(unhandled).toEqual([]);
});

it("nothing is left unhandled when a way to the server fails after its deadline", async () => {
  let fail: (error: Error) => void = () => undefined;
  const dial = () =>
    new Promise<never>((_, reject) => {
      fail = reject;
    });
  const connection = new Connection(parseServerUrl("pwd://h"), { dial, deadlines: { connect: 5 } });
  await connection.open(ANN).catch(() => undefined);
  fail(new Error("late"));
  await settle();
  expect(unhandled).toEqual([]);
});
