import "server-only";
import { setTimeout as delay } from "node:timers/promises";
import { AppError, type FieldProblem, InputError, SignInError } from "@/lib/errors";
import { login } from "./agent";
import { config, type NamedServer } from "./config";
import { newCookieSecret, seal } from "./credentials";
import { learn } from "./facts";
import { resumeWaiting } from "./jobs/control";
import { log } from "./log";
import {
  beginSession,
  callerWith,
  clientAddress,
  completeSession,
  endSession,
  NO_FACTS,
  sessionLogin,
} from "./session";
import { checkThrottle, clearFailures, countFailure } from "./throttle";

/** A failed sign-in answers no sooner than this, so that its time does not tell a wrong name from a wrong password. */
const FAILURE_MS = 700;

function problem(error: string, text: string): FieldProblem {
  return { error, params: {}, text };
}

/** Always `user@domain`: a bare name would be looked up in whatever Domain the server's own address suggests. */
function fullAddress(typed: string, server: NamedServer): string {
  const account = typed.trim().toLowerCase();
  const full =
    account.includes("@") || server.address.domain === undefined ? account : `${account}@${server.address.domain}`;
  if (/^[^@\s\p{Cc}]+@[^@\s\p{Cc}]+$/u.test(full) && full.length <= 320) return full;
  throw new InputError("Give the whole address of your account.", {
    account: problem("wholeAddress", "Give the whole address, user@domain."),
  });
}

export interface SignIn {
  readonly server?: string;
  readonly account: string;
  readonly password: string;
}

function chooseServer(name: string | undefined): NamedServer {
  const { servers } = config();
  const server = servers.find((one) => one.name === name) ?? servers[0];
  if (server === undefined) throw new AppError("internal", "No mail server is configured.");
  return server;
}

/**
 * Signs in to the mail server as this person; its yes is the only proof. Leaves the session's cookie behind.
 *
 * @throws InputError, SignInError, ThrottledError, or what reaching the server threw.
 */
export async function signIn(typed: SignIn): Promise<void> {
  const startedAt = performance.now();
  const server = chooseServer(typed.server);
  const account = fullAddress(typed.account, server);
  const client = await clientAddress();
  await checkThrottle(account, client);
  const secret = newCookieSecret();
  const caller = callerWith({ login: sessionLogin(secret), server, account, client }, NO_FACTS);
  try {
    await beginSession({ secret, sealed: seal(secret, typed.password), server, account });
    await login(caller);
    await completeSession(secret, await learn(caller));
    await clearFailures(account, client);
    await resumeWaiting({ server: server.name, account }, typed.password);
    log("info", "sign-in", { who: account, server: server.name, client });
  } catch (error) {
    await endSession(secret);
    if (error instanceof SignInError) {
      await countFailure(account, client);
      log("warn", "sign-in refused", { who: account, server: server.name, client });
      await delay(Math.max(0, FAILURE_MS - (performance.now() - startedAt)));
    }
    throw error;
  }
}
