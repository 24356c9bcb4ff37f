import { DOMAIN_RIGHTS, type DomainRight, SERVER_RIGHTS, type ServerRight } from "@/lib/catalogue";

/**
 * The codes that stand for rights in the array of GETACCOUNTRIGHTS. `UserAccounts` and the Domain codes were seen in data
 * of real servers; `Settings`, `Monitor`, `Directory`, `User` and `CanRejectQueues` are nowhere published and are our
 * reading. Nothing else in the console spells a code.
 */
const SERVER_CODES: Readonly<Record<ServerRight, string>> = {
  Master: "Master",
  AllDomains: "UserAccounts",
  Settings: "Settings",
  User: "User",
  Monitoring: "Monitor",
  RejectQueues: "CanRejectQueues",
  Directory: "Directory",
};

/** Any Domain administrator carries the marker `Domain`; every other Domain right is spelled as it is called. */
const MARKER = "Domain";

export function codeOf(right: ServerRight | DomainRight): string {
  if (right === "DomainAdministration") return MARKER;
  return isServerRight(right) ? SERVER_CODES[right] : right;
}

function isServerRight(right: ServerRight | DomainRight): right is ServerRight {
  return Object.hasOwn(SERVER_CODES, right);
}

const SERVER_BY_CODE = new Map(SERVER_RIGHTS.map((right) => [codeOf(right), right] as const));
const DOMAIN_BY_CODE = new Map(DOMAIN_RIGHTS.map((right) => [codeOf(right), right] as const));

export function serverRightOf(code: string): ServerRight | undefined {
  return SERVER_BY_CODE.get(code);
}

export function domainRightOf(code: string): DomainRight | undefined {
  return DOMAIN_BY_CODE.get(code);
}

/** All Domain Administration rights, the marker first. */
export const allDomainRights: readonly DomainRight[] = DOMAIN_RIGHTS;
