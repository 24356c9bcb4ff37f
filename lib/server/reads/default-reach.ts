import "server-only";
import { catalogue } from "@/lib/catalogue/commands";
import { type Dictionary, isDictionary, type Value } from "@/lib/codec";
import type { defaultReach, ReadInput, ReadOutput } from "@/lib/reads";
import { fieldFor, type SettingsSchema } from "@/lib/settings";
import { accountSettings } from "@/lib/settings/schemas/account";
import { accountPrefs } from "@/lib/settings/schemas/account-prefs";
import { type RunOptions, runCommand, tolerate } from "../gate";
import type { Caller } from "../session";
import { mapBounded } from "./bounded";
import { readWideDefaults } from "./settings";

const AT_ONCE = 2;
/** Accounts that are looked at. */
const MOST_ACCOUNTS = 200;

type Classes = ReadonlyMap<string, Dictionary>;

function classesIn(values: Value | undefined): readonly [string, Dictionary][] {
  const classes = isDictionary(values) ? values.get("ServiceClasses") : undefined;
  if (!isDictionary(classes)) return [];
  return [...classes].flatMap(([name, settings]): [string, Dictionary][] =>
    isDictionary(settings) ? [[name, settings]] : [],
  );
}

/** The classes that an account of the Domain may name: the Domain's own before those above it. */
async function readClasses(caller: Caller, domainName: string, options: RunOptions): Promise<Classes> {
  const own = await runCommand(caller, catalogue.getAccountDefaults, { domainName }, options);
  const { values } = await readWideDefaults(caller, { domain: domainName, of: "account" }, options);
  return new Map([...classesIn(values), ...classesIn(own)]);
}

class Counts {
  readonly #counts = new Map<string, number>();

  add(names: Iterable<string>): void {
    for (const name of names) this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
  }

  list(): { readonly key: string; readonly count: number }[] {
    return [...this.#counts].map(([key, count]) => ({ key, count }));
  }
}

/** What an Account sets itself, by the schema of the defaults. */
const OWN = {
  account: { schema: accountSettings, command: catalogue.getAccountSettings },
  accountPrefs: { schema: accountPrefs, command: catalogue.getAccountPrefs },
} as const;

/** A setting goes by several names; it is counted under its own. */
function keysOf(schema: SettingsSchema, settings: Dictionary): ReadonlySet<string> {
  return new Set([...settings.keys()].map((key) => fieldFor(schema, key).key));
}

/** How many accounts a default of the Domain reaches, and how many of the first ones have another value. */
export async function readDefaultReach(
  caller: Caller,
  { domain, of }: ReadInput<typeof defaultReach>,
  options: RunOptions,
): Promise<ReadOutput<typeof defaultReach>> {
  const input = { domainName: domain, limit: MOST_ACCOUNTS, accounts: true };
  const [total, objects] = await runCommand(caller, catalogue.listDomainObjects, input, options);
  const names = isDictionary(objects) ? [...objects.keys()].slice(0, MOST_ACCOUNTS) : [];
  const { schema, command } = OWN[of];
  const classes: Classes = of === "account" ? await readClasses(caller, domain, options) : new Map();
  const settings = await mapBounded(names, AT_ONCE, (name) =>
    tolerate(runCommand(caller, command, { accountName: `${name}@${domain}` }, options)),
  );
  const read = settings.filter((one) => one !== undefined);
  const [own, byClass, members] = [new Counts(), new Counts(), new Counts()];
  for (const account of read) {
    const set = keysOf(schema, account);
    own.add(set);
    const named = account.get("ServiceClass");
    if (typeof named !== "string" || named === "") continue;
    members.add([named]);
    byClass.add([...keysOf(schema, classes.get(named) ?? new Map())].filter((key) => !set.has(key)));
  }
  return {
    accounts: Number(total ?? names.length),
    looked: read.length,
    own: own.list(),
    byClass: byClass.list(),
    classes: members.list().map(({ key, count }) => ({ name: key, count })),
  };
}
