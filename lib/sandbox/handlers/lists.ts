import { type Dictionary, dictionary } from "@/lib/codec";
import { refuse } from "../refusal";
import { accountNamed, domainNamed, placeOf } from "../resolve";
import { addObject, heldList, objectsOf, ownerNamed, renameInDomain } from "../resolve-holder";
import { merged } from "../settings-dictionary";
import { ownedBy } from "../state/account-names";
import { MailingList } from "../state/mailing-list";
import { splitAddress } from "../state/names";
import { NEW_LIST_SETTINGS } from "../state/new-list";
import { currentSubscribers } from "../subscription";
import type { Handlers } from "./handler";

/** Guide, "Mailing Lists Administration": the lists themselves. `Owner` is one of their settings. */

function counts(lists: readonly MailingList[]): Dictionary {
  return dictionary(lists.map((list) => [list.name, String(currentSubscribers(list).length)]));
}

function settingsOf(list: MailingList): Dictionary {
  return dictionary([["Owner", list.get("target")], ...list.get("settings")]);
}

export const listHandlers = {
  listLists: ({ domainName }, call) => objectsOf(domainNamed(call, domainName), MailingList).map(({ name }) => name),
  getDomainLists: ({ domainName }, call) => counts(objectsOf(domainNamed(call, domainName), MailingList)),
  getAccountLists: ({ accountName }, call) => {
    const owned = ownedBy(accountNamed(call, accountName)).filter((object) => object instanceof MailingList);
    return counts(owned);
  },
  createList: ({ listName, accountName }, call) => {
    const { domain, name } = placeOf(call, listName);
    // Some clients write the owner with the Domain of the list, which says the same.
    const given = splitAddress(accountName);
    const sameDomain = given.domain !== undefined && call.server.findDomain(given.domain) === domain;
    const owner = ownerNamed(domain, sameDomain ? given.name : accountName);
    const list = addObject(call, domain, new MailingList(name));
    list.set("target", owner.name);
    list.set("settings", NEW_LIST_SETTINGS);
  },
  renameList: ({ listName, newName }, call) => {
    if (newName.includes("@")) throw refuse("The new name must be given without a Domain name");
    renameInDomain(heldList(call, listName), newName);
  },
  deleteList: ({ listName }, call) => {
    const { domain, holder } = heldList(call, listName);
    domain.remove(holder);
  },
  getList: ({ listName }, call) => settingsOf(heldList(call, listName).holder),
  updateList: ({ listName, newSettings }, call) => {
    const { domain, holder } = heldList(call, listName);
    const settings = merged(settingsOf(holder), newSettings);
    const owner = ownerNamed(domain, String(settings.get("Owner") ?? holder.get("target")));
    settings.delete("Owner");
    holder.set("target", owner.name);
    holder.set("settings", settings);
  },
} satisfies Partial<Handlers>;
