import { type Dictionary, isDictionary, type Value } from "@/lib/codec";
import { type Field, type Level, namesOf } from "./field";

/**
 * Where the value of a setting comes from (Guide, "Accounts" and "Domains", the chapters on default settings). What is
 * not set and what may not be read are different things: above a level that a Domain administrator may not read, nobody
 * can say which value wins.
 */

/** The explicit settings of one level, or that this person may not read them. */
export type Reading = Dictionary | "unreadable";

export interface LevelReading {
  readonly level: Level;
  /** The Account, class or Domain. */
  readonly name?: string;
  readonly values: Reading;
}

export type ChainLink = { readonly level: Level | "builtIn"; readonly name?: string } & (
  | { readonly state: "set"; readonly value: Value }
  | { readonly state: "unset" }
  | { readonly state: "unreadable" }
);

export type Outcome =
  | { readonly from: Level | "builtIn"; readonly name?: string; readonly value: Value }
  /** Somewhere at or above a level that may not be read; the value only when the server's merged settings told it. */
  | { readonly from: "above"; readonly value?: Value }
  /** No level sets it and no built-in value is known. */
  | { readonly from: "nowhere" };

export interface Chain {
  /** Nearest first, built in last. */
  readonly links: readonly ChainLink[];
  readonly wins: Outcome;
  /** What holds when the first level gives its own value up. */
  readonly useDefault: Outcome;
}

/** The value under any name of the setting. */
export function valueIn(field: Field, values: Dictionary): Value | undefined {
  const name = namesOf(field).find((one) => values.has(one));
  return name === undefined ? undefined : values.get(name);
}

function linkOf(field: Field, { level, name, values }: LevelReading): ChainLink {
  const place = name === undefined ? { level } : { level, name };
  if (values === "unreadable") return { ...place, state: "unreadable" };
  const value = valueIn(field, values);
  return value === undefined ? { ...place, state: "unset" } : { ...place, state: "set", value };
}

function builtIn(field: Field): ChainLink {
  if (field.default === undefined) return { level: "builtIn", state: "unset" };
  return { level: "builtIn", state: "set", value: field.default };
}

function outcomeOf(links: readonly ChainLink[]): Outcome {
  const first = links.find(({ state }) => state !== "unset");
  if (first === undefined) return { from: "nowhere" };
  if (first.state !== "set") return { from: "above" };
  return { from: first.level, ...(first.name === undefined ? {} : { name: first.name }), value: first.value };
}

/**
 * Resolves one field along its levels, nearest first; levels where the field does not exist are left out. `effective` is
 * the server's own merged dictionary where it can be read: it tells the value that comes from above.
 */
export function resolveChain(field: Field, levels: readonly LevelReading[], effective?: Dictionary): Chain {
  const present = levels.filter(({ level }) => field.levels.length === 0 || field.levels.includes(level));
  const links = [...present.map((level) => linkOf(field, level)), builtIn(field)];
  const merged = effective === undefined ? undefined : valueIn(field, effective);
  const told = (outcome: Outcome): Outcome =>
    outcome.from === "above" && merged !== undefined ? { from: "above", value: merged } : outcome;
  const isFirst = present[0] !== undefined && present[0] === levels[0];
  const wins = told(outcomeOf(links));
  if (!isFirst || links[0]?.state === "unset") return { links, wins, useDefault: wins };
  return { links, wins, useDefault: outcomeOf(links.slice(1)) };
}

export interface AccountReadings {
  /** Left out when the chain starts at the Domain's Account defaults. */
  readonly account?: Reading;
  readonly accountName?: string;
  readonly domainDefaults?: Reading;
  readonly domainName?: string;
  readonly wideDefaults: Reading;
  /** Accounts of a shared Domain fall back on the defaults of the Cluster. */
  readonly wide: "server" | "cluster";
}

const named = (name: string | undefined) => (name === undefined ? {} : { name });

/** The class that the Account names: its settings as the Domain's defaults define it, else as the wide ones do. */
function serviceClass(account: Reading, defaults: readonly Reading[]): LevelReading | undefined {
  if (account === "unreadable") return { level: "serviceClass", values: "unreadable" };
  const name = account.get("ServiceClass");
  if (typeof name !== "string" || name === "") return undefined;
  for (const values of defaults) {
    if (values === "unreadable") return { level: "serviceClass", name, values };
    const classes = values.get("ServiceClasses");
    const settings = isDictionary(classes) ? classes.get(name) : undefined;
    if (isDictionary(settings)) return { level: "serviceClass", name, values: settings };
  }
  return { level: "serviceClass", name, values: new Map() };
}

/** The levels of an Account's settings, nearest first. Without a service class that level is left out. */
export function accountLevels(readings: AccountReadings): readonly LevelReading[] {
  const { account, domainDefaults, wideDefaults, wide } = readings;
  const defaults = domainDefaults === undefined ? [wideDefaults] : [domainDefaults, wideDefaults];
  const own: LevelReading[] =
    account === undefined ? [] : [{ level: "account", ...named(readings.accountName), values: account }];
  const classLevel = account === undefined ? undefined : serviceClass(account, defaults);
  const domain: LevelReading[] =
    domainDefaults === undefined
      ? []
      : [{ level: "domainAccountDefaults", ...named(readings.domainName), values: domainDefaults }];
  return [
    ...own,
    ...(classLevel === undefined ? [] : [classLevel]),
    ...domain,
    { level: wide === "cluster" ? "clusterAccountDefaults" : "serverAccountDefaults", values: wideDefaults },
  ];
}

/** The levels of an Account's Preferences: those of its settings without a class, which has none. */
export function preferenceLevels(readings: AccountReadings): readonly LevelReading[] {
  return accountLevels(readings).filter(({ level }) => level !== "serviceClass");
}

export interface DomainReadings {
  /** Left out when the chain starts at the defaults. */
  readonly domain?: Reading;
  readonly domainName?: string;
  readonly wideDefaults: Reading;
  readonly wide: "server" | "cluster";
}

/** The levels of a Domain's settings, nearest first. */
export function domainLevels({ domain, domainName, wideDefaults, wide }: DomainReadings): readonly LevelReading[] {
  const own: LevelReading[] = domain === undefined ? [] : [{ level: "domain", ...named(domainName), values: domain }];
  return [
    ...own,
    { level: wide === "cluster" ? "clusterDomainDefaults" : "serverDomainDefaults", values: wideDefaults },
  ];
}
