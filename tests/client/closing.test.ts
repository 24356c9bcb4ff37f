import { describe, expect, it } from "vitest";
import type { Connection } from "@/lib/client";
import { ConnectionLostError } from "@/lib/errors";
import { scriptedServer } from "../support/scripted-server";
import { ANN, connectionTo, failureOf, opened } from "./opened";

describe("closing", () => {
  it("says goodbye when nothing is under way", async () => {
    await using server = await scriptedServer(async (peer) => {
      await peer.welcome();
      await peer.play("C: QUIT");
      await peer.gone();
    });
    const connection = await opened(server);
    connection.close();
    expect(connection.state).toBe("closed");
    await until(() => server.lines.includes("QUIT"));
  });

  it("ends at once what is under way", async () => {
    await using server = await scriptedServer((peer) => peer.welcome().then(() => peer.gone()));
    const connection = await opened(server);
    const sending = failureOf(connection.send("X"));
    connection.close();
    expect(await sending).toBeInstanceOf(ConnectionLostError);
  });

  it("may be asked for twice", async () => {
    await using server = await scriptedServer((peer) => peer.welcome().then(() => peer.gone()));
    const connection = await opened(server);
    connection.close();
    connection.close();
    connection.destroy();
    expect(connection.state).toBe("closed");
  });

  it("happens by itself when the server goes away while nothing is under way", async () => {
    await using server = await scriptedServer(async (peer) => {
      await peer.welcome();
      peer.end();
    });
    const connection = connectionTo(server);
    await connection.open(ANN).catch(() => undefined);
    await closed(connection);
    expect(await failureOf(connection.send("X"))).toMatchObject({ sent: false, retryable: true });
  });
});

function closed(connection: Connection): Promise<void> {
  return until(() => connection.state === "closed");
}

/** Lets the event loop turn until it is so; the runner's time limit ends a wait in vain. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise(setImmediate);
}
