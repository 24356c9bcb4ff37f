import { type Dictionary, dictionary } from "@/lib/codec";
import { refuse } from "../refusal";
import { accountNamed, domainNamed, placeOf } from "../resolve";
import { addObject, heldTask, objectsOf, ownerNamed, renameInDomain } from "../resolve-holder";
import { merged } from "../settings-dictionary";
import { ownedBy } from "../state/account-names";
import { NamedTask } from "../state/holders";
import type { Handlers } from "./handler";

/**
 * Guide, "Named Task Administration". The keys of the settings are printed nowhere: `Owner` is the one that mailing lists
 * have, `RealName` the one of Accounts and Groups, `Program` the name of the application.
 */

function settingsOf(task: NamedTask): Dictionary {
  return dictionary([["Owner", task.get("target")], ...task.get("settings")]);
}

function listed(tasks: readonly NamedTask[]): Dictionary {
  return dictionary(
    tasks.map((task) => {
      const text = (key: string) => [key, task.get("settings").get(key) ?? ""] as const;
      return [task.name, dictionary([["Owner", task.get("target")], text("RealName"), text("Program")])] as const;
    }),
  );
}

export const namedTaskHandlers = {
  listDomainNamedTasks: ({ domainName }, call) => listed(objectsOf(domainNamed(call, domainName), NamedTask)),
  listAccountNamedTasks: ({ accountName }, call) =>
    listed(ownedBy(accountNamed(call, accountName)).filter((owned) => owned instanceof NamedTask)),
  createNamedTask: ({ taskName, accountName }, call) => {
    const { domain, name } = placeOf(call, taskName);
    const owner = ownerNamed(domain, accountName);
    addObject(call, domain, new NamedTask(name)).set("target", owner.name);
  },
  renameNamedTask: ({ oldTaskName, newTaskName }, call) => {
    const task = heldTask(call, oldTaskName);
    const { domain, name } = placeOf(call, newTaskName);
    if (newTaskName.includes("@") && domain !== task.domain)
      throw refuse("A Named Task cannot be moved to another Domain");
    renameInDomain(task, name);
  },
  deleteNamedTask: ({ taskName }, call) => {
    const { domain, holder } = heldTask(call, taskName);
    domain.remove(holder);
  },
  getNamedTask: ({ taskName }, call) => settingsOf(heldTask(call, taskName).holder),
  updateNamedTask: ({ taskName, newSettings }, call) => {
    const { domain, holder } = heldTask(call, taskName);
    const settings = merged(settingsOf(holder), newSettings);
    const owner = ownerNamed(domain, String(settings.get("Owner") ?? ""));
    settings.delete("Owner");
    holder.set("target", owner.name);
    holder.set("settings", settings);
  },
} satisfies Partial<Handlers>;
