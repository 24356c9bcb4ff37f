import { Refusal, refuse, STATUS } from "../../refusal";
import { effectiveDomainSettings } from "../../settings-levels";
import { Account } from "../../state/account";
import type { Domain } from "../../state/domain";
import { Alias, Forwarder, Group, type Holder } from "../../state/holders";
import type { MailServer } from "../../state/mail-server";
import { MailingList } from "../../state/mailing-list";
import { type MailAddress, parseAddress } from "./mail-address";
import type { RoutingMode } from "./router-table";

/** Where a name in one of the server's own Domains leads. */

/** The module, what it handles there, and the address inside that (Guide, ROUTE). */
export type Destination = readonly [module: string, host: string, address: string];

/** An end of the way, or another address to be routed from the start. */
export type Step = { readonly to: Destination } | { readonly next: MailAddress };

/** Names beside a mailing list's own that requests to it are sent to. */
const LIST_REQUEST = /^(.+)-(?:request|on|off|confirm|digest|index|null|feed|report|admin)$/i;

const UNKNOWN: Readonly<Record<RoutingMode, string>> = { mail: "Mail", access: "Access", signal: "Signal" };

function accountStep(account: Account, address: string): Step {
  return { to: ["LOCAL", account.address, address] };
}

function holderStep(holder: Holder, domain: Domain, address: string): Step {
  const full = `${holder.name}@${domain.name}`;
  if (holder instanceof Account) return accountStep(holder, address);
  if (holder instanceof Alias) return accountStep(holder.account, address);
  if (holder instanceof Forwarder) {
    const target = parseAddress(holder.get("target"));
    return { next: { local: target.local, domain: target.domain ?? domain.name } };
  }
  if (holder instanceof MailingList) return { to: ["LIST", full, address] };
  return { to: [holder instanceof Group ? "GROUP" : "PBX", full, address] };
}

/** What the Domain's setting says of names that it does not have. */
function unknownStep(server: MailServer, domain: Domain, local: string, mode: RoutingMode): Step {
  const settings = effectiveDomainSettings(server, domain);
  const address = `${local}@${domain.name}`;
  switch (String(settings.get(`${UNKNOWN[mode]}ToUnknown`)).toLowerCase()) {
    case "discarded":
      return { to: ["SYSTEM", "NULL", address] };
    case "accepted and bounced":
      return { to: ["LOCAL", address, address] };
    case "rerouted to": {
      const target = String(settings.get(`${UNKNOWN[mode]}RerouteAddress`) ?? "error").replace("*", local);
      return { next: parseAddress(target) };
    }
    default:
      throw new Refusal(STATUS.noAccount, "Account with this name does not exist");
  }
}

function telnumOwner(domain: Domain, local: string): Account | undefined {
  return domain.telnums.get(local) ?? domain.telnums.get(`+${local}`);
}

/** `mailbox#account`, or `application#account` of a signal: what follows the last `#` names the object. */
function objectName(local: string): string {
  return local.slice(local.lastIndexOf("#") + 1).replace(/^"(.*)"$/, "$1");
}

export function localStep(server: MailServer, domain: Domain, local: string, mode: RoutingMode): Step {
  const name = objectName(local);
  const address = `${local}@${domain.name}`;
  if (name === "") throw refuse("The address has no name before its domain");
  const holder = domain.find(name);
  if (holder !== undefined) return holderStep(holder, domain, address);
  const list = domain.find(LIST_REQUEST.exec(name)?.[1] ?? "");
  if (list instanceof MailingList) return { to: ["LIST", `${list.name}@${domain.name}`, address] };
  const owner = telnumOwner(domain, name);
  if (owner !== undefined) return accountStep(owner, address);
  if (name.toLowerCase() === "all") return { to: ["SYSTEM", "ALL", `all@${domain.name}`] };
  return unknownStep(server, domain, local, mode);
}
