import "server-only";
import { Agent, type Client, type Reply, type RunOptions } from "@/lib/client";
import type { NamedServer } from "./config";
import { type CookieSecret, passwordOf, sessionKey } from "./credentials";
import { perProcess } from "./per-process";

/** Every connection of this process, one small pool for each signed-in session. */
const agent = perProcess("agent", () => new Agent());

interface Owner {
  readonly secret: CookieSecret;
  readonly server: NamedServer;
  readonly actor: { readonly account: string };
}

/** The password is opened each time a connection is made, and not kept here. */
function clientOf({ secret, server, actor }: Owner): Client {
  return {
    key: sessionKey(secret.id),
    address: server.address,
    credentials: async () => ({ login: actor.account, password: await passwordOf(secret) }),
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

/** Closes the session's connections at once: it ended, or its password is another one now. */
export function dropConnections(secret: CookieSecret): void {
  agent.drop(sessionKey(secret.id));
}
