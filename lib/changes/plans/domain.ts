import type { Input } from "@/lib/catalogue";
import { catalogue } from "@/lib/catalogue/commands";
import type { Dictionary } from "@/lib/codec";
import { domainSettings } from "@/lib/settings/schemas/domain";
import { type Plan, step } from "../change";
import { planSettings, type SettingsEdit } from "./settings";

/** Changes of Domains (Guide, "Domain Set Administration" and "Domain Administration"). */

export interface NewDomain {
  readonly domainName: string;
  readonly storage?: string;
  readonly settings: Dictionary;
}

export function planCreateDomain({ domainName, storage, settings }: NewDomain): Plan {
  const input = {
    domainName,
    ...(storage === undefined ? {} : { storage }),
    ...(settings.size === 0 ? {} : { settings }),
  };
  return {
    title: { id: "createDomain", values: { domain: domainName } },
    steps: [step(catalogue.createDomain, input)],
  };
}

/** @param aliases all aliases from then on, for a Domain that keeps its old name as one of them. */
export function planRenameDomain(oldDomainName: string, newDomainName: string, aliases?: readonly string[]): Plan {
  const rename = step(catalogue.renameDomain, { oldDomainName, newDomainName });
  const keep =
    aliases === undefined ? [] : [step(catalogue.setDomainAliases, { domainName: newDomainName, newAliases: aliases })];
  return {
    title: { id: "renameDomain", values: { from: oldDomainName, to: newDomainName } },
    steps: [rename, ...keep],
  };
}

/** With `force` everything in the Domain goes with it; without, the server refuses a Domain that is not empty. */
export function planDeleteDomain(domainName: string, force: boolean): Plan {
  return {
    title: { id: "deleteDomain", values: { domain: domainName } },
    steps: [step(catalogue.deleteDomain, { domainName, ...(force ? { force } : {}) })],
  };
}

export function planSuspendDomain(domainName: string): Plan {
  return {
    title: { id: "suspendDomain", values: { domain: domainName } },
    steps: [step(catalogue.suspendDomain, { domainName })],
  };
}

export function planResumeDomain(domainName: string): Plan {
  return {
    title: { id: "resumeDomain", values: { domain: domainName } },
    steps: [step(catalogue.resumeDomain, { domainName })],
  };
}

export function planDomainAliases(domainName: string, seen: readonly string[], newAliases: readonly string[]): Plan {
  const same = seen.length === newAliases.length && seen.every((alias, index) => alias === newAliases[index]);
  return {
    title: { id: "domainAliases", values: { domain: domainName } },
    steps: same ? [] : [step(catalogue.setDomainAliases, { domainName, newAliases }, seen)],
  };
}

export function planDomainSettings(domainName: string, edit: Omit<SettingsEdit, "schema">): Plan {
  const title = { id: "domainSettings", values: { domain: domainName } } as const;
  return planSettings(title, catalogue.updateDomainSettings, { domainName }, { ...edit, schema: domainSettings });
}

type Counter = NonNullable<Input<typeof catalogue.resetDomainStat>["keyName"]>;

/** @param keyName the one counter; left out, all of them, and the time of the reset is remembered. */
export function planResetDomainStatistics(domainName: string, keyName?: Counter): Plan {
  const input = { domainName, ...(keyName === undefined ? {} : { keyName }) };
  return {
    title: { id: "resetDomainStatistics", values: { domain: domainName, counter: keyName ?? "all" } },
    steps: [step(catalogue.resetDomainStat, input)],
  };
}

/** A storage directory for new Accounts of a Domain; without one, for new Domains. No command removes it. */
export function planCreateStorage(storage: string, domainName?: string): Plan {
  const values = { name: storage, domain: domainName ?? "", place: domainName === undefined ? "domains" : "accounts" };
  const create =
    domainName === undefined
      ? step(catalogue.createDomainStorage, { storage })
      : step(catalogue.createAccountStorage, { domainName, storage });
  return { title: { id: "createStorage", values }, steps: [create] };
}

export function planInsertDirectoryRecords(domainName: string): Plan {
  return {
    title: { id: "insertDirectoryRecords", values: { domain: domainName } },
    steps: [step(catalogue.insertDirectoryRecords, { domainName })],
  };
}

export function planDeleteDirectoryRecords(domainName: string): Plan {
  return {
    title: { id: "deleteDirectoryRecords", values: { domain: domainName } },
    steps: [step(catalogue.deleteDirectoryRecords, { domainName })],
  };
}
