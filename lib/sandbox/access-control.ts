import { type Dictionary, isArray, type Value } from "@/lib/codec";
import { refuse } from "./refusal";
import type { Account } from "./state/account";
import { Group } from "./state/holders";
import { fold } from "./state/names";

/** Access control lists: identifiers with strings of letters, one letter per right (Guide, SETACCOUNTACL). */

const LETTERS = /^[a-zA-Z]*$/;

function combine(old: string, change: string): string {
  const sign = change[0];
  const letters = sign === "+" || sign === "-" ? change.slice(1) : change;
  if (!LETTERS.test(letters)) throw refuse("Access rights must be letters, with a plus or minus symbol before them");
  if (sign === "-") return [...old].filter((letter) => !letters.includes(letter)).join("");
  return [...new Set(sign === "+" ? old + letters : letters)].join("");
}

/** `+` adds letters, `-` removes them, anything else replaces; an entry without letters goes away. */
export function updatedAcl(acl: Dictionary, changes: Dictionary): Dictionary {
  const updated = new Map(acl);
  for (const [identifier, change] of changes) {
    const letters = combine(String(updated.get(identifier) ?? ""), String(change));
    if (letters === "") updated.delete(identifier);
    else updated.set(identifier, letters);
  }
  return updated;
}

function isMember(account: Account, group: string, owner: Account): boolean {
  const holder = owner.domain.find(group);
  const members = holder instanceof Group ? holder.get("settings").get("Members") : undefined;
  return isArray(members) && members.map((member: Value) => fold(String(member))).some((name) => isName(account, name));
}

function isName(account: Account, name: string): boolean {
  return name === fold(account.name) || name === fold(account.address);
}

/** True when an identifier of the owner's list speaks of this Account. */
function speaksOf(identifier: string, account: Account, owner: Account): boolean {
  const name = fold(identifier);
  const sameDomain = account.domain === owner.domain;
  if (name === "anyone") return true;
  if (name === "anyone@") return sameDomain;
  if (name.startsWith("anyone@")) return name === `anyone@${fold(account.domain.name)}`;
  if (name.startsWith("#")) return isMember(account, name.slice(1), owner);
  return name === fold(account.address) || (sameDomain && name === fold(account.name));
}

/** What an owner may do with the own Account. */
const ALL = "lrswipcda";

/** The letters that an Account has in another one's list. */
export function effectiveRights(acl: Dictionary, account: Account, owner: Account): string {
  if (account === owner) return ALL;
  const granted = [...acl].filter(([identifier]) => speaksOf(identifier, account, owner));
  return [...new Set(granted.flatMap(([, letters]) => [...String(letters)]))].join("");
}
