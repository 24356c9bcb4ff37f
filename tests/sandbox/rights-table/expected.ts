import type { CommandFact } from "../../catalogue/facts";
import type { Caller, Place } from "./callers";

const EVERYBODY = "everybody";

/** Commands for which the guide names no right, and who uses them here. */
const SILENT: Readonly<Record<string, string>> = {
  LISTCLICOMMANDS: EVERYBODY,
  NOOP: EVERYBODY,
  ECHO: EVERYBODY,
  GETVERSION: EVERYBODY,
  GETCURRENTTIME: EVERYBODY,
  GETSYSTEMINFO: "Monitoring",
  GETMESSAGEQUEUEINFO: "Monitoring",
  RECONNECTCLUSTERADMIN: "Monitoring",
  IPGEOLOCATION: "Monitoring",
  TEMPBLACKLISTIP: "Settings",
  TEMPUNBLOCKIP: "Settings",
  TEMPDEBUGIP: "Settings",
  STARTPBXTASK: "AllDomains",
  SENDTASKEVENT: "AllDomains",
  KILLNODE: "AllDomains",
  READNODESTATUS: "AllDomains",
  RUNSCRIPT: "AllDomains",
};

/** Only All Domains is enough for an Account outside of the Main Domain (Guide, SETACCOUNTRIGHTS). */
const SECONDARY_DOMAIN = ["SETACCOUNTRIGHTS"];

/**
 * Whether the guide lets a caller use a command on an object of this Domain. All Domains holds every Domain right in every
 * Domain; the rights of a Domain administrator count in the own Domain, all that the guide asks for together.
 */
export function isAllowed(fact: CommandFact, caller: Caller, place: Place): boolean {
  const silent = SILENT[fact.verb];
  if (silent !== undefined) return silent === EVERYBODY || caller.server.includes(silent);
  if (fact.server.some((right) => caller.server.includes(right))) return true;
  const everywhere = caller.server.includes("AllDomains");
  if (everywhere && (fact.domain.length > 0 || SECONDARY_DOMAIN.includes(fact.verb))) return true;
  if (place === "other") return false;
  if (fact.self === true && caller.owns === true) return true;
  return fact.domain.length > 0 && fact.domain.every((right) => caller.rights.includes(right));
}
