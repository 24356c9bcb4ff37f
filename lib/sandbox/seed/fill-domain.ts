import { Timestamp, type Value } from "@/lib/codec";
import { alertKey } from "../handlers/alerts";
import { Random } from "../random";
import { storedSettings } from "../settings-dictionary";
import type { Account } from "../state/account";
import type { Domain } from "../state/domain";
import { Forwarder, Group, NamedTask } from "../state/holders";
import { MailingList, type Subscriber } from "../state/mailing-list";
import { NEW_LIST_SETTINGS } from "../state/new-list";
import { addBelongings } from "./belongings";
import type { DomainPlan } from "./domains";
import { addPerson, type Filling } from "./fill-account";
import { newPerson, type Person } from "./person";

const DAY = 86_400_000;

function dictionaryOf(values: Readonly<Record<string, Value>> | undefined): Map<string, Value> {
  return new Map(Object.entries(values ?? {}));
}

/** Somebody without a story: a unit, perhaps a number, and a last login within the last months. */
function ordinaryPerson(filling: Filling, plan: DomainPlan, domain: Domain, index: number): Person {
  const { random } = filling;
  const person = newPerson(random, plan.russianShare, (login) => domain.find(login) !== undefined);
  const number = `+493055${filling.server.domains.size}${String(index).padStart(4, "0")}`;
  return {
    ...person,
    unit: random.pick(plan.units),
    ...(random.below(3) === 0 ? { telnums: [number] } : {}),
    ...(random.below(12) === 0 ? {} : { seenMinutesAgo: 3 + random.below(random.below(5) === 0 ? 120_000 : 2900) }),
    ...(random.below(20) === 0 ? { used: 95 + random.below(8) } : {}),
    ...(random.below(30) === 0 ? { suspended: true as const } : {}),
  };
}

function addGroups(domain: Domain, plan: DomainPlan, members: readonly Account[], filling: Filling): void {
  for (const [name, realName] of Object.entries(plan.groups ?? {})) {
    const group = new Group(name);
    const everybody = name.startsWith("all") || name === "everyone";
    const chosen = members.filter(() => everybody || filling.random.below(6) === 0).map((account) => account.name);
    const settings: [string, Value][] = [
      ["RealName", realName],
      ["Members", chosen],
      ["RemoveAuthor", "NO"],
    ];
    group.set("settings", new Map(settings));
    domain.add(group);
  }
}

const MODES = ["feed", "feed", "feed", "digest", "index", "null"] as const;

/** Most postings go through; some are looked at first, some addresses bounce now and then. */
function subscriberOf(account: Account, { now, random }: Filling): Subscriber {
  const extra = new Random(`subscriber ${account.address}`);
  const subscriber = new Map<string, Value>([
    ["Sub", account.address],
    ["RealName", account.get("settings").get("RealName") ?? ""],
    ["mode", random.pick(MODES)],
    ["subscribeTime", new Timestamp(now - random.below(900) * DAY)],
    ["posts", random.below(40)],
    ["confirmationID", extra.word(16)],
  ]);
  if (extra.below(9) === 0) subscriber.set("posting", extra.pick(["moderateAll", "special", 3]));
  if (extra.below(7) === 0)
    subscriber.set("bounces", 1 + extra.below(4)).set("lastBounceTime", new Timestamp(now - extra.below(20) * DAY));
  return subscriber;
}

function addLists(domain: Domain, plan: DomainPlan, members: readonly Account[], filling: Filling): void {
  const [owner] = members;
  for (const [name, realName] of Object.entries(plan.lists ?? {})) {
    const list = new MailingList(name);
    list.set("target", owner?.name ?? "");
    list.set(
      "settings",
      new Map([
        ...NEW_LIST_SETTINGS,
        ["RealName", realName],
        ["Subscribe", "this domain only"],
        ["FeedSubject", `[${name}]`],
      ]),
    );
    const readers = members.filter(() => filling.random.below(4) === 0);
    for (const account of readers) list.put(subscriberOf(account, filling));
    domain.add(list);
  }
}

function addTask(domain: Domain, owner: Account): void {
  const task = new NamedTask("conference");
  task.set("target", owner.name);
  task.set(
    "settings",
    new Map([
      ["RealName", "Conference room"],
      ["Program", "conference"],
    ]),
  );
  domain.add(task);
}

function totals(accounts: readonly Account[], now: number): Map<string, Value> {
  const sums = new Map<string, Value>([["StatReset", new Timestamp(now - 320 * DAY)]]);
  for (const account of accounts) {
    for (const [key, value] of account.get("statistics")) {
      if (typeof value === "number" && key !== "Logins") sums.set(key, Number(sums.get(key) ?? 0) + value);
    }
  }
  return sums;
}

export function fillDomain(
  domain: Domain,
  plan: DomainPlan,
  filling: Filling,
  passwordFor: (address: string) => string | undefined,
): void {
  domain.set("settings", storedSettings("domain", dictionaryOf(plan.settings)));
  domain.set("accountDefaults", storedSettings("account", dictionaryOf(plan.accountDefaults)));
  domain.set("template", dictionaryOf(plan.template));
  domain.set("accountPrefs", dictionaryOf(plan.prefs));
  filling.server.setDomainAliases(domain, plan.aliases ?? []);
  const accounts: Account[] = [];
  const add = (person: Person) => {
    accounts.push(addPerson(filling, domain, person, passwordFor(`${person.login}@${domain.name}`)));
  };
  for (const person of plan.people ?? []) add(person);
  while (accounts.length < plan.accounts) add(ordinaryPerson(filling, plan, domain, accounts.length));
  addBelongings(accounts, plan.people?.length ?? 0, filling.now);
  addGroups(domain, plan, accounts, filling);
  addLists(domain, plan, accounts, filling);
  for (const [name, target] of Object.entries(plan.forwarders ?? {})) {
    const forwarder = new Forwarder(name);
    forwarder.set("target", target);
    domain.add(forwarder);
  }
  const [first] = accounts;
  if (plan.groups !== undefined && first !== undefined) addTask(domain, first);
  domain.set("statistics", totals(accounts, filling.now));
  domain.suspended = plan.suspended ?? false;
  if (plan.suspended) domain.set("alerts", new Map([[alertKey(filling.now - 9 * DAY), "Suspended: invoice overdue"]]));
}
