import "server-only";
import { domainOf, may } from "@/lib/access";
import { catalogue } from "@/lib/catalogue/commands";
import { ASIDE_MARK, asideAddress, asideOf, dueAfter, type ReadRequest } from "@/lib/changes";
import { planSettingAsideOf, type RowPlan } from "@/lib/changes/plans/bulk";
import { isArray, isDictionary, type Value } from "@/lib/codec";
import { SERVICES_KEYS, usualServicesKey } from "../changes/suspension";
import type { Caller } from "../session";
import type { Deed } from "./deeds";
import { listPage } from "./find";
import type { JobRow } from "./rows";

/** Setting many Accounts aside, each as the question for one of them does it. */

const NAMES = [
  ["aliases", catalogue.setAccountAliases, catalogue.getAccountAliases],
  ["telnums", catalogue.setAccountTelnums, catalogue.getAccountTelnums],
] as const;

/** Names that this person may not take off stay on the Account and go along with it. */
function namesToTake({ name }: JobRow, { actor }: Caller) {
  return NAMES.filter(([, set]) => may(set, actor, { accountName: name }).allowed !== false);
}

function reads(row: JobRow, caller: Caller): readonly ReadRequest[] {
  const input = { accountName: row.name };
  return [
    { command: catalogue.getAccountSettings, input },
    ...namesToTake(row, caller).map(([, , get]) => ({ command: get, input })),
  ];
}

/** Names of the Domain that are not free: somebody of the same name may have been set aside for the same day. */
async function takenFor(caller: Caller, domain: string, dueAt: number): Promise<Set<string>> {
  const address = asideAddress(`any@${domain}`, dueAt);
  const filter = address.slice(address.indexOf(ASIDE_MARK), address.lastIndexOf("@"));
  const taken = new Set<string>();
  let cookie = "";
  do {
    const page = await listPage(caller, { domain, filter }, cookie);
    for (const name of page.names) taken.add(name.slice(0, name.lastIndexOf("@")));
    cookie = page.next;
  } while (cookie !== "");
  return taken;
}

function textsIn(value: Value | undefined): readonly string[] {
  return isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

export function setAsideDeed(days: number): Deed {
  const dueAt = dueAfter(days, Date.now());
  /** Listed once: what is given after that is added here. */
  let taken: Set<string> | undefined;
  return {
    reads,
    sparesOwn: true,
    planner: async (caller, rows) => {
      const [first] = rows;
      if (first === undefined) return () => ({ leftOut: "same" });
      const usual = await usualServicesKey(caller, first.name);
      taken ??= await takenFor(caller, domainOf(first.name), dueAt);
      const names = taken;
      return (row, [settings, ...lists]): RowPlan => {
        if (asideOf(row.name) !== undefined) return { leftOut: "same" };
        const aside = asideAddress(row.name, dueAt, names);
        names.add(aside.slice(0, aside.lastIndexOf("@")).toLowerCase());
        const own = isDictionary(settings) ? settings : new Map<string, Value>();
        const key = SERVICES_KEYS.find((one) => own.has(one)) ?? usual;
        const value = own.get(key);
        const off = namesToTake(row, caller).map(([which], no) => [which, textsIn(lists[no])] as const);
        return planSettingAsideOf({
          account: row.name,
          aside,
          services: value === undefined ? { key } : { key, own: value },
          ...Object.fromEntries(off),
        });
      };
    },
  };
}
