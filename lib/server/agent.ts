import "server-only";
import {
  Agent,
  type BulkLine,
  type BulkOptions,
  type Client,
  type OnBulkResult,
  type Reply,
  type RunOptions,
} from "@/lib/client";
import type { NamedServer } from "./config";
import type { Login } from "./login";
import { perProcess } from "./per-process";

/** Every connection of this process, one small pool for each signed-in session and each job at work. */
const agent = perProcess("agent", () => new Agent());

interface Owner {
  readonly login: Login;
  readonly server: NamedServer;
  readonly actor: { readonly account: string };
}

/** The password is opened each time a connection is made, and not kept here. */
function clientOf({ login, server, actor }: Owner): Client {
  return {
    key: login.key,
    address: server.address,
    credentials: async () => ({ login: actor.account, password: await login.password() }),
  };
}

/** Sends one line over one of this person's own connections. */
export function send(owner: Owner, line: string, options: RunOptions): Promise<Reply> {
  return agent.run(clientOf(owner), line, options);
}

/** Signs a connection in, which is the proof that name and password are right. */
export function login(owner: Owner): Promise<void> {
  return agent.use(clientOf(owner), async () => undefined);
}

/** Sends many lines over one of this person's own connections, ahead of their answers where the server allows it. */
export function sendAhead<T extends BulkLine>(
  owner: Owner,
  lines: Iterable<T> | AsyncIterable<T>,
  onResult: OnBulkResult<T>,
  options: BulkOptions,
): Promise<void> {
  return agent.bulk(clientOf(owner), lines, onResult, options);
}

/** Closes the connections of a login at once: it ended, or its password is another one now. */
export function dropConnections({ key }: Pick<Login, "key">): void {
  agent.drop(key);
}
