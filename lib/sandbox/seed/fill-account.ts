import { IpAddress, Timestamp, type Value } from "@/lib/codec";
import { storePassword } from "../passwords";
import type { Random } from "../random";
import { storedSettings } from "../settings-dictionary";
import { Account } from "../state/account";
import { setAliases, setTelnums } from "../state/account-names";
import type { Domain } from "../state/domain";
import type { MailServer } from "../state/mail-server";
import type { Person } from "./person";

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const GIB = 1024 ** 3;

/** What filling needs: the moment that everything is dated back from, and randomness that gives the same company again. */
export interface Filling {
  readonly server: MailServer;
  readonly now: number;
  readonly random: Random;
}

function addressFrom(random: Random): IpAddress {
  const network = random.pick(["192.0.2", "198.51.100", "203.0.113"]);
  return new IpAddress(`${network}.${random.below(250) + 2}`);
}

function bytesOf(size: string): number {
  const [, count = "10", unit = "G"] = /^(\d+)([KMG])$/.exec(size) ?? [];
  return Number(count) * { K: 1024, M: 1024 ** 2, G: GIB }[unit === "K" || unit === "M" ? unit : "G"];
}

/** The storage limit that this person will have: the own one, or the Domain's. */
function limitOf(person: Person, domain: Domain): number {
  const inherited = domain.get("accountDefaults").get("MaxAccountSize");
  return bytesOf(person.size ?? (typeof inherited === "string" ? inherited : "10G"));
}

function infoOf(person: Person, domain: Domain, { now, random }: Filling): Map<string, Value> {
  const used = person.used ?? random.below(94);
  const info = new Map<string, Value>([
    ["Created", new Timestamp(now - (200 + random.below(2500)) * DAY)],
    ["StorageUsed", String(Math.floor((limitOf(person, domain) * used) / 100))],
  ]);
  if (person.seenMinutesAgo === undefined) return info;
  const last = now - person.seenMinutesAgo * MINUTE;
  info.set("LastLogin", new Timestamp(last)).set("LastAddress", addressFrom(random));
  info.set("PrevLogin", new Timestamp(last - (10 + random.below(2000)) * MINUTE));
  info.set("PrevLoginAddress", addressFrom(random));
  if (random.below(4) === 0) {
    info.set("LastFailedLogin", new Timestamp(last - random.below(40) * DAY));
    info.set("LastFailedLoginAddress", addressFrom(random));
  }
  return info;
}

function statisticsOf(person: Person, { now, random }: Filling): Map<string, Value> {
  const received = person.seenMinutesAgo === undefined ? 0 : random.below(20_000);
  return new Map<string, Value>([
    ["StatReset", new Timestamp(now - 320 * DAY)],
    ["MessagesReceived", received],
    ["BytesReceived", received * 48_000],
    ["MessagesSent", received >> 2],
    ["BytesSent", (received >> 2) * 31_000],
    ["CallsReceived", received >> 6],
    ["CallsSent", received >> 7],
    ["Logins", received >> 4],
  ]);
}

/** Who can sign in has a password that every login method works with; the others have what their Domain wants. */
function settingsOf(person: Person, domain: Domain, password: string | undefined, random: Random): Map<string, Value> {
  const settings = new Map(domain.get("template"));
  settings.set("RealName", person.realName);
  if (person.unit !== undefined) settings.set("ou", person.unit);
  if (person.serviceClass !== undefined) settings.set("ServiceClass", person.serviceClass);
  if (person.size !== undefined) settings.set("MaxAccountSize", person.size);
  if (person.suspended) settings.set("AccessModes", "None");
  const [number] = person.telnums ?? [];
  if (number !== undefined) settings.set("WorkPhone", number);
  const usual = String(domain.get("accountDefaults").get("PasswordEncryption") ?? "A-crpt");
  const stored =
    password === undefined ? storePassword(random.word(16), usual, random) : storePassword(password, "A-crpt", random);
  return storedSettings("account", settings.set("Password", stored));
}

/** Makes a person's Account with everything that the pages about it show. Without a password nobody knows it. */
export function addPerson(filling: Filling, domain: Domain, person: Person, password: string | undefined): Account {
  const { server, random } = filling;
  const account = new Account(person.login, domain, person.type ?? "MultiMailbox");
  account.set("settings", settingsOf(person, domain, password, random));
  account.set("info", infoOf(person, domain, filling));
  account.set("statistics", statisticsOf(person, filling));
  account.set("rights", person.rights ?? []);
  domain.add(account);
  const full = person.fullLogin;
  const aliases = [...(full === undefined || domain.find(full) !== undefined ? [] : [full]), ...(person.aliases ?? [])];
  setAliases(account, aliases);
  setTelnums(server, account, person.telnums ?? []);
  return account;
}
