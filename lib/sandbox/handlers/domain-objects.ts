import type { Value } from "@/lib/codec";
import type { Call } from "../call";
import { administeredBy } from "../caller";
import { refuse } from "../refusal";
import { domainNamed } from "../resolve";
import { Account } from "../state/account";
import type { Domain } from "../state/domain";
import { Alias, Forwarder, type Holder } from "../state/holders";
import { fold } from "../state/names";
import type { Handlers } from "./handler";
import { listTelnums } from "./list-telnums";
import { checkRules } from "./rule-set";

/** Guide, "Domain Administration": what a Domain holds, its Rules, its place on disk, and its suspension. */

/** A cookie is the name that a page ended with: what is created or deleted meanwhile moves no other entry. */
function writeCookie(name: string): string {
  return Buffer.from(name).toString("hex");
}

function readCookie(cookie: string): string | undefined {
  if (cookie === "") return undefined;
  if (!/^(?:[0-9a-f]{2})+$/.test(cookie)) throw refuse("The cookie is not one that this server has given");
  return Buffer.from(cookie, "hex").toString();
}

interface Wanted {
  readonly filter: string | undefined;
  readonly accounts: boolean;
  readonly aliases: boolean;
  readonly forwarders: boolean;
}

/** What LISTDOMAINOBJECTS shows for an object, or nothing when it was not asked for. */
function listed(holder: Holder, { accounts, aliases, forwarders }: Wanted): Value | undefined {
  if (holder instanceof Account) return accounts ? holder.extension : undefined;
  if (holder instanceof Alias) return aliases ? [holder.account.name] : undefined;
  return holder instanceof Forwarder && forwarders ? [[holder.get("target")]] : undefined;
}

/** One page: at most `limit` objects behind `after`, and the cookie of the next page when there is one. */
function pageOf(domain: Domain, wanted: Wanted, limit: number, after: string | undefined) {
  const objects = new Map<string, Value>();
  const filter = wanted.filter === undefined ? undefined : fold(wanted.filter);
  let last = after ?? "";
  for (const [key, holder] of domain.names.entries(after)) {
    if (filter !== undefined && !key.includes(filter)) continue;
    const value = listed(holder, wanted);
    if (value === undefined) continue;
    if (objects.size >= limit) return { objects, cookie: writeCookie(last) };
    objects.set(holder.name, value);
    last = key;
  }
  return { objects, cookie: "" };
}

function setSuspended(call: Call, name: string, suspended: boolean): undefined {
  const domain = domainNamed(call, name);
  if (suspended && domain === call.server.mainDomain) throw refuse("The Main Domain cannot be suspended");
  domain.suspended = suspended;
  if (suspended) for (const account of domain.accounts()) call.server.endSessions(account);
}

/** The directory of a Domain below the server's base directory. */
function locationOf(call: Call, domain: Domain): string {
  if (domain === call.server.mainDomain) return "Accounts";
  const base = domain.kind === "shared" ? "SharedDomains" : "Domains";
  const path = domain.get("path");
  return path === "" ? `${base}/${fold(domain.name)}` : `${base}/${path}.mnt/${fold(domain.name)}`;
}

export const domainObjectsHandlers = {
  getDomainAliases: ({ domainName }, call) => domainNamed(call, domainName).get("aliases"),
  setDomainAliases: ({ domainName, newAliases }, call) => {
    call.server.setDomainAliases(domainNamed(call, domainName), newAliases);
  },
  getDomainMailRules: ({ domainName }, call) => domainNamed(call, domainName).get("mailRules"),
  setDomainMailRules: ({ domainName, newRules }, call) => {
    domainNamed(call, domainName).set("mailRules", checkRules(newRules));
  },
  getDomainSignalRules: ({ domainName }, call) => domainNamed(call, domainName).get("signalRules"),
  setDomainSignalRules: ({ domainName, newRules }, call) => {
    domainNamed(call, domainName).set("signalRules", checkRules(newRules));
  },
  listAdminDomains: ({ domainName }, call) =>
    administeredBy(call.server, domainNamed(call, domainName)).map(({ name }) => name),
  listDomainObjects: ({ domainName, filter, limit, accounts, aliases, forwarders, cookie }, call) => {
    const domain = domainNamed(call, domainName);
    if (limit < 0) throw refuse("The limit must not be negative");
    // The guide does not say what is listed when none of the three words is given; everything is the useful reading.
    const all = !accounts && !aliases && !forwarders;
    const wanted = { filter, accounts: all || !!accounts, aliases: all || !!aliases, forwarders: all || !!forwarders };
    const page = pageOf(domain, wanted, limit, readCookie(cookie ?? ""));
    const totals = (["account", "alias", "forwarder"] as const).map((kind) => String(domain.count(kind)));
    const [accountTotal = "0", aliasTotal = "0", forwarderTotal = "0"] = totals;
    const answer: Value[] = [accountTotal, page.objects, aliasTotal, forwarderTotal];
    return cookie === undefined ? answer : [...answer, page.cookie];
  },
  listAccounts: ({ domainName }, call) => {
    const listing = new Map<string, Value>();
    for (const account of domainNamed(call, domainName).accounts()) listing.set(account.name, account.extension);
    return listing;
  },
  listDomainTelnums: ({ domainName, filter, limit }, call) =>
    listTelnums([domainNamed(call, domainName)], { filter, limit, owner: ({ name }) => name }),
  insertDirectoryRecords: ({ domainName }, call) => {
    domainNamed(call, domainName).set("inDirectory", "YES");
  },
  deleteDirectoryRecords: ({ domainName }, call) => {
    domainNamed(call, domainName).set("inDirectory", "");
  },
  createAccountStorage: ({ domainName, storage }, call) => {
    const domain = domainNamed(call, domainName);
    const names = domain.get("storages");
    if (names.includes(storage)) throw refuse("Storage mount point with this name already exists");
    domain.set("storages", [...names, storage]);
  },
  listAccountStorage: ({ domainName }, call) => domainNamed(call, domainName).get("storages"),
  getDomainLocation: ({ domainName }, call) => locationOf(call, domainNamed(call, domainName)),
  suspendDomain: ({ domainName }, call) => setSuspended(call, domainName, true),
  resumeDomain: ({ domainName }, call) => setSuspended(call, domainName, false),
} satisfies Partial<Handlers>;
