import { type Dictionary, isArray } from "@/lib/codec";
import { refuse } from "../refusal";
import { domainNamed, placeOf } from "../resolve";
import { addObject, heldGroup, objectsOf, renameObject } from "../resolve-holder";
import { merged } from "../settings-dictionary";
import { Group } from "../state/holders";
import type { Handlers } from "./handler";

/** Guide, "Group Administration". The members are one of the settings. */

function checked(settings: Dictionary): Dictionary {
  const members = settings.get("Members") ?? [];
  if (!isArray(members) || !members.every((member) => typeof member === "string" && member !== ""))
    throw refuse("The Members of a Group must be an array of names and addresses");
  return merged(new Map(), settings);
}

export const groupHandlers = {
  listGroups: ({ domainName }, call) => objectsOf(domainNamed(call, domainName), Group).map(({ name }) => name),
  createGroup: ({ groupName, settings }, call) => {
    const { domain, name } = placeOf(call, groupName);
    const first = checked(settings ?? new Map());
    addObject(call, domain, new Group(name)).set("settings", first);
  },
  renameGroup: ({ oldGroupName, newGroupName }, call) => {
    renameObject(call, heldGroup(call, oldGroupName), newGroupName);
  },
  deleteGroup: ({ groupName }, call) => {
    const { domain, holder } = heldGroup(call, groupName);
    domain.remove(holder);
  },
  getGroup: ({ groupName }, call) => heldGroup(call, groupName).holder.get("settings"),
  setGroup: ({ groupName, newSettings }, call) => {
    heldGroup(call, groupName).holder.set("settings", checked(newSettings));
  },
} satisfies Partial<Handlers>;
