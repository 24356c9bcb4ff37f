import { type Access, defineCommand } from "../command";
import { accountOrSelf } from "../names";
import { keyed, optional, string } from "../params";
import { anyOf, nothing } from "../returns";
import type { DomainRight } from "../rights";
import { never } from "../undo";

/** Guide, "Statistics". Nothing is counted unless the server setting Account Statistics is on. */

const section = "Statistics";

/** The Guide names a Domain right, and not All Domains. */
function holders(right: DomainRight): Access {
  return { server: [], domain: [right], assumed: ["AllDomains"] };
}

const DOMAIN_KEYS = [
  "StatReset",
  "MessagesReceived",
  "BytesReceived",
  "MessagesSent",
  "BytesSent",
  "CallsReceived",
  "CallsSent",
] as const;
const ACCOUNT_KEYS = [...DOMAIN_KEYS, "Logins"] as const;

const anyAccount = accountOrSelf();
const anyDomain = string({
  names: "domain",
  star: true,
  help: "An existing Domain; * is the Domain of the signed-in Account.",
});

function keyToRead(suggestions: readonly string[]) {
  return optional(keyed("KEY", string({ suggestions, help: "The one counter to read; left out, all of them." })));
}

function keyToReset(suggestions: readonly string[]) {
  return optional(keyed("KEY", string({ suggestions, help: "The one counter to reset; left out, all of them." })));
}

const lost = never("The counts from before the reset are gone.");
const resetNote = "Only a reset of all counters is remembered as the time of the last reset.";

export const getAccountStat = defineCommand({
  verb: "GETACCOUNTSTAT",
  section,
  object: "statistics",
  effect: "read",
  summary: "Read the counters of an Account.",
  access: { ...holders("DomainAdministration"), self: true },
  params: { accountName: anyAccount, keyName: keyToRead(ACCOUNT_KEYS) },
  returns: anyOf(
    ["number", "timestamp", "dictionary", "string"],
    "with a key its value, or an empty string where there is none; without, a dictionary of all counters",
  ),
});

export const resetAccountStat = defineCommand({
  verb: "RESETACCOUNTSTAT",
  section,
  object: "statistics",
  effect: "destructive",
  summary: "Reset the counters of an Account.",
  help: resetNote,
  access: holders("BasicSettings"),
  params: { accountName: anyAccount, keyName: keyToReset(ACCOUNT_KEYS) },
  returns: nothing,
  undo: lost,
});

export const getDomainStat = defineCommand({
  verb: "GETDOMAINSTAT",
  section,
  object: "statistics",
  effect: "read",
  summary: "Read the counters of a Domain.",
  access: holders("DomainAdministration"),
  params: { domainName: anyDomain, keyName: keyToRead(DOMAIN_KEYS) },
  returns: anyOf(["string", "dictionary"], "with a key its value; without, a dictionary of all counters"),
});

export const resetDomainStat = defineCommand({
  verb: "RESETDOMAINSTAT",
  section,
  object: "statistics",
  effect: "destructive",
  summary: "Reset the counters of a Domain.",
  help: resetNote,
  access: holders("BasicSettings"),
  params: { domainName: anyDomain, keyName: keyToReset(DOMAIN_KEYS) },
  returns: nothing,
  undo: lost,
});
