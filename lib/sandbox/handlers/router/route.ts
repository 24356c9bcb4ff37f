import { refuse } from "../../refusal";
import type { MailServer } from "../../state/mail-server";
import { fold } from "../../state/names";
import { type Destination, localStep, type Step } from "./local-names";
import { type MailAddress, nextHop, parseAddress, writeAddress } from "./mail-address";
import { lookUp, type RoutingMode } from "./router-table";

/**
 * The Router (Guide, ROUTE): an address goes through the Router Table until no line fits, then to the module that takes
 * it. Whatever changes the address starts it from the top.
 */

/** More rewritings than this are a circle. */
const LONGEST_WAY = 32;
const LONGEST_ADDRESS = 512;

/** Destinations that are built in. They are met as a name without a domain, or as a domain. */
const BUILT_IN: ReadonlySet<string> = new Set(["null", "error", "spamtrap", "blacklisted"]);

/** Endings of a domain that name the module; what stands before them is the host. */
const SUFFIX = /^(.*)\._?(via|smtp|sip|xmpp|rpop|list|local)$/i;

const MODULE_OF_SUFFIX: Readonly<Record<string, string>> = {
  smtp: "SMTP",
  sip: "SIP",
  xmpp: "XMPP",
  rpop: "RPOP",
  list: "LIST",
};

function table(server: MailServer, name: "RouterTable" | "ClusterRouterTable"): string {
  const text = server.document(name);
  return typeof text === "string" ? text : "";
}

function mainNames({ mainDomain }: MailServer): string[] {
  return [mainDomain.name, ...mainDomain.get("aliases")].map(fold);
}

/** The server's table comes before the cluster's. */
function byTable(server: MailServer, address: MailAddress, mode: RoutingMode): MailAddress | undefined {
  const query = { address, mode, mainDomain: mainNames(server) };
  const found = lookUp({ ...query, table: table(server, "RouterTable") });
  if (found !== undefined || !server.isClusterMember) return found;
  return lookUp({ ...query, table: table(server, "ClusterRouterTable") });
}

function builtIn({ local, domain }: MailAddress): Destination | undefined {
  const name = domain === undefined ? local : domain;
  return BUILT_IN.has(name.toLowerCase())
    ? ["SYSTEM", name.toUpperCase(), domain === undefined ? "" : writeAddress({ local, domain })]
    : undefined;
}

/** Mail and sign-ins to other systems leave by SMTP, signals by SIP. */
function remote(host: string, address: string, mode: RoutingMode): Step {
  return { to: [mode === "signal" ? "SIP" : "SMTP", host, address] };
}

function bySuffix(server: MailServer, local: string, domain: string, mode: RoutingMode): Step | undefined {
  const [, host = "", suffix = ""] = SUFFIX.exec(domain) ?? [];
  if (host === "") return undefined;
  const behind = nextHop(local) ?? { local, domain: host };
  const kind = suffix.toLowerCase();
  if (kind === "via") return remote(host, writeAddress(behind), mode);
  if (kind !== "local") return { to: [MODULE_OF_SUFFIX[kind] ?? "SMTP", host, writeAddress(behind)] };
  const own = server.findDomain(host);
  return own === undefined ? undefined : localStep(server, own, local, mode);
}

/** The Account that a telephone number is assigned to, wherever it is. */
function byTelnum(server: MailServer, local: string): Step {
  const owner = server.findTelnum(local) ?? server.findTelnum(`+${local}`);
  if (owner === undefined) throw refuse("This telephone number is not assigned");
  return { to: ["LOCAL", owner.address, `${local}@telnum`] };
}

/** The next step of an address that no line of a table fits. */
function step(server: MailServer, { local, domain: named }: MailAddress, mode: RoutingMode): Step {
  const end = builtIn({ local, domain: named });
  if (end !== undefined) return { to: end };
  const domain = named ?? server.mainDomain.name;
  if (fold(domain) === "telnum") return byTelnum(server, local);
  if (fold(domain) === "pipe") return { to: ["PIPE", "", local] };
  const suffixed = bySuffix(server, local, domain, mode);
  if (suffixed !== undefined) return suffixed;
  const own = /^\[127\..*\]$/.test(domain) ? server.mainDomain : server.findDomain(domain);
  if (own === undefined) return remote(domain, `${local}@${domain}`, mode);
  const further = nextHop(local);
  return further === undefined ? localStep(server, own, local, mode) : { next: further };
}

export function route(server: MailServer, text: string, mode: RoutingMode): Destination {
  let address = parseAddress(text.slice(0, LONGEST_ADDRESS));
  if (address.local === "" || address.domain === "" || text.length > LONGEST_ADDRESS)
    throw refuse("The address is not correct");
  for (let way = 0; way < LONGEST_WAY; way++) {
    const rewritten = byTable(server, address, mode);
    const result = rewritten === undefined ? step(server, address, mode) : { next: rewritten };
    if ("to" in result) return result.to;
    address = result.next;
  }
  throw refuse("The address is routed in a circle");
}
