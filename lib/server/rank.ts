import "server-only";
import { codeOf, domainOf, missingRank, rightsFromCodes } from "@/lib/access";
import type { AnyInput, Command, Identity } from "@/lib/catalogue";
import { catalogue } from "@/lib/catalogue/commands";
import { isDictionary } from "@/lib/codec";
import { AccessError, RankError, ReplyError } from "@/lib/errors";
import { authenticationKeys } from "@/lib/settings";
import type { RunCommand } from "./gate";
import type { Caller } from "./session";

/**
 * The rank rule (design, "One person, one connection"): nobody acts on the identity of an account that holds rights they
 * do not hold themselves. The server would allow it: a Domain administrator with Basic Settings may set the password of an
 * operator who lives in the same Domain, and be the operator a minute later.
 */

function fullName(name: string, caller: Caller): string {
  if (name === "*") return caller.actor.account;
  return name.includes("@") ? name.toLowerCase() : `${name.toLowerCase()}@${domainOf(caller.actor.account)}`;
}

/** One check: who asks, and how they read. */
interface Check {
  readonly caller: Caller;
  readonly read: RunCommand;
}

async function checkAccount({ caller, read }: Check, name: string, newRights: readonly string[] = []): Promise<void> {
  const account = fullName(name, caller);
  const missingNew = missingRank(caller.actor, { account: "", rights: rightsFromCodes(newRights) });
  if (newRights.length > 0 && missingNew.length > 0) {
    throw new RankError(`You cannot give rights that you do not hold: ${missingNew.join(", ")}.`);
  }
  if (account === caller.actor.account) return;
  // Nobody holds what a holder of everything does not: there is nothing to look for.
  if (caller.actor.rights !== "unknown" && caller.actor.rights.server.has("Master")) return;
  let codes: readonly string[];
  try {
    codes = await read(caller, catalogue.getAccountRights, { accountName: account });
  } catch (error) {
    // The server's own refusal (no such account, no right) is the answer; any other failure means that nobody knows.
    if (error instanceof ReplyError || error instanceof AccessError) throw error;
    throw new RankError(`The rights of ${account} could not be read, so its identity is not touched.`);
  }
  const missing = missingRank(caller.actor, { account, rights: rightsFromCodes(codes) });
  if (missing.length > 0) throw new RankError(`${account} holds rights that you do not hold: ${missing.join(", ")}.`);
}

/** Defaults and Templates reach every account below them, administrators among these. */
function checkBelow(caller: Caller, below: string, input: AnyInput): void {
  const { rights, mainDomain, account } = caller.actor;
  if (rights === "unknown")
    throw new RankError("Your rights could not be read, so settings of signing in are not changed for others.");
  const domain = below === "server" ? undefined : (input[below] ?? domainOf(account));
  const isServerWide =
    domain === undefined || (typeof domain === "string" && domain.toLowerCase() === mainDomain?.toLowerCase());
  const needed = isServerWide ? "Master" : "AllDomains";
  if (rights.server.has(needed)) return;
  throw new RankError(
    `These settings decide how administrators sign in, too. Changing them takes the right ${codeOf(needed)}.`,
  );
}

async function checkSession(check: Check, sessionID: string, domainName: unknown): Promise<void> {
  const input = typeof domainName === "string" ? { sessionID, domainName } : { sessionID };
  const session = await check.read(check.caller, catalogue.getSession, input);
  const [account, domain] = [session.get("accountName"), session.get("domainName")];
  const name =
    typeof account === "string" && typeof domain === "string" && !account.includes("@")
      ? `${account}@${domain}`
      : account;
  if (typeof name !== "string")
    throw new RankError("The server does not say whose session this is, so it is not touched.");
  await checkAccount(check, name);
}

function hasAuthenticationKeys(value: unknown): boolean {
  return value instanceof Map && isDictionary(value) && authenticationKeys(value).length > 0;
}

/** @throws RankError, or what reading the target's rights threw. */
export async function checkRank(caller: Caller, command: Command, input: AnyInput, read: RunCommand): Promise<void> {
  const check = { caller, read };
  const identity: Identity | undefined = command.identity;
  if (identity === undefined) return;
  if ("session" in identity) {
    const session = input[identity.session];
    if (typeof session === "string") await checkSession(check, session, input.domainName);
    return;
  }
  if ("whenKeysIn" in identity && !hasAuthenticationKeys(input[identity.whenKeysIn])) return;
  if ("below" in identity) return checkBelow(caller, identity.below, input);
  const name = input[identity.account];
  const given = command === catalogue.setAccountRights ? input.newRights : undefined;
  const newRights = Array.isArray(given) ? given.filter((code) => typeof code === "string") : [];
  if (typeof name === "string") await checkAccount(check, name, newRights);
}
