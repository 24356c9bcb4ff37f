import { type Client, Connection, type ConnectionOptions, parseServerUrl } from "@/lib/client";
import { dialTcp } from "@/lib/client/dial";
import type { ScriptedServer } from "../support/scripted-server";

export const ANN = { login: "ann@mail.example", password: "secret" };

/** A connection to a scripted server that has not begun; `query` are options of the server's address. */
export function connectionTo({ port }: ScriptedServer, query = "", options: ConnectionOptions = {}): Connection {
  return new Connection(parseServerUrl(`pwd://127.0.0.1:${port}${query}`), options);
}

/** A connection on which Ann has signed in. */
export async function opened(server: ScriptedServer, options: ConnectionOptions = {}): Promise<Connection> {
  const connection = connectionTo(server, "", options);
  await connection.open(ANN);
  return connection;
}

export function clientOf({ port }: ScriptedServer, key = "session"): Client {
  return { key, address: parseServerUrl(`pwd://127.0.0.1:${port}`), credentials: async () => ANN };
}

/** The stream goes to loopback, but the connection is told that others could read it. */
export const FAR: ConnectionOptions = {
  dial: async (address, signal) => ({ ...(await dialTcp(address, signal)), isLocal: false }),
};

/** What the work failed with. */
export async function failureOf(work: Promise<unknown>): Promise<unknown> {
  try {
    await work;
  } catch (error) {
    return error;
  }
  throw new Error("The work succeeded.");
}
