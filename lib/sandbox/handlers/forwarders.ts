import type { Call } from "../call";
import { refuse } from "../refusal";
import { domainNamed, placeOf } from "../resolve";
import { addObject, heldForwarder, objectsOf, renameObject } from "../resolve-holder";
import { merged } from "../settings-dictionary";
import type { Domain } from "../state/domain";
import { Forwarder } from "../state/holders";
import { fold, splitAddress } from "../state/names";
import type { Handlers } from "./handler";

/** Guide, "Forwarder Administration". */

/**
 * The address among the further settings. The guide does not print its key: this is the keyword that CREATEFORWARDER and
 * FINDFORWARDERS have for it.
 */
const ADDRESS = "To";

function checkedAddress(address: unknown): string {
  if (typeof address !== "string" || !/^[^\s\p{Cc}]+$/u.test(address))
    throw refuse("A Forwarder needs the E-mail address that it leads to");
  return address;
}

/** An address in one spelling: without case, with its Domain, and with the Domain's own name instead of an alias. */
function spelledOut(call: Call, domain: Domain, address: string): string {
  const { name, domain: domainName } = splitAddress(address);
  const target = domainName === undefined ? domain : call.server.findDomain(domainName);
  return fold(`${name}@${target?.name ?? domainName}`);
}

export const forwarderHandlers = {
  listForwarders: ({ domainName }, call) => objectsOf(domainNamed(call, domainName), Forwarder).map(({ name }) => name),
  createForwarder: ({ forwarderName, address }, call) => {
    const { domain, name } = placeOf(call, forwarderName);
    const target = checkedAddress(address);
    addObject(call, domain, new Forwarder(name)).set("target", target);
  },
  renameForwarder: ({ oldForwarderName, newForwarderName }, call) => {
    renameObject(call, heldForwarder(call, oldForwarderName), newForwarderName);
  },
  deleteForwarder: ({ forwarderName }, call) => {
    const { domain, holder } = heldForwarder(call, forwarderName);
    domain.remove(holder);
  },
  getForwarder: ({ forwarderName }, call) => {
    const { holder } = heldForwarder(call, forwarderName);
    const settings = holder.get("settings");
    return settings.size === 0 ? holder.get("target") : new Map([[ADDRESS, holder.get("target")], ...settings]);
  },
  updateForwarder: ({ forwarderName, newSettings }, call) => {
    const { holder } = heldForwarder(call, forwarderName);
    const settings = merged(new Map([[ADDRESS, holder.get("target")], ...holder.get("settings")]), newSettings);
    const target = checkedAddress(settings.get(ADDRESS));
    settings.delete(ADDRESS);
    holder.set("target", target);
    holder.set("settings", settings);
  },
  findForwarders: ({ domainName, forwarderAddress }, call) => {
    const domain = domainNamed(call, domainName);
    const wanted = spelledOut(call, domain, forwarderAddress);
    const found = objectsOf(domain, Forwarder).filter(
      (forwarder) => spelledOut(call, domain, forwarder.get("target")) === wanted,
    );
    return found.map(({ name }) => name);
  },
} satisfies Partial<Handlers>;
