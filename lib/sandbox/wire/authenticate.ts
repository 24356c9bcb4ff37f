import { createHash, createHmac } from "node:crypto";
import { isServiceOn, parseServices } from "@/lib/settings";
import { isPasswordOf, recoverablePasswords } from "../account-passwords";
import type { Engine } from "../engine";
import { findAccount } from "../events";
import { matchesPassword, sameBytes } from "../passwords";
import { Refusal, STATUS } from "../refusal";
import { effectiveAccountSettings, effectiveDomainSettings } from "../settings-levels";
import type { Account } from "../state/account";

/** Who is at the other end of a login, and how the password travelled. */
export interface Attempt {
  readonly login: string;
  readonly address: string;
  readonly service: "PWD" | "WebMail";
  /** The password or a session's ID was sent readable, on a connection without TLS. */
  readonly exposed: boolean;
  /** Whether what was sent proves that it is this Account's owner. */
  readonly proves: (account: Account) => boolean;
}

/** Compared with when there is no such Account, so that the answer takes as long as for one that exists. */
const NOBODY = "{SSHA}AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==";

export function provesByPassword(engine: Engine, password: string): (account: Account) => boolean {
  return (account) => isPasswordOf(engine.server, account, password);
}

function hex(digest: Buffer): Buffer {
  return Buffer.from(digest.toString("hex"));
}

/** APOP: MD5 over challenge and password. Only a password that is stored recoverably can be checked so. */
export function provesByApop(engine: Engine, challenge: string, digest: string): (account: Account) => boolean {
  const given = Buffer.from(digest.toLowerCase());
  return (account) =>
    recoverablePasswords(engine.server, account).some((password) =>
      sameBytes(hex(createHash("md5").update(challenge).update(password).digest()), given),
    );
}

/** CRAM-MD5: HMAC-MD5 over the challenge, keyed with the password. */
export function provesByHmac(engine: Engine, challenge: string, digest: string): (account: Account) => boolean {
  const given = Buffer.from(digest.toLowerCase());
  return (account) =>
    recoverablePasswords(engine.server, account).some((password) =>
      sameBytes(hex(createHmac("md5", password).update(challenge).digest()), given),
    );
}

/** A live WebUser or XIMSS session of the Account stands for its password. */
export function provesBySession(engine: Engine, id: string): (account: Account) => boolean {
  return (account) => {
    const session = engine.openSession(id);
    return session?.account === account && session.awaits === undefined;
  };
}

/** A service works when the Account and its Domain both have it. */
function hasService(engine: Engine, account: Account, service: string): boolean {
  const own = effectiveAccountSettings(engine.server, account).get("AccessModes") ?? "All";
  const domain = effectiveDomainSettings(engine.server, account.domain).get("DomainAccessModes") ?? "All";
  return [own, domain].every((value) => {
    const services = parseServices(value);
    return services === undefined || isServiceOn(services, service);
  });
}

/** Why somebody who is who they say may still not come in. */
function obstacle(engine: Engine, account: Account, { service, exposed }: Attempt): string | undefined {
  if (account.domain.suspended) return "The Domain of this Account is suspended";
  if (!hasService(engine, account, service)) return `The ${service} service is not enabled for this Account`;
  const secured = String(effectiveAccountSettings(engine.server, account).get("RequireAPOP")).toUpperCase() === "YES";
  return secured && exposed ? "A secure login method is required for this Account" : undefined;
}

/**
 * Signs somebody in. An Account that does not exist and a wrong password get the same answer after the same time, and
 * both are counted.
 *
 * @throws Refusal
 */
export function authenticate(engine: Engine, attempt: Attempt): Account {
  const account = findAccount(engine.server, attempt.login);
  const proven = account === undefined ? matchesPassword(NOBODY, attempt.login) : attempt.proves(account);
  if (account === undefined || !proven) {
    engine.noteFailedLogin(attempt.login.slice(0, 255), attempt.address);
    throw new Refusal(STATUS.wrongPassword, "Incorrect password or account name");
  }
  const why = obstacle(engine, account, attempt);
  if (why !== undefined) throw new Refusal(STATUS.noRights, why);
  engine.noteLogin(account, attempt.address);
  return account;
}
