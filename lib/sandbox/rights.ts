import { administers } from "@/lib/access";
import type { DomainRight } from "@/lib/catalogue";
import type { Call } from "./call";
import { Refusal, STATUS } from "./refusal";
import type { Account } from "./state/account";
import type { Domain } from "./state/domain";
import { fold } from "./state/names";

export function noRights(): Refusal {
  return new Refusal(STATUS.noRights, "Insufficient access rights for this operation");
}

/** An object is moved between Domains only by who administers both: access was checked for the one that it is in. */
export function checkAdministers(call: Call, domain: Domain): void {
  if (!administers(call.actor, fold(domain.name))) throw noRights();
}

/** True when the caller acts as an administrator with this right, and not only as the owner of the Account. */
export function administersAccount(call: Call, account: Account, right: DomainRight): boolean {
  const { rights } = call.actor;
  if (rights === "unknown") return false;
  if (rights.server.has("AllDomains")) return true;
  return rights.domain.has(right) && administers(call.actor, fold(account.domain.name));
}

/** Without DOMAIN a session command needs All Domains (Guide, GETSESSION), whatever Domain the caller administers. */
export function checkSessionAccess(call: Call, domainName: string | undefined): void {
  const { rights } = call.actor;
  if (domainName === undefined && (rights === "unknown" || !rights.server.has("AllDomains"))) throw noRights();
}
