import {
  type AnyInput,
  type Command,
  type DomainRight,
  eachParam,
  type Names,
  type ServerRight,
} from "@/lib/catalogue";
import { type Actor, administers, domainOf } from "./rights";

/** What a command is aimed at, as far as its input says. */
export interface Target {
  readonly domain?: string;
  readonly account?: string;
}

export type Verdict =
  | { readonly allowed: true }
  /** The rights could not be read, or the guide does not say: the server decides. */
  | { readonly allowed: "unknown" }
  | { readonly allowed: false; readonly missing: ServerRight | DomainRight; readonly domain?: string };

const yes: Verdict = { allowed: true };
const unknown: Verdict = { allowed: "unknown" };

const WITH_DOMAIN: ReadonlySet<Names> = new Set(["account", "group", "forwarder", "list", "namedTask"]);

/** Reads the target off the first parameter that names an object. A name without a Domain is in the actor's own. */
export function targetOf(command: Command, input: AnyInput, actor: Actor): Target {
  for (const [name, { kind }] of eachParam(command.params)) {
    const value = input[name];
    if (kind.kind !== "string" || kind.names === undefined) continue;
    if (kind.names === "domain") {
      if (typeof value === "string" && value !== "*") return { domain: value.toLowerCase() };
      return { domain: domainOf(actor.account) };
    }
    if (!WITH_DOMAIN.has(kind.names) || typeof value !== "string") continue;
    if (kind.names === "account" && value === "*") return { account: actor.account, domain: domainOf(actor.account) };
    const full = value.includes("@") ? value.toLowerCase() : `${value.toLowerCase()}@${domainOf(actor.account)}`;
    return kind.names === "account" ? { account: full, domain: domainOf(full) } : { domain: domainOf(full) };
  }
  return {};
}

const SINGLE_MAILBOX = new Set(["TextMailbox", "MailDirMailbox", "SlicedMailbox"]);

function caseHolds(
  when: NonNullable<Command["access"]["cases"]>[number]["when"],
  input: AnyInput,
  target: Target,
  actor: Actor,
): boolean {
  switch (when) {
    case "singleMailboxOrLegacy":
      return input.legacy === true || SINGLE_MAILBOX.has(String(input.accountType));
    case "secondaryDomain":
      return (
        target.domain !== undefined &&
        actor.mainDomain !== undefined &&
        target.domain !== actor.mainDomain.toLowerCase()
      );
  }
}

/**
 * May this person use the command on this target? The server has the last word; this decides what is shown and what is
 * refused before a byte is sent. Source: the access rules of the CLI guide, in the command's declaration.
 */
export function may(command: Command, actor: Actor, input: AnyInput = {}): Verdict {
  const { access } = command;
  if (actor.rights === "unknown") return unknown;
  const { server, domain } = actor.rights;
  const target = targetOf(command, input, actor);
  const cases = (access.cases ?? []).filter(({ when }) => caseHolds(when, input, target, actor));
  const serverRights = [...access.server, ...cases.flatMap((c) => c.server ?? [])];
  if (serverRights.some((right) => server.has(right))) return yes;
  if (access.self && target.account === actor.account) return yes;
  if (access.domain.length > 0) {
    const needed = [...access.domain, ...cases.flatMap((c) => c.domain ?? [])];
    const missing = needed.find((right) => !domain.has(right));
    const own = target.domain === undefined || administers(actor, target.domain);
    if (missing === undefined && own) return yes;
    const where = target.domain === undefined ? {} : { domain: target.domain };
    return { allowed: false, missing: own ? (missing ?? "DomainAdministration") : "DomainAdministration", ...where };
  }
  return withoutDomainRights(access, serverRights, server);
}

/** For a command that no Domain right opens: a right of the server is missing, or the Guide names none. */
function withoutDomainRights(
  { assumed = [] }: Command["access"],
  serverRights: readonly ServerRight[],
  held: ReadonlySet<ServerRight>,
): Verdict {
  const [first] = serverRights;
  if (first !== undefined) return { allowed: false, missing: first };
  return assumed.length === 0 || assumed.some((right) => held.has(right)) ? yes : unknown;
}

/**
 * Is there any object for which this person may use the command? For lists of commands: what an input would be refused
 * for is {@link may}'s business.
 */
export function mayEver({ access }: Command, { rights }: Actor): Verdict {
  if (rights === "unknown") return unknown;
  const serverRights = [...access.server, ...(access.cases ?? []).flatMap(({ server = [] }) => server)];
  if (access.self || serverRights.some((right) => rights.server.has(right))) return yes;
  if (access.domain.length === 0) return withoutDomainRights(access, serverRights, rights.server);
  const missing = access.domain.find((right) => !rights.domain.has(right));
  return missing === undefined ? yes : { allowed: false, missing };
}
