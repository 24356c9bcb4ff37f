import { type Client, Connection, type ConnectionOptions, Pool, type PoolOptions, parseServerUrl } from "@/lib/client";
import { dialTcp } from "@/lib/client/dial";
import type { Script, ScriptedServer } from "../support/scripted-server";

export const ANN = { login: "ann@mail.example", password: "secret" };

/** A connection to a scripted server that has not begun; `query` are options of the server's address. */
export function connectionTo(
  { port }: Pick<ScriptedServer, "port">,
  query = "",
  options: ConnectionOptions = {},
): Connection {
  return new Connection(parseServerUrl(`pwd://127.0.0.1:${port}${query}`), options);
}

/** A connection on which Ann has signed in. */
export async function opened(
  server: Pick<ScriptedServer, "port">,
  options: ConnectionOptions = {},
): Promise<Connection> {
  const connection = connectionTo(server, "", options);
  await connection.open(ANN);
  return connection;
}

export function clientOf({ port }: Pick<ScriptedServer, "port">, key = "session"): Client {
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

/** Signs everybody in and answers each command with its own words. */
export const echoing: Script = async (peer) => {
  await peer.welcome();
  for (;;) peer.send(`201 "${await peer.line()}"`);
};

export function poolOf({ port }: ScriptedServer, options: PoolOptions = {}): Pool {
  return new Pool(async (signal) => {
    const connection = new Connection(parseServerUrl(`pwd://127.0.0.1:${port}`));
    await connection.open(ANN, signal);
    return connection;
  }, options);
}

/** A promise and the function that fulfils it. */
export function gate(): { readonly passed: Promise<void>; readonly open: () => void } {
  let open: () => void = () => undefined;
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { passed, open };
}
