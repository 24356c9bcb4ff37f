import { createHash } from "node:crypto";
import { ConnectError, InputError, ReplyError, SignInError } from "@/lib/errors";
import type { LineChannel } from "./line-channel";
import { ask, isSuccess, type Status } from "./status";

export interface Credentials {
  readonly login: string;
  readonly password: string;
}

export interface LoginFacts {
  /** What the greeting holds when the server offers APOP. */
  readonly challenge: string | undefined;
  readonly isSecure: boolean;
  /** What the server's address asks for. */
  readonly method: "apop" | "password" | undefined;
}

/**
 * These commands take the rest of their line as it is, so that a line end in a name or a password would start another
 * command.
 */
export function checkCredentials({ login, password }: Credentials): void {
  if (login === "" || /[\s\p{Cc}]/u.test(login)) throw new InputError("The account name is not right.");
  if (/[\r\n\0]/.test(password)) throw new InputError("The password must not hold a line end.");
}

/**
 * Logs in, in one attempt and by one method. APOP keeps the password off a link that others may read; under TLS the
 * password itself is sent, since APOP fails for every account whose password is stored one-way. A refused APOP never
 * leads to the password in clear.
 */
export async function logIn(channel: LineChannel, credentials: Credentials, facts: LoginFacts): Promise<void> {
  const { login, password } = credentials;
  const { challenge, isSecure, method = challenge !== undefined && !isSecure ? "apop" : "password" } = facts;
  if (method === "apop") {
    if (challenge === undefined) throw new ConnectError("The server does not offer APOP.", "login");
    const digest = createHash("md5").update(`${challenge}${password}`, "utf8").digest("hex");
    expect(await ask(channel, `APOP ${login} ${digest}`), isSuccess);
    return;
  }
  expect(await ask(channel, `USER ${login}`), wantsMore);
  expect(await ask(channel, `PASS ${password}`), isSuccess);
}

function wantsMore({ status }: Status): boolean {
  return status >= 300 && status <= 399;
}

/** What the server says about a refusal stays inside: it may tell an unknown name from a wrong password. */
function expect(reply: Status, isExpected: (reply: Status) => boolean): void {
  if (isExpected(reply)) return;
  throw new SignInError({ cause: new ReplyError(reply.status, reply.text) });
}
